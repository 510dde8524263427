/** The list by column: each column, in it each value that several cells show, with the cells. Pure. */
import { isFixedByExport, type Finding } from "../../check/finding";
import { groupByColumn, type ColumnGroup, type ValueGroup } from "../../operations/decisions/groups";
import type { ServerMessage } from "../../excel/api";
import { groupFindings, listRows, OPEN_UP_TO, SERVER_GROUP, type ListRow } from "./groups";

/** A value that only one cell shows needs no line of its own. */
const isOne = ({ findings }: ValueGroup): boolean => findings.length === 1;

/** The columns of what concerns the user; computed once for a list, which is folded many times. */
export const columnGroups = (findings: readonly Finding[]): readonly ColumnGroup[] =>
  groupByColumn(findings.filter((finding) => !isFixedByExport(finding)));

/** The rows to draw, in order: Partner Center's messages, the columns with what is open of them, last what Export corrects. */
export function columnRows(
  groups: readonly ColumnGroup[],
  findings: readonly Finding[],
  messages: readonly ServerMessage[],
  chosen: ReadonlyMap<string, boolean>,
): readonly ListRow[] {
  const total = groups.reduce((sum, { errors, warnings }) => sum + errors + warnings, messages.length);
  const isOpen: IsOpen = (key, upTo) => chosen.get(key) ?? total <= upTo;
  const mended = groupFindings(findings.filter(isFixedByExport));
  // Folded as in the other view, which is told the same total by what it is to take for chosen.
  const around = listRows(mended, messages, {
    chosen: new Map([[SERVER_GROUP, total <= OPEN_UP_TO], ...chosen]),
    filter: "all",
  });
  const isServer = ({ kind }: ListRow): boolean => kind === "server" || kind === "server-group";
  return [
    ...around.filter(isServer),
    ...groups.flatMap((group) => rowsOfColumn(group, isOpen)),
    ...around.filter((row) => !isServer(row)),
  ];
}

/** Whether a row is unfolded: as the user has chosen, else where there are so few findings. */
type IsOpen = (key: string, upTo: number) => boolean;

/** The cells of a value are all alike: where there are more findings, they would push the other columns out of sight. */
const VALUES_OPEN_UP_TO = 12;

function rowsOfColumn(group: ColumnGroup, isOpen: IsOpen): readonly ListRow[] {
  const { key, values } = group;
  const open = isOpen(key, OPEN_UP_TO);
  const rows: ListRow[] = [{ kind: "column", key, group, open }];
  if (!open) return rows;
  values.forEach((value, index) => {
    const place = { group: key, position: index + 1, size: values.length };
    if (isOne(value)) {
      rows.push({ kind: "finding", key: value.key, ...place, finding: value.first, level: 2 });
      return;
    }
    const isValueOpen = isOpen(value.key, VALUES_OPEN_UP_TO);
    rows.push({ kind: "value", key: value.key, ...place, value, open: isValueOpen });
    if (!isValueOpen) return;
    value.findings.forEach((finding, at) =>
      rows.push({
        kind: "finding",
        key: `${value.key}:${at}`,
        group: value.key,
        position: at + 1,
        size: value.findings.length,
        finding,
        level: 3,
      }),
    );
  });
  return rows;
}
