import { useState } from "react";
import type { Checked } from "../../excel/api";

interface Count {
  readonly sheetId: string;
  /** When the sheet was read, in milliseconds since 1970: each check has another. */
  readonly at: number;
  /** Errors and warnings, as the headline counts them. */
  readonly found: number;
}

const countOf = ({ sheetId, at, errors, warnings }: Checked): Count => ({ sheetId, at, found: errors + warnings });

/**
 * How many more findings there are than at the check before, negative for fewer; null where the sheet was not checked before. Only counts are kept, no findings.
 */
export function useMoreThanBefore(checked: Checked | null): number | null {
  const [counts, setCounts] = useState<{ readonly now: Count | null; readonly before: Count | null }>({
    now: null,
    before: null,
  });
  if (checked !== null && (counts.now?.at !== checked.at || counts.now.sheetId !== checked.sheetId)) {
    const before = counts.now?.sheetId === checked.sheetId ? counts.now : null;
    setCounts({ now: countOf(checked), before });
  }
  return checked === null || counts.now === null || counts.before === null
    ? null
    : counts.now.found - counts.before.found;
}
