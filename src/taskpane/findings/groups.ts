/**
 * Findings as the list shows them: grouped by kind, then flattened to rows of which some are folded away.
 */
import type { Finding, FindingCode, Severity } from "../../check/finding";
import type { ServerMessage } from "../../excel/api";

/** All findings of one code and severity (a few codes come as both). */
export interface Group {
  readonly code: FindingCode;
  readonly severity: Severity;
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
    };

/** The key of the group that holds Partner Center's own messages. */
export const SERVER_GROUP = "partner-center";

/** Up to so many findings, every group starts open: all of them are seen by scrolling a little. */
const OPEN_UP_TO = 40;

export const groupKey = (group: Group): string => `${group.severity}:${group.code}`;

/** A header that is wrong, or something about the whole sheet, concerns every row. */
const concernsSheet = (group: Group): boolean => {
  const first = group.findings[0];
  return group.code.startsWith("header-") || first?.row === null;
};

function compare(a: Group, b: Group): number {
  if (a.severity !== b.severity) return a.severity === "error" ? -1 : 1;
  const sheetFirst = Number(concernsSheet(b)) - Number(concernsSheet(a));
  return sheetFirst || b.findings.length - a.findings.length;
}

/** Groups, errors before warnings; in each, those about the whole sheet first, then the larger ones. Order within a group is kept. */
export function groupFindings(findings: readonly Finding[]): Group[] {
  const groups = new Map<string, { code: FindingCode; severity: Severity; findings: Finding[] }>();
  for (const finding of findings) {
    const key = `${finding.severity}:${finding.code}`;
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else
      groups.set(key, {
        code: finding.code,
        severity: finding.severity,
        findings: [finding],
      });
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
  const total = groups.reduce((sum, group) => sum + group.findings.length, messages.length);
  const isOpen = (key: string): boolean => chosen.get(key) ?? total <= OPEN_UP_TO;
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
    if (filter !== "all" && group.severity !== filter) continue;
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

export const isGroupRow = (row: ListRow): row is Extract<ListRow, { kind: "group" | "server-group" }> =>
  row.kind === "group" || row.kind === "server-group";
