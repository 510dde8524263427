import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronLeft16Regular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactElement } from "react";
import { useTexts } from "../context";

const useStyles = makeStyles({
  root: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  text: { fontVariantNumeric: "tabular-nums", fontSize: tokens.fontSizeBase200 },
});

export interface StepperProps {
  /** 0-based. */
  readonly step: number;
  readonly of: number;
  readonly onStep: (step: number) => void;
}

/** "1 of 5" with a way to the one before and to the next. */
export function Stepper({ step, of, onStep }: StepperProps): ReactElement {
  const styles = useStyles();
  const { findings } = useTexts();
  return (
    <div role="group" className={styles.root}>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronLeft16Regular />}
        aria-label={findings.previousError}
        disabledFocusable={step === 0}
        onClick={() => onStep(step - 1)}
      />
      <span className={styles.text} aria-live="polite">
        {findings.step(step + 1, of)}
      </span>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronRight16Regular />}
        aria-label={findings.nextError}
        disabledFocusable={step >= of - 1}
        onClick={() => onStep(step + 1)}
      />
    </div>
  );
}
