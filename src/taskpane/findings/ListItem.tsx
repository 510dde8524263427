import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, type ReactElement } from "react";
import { FindingRow, GroupRow, ServerGroupRow, ServerRow } from "./FindingRows";
import { ColumnRow, ValueRow } from "./ColumnRows";
import { fixesOf, isGroupRow, toDecide, type ListRow } from "./groups";

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

const levelOf = (row: ListRow): number => {
  if (row.kind === "finding") return row.level ?? 2;
  return row.kind === "server" || row.kind === "value" ? 2 : 1;
};

function shortcutsOf(row: ListRow): string | undefined {
  const isFixed = fixesOf(row).length > 0;
  if (toDecide(row).length > 0) return isFixed ? "Control+Enter Control+Shift+Enter" : "Control+Enter";
  return isFixed ? "Control+Enter" : undefined;
}

function Content({ row, isSelected }: Pick<ListItemProps, "row" | "isSelected">): ReactElement {
  switch (row.kind) {
    case "group":
      return <GroupRow group={row.group} open={row.open} />;
    case "column":
      return <ColumnRow row={row} />;
    case "value":
      return <ValueRow row={row} />;
    case "server-group":
      return <ServerGroupRow count={row.count} open={row.open} />;
    case "finding":
      return <FindingRow row={row} isSelected={isSelected} />;
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
}

/** One row of the tree. Drawn again only when it is another: the list asks for all its rows whenever one of them has been measured. */
export const ListItem = memo(function ListItem({
  row,
  index,
  isActive,
  isSelected,
  onActivate,
  onFocus,
}: ListItemProps): ReactElement {
  const styles = useStyles();
  return (
    <div
      role="treeitem"
      data-index={index}
      {...findingData(row)}
      tabIndex={isActive ? 0 : -1}
      aria-level={levelOf(row)}
      aria-selected={isSelected}
      aria-keyshortcuts={shortcutsOf(row)}
      {...(isGroupRow(row) && { "aria-expanded": row.open })}
      {...("position" in row && { "aria-posinset": row.position, "aria-setsize": row.size })}
      className={mergeClasses(styles.item, isGroupRow(row) && styles.head, isSelected && styles.selected)}
      onClick={() => onActivate(row)}
      onFocus={() => onFocus(row)}
    >
      <Content row={row} isSelected={isSelected} />
    </div>
  );
});
