import { Button, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { startTransition, useCallback, useEffect, useMemo, useState, type ReactElement, type RefObject } from "react";
import type { Finding } from "../check/finding";
import type { Checked, FindingPlace } from "../excel/api";
import { fixedTogether, type FixableFinding } from "../operations/fixes";
import { useTexts } from "./context";
import { FilterBar } from "./findings/FilterBar";
import { FindingList, type CellPlace } from "./findings/FindingList";
import { groupFindings, lacksCell, listRows, type Filter, type ListRow } from "./findings/groups";
import { blockingSteps } from "./findings/steps";
import { Stepper } from "./findings/Stepper";
import { MatchOffer } from "./match/MatchOffer";
import { Notes } from "./shell/Notes";

const useStyles = makeStyles({
  controls: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
  },
  switch: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  everything: { alignSelf: "flex-start" },
  list: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
});

export interface ResultsProps {
  readonly checked: Checked;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly busy: boolean;
  readonly warningsInSheet: boolean;
  readonly onWarningsInSheet: (on: boolean) => void;
  readonly setsFormats: boolean;
  readonly onSetsFormats: (on: boolean) => void;
  readonly onGo: (place: FindingPlace) => void;
  /** The user asked for what blocks the export: it is shown, the first of it selected, and that is said back. */
  readonly showErrors: boolean;
  readonly onErrorsShown: () => void;
  readonly onFix: (findings: readonly FixableFinding[]) => void;
  /** The user wants to bring the sheet to the template. */
  readonly onMatch: () => void;
}

/** How often the page has been drawn since this is there, up to `last`: what waits for the next time is drawn in a task of its own. */
function useDrawn(last: number): number {
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    if (drawn === last) return;
    const frame = requestAnimationFrame(() => startTransition(() => setDrawn(drawn + 1)));
    return () => cancelAnimationFrame(frame);
  }, [drawn, last]);
  return drawn;
}

/** A choice that would change nothing is not offered. */
const hasSetFormats = ({ formatsSet }: Checked): boolean => formatsSet.cells + formatsSet.columns > 0;
const wantsFormat = ({ fix }: Finding): boolean => fix?.kind === "format" || fix?.kind === "column-width";

const NO_ROWS: readonly ListRow[] = [];

/** What a check found, below its summary. Loaded apart, with the list and the texts of the findings. */
export default function Results({
  checked,
  scroller,
  busy,
  warningsInSheet,
  onWarningsInSheet,
  setsFormats,
  onSetsFormats,
  onGo,
  showErrors,
  onErrorsShown,
  onFix,
  onMatch,
}: ResultsProps): ReactElement {
  const styles = useStyles();
  const { findings: texts, fixes: fixTexts } = useTexts();
  const [filter, setFilter] = useState<Filter>("all");
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const { sheetId, sheet, findings, serverMessages, errors, warnings } = checked;
  // What is above the list, then the list without rows, which learns its size, then its rows.
  const drawn = useDrawn(2);
  const mixed = errors > 0 && warnings > 0;
  const groups = useMemo(() => groupFindings(findings), [findings]);
  const together = useMemo(() => fixedTogether(findings), [findings]);
  const concernsFormats = !setsFormats || hasSetFormats(checked) || findings.some(wantsFormat);
  // A filter that has nothing left to show (all errors corrected) must not hide the rest.
  const shown = mixed ? filter : "all";
  const rows = useMemo(
    () => listRows(groups, serverMessages, { chosen, filter: shown }),
    [groups, serverMessages, chosen, shown],
  );
  const fold = useCallback((key: string, open: boolean) => setChosen((before) => new Map(before).set(key, open)), []);
  const go = useCallback((place: CellPlace) => onGo({ sheetId, sheet, ...place }), [onGo, sheetId, sheet]);

  const [step, setStep] = useState<number | null>(null);
  const steps = useMemo(() => blockingSteps(groups), [groups]);
  const at = step === null || steps.length === 0 ? null : Math.min(step, steps.length - 1);
  const goToStep = useCallback(
    (number: number) => {
      const next = steps[number];
      if (!next) return;
      setFilter("error");
      setStep(number);
      fold(next.group, true);
      const { row, column, columnIndex } = next.finding;
      if (row !== null && !lacksCell(next.finding)) go({ row, column, columnIndex });
    },
    [steps, fold, go],
  );
  useEffect(() => {
    if (!showErrors) return;
    onErrorsShown();
    goToStep(0);
  }, [showErrors, onErrorsShown, goToStep]);

  return (
    <>
      <Notes checked={checked} />
      <MatchOffer findings={findings} busy={busy} onMatch={onMatch} />
      {(warnings > 0 || concernsFormats) && (
        <div className={styles.controls}>
          {mixed && <FilterBar filter={filter} errors={errors} warnings={warnings} onFilter={setFilter} />}
          {checked.marked && warnings > 0 && (
            <Switch
              className={styles.switch}
              label={texts.warningsInSheet}
              checked={warningsInSheet}
              disabled={busy}
              onChange={(_, data) => onWarningsInSheet(data.checked)}
            />
          )}
          {concernsFormats && (
            <Switch
              className={styles.switch}
              label={texts.setsFormats}
              checked={setsFormats}
              disabled={busy}
              onChange={(_, data) => onSetsFormats(data.checked)}
            />
          )}
        </div>
      )}
      {at !== null && <Stepper step={at} of={steps.length} onStep={goToStep} />}
      {together.length > 1 && (
        <Button className={styles.everything} disabledFocusable={busy} onClick={() => onFix(together)}>
          {fixTexts.everything}
        </Button>
      )}
      {drawn > 0 && rows.length > 0 && (
        <div className={styles.list}>
          <FindingList
            rows={drawn > 1 ? rows : NO_ROWS}
            scroller={scroller}
            onFold={fold}
            onGo={go}
            shown={at === null ? null : (steps[at]?.key ?? null)}
            busy={busy}
            onFix={onFix}
          />
        </div>
      )}
    </>
  );
}
