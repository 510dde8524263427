import { Input, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useTexts } from "../context";
import type { Filters } from "./filters";
import type { View } from "../use-checking";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tabs: { display: "flex", gap: tokens.spacingHorizontalM },
  tab: {
    padding: "4px 0",
    minHeight: "30px",
    border: "none",
    borderBottom: "2px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `2px solid ${tokens.colorBrandStroke1}`,
  },
  find: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  search: { flexGrow: 2, flexBasis: "130px", minWidth: 0 },
  column: { flexGrow: 1, flexBasis: "110px", minWidth: 0 },
});

const VIEWS: readonly View[] = ["column", "rule"];

interface ListControlsProps {
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
  /** Headers that something is found under. */
  readonly columns: readonly string[];
  /** At the end of the line of views. */
  readonly children?: ReactNode;
}

/** How the list is ordered, and which part of it is wanted. */
export function ListControls({ view, onView, filters, onFilters, columns, children }: ListControlsProps): ReactElement {
  const styles = useStyles();
  const { deciding } = useTexts();
  return (
    <>
      <div className={styles.line}>
        <div role="group" aria-label={deciding.views.label} className={styles.tabs}>
          {VIEWS.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === view}
              className={mergeClasses(styles.tab, one === view && styles.chosen)}
              onClick={() => onView(one)}
            >
              {deciding.views[one]}
            </button>
          ))}
        </div>
        {children}
      </div>
      <div className={styles.find}>
        <Input
          className={styles.search}
          size="small"
          type="search"
          aria-label={deciding.search}
          placeholder={deciding.search}
          value={filters.query}
          onChange={(_, { value }) => onFilters({ ...filters, query: value })}
        />
        {columns.length > 1 && (
          <Select
            className={styles.column}
            size="small"
            aria-label={deciding.columns}
            value={filters.column}
            onChange={(_, { value }) => onFilters({ ...filters, column: value })}
          >
            <option value="">{deciding.allColumns}</option>
            {columns.map((column) => (
              <option key={column}>{column}</option>
            ))}
          </Select>
        )}
      </div>
    </>
  );
}
