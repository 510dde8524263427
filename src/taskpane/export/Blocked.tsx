import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Checked } from "../../excel/api";
import { useTexts } from "../context";
import { BUSY_REASON_ID } from "../shell/Progress";

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  ways: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalS,
  },
});

export interface BlockedProps {
  readonly checked: Checked;
  readonly busy: boolean;
  readonly onRest: () => void;
  readonly onShow: () => void;
}

/** Why nothing was exported, and the two ways on: mend the rows, or leave them out where some would remain. */
export function Blocked({ checked, busy, onRest, onShow }: BlockedProps): ReactElement {
  const styles = useStyles();
  const { exporting } = useTexts();
  const { records, recordsReady } = checked;
  return (
    <>
      <p className={styles.text}>
        {recordsReady === 0 ? exporting.blockedAll : exporting.blocked(records - recordsReady, records)}
      </p>
      <div className={styles.ways}>
        <Button appearance="primary" onClick={onShow}>
          {exporting.showErrors}
        </Button>
        {recordsReady > 0 && (
          <Button disabledFocusable={busy} {...(busy ? { "aria-describedby": BUSY_REASON_ID } : {})} onClick={onRest}>
            {exporting.onlyRest(recordsReady)}
          </Button>
        )}
      </div>
    </>
  );
}
