import { useCallback, useState } from "react";
import type { Checked, LeftFormula } from "../../excel/api";
import {
  fixedTogether,
  isAskedFirst,
  isCellFix,
  isFixable,
  type FixableFinding,
  type WantedFix,
} from "../../operations/fixes";
import { formulaOf } from "./changes";
import type { Commands } from "../use-pane";

/** What is about to be fixed, of one check. */
interface Fixing {
  readonly of: Checked;
  readonly findings: readonly FixableFinding[];
  /** The formulas in their cells, where these are to be decided. */
  readonly formulas: readonly LeftFormula[];
  /** Fixes of the same codes that are to be decided one by one. */
  readonly apart: number;
}

/** How many of the check's fixes are left out of many that are made together. */
function apartFrom(findings: readonly FixableFinding[], { findings: all }: Checked): number {
  if (findings.length < 2) return 0;
  const codes = new Set(findings.map(({ code }) => code));
  return all.filter((finding) => codes.has(finding.code) && isFixable(finding) && isAskedFirst(finding)).length;
}

/**
 * The way from a press on Fix to the fixes: one that needs no decision is made at once, as its row shows what will change; anything else is shown first.
 */
export function useFixing(checked: Checked | null, { start }: Commands, warningsInSheet: boolean) {
  const [asked, setAsked] = useState<Fixing | null>(null);
  // After another check the findings are others.
  const fixing = asked?.of === checked ? asked : null;

  const makeFixes = useCallback(
    (findings: readonly FixableFinding[]) => {
      if (!checked) return;
      const formulas = fixing?.formulas ?? [];
      const wanted = findings.map((finding): WantedFix => {
        const { code, row, columnIndex, value, fix } = finding;
        const formula = isCellFix(finding) ? formulaOf(finding, formulas) : undefined;
        return { code, row, columnIndex, value, fix, ...(formula !== undefined && { formula }) };
      });
      start("fix", { sheetId: checked.sheetId, warningsInSheet, wanted });
    },
    [checked, fixing, start, warningsInSheet],
  );

  const askOrFix = useCallback(
    (findings: readonly FixableFinding[]) => {
      const [only] = findings;
      if (!checked || !only) return;
      if (findings.length === 1 && !isAskedFirst(only)) makeFixes(findings);
      else setAsked({ of: checked, findings, formulas: [], apart: apartFrom(findings, checked) });
    },
    [checked, makeFixes],
  );

  /** Shows the fixes that were not made because their cells hold formulas. */
  const askFormulas = useCallback(
    (formulas: readonly LeftFormula[]) => {
      if (!checked) return;
      const findings = fixedTogether(checked.findings, isCellFix).filter(
        (finding) => finding.fix.kind === "text" && formulaOf(finding, formulas) !== undefined,
      );
      const [only] = findings;
      if (only) setAsked({ of: checked, findings, formulas, apart: 0 });
    },
    [checked],
  );

  const closeFixing = useCallback(() => setAsked(null), []);
  return { fixing, askOrFix, askFormulas, makeFixes, closeFixing };
}
