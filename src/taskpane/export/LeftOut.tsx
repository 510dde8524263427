import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Checked, FindingPlace } from "../../excel/api";
import { clean, type PaneTexts } from "../../texts";
import { useTexts } from "../context";
import { MoveLeftOut } from "./MoveLeftOut";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    minHeight: "28px",
  },
  name: { minWidth: 0, overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200 },
  select: { flexShrink: 0, minWidth: "auto" },
  all: { alignSelf: "flex-start" },
});

/** Rows that are listed before the user asks for all, and the most that are ever listed: whoever has more has to correct the sheet, not to read it. */
const FIRST = 5;
const MOST = 200;

interface Line {
  readonly row: number;
  readonly text: string;
}

/** One line a row, or a cell with records in it, by row. */
function linesOf({ leftOut }: Checked, texts: PaneTexts["exporting"]["leftOut"]): readonly Line[] {
  const { rows, inCells, noRecords } = leftOut;
  const lines: readonly Line[] = [
    ...rows.map(({ row, deal }) => ({ row, text: texts.row(row, clean(deal)) })),
    ...inCells.map(({ row, records, deals }) => ({ row, text: texts.inCell(row, records, deals.map(clean)) })),
    ...noRecords.map((row) => ({ row, text: texts.noRecord(row) })),
  ];
  return [...lines].sort((one, other) => one.row - other.row);
}

export interface LeftOutProps {
  readonly checked: Checked;
  readonly busy: boolean;
  readonly onMove: (checked: Checked) => void;
  readonly onGo: (place: FindingPlace) => void;
}

/** The rows that an export of the rest leaves out, by name, each with a way to its row; and the way to move the records among them. */
export function LeftOut({ checked, busy, onMove, onGo }: LeftOutProps): ReactElement | null {
  const styles = useStyles();
  const { leftOut: texts } = useTexts().exporting;
  const [showsAll, setShowsAll] = useState(false);
  const lines = linesOf(checked, texts);
  const shown = lines.slice(0, showsAll ? MOST : FIRST);
  const { sheetId, sheet } = checked;
  if (lines.length === 0) return null;
  return (
    <>
      <ul className={styles.list}>
        {shown.map(({ row, text }, index) => (
          <li key={index} className={styles.row}>
            <span className={styles.name}>{text}</span>
            <Button
              className={styles.select}
              size="small"
              appearance="subtle"
              aria-label={texts.selectRow(row)}
              onClick={() => onGo({ sheetId, sheet, row, column: null, columnIndex: null })}
            >
              {texts.select}
            </Button>
          </li>
        ))}
        {showsAll && lines.length > MOST && <li className={styles.row}>{texts.more(lines.length - MOST)}</li>}
      </ul>
      {!showsAll && lines.length > FIRST && (
        <Button className={styles.all} size="small" onClick={() => setShowsAll(true)}>
          {texts.all(lines.length)}
        </Button>
      )}
      {checked.leftOut.rows.length > 0 && (
        <MoveLeftOut count={checked.leftOut.rows.length} busy={busy} onMove={() => onMove(checked)} />
      )}
    </>
  );
}
