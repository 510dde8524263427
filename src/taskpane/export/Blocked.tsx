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

/** Whether the headers, or the sheet as a whole, keep every record from being exported. */
const concernsAll = ({ findings }: Checked): boolean =>
  findings.some(({ blocks, row, code }) => blocks && (row === null || code.startsWith("header-")));

/** Why nothing was exported, and the two ways on: correct the rows, or leave them out where some would remain. */
export function Blocked({ checked, busy, onRest, onShow }: BlockedProps): ReactElement {
  const styles = useStyles();
  const { exporting } = useTexts();
  const { records, recordsReady } = checked;
  const allBlocked = concernsAll(checked) ? exporting.blockedAll : exporting.blockedEach;
  return (
    <>
      <p className={styles.text}>
        {recordsReady === 0 ? allBlocked : exporting.blocked(records - recordsReady, records)}
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
