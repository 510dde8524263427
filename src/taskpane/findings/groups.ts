/**
 * Findings as the list shows them: grouped by kind, then flattened to rows of which some are folded away.
 */
import { isFixedByExport, type Finding, type FindingCode, type Severity } from "../../check/finding";
import { asksForDateOrder, type ColumnGroup, type ValueGroup } from "../../operations/decisions/groups";
import type { ServerMessage } from "../../excel/api";
import { fixedTogether, isFixable, type FixableFinding } from "../../operations/fixes";

/** What a finding asks of the user: to correct it, to look at it, or nothing. */
export type FindingKind = Severity | "fixedByExport";

/** All findings of one code and kind (a few codes come as both errors and warnings); or all that Export corrects, then `code` is null. */
export interface Group {
  readonly code: FindingCode | null;
  readonly kind: FindingKind;
  readonly findings: readonly Finding[];
}

export type Filter = "all" | Severity;

/** One row of the list. `key` is stable over checks where the finding is the same; `group` is its group's key. */
export type ListRow =
  | {
      readonly kind: "server-group";
      readonly key: string;
      readonly count: number;
      readonly open: boolean;
    }
  | {
      readonly kind: "group";
      readonly key: string;
      readonly group: Group;
      readonly open: boolean;
    }
  | { readonly kind: "column"; readonly key: string; readonly group: ColumnGroup; readonly open: boolean }
  | {
      readonly kind: "value";
      readonly key: string;
      /** The key of its column's row. */
      readonly group: string;
      readonly position: number;
      readonly size: number;
      readonly value: ValueGroup;
      readonly open: boolean;
    }
  | {
      readonly kind: "server";
      readonly key: string;
      readonly group: string;
      readonly position: number;
      readonly size: number;
      readonly message: ServerMessage;
    }
  | {
      readonly kind: "finding";
      readonly key: string;
      readonly group: string;
      readonly position: number;
      readonly size: number;
      readonly finding: Finding;
      /** 3: under a value, which says once what is wrong with its cells. */
      readonly level?: 2 | 3;
    };

/** The key of the group that holds Partner Center's own messages. */
export const SERVER_GROUP = "partner-center";

/** Up to this many findings, every group starts open: all of them are seen by scrolling a little. */
export const OPEN_UP_TO = 40;

export const groupKey = ({ kind, code }: Pick<Group, "kind" | "code">): string =>
  code === null ? kind : `${kind}:${code}`;

const kindOf = (finding: Finding): FindingKind => (isFixedByExport(finding) ? "fixedByExport" : finding.severity);
const KINDS: readonly FindingKind[] = ["error", "warning", "fixedByExport"];

/** A header that is wrong, or something about the whole sheet, concerns every row. */
const concernsSheet = (group: Group): boolean => {
  const first = group.findings[0];
  return group.code?.startsWith("header-") === true || first?.row === null;
};

function compare(a: Group, b: Group): number {
  if (a.kind !== b.kind) return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
  const sheetFirst = Number(concernsSheet(b)) - Number(concernsSheet(a));
  return sheetFirst || b.findings.length - a.findings.length;
}

/** Groups, errors before warnings, last what Export corrects; in each kind, those about the whole sheet first, then the larger ones. Order within a group is kept. */
export function groupFindings(findings: readonly Finding[]): Group[] {
  const groups = new Map<string, { code: FindingCode | null; kind: FindingKind; findings: Finding[] }>();
  for (const finding of findings) {
    const kind = kindOf(finding);
    const code = kind === "fixedByExport" ? null : finding.code;
    const key = groupKey({ kind, code });
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { code, kind, findings: [finding] });
  }
  return [...groups.values()].sort(compare);
}

interface Folding {
  /** What the user opened (true) or closed (false) by key; a group that is not in it follows the number of findings. */
  readonly chosen: ReadonlyMap<string, boolean>;
  readonly filter: Filter;
}

/**
 * The rows to draw, in order: Partner Center's messages (not under a filter), then each group with what it holds where it is open.
 */
export function listRows(
  groups: readonly Group[],
  messages: readonly ServerMessage[],
  { chosen, filter }: Folding,
): ListRow[] {
  const concerning = groups.filter(({ kind }) => kind !== "fixedByExport");
  const total = concerning.reduce((sum, group) => sum + group.findings.length, messages.length);
  const isOpen = (key: string): boolean => chosen.get(key) ?? (key !== "fixedByExport" && total <= OPEN_UP_TO);
  const rows: ListRow[] = [];
  if (messages.length > 0 && filter === "all") {
    const open = isOpen(SERVER_GROUP);
    rows.push({
      kind: "server-group",
      key: SERVER_GROUP,
      count: messages.length,
      open,
    });
    if (open) {
      messages.forEach((message, index) =>
        rows.push({
          kind: "server",
          key: `${SERVER_GROUP}:${index}`,
          group: SERVER_GROUP,
          position: index + 1,
          size: messages.length,
          message,
        }),
      );
    }
  }
  for (const group of groups) {
    if (filter !== "all" && group.kind !== filter) continue;
    const key = groupKey(group);
    const open = isOpen(key);
    rows.push({ kind: "group", key, group, open });
    if (!open) continue;
    group.findings.forEach((finding, index) =>
      rows.push({
        kind: "finding",
        key: `${key}:${index}`,
        group: key,
        position: index + 1,
        size: group.findings.length,
        finding,
      }),
    );
  }
  return rows;
}

export const isGroupRow = (
  row: ListRow,
): row is Extract<ListRow, { kind: "group" | "server-group" | "column" | "value" }> => "open" in row;

/** Whether a finding is about a column that the sheet has not: there is no cell that could be selected. */
export const lacksCell = ({ column, columnIndex }: Finding): boolean => column !== null && columnIndex === null;
const ofGroup = new WeakMap<object, readonly FixableFinding[]>();

/** What a press on a row's button fixes: its finding, or those of its group that are made together, where they are more than one. */
export function fixesOf(row: ListRow): readonly FixableFinding[] {
  if (row.kind === "finding") return isFixable(row.finding) ? [row.finding] : [];
  if (row.kind === "value") return fixedOnce(row.value);
  if (row.kind === "column") return fixesOfColumn(row.group);
  return row.kind === "group" ? fixesOfGroup(row.group) : [];
}

/** Of a value whose cells have one fix that is asked first, each is asked by itself. */
const fixedOnce = (value: ValueGroup): readonly FixableFinding[] => manyOf(value, value.findings);

export const fixesOfColumn = (group: ColumnGroup): readonly FixableFinding[] =>
  manyOf(
    group,
    group.values.flatMap(({ findings }) => findings),
  );

/** Kept for each group: its row is drawn again and again while the list is scrolled. */
export const fixesOfGroup = (group: Group): readonly FixableFinding[] => manyOf(group, group.findings);

function manyOf(group: object, findings: readonly Finding[]): readonly FixableFinding[] {
  const known = ofGroup.get(group);
  if (known) return known;
  const together = fixedTogether(findings);
  const fixes = together.length > 1 ? together : [];
  ofGroup.set(group, fixes);
  return fixes;
}

/** The findings that one choice settles together: those whose cells take a value from a list, and the doubtful dates of a column. */
export function toDecide(row: ListRow): readonly Finding[] {
  if (row.kind === "column") {
    const all = row.group.values.flatMap(({ findings }) => findings);
    return asksForDateOrder(all) ? all : [];
  }
  const some = row.kind === "value" ? row.value.findings : row.kind === "finding" ? [row.finding] : [];
  return some[0]?.code === "not-in-list" ? some : [];
}
