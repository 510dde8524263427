import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, type ReactElement } from "react";
import { FindingRow, GroupRow, ServerGroupRow, ServerRow } from "./FindingRows";
import type { FixableFinding } from "../../operations/fixes";
import { fixesOf, isGroupRow, type ListRow } from "./groups";

const useStyles = makeStyles({
  item: {
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  selected: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    // Forced colours take backgrounds away.
    "@media (forced-colors: active)": { border: "1px solid Highlight" },
  },
  head: { cursor: "pointer" },
});

/**
 * The finding itself on its row, beside the words for it: support and tests read what was found whatever the language. No attribute, no value;
 * `data-fix` is the new text, where there is one.
 */
function findingData(row: ListRow): Readonly<Record<`data-${string}`, string | number | null>> {
  if (row.kind !== "finding") return {};
  const { code, severity, row: sheetRow, column, fix } = row.finding;
  return {
    "data-code": code,
    "data-severity": severity,
    "data-row": sheetRow,
    "data-column": column,
    "data-fix": fix?.kind === "text" ? fix.text : null,
  };
}

function Content({
  row,
  isSelected,
  busy,
  onFix,
}: Pick<ListItemProps, "row" | "isSelected" | "busy" | "onFix">): ReactElement {
  switch (row.kind) {
    case "group":
      return <GroupRow group={row.group} open={row.open} busy={busy} onFix={onFix} />;
    case "server-group":
      return <ServerGroupRow count={row.count} open={row.open} />;
    case "finding":
      return <FindingRow finding={row.finding} isSelected={isSelected} busy={busy} onFix={onFix} />;
    case "server":
      return <ServerRow message={row.message} />;
  }
}

export interface ListItemProps {
  readonly row: ListRow;
  /** 0-based, among all rows of the list. */
  readonly index: number;
  /** The one that Tab comes to. */
  readonly isActive: boolean;
  /** Its cell has been selected. */
  readonly isSelected: boolean;
  readonly onActivate: (row: ListRow) => void;
  readonly onFocus: (row: ListRow) => void;
  /** An action runs: nothing can be fixed. */
  readonly busy: boolean;
  readonly onFix: (findings: readonly FixableFinding[]) => void;
}

/** One row of the tree. Drawn again only when it is another: the list asks for all its rows whenever one of them has been measured. */
export const ListItem = memo(function ListItem({
  row,
  index,
  isActive,
  isSelected,
  onActivate,
  onFocus,
  busy,
  onFix,
}: ListItemProps): ReactElement {
  const styles = useStyles();
  return (
    <div
      role="treeitem"
      data-index={index}
      {...findingData(row)}
      tabIndex={isActive ? 0 : -1}
      aria-level={isGroupRow(row) ? 1 : 2}
      aria-selected={isSelected}
      aria-keyshortcuts={fixesOf(row).length > 0 ? "Control+Enter" : undefined}
      {...(isGroupRow(row)
        ? { "aria-expanded": row.open }
        : { "aria-posinset": row.position, "aria-setsize": row.size })}
      className={mergeClasses(styles.item, isGroupRow(row) && styles.head, isSelected && styles.selected)}
      onClick={() => onActivate(row)}
      onFocus={() => onFocus(row)}
    >
      <Content row={row} isSelected={isSelected} busy={busy} onFix={onFix} />
    </div>
  );
});
