import { useCallback, useMemo, useState } from "react";
import type { Finding } from "../../check/finding";
import type { Checked, Decision, LeftFormula } from "../../excel/api";
import {
  fixedTogether,
  isAskedFirst,
  isCellFix,
  isFixable,
  type CellFinding,
  type FixableFinding,
  type WantedFix,
} from "../../operations/fixes";
import { formulaOf } from "./changes";
import type { Commands } from "../use-pane";

/** What is about to be fixed, of one check. */
interface Asked {
  readonly of: Checked;
  readonly findings: readonly FixableFinding[];
  /** The formulas in their cells, where these are to be decided. */
  readonly formulas: readonly LeftFormula[];
  /** What they follow from, where the user has decided it. */
  readonly decision: Decision | null;
  /** Fixes of the same codes that are to be decided one by one. */
  readonly apart: number;
}

/** What is asked before something is fixed, and the ways to it. */
export interface Fixing {
  readonly asked: Asked | null;
  /** What one choice is to settle. */
  readonly undecided: readonly Finding[] | null;
  readonly askOrFix: (findings: readonly FixableFinding[]) => void;
  readonly askFormulas: (formulas: readonly LeftFormula[]) => void;
  readonly askDecision: (findings: readonly Finding[]) => void;
  readonly decide: (fixes: readonly CellFinding[], decision: Decision | null) => void;
  readonly makeFixes: (findings: readonly FixableFinding[]) => void;
  readonly close: () => void;
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
export function useFixing(checked: Checked | null, { start }: Commands, warningsInSheet: boolean): Fixing {
  const [asked, setAsked] = useState<Asked | null>(null);
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
      const decision = fixing?.decision;
      start("fix", { sheetId: checked.sheetId, warningsInSheet, wanted, ...(decision && { decision }) });
    },
    [checked, fixing, start, warningsInSheet],
  );

  const askOrFix = useCallback(
    (findings: readonly FixableFinding[]) => {
      const [only] = findings;
      if (!checked || !only) return;
      if (findings.length === 1 && !isAskedFirst(only)) makeFixes(findings);
      else setAsked({ of: checked, findings, formulas: [], decision: null, apart: apartFrom(findings, checked) });
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
      if (only) setAsked({ of: checked, findings, formulas, decision: null, apart: 0 });
    },
    [checked],
  );

  const [undecided, setUndecided] = useState<{ readonly of: Checked; readonly findings: readonly Finding[] } | null>(
    null,
  );
  const deciding = undecided?.of === checked ? undecided.findings : null;

  /** Shows what can be chosen for these findings. */
  const askDecision = useCallback(
    (findings: readonly Finding[]) => {
      if (checked) setUndecided({ of: checked, findings });
    },
    [checked],
  );
  /** Shows what follows from a choice. */
  const decide = useCallback(
    (findings: readonly CellFinding[], decision: Decision | null) => {
      setUndecided(null);
      if (checked) setAsked({ of: checked, findings, formulas: [], decision, apart: 0 });
    },
    [checked],
  );

  const close = useCallback(() => {
    setAsked(null);
    setUndecided(null);
  }, []);
  return useMemo(
    () => ({ asked: fixing, undecided: deciding, askDecision, decide, askOrFix, askFormulas, makeFixes, close }),
    [fixing, deciding, askDecision, decide, askOrFix, askFormulas, makeFixes, close],
  );
}
