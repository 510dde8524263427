import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CsvFile } from "../../excel/api";
import { useTexts } from "../context";
import { CopyByHand } from "../shell/CopyByHand";
import type { Delivery, Way } from "./delivery";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    ":empty": { display: "none" },
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  question: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  answers: { display: "flex", gap: tokens.spacingHorizontalS },
});

export interface ArrivedProps {
  readonly file: CsvFile;
  readonly delivery: Delivery;
  /** The way to try after a "no". */
  readonly next: Way;
  readonly onAnswer: (arrived: boolean) => void;
}

/** What the chosen way asks of the user, then whether the file arrived, then what to do when it did not. Announced as it changes. */
export function Arrived({ file, delivery, next, onAnswer }: ArrivedProps): ReactElement {
  const styles = useStyles();
  const { exporting } = useTexts();
  const { way, arrived, byHand } = delivery;
  return (
    <div className={styles.root} aria-live="polite">
      {way !== null && arrived === "unknown" && (
        <>
          <p className={styles.text}>
            {byHand
              ? `${exporting.copyByHand} ${exporting.byHandThen[way === "savePage" ? way : "copy"](file.name)}`
              : exporting.after[way](file.name)}
          </p>
          {byHand && <CopyByHand label={exporting.fileText} text={file.text} />}
          <p className={styles.question}>{exporting.arrived}</p>
          <div className={styles.answers}>
            <Button size="small" onClick={() => onAnswer(true)}>
              {exporting.yes}
            </Button>
            <Button size="small" onClick={() => onAnswer(false)}>
              {exporting.no}
            </Button>
          </div>
        </>
      )}
      {arrived === "yes" && <p className={styles.text}>{exporting.done}</p>}
      {arrived === "no" && <p className={styles.text}>{exporting.tryNext[next]}</p>}
    </div>
  );
}
