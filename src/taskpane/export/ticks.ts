/** What the user says yes to, one by one, before a file leaves the pane. Pure. */
import type { ClosedRecord, ImportSummary, WarningKind } from "../../operations/import-summary";

export const closedTick = ({ row }: ClosedRecord): string => `closed:${row}`;
export const warningTick = ({ code }: WarningKind): string => `warning:${code}`;

/** All ticks that an import wants, in the order in which they are shown. */
export function wantedTicks({ closed, warnings }: ImportSummary): readonly string[] {
  return [...closed.map(closedTick), ...warnings.map(warningTick)];
}
