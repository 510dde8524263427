import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useState, type ReactElement, type RefObject } from "react";
import type { VirtualizerHandle } from "virtua";
import { formatNumber, title } from "../../texts";
import { usePaneContext } from "../context";
import type { ListRow } from "./groups";

const useStyles = makeStyles({
  // Takes no room: the list begins where it would without.
  root: { position: "sticky", top: 0, height: 0, zIndex: 1 },
  head: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    paddingBlock: "6px",
    paddingInline: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  title: { flexGrow: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  count: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

/** The place of the head that each row is under. */
function headsOf(rows: readonly ListRow[]): readonly number[] {
  let head = 0;
  return rows.map(({ kind }, index) => {
    if (kind === "column" || kind === "group" || kind === "server-group") head = index;
    return head;
  });
}

/** Which head has been scrolled away while rows under it are still seen: its key, and what to call when the list is scrolled. */
export function useStickyHead(rows: readonly ListRow[], virtualizer: RefObject<VirtualizerHandle | null>) {
  const heads = useMemo(() => headsOf(rows), [rows]);
  const [key, setKey] = useState<string | null>(null);
  const onScroll = useCallback(
    (offset: number): void => {
      const first = offset <= 0 ? 0 : (virtualizer.current?.findItemIndex(offset) ?? 0);
      const head = heads[first] ?? 0;
      setKey(first > head ? (rows[head]?.key ?? null) : null);
    },
    [heads, rows, virtualizer],
  );
  return { head: key === null ? null : (rows.find((row) => row.key === key) ?? null), onScroll };
}

/** The head of what is at the top of the pane, for the eye: it stands in the tree as well. */
export function StickyHead({ head }: { readonly head: ListRow | null }): ReactElement {
  const styles = useStyles();
  const { language, texts } = usePaneContext();
  const words = (): readonly [string, number] | null => {
    switch (head?.kind) {
      case "column":
        return [head.group.column ?? texts.deciding.noColumn, head.group.errors + head.group.warnings];
      case "group": {
        const { code, findings } = head.group;
        return [code === null ? texts.findings.fixedByExport : title(code, language), findings.length];
      }
      case "server-group":
        return [texts.findings.fromPartnerCenter, head.count];
      default:
        return null;
    }
  };
  const said = words();
  return (
    <div className={styles.root} aria-hidden>
      {said && (
        <div className={styles.head} data-sticky-head>
          <span className={styles.title}>{said[0]}</span>
          <span className={styles.count}>{formatNumber(said[1], language)}</span>
        </div>
      )}
    </div>
  );
}
