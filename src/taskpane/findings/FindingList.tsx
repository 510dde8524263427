import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type RefObject,
} from "react";
import { Virtualizer, type VirtualizerHandle } from "virtua";
import { useTexts } from "../context";
import type { FindingPlace } from "../../excel/api";
import { fixesOf, isGroupRow, lacksCell, toDecide, type ListRow } from "./groups";
import { keyAction } from "./keyboard";
import { useListActions } from "./list-actions";
import { StickyHead, useStickyHead } from "./StickyHead";
import { ListItem } from "./ListItem";

/** Where on the checked sheet a finding is. */
export type CellPlace = Omit<FindingPlace, "sheetId" | "sheet">;

export interface FindingListProps {
  readonly rows: readonly ListRow[];
  /** What scrolls: the list is drawn only as far as it is seen there. */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onFold: (key: string, open: boolean) => void;
  readonly onGo: (place: CellPlace) => void;
  /** The key of a row to show as if it had been pressed; null for none. */
  readonly shown?: string | null;
}

/** The cell to select; null for a finding about the whole sheet, and for one about a column that the sheet has not. */
const placeOf = (row: ListRow): CellPlace | null => {
  if (row.kind === "server") return { row: row.message.row, column: row.message.column, columnIndex: null };
  if (row.kind !== "finding" || row.finding.row === null || lacksCell(row.finding)) return null;
  const { row: sheetRow, column, columnIndex } = row.finding;
  return { row: sheetRow, column, columnIndex };
};

const isFixKey = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  key === "Enter" && !altKey && (ctrlKey || metaKey);

/** How far below the scroller's top the list begins: what is above it changes with notes and notices. */
function useStartMargin(
  list: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  rows: readonly ListRow[],
): number {
  const [margin, setMargin] = useState(0);
  const measure = useCallback((): void => {
    if (!list.current || !scroller.current) return;
    const above = list.current.getBoundingClientRect().top - scroller.current.getBoundingClientRect().top;
    setMargin(Math.round(above + scroller.current.scrollTop));
  }, [list, scroller]);
  // With the rows what is above them may have changed as well. Not in the task that draws them: laying the page out takes as long.
  useEffect(() => {
    const timer = setTimeout(measure);
    return () => clearTimeout(timer);
  }, [measure, rows]);
  useEffect(() => {
    const observer = new ResizeObserver(measure);
    // All that scrolls, the list and what is above it, is one element.
    const content = scroller.current?.firstElementChild;
    if (content) observer.observe(content);
    return () => observer.disconnect();
  }, [measure, scroller]);
  return margin;
}

/** A finding with two lines of text, in pixels: without a size the virtual list would draw nothing ahead until it has measured more than fills the pane. */
const ROW_HEIGHT = 56;

/** Rows that are always in the page. They fill the pane at first, so that they are drawn along with the list, and not all at once when its size is known. */
const FIRST_ROWS = 12;

/** How many frames a row may take until it is measured and shown. */
const FRAMES = 30;

/** Focuses an element as soon as it can be focused: the virtual list hides a new row until it is measured. Gives the way to stop trying. */
function focusWhenShown(find: () => HTMLElement | null | undefined): () => void {
  let frame = 0;
  const attempt = (left: number): void => {
    const element = find();
    element?.focus({ preventScroll: true });
    if (document.activeElement === element || left === 0) return;
    frame = requestAnimationFrame(() => attempt(left - 1));
  };
  attempt(FRAMES);
  return () => cancelAnimationFrame(frame);
}

/**
 * Findings as a tree of groups: one stop for Tab, arrows inside, Enter selects the cell, Ctrl+Enter fixes it. Only what is seen is in the page, so that
 * thousands stay quick; the row that has the focus is kept there, or scrolling would lose it.
 */
export function FindingList({ rows, scroller, onFold, onGo, shown = null }: FindingListProps): ReactElement {
  const { findings } = useTexts();
  const { busy, onFix, onDecide } = useListActions();
  const list = useRef<HTMLDivElement>(null);
  const virtualizer = useRef<VirtualizerHandle>(null);
  const sticky = useStickyHead(rows, virtualizer);
  const startMargin = useStartMargin(list, scroller, rows);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const [selectedKey, setSelectedKey] = useState<string | null>(null);
  const found = rows.findIndex((row) => row.key === activeKey);
  const active = found === -1 ? 0 : found;

  // Where the focus still is while the row that is to get it is being drawn: taken out of the page, it would take the focus with it.
  const [focusedKey, setFocusedKey] = useState<string | null>(null);
  const focused = rows.findIndex((row) => row.key === focusedKey);
  const kept = useMemo(
    () => [...Array(FIRST_ROWS).keys(), active, ...(focused === -1 ? [] : [focused])],
    [active, focused],
  );
  const focusWanted = useRef(false);
  useLayoutEffect(() => {
    if (!focusWanted.current) return;
    focusWanted.current = false;
    virtualizer.current?.scrollToIndex(active, { align: "nearest" });
    return focusWhenShown(() => list.current?.querySelector(`[data-index="${active}"]`));
  }, [active]);

  // Once its group is open, and only once: the user may go on to others.
  const lastShown = useRef<string | null>(null);
  useEffect(() => {
    const index = rows.findIndex((row) => row.key === shown);
    if (shown === lastShown.current || (shown !== null && index < 0)) return;
    lastShown.current = shown;
    if (shown === null) return;
    setActiveKey(shown);
    setSelectedKey(shown);
    virtualizer.current?.scrollToIndex(index, { align: "nearest" });
  }, [rows, shown]);

  const focusRow = (index: number): void => {
    const row = rows[index];
    if (!row || index === active) return;
    focusWanted.current = true;
    setActiveKey(row.key);
  };

  const activate = useCallback(
    (row: ListRow): void => {
      setActiveKey(row.key);
      if (isGroupRow(row)) return onFold(row.key, !row.open);
      setSelectedKey(row.key);
      const place = placeOf(row);
      if (place) onGo(place);
    },
    [onFold, onGo],
  );
  const focus = useCallback((row: ListRow): void => {
    setActiveKey(row.key);
    setFocusedKey(row.key);
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = isFixKey(event) && !busy ? rows[active] : undefined;
    const fixes = at && !event.shiftKey ? fixesOf(at) : [];
    const choices = at ? toDecide(at) : [];
    if (fixes.length > 0 || choices.length > 0) {
      event.preventDefault();
      return fixes.length > 0 ? onFix(fixes) : onDecide(choices);
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const action = keyAction(rows, active, event.key);
    const row = rows[active];
    if (!action || !row) return;
    event.preventDefault();
    if (action.type === "move") focusRow(action.index);
    else if (action.type === "fold") onFold(action.key, action.open);
    else activate(row);
  };

  return (
    <>
      <StickyHead head={sticky.head} />
      <div ref={list} role="tree" aria-label={findings.list} onKeyDown={onKeyDown}>
        <Virtualizer
          ref={virtualizer}
          data={rows}
          scrollRef={scroller}
          startMargin={startMargin}
          itemSize={ROW_HEIGHT}
          keepMounted={kept}
          onScroll={sticky.onScroll}
        >
          {(row, index) => (
            <ListItem
              key={row.key}
              row={row}
              index={index}
              isActive={index === active}
              isSelected={row.key === selectedKey}
              onActivate={activate}
              onFocus={focus}
            />
          )}
        </Virtualizer>
      </div>
    </>
  );
}
