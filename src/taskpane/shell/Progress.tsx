import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useTexts } from "../context";
import type { Running } from "../state";

/** The element that says why the buttons are disabled (aria-describedby). */
export const BUSY_REASON_ID = "busy-reason";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  line: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  label: {
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  // While the pane works it draws no transition: the bar would stay far behind the text beside it.
  bar: { transitionDuration: "0s" },
});

export interface ProgressProps {
  readonly running: Running;
  readonly onCancel: () => void;
}

/** What is going on, how far it is, and the way to stop it. */
export function Progress({ running, onCancel }: ProgressProps): ReactElement {
  const styles = useStyles();
  const { progress } = useTexts();
  const { action, percent, stopping } = running;
  const label = stopping ? progress.stopping : progress.doing[action];
  return (
    <div className={styles.root}>
      <div className={styles.line}>
        <span className={styles.label} id={BUSY_REASON_ID}>
          {label}
          {percent !== null && !stopping ? ` ${percent} %` : ""}
        </span>
        {action !== "insertTemplate" && (
          <Button size="small" appearance="subtle" disabledFocusable={stopping} onClick={onCancel}>
            {progress.cancel}
          </Button>
        )}
      </div>
      <ProgressBar
        aria-label={label}
        {...(percent === null ? {} : { value: percent, max: 100, bar: { className: styles.bar } })}
      />
    </div>
  );
}
