import { Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useMemo, useRef, useState, type ReactElement } from "react";
import type { SimpleSource, Source } from "../../operations/match/mapping";
import type { TheirColumn } from "../../operations/match/their-column";
import type { Column } from "../../template";
import { usePaneContext } from "../context";
import { choicesFor, labelOf } from "./choices";
import { firstSlot, slotColumn, slotNames, sourceIn, WHOLE, withSource, type Slot } from "./slots";

const button = {
  border: `1px solid ${tokens.colorNeutralStroke2}`,
  borderRadius: tokens.borderRadiusMedium,
  backgroundColor: tokens.colorNeutralBackground1,
  color: tokens.colorNeutralForeground1,
  fontFamily: "inherit",
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase200,
  cursor: "pointer",
  ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  "&[aria-pressed=true]": {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    fontWeight: tokens.fontWeightSemibold,
  },
} as const;

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    // The buttons at the end stay in sight.
    scrollMarginBlockEnd: "64px",
  },
  slots: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  slot: { ...button, minHeight: "24px", paddingInline: tokens.spacingHorizontalS },
  choices: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    maxHeight: "260px",
    overflowY: "auto",
  },
  choice: {
    ...button,
    display: "flex",
    flexDirection: "column",
    width: "100%",
    minHeight: "28px",
    justifyContent: "center",
    paddingInline: tokens.spacingHorizontalS,
    textAlign: "start",
    overflowWrap: "anywhere",
  },
  samples: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  more: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface SourceChooserProps {
  readonly header: string;
  readonly column: Column;
  readonly source: Source | null;
  readonly theirs: readonly TheirColumn[];
  /** `isWhole`: there is nothing more to choose. */
  readonly onChoose: (source: Source | null, isWhole: boolean) => void;
}

/** The list of what a target's values can come from, with a search box that has the focus; for a Solution or Team member cell, part by part. */
export function SourceChooser({ header, column, source, theirs, onChoose }: SourceChooserProps): ReactElement {
  const styles = useStyles();
  const { language, texts: all } = usePaneContext();
  const texts = all.matching;
  const [query, setQuery] = useState("");
  const [slot, setSlot] = useState<Slot>(() => firstSlot(column, source));
  const root = useRef<HTMLDivElement>(null);
  const focusSearch = (): void => root.current?.querySelector("input")?.focus();
  const moreId = useId();
  useEffect(() => {
    focusSearch();
    // Below the row that was pressed, it may be out of sight.
    root.current?.scrollIntoView({ block: "nearest" });
  }, []);

  const names = slotNames(column, texts);
  const { choices, more } = useMemo(
    () => choicesFor(slotColumn(column, slot), theirs, { query, texts, language }),
    [column, slot, theirs, query, texts, language],
  );
  const current = sourceIn(source, slot);
  const label = current && labelOf(current, theirs, texts);

  const choose = (chosen: SimpleSource | null): void => {
    setQuery("");
    onChoose(withSource(source, slot, chosen), slot === WHOLE);
    // The next part follows.
    if (slot === WHOLE) return;
    setSlot(Math.min(slot + 1, names.length - 2));
    focusSearch();
  };

  return (
    <div ref={root} className={styles.root}>
      {names.length > 1 && (
        <div role="group" aria-label={texts.partsOf(header)} className={styles.slots}>
          {names.map((name, at) => (
            <button
              key={name}
              type="button"
              className={styles.slot}
              aria-pressed={slot === at - 1}
              onClick={() => {
                setSlot(at - 1);
                focusSearch();
              }}
            >
              {name}
            </button>
          ))}
        </div>
      )}
      <Input
        size="small"
        type="search"
        value={query}
        placeholder={texts.search}
        aria-label={texts.searchFor(slot === WHOLE ? header : `${header}: ${names[slot + 1] ?? ""}`)}
        onChange={(_, data) => setQuery(data.value)}
        onKeyDown={(event) => {
          const [first] = choices;
          if (event.key !== "Enter" || query.trim() === "" || !first) return;
          // The row gets the focus, and would be pressed by the same key.
          event.preventDefault();
          choose(first.source);
        }}
      />
      <ul className={styles.choices} aria-describedby={more > 0 ? moreId : undefined}>
        {choices.map((choice) => (
          <li key={choice.key}>
            <button
              type="button"
              className={styles.choice}
              aria-pressed={choice.source === null ? current === null : choice.label === label}
              onClick={() => choose(choice.source)}
            >
              {`${choice.label} `}
              {choice.samples.length > 0 && <span className={styles.samples}>{choice.samples.join(" · ")}</span>}
            </button>
          </li>
        ))}
      </ul>
      {choices.length === 0 && <span className={styles.more}>{texts.noChoice}</span>}
      {more > 0 && (
        <span id={moreId} className={styles.more}>
          {texts.moreChoices(more)}
        </span>
      )}
    </div>
  );
}
