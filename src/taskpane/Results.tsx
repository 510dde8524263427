import { Button, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { startTransition, useCallback, useEffect, useMemo, useState, type ReactElement, type RefObject } from "react";
import type { Finding } from "../check/finding";
import type { Checked, FindingPlace } from "../excel/api";
import { fixedTogether } from "../operations/fixes";
import { useTexts } from "./context";
import { DealsLine } from "./findings/DealsLine";
import { DecisionList } from "./findings/DecisionList";
import { NO_FILTERS } from "./findings/filters";
import { FilterBar } from "./findings/FilterBar";
import { FindingList, type CellPlace } from "./findings/FindingList";
import { lacksCell, type ListRow } from "./findings/groups";
import { ListActionsContext, type ListActions } from "./findings/list-actions";
import { ListControls } from "./findings/ListControls";
import { blockingSteps } from "./findings/steps";
import { Stepper } from "./findings/Stepper";
import { useFindings } from "./findings/use-findings";
import { MatchOffer } from "./match/MatchOffer";
import { Overview } from "./overview/Overview";
import type { Fixing } from "./fix/use-fixing";
import type { Checking } from "./use-checking";
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
  nothing: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
});

export interface ResultsProps {
  readonly checked: Checked;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly busy: boolean;
  readonly checking: Checking;
  readonly fix: Fixing;
  readonly onGo: (place: FindingPlace) => void;
  /** The user asked for what blocks the export: it is shown, the first of it selected, and that is said back. */
  readonly showErrors: boolean;
  readonly onErrorsShown: () => void;
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
  checking,
  fix,
  onGo,
  showErrors,
  onErrorsShown,
  onMatch,
}: ResultsProps): ReactElement {
  const { warningsInSheet, setsFormats, view, setView: onView } = checking;
  const { askOrFix: onFix, askDecision: onDecide } = fix;
  const styles = useStyles();
  const { deciding, findings: texts, fixes: fixTexts } = useTexts();
  const { sheetId, sheet, findings, errors, warnings, deals } = checked;
  const { filters, setFilters, columns, byRule: groups, shown, rows, fold } = useFindings(checked, view);
  // What is above the list, then the list without rows, which learns its size, then its rows.
  const drawn = useDrawn(2);
  const mixed = errors > 0 && warnings > 0;
  const together = useMemo(() => fixedTogether(findings), [findings]);
  const concernsFormats = !setsFormats || hasSetFormats(checked) || findings.some(wantsFormat);
  const go = useCallback((place: CellPlace) => onGo({ sheetId, sheet, ...place }), [onGo, sheetId, sheet]);

  const [step, setStep] = useState<number | null>(null);
  const steps = useMemo(() => blockingSteps(groups), [groups]);
  const at = step === null || steps.length === 0 ? null : Math.min(step, steps.length - 1);
  const goToStep = useCallback(
    (number: number) => {
      const next = steps[number];
      if (!next) return;
      onView("rule");
      setFilters({ ...NO_FILTERS, severity: "error" });
      setStep(number);
      fold(next.group, true);
      const { row, column, columnIndex } = next.finding;
      if (row !== null && !lacksCell(next.finding)) go({ row, column, columnIndex });
    },
    [steps, fold, go, setFilters, onView],
  );
  useEffect(() => {
    if (!showErrors) return;
    onErrorsShown();
    goToStep(0);
  }, [showErrors, onErrorsShown, goToStep]);

  const listActions = useMemo(
    (): ListActions => ({
      busy,
      onFix,
      onDecide,
      isUpdate: (row) => (deals.updates.has(row) ? true : deals.created.has(row) ? false : null),
    }),
    [busy, onFix, onDecide, deals],
  );

  return (
    <>
      <Notes checked={checked} />
      <MatchOffer findings={findings} busy={busy} onMatch={onMatch} />
      <Overview checked={checked} onGo={go} />
      {checked.records > 0 && findings.length > 0 && (
        <DealsLine
          checked={checked}
          chosen={filters.deals}
          onChoose={(part) => setFilters({ ...filters, deals: part })}
        />
      )}
      {(warnings > 0 || concernsFormats) && (
        <div className={styles.controls}>
          {mixed && (
            <FilterBar
              filter={filters.severity}
              errors={errors}
              warnings={warnings}
              onFilter={(severity) => setFilters({ ...filters, severity })}
            />
          )}
          {checked.marked && warnings > 0 && (
            <Switch
              className={styles.switch}
              label={texts.warningsInSheet}
              checked={warningsInSheet}
              disabled={busy}
              onChange={(_, data) => checking.switchWarnings(data.checked)}
            />
          )}
          {concernsFormats && (
            <Switch
              className={styles.switch}
              label={texts.setsFormats}
              checked={setsFormats}
              disabled={busy}
              onChange={(_, data) => checking.switchFormats(data.checked)}
            />
          )}
        </div>
      )}
      {at !== null && <Stepper step={at} of={steps.length} onStep={goToStep} />}
      <DecisionList decisions={checked.decisions} busy={busy} onTakeBack={checking.takeBack} />
      {findings.length > 0 && (
        <ListControls view={view} onView={onView} filters={filters} onFilters={setFilters} columns={columns}>
          {together.length > 1 && (
            <Button size="small" disabledFocusable={busy} onClick={() => onFix(together)}>
              {fixTexts.everything}
            </Button>
          )}
        </ListControls>
      )}
      {findings.length > 0 && shown.length === 0 && <p className={styles.nothing}>{deciding.nothingFound}</p>}
      {drawn > 0 && rows.length > 0 && (
        <div className={styles.list}>
          <ListActionsContext value={listActions}>
            <FindingList
              rows={drawn > 1 ? rows : NO_ROWS}
              scroller={scroller}
              onFold={fold}
              onGo={go}
              shown={at === null ? null : (steps[at]?.key ?? null)}
            />
          </ListActionsContext>
        </div>
      )}
    </>
  );
}
