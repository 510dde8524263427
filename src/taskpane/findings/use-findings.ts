import { useCallback, useDeferredValue, useMemo, useState } from "react";
import type { Checked } from "../../excel/api";
import { usePaneContext } from "../context";
import type { View } from "../use-checking";
import { columnGroups, columnRows } from "./column-rows";
import { filtered, NO_FILTERS, type Filters } from "./filters";
import { groupFindings, listRows, type ListRow } from "./groups";

const NOBODY: Checked["serverMessages"] = [];

/** What the list of findings shows, and what narrows it. */
export function useFindings({ findings, serverMessages, errors, warnings, deals }: Checked, view: View) {
  const { language } = usePaneContext();
  const [filters, setFilters] = useState<Filters>(NO_FILTERS);
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());

  const columns = useMemo(
    () => [...new Set(findings.flatMap(({ column }) => column ?? []))].sort((one, other) => one.localeCompare(other)),
    [findings],
  );
  // A filter that has nothing left to show (all errors corrected) must not hide the rest.
  const { severity, deals: part, column } = filters;
  const query = useDeferredValue(filters.query);
  const applied = useMemo(
    (): Filters => ({
      query,
      severity: errors > 0 && warnings > 0 ? severity : "all",
      deals: part !== null && deals[part].size > 0 ? part : null,
      column: columns.includes(column) ? column : "",
    }),
    [query, errors, warnings, severity, deals, part, columns, column],
  );
  const shown = useMemo(() => filtered(findings, applied, deals, language), [findings, deals, language, applied]);
  const isWhole = shown === findings;
  const messages = isWhole ? serverMessages : NOBODY;
  const byRule = useMemo(() => groupFindings(shown), [shown]);
  const byColumn = useMemo(() => columnGroups(shown), [shown]);
  const rows = useMemo(
    (): readonly ListRow[] =>
      view === "rule"
        ? listRows(byRule, messages, { chosen, filter: "all" })
        : columnRows(byColumn, shown, messages, chosen),
    [view, byRule, byColumn, shown, messages, chosen],
  );

  return {
    filters: { ...applied, query: filters.query },
    setFilters,
    columns,
    shown,
    byRule,
    rows,
    fold: useCallback((key: string, open: boolean) => setChosen((before) => new Map(before).set(key, open)), []),
  };
}
