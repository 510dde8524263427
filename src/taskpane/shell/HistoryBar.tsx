import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRedo16Regular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndo16Regular } from "@fluentui/react-icons/svg/arrow-undo";
import type { ReactElement } from "react";
import type { FormatsSet, History, StepName } from "../../excel/api";
import type { PaneTexts } from "../../texts";
import { useTexts } from "../context";
import { BUSY_REASON_ID } from "./Progress";

type HistoryTexts = PaneTexts["history"];

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
  step: {
    flexGrow: 1,
    minWidth: 0,
    paddingBlock: "2px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  button: { flexShrink: 0, minWidth: "auto", paddingInline: tokens.spacingHorizontalXS },
});

export interface HistoryBarProps {
  readonly history: History;
  /** By the check that is shown. */
  readonly formatsSet: FormatsSet | null;
  readonly busy: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** What a check has corrected is said also where the workbook did not keep it, and it cannot be undone. */
function unkept(formatsSet: FormatsSet | null, undo: StepName | null, { step }: HistoryTexts): readonly string[] {
  if (formatsSet === null || formatsSet.cells + formatsSet.columns === 0) return [];
  const said = step({ kind: "formats", ...formatsSet });
  return undo && step(undo) === said ? [] : [said];
}

/** The last thing that the add-in did to the workbook, with the way to take it back; and the way to do again what was taken back. */
export function HistoryBar({
  history: { undo, redo },
  formatsSet,
  busy,
  onUndo,
  onRedo,
}: HistoryBarProps): ReactElement | null {
  const styles = useStyles();
  const { actions, history } = useTexts();
  const lines = [...unkept(formatsSet, undo, history), ...(undo ? [history.step(undo)] : [])];
  if (lines.length === 0 && redo === null) return null;
  const button = {
    size: "small",
    appearance: "subtle",
    className: styles.button,
    disabledFocusable: busy,
    ...(busy ? { "aria-describedby": BUSY_REASON_ID } : {}),
  } as const;
  return (
    <div role="group" aria-label={history.label} className={styles.root}>
      <div className={styles.step}>
        {lines.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </div>
      {undo && (
        <Button icon={<ArrowUndo16Regular />} title={history.step(undo)} onClick={onUndo} {...button}>
          {actions.undo}
        </Button>
      )}
      {redo && (
        <Button icon={<ArrowRedo16Regular />} title={history.step(redo)} onClick={onRedo} {...button}>
          {actions.redo}
        </Button>
      )}
    </div>
  );
}
