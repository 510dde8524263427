import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Checked, FindingPlace } from "../../excel/api";
import type { PaneTexts } from "../../texts";
import { useTexts } from "../context";
import { BUSY_REASON_ID } from "../shell/Progress";
import { LeftOut } from "./LeftOut";

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
  readonly onMove: (checked: Checked) => void;
  readonly onGo: (place: FindingPlace) => void;
}

/** Whether the headers, or the sheet as a whole, keep every record from being exported. */
const concernsAll = ({ findings }: Checked): boolean =>
  findings.some(({ blocks, row, code }) => blocks && (row === null || code.startsWith("header-")));

/** What stands in the way: all records, some of them, or rows that are none. */
function reasonOf(checked: Checked, exporting: PaneTexts["exporting"]): string {
  const { recordsReady, leftOut } = checked;
  if (recordsReady === 0) return concernsAll(checked) ? exporting.blockedAll : exporting.blockedEach;
  if (leftOut.records === 0) return exporting.blockedRows(leftOut.noRecords.length);
  return exporting.blocked(leftOut.records, recordsReady + leftOut.records);
}

/** Why nothing was exported, and the two ways on: correct the rows, or leave them out where some would remain. */
export function Blocked({ checked, busy, onRest, onShow, onMove, onGo }: BlockedProps): ReactElement {
  const styles = useStyles();
  const { exporting } = useTexts();
  const { recordsReady, leftOut } = checked;
  return (
    <>
      <p className={styles.text}>{reasonOf(checked, exporting)}</p>
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
      {recordsReady > 0 && (
        <>
          <p className={styles.text}>
            {exporting.leftOut.before(leftOut.rows.length + leftOut.inCells.length + leftOut.noRecords.length)}
          </p>
          <LeftOut checked={checked} busy={busy} onMove={onMove} onGo={onGo} />
        </>
      )}
    </>
  );
}
