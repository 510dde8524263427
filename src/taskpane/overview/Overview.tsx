import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactElement } from "react";
import type { Finding } from "../../check/finding";
import type { Checked } from "../../excel/api";
import { sheetMap } from "../../operations/sheet-map";
import { formatNumber } from "../../texts";
import { usePaneContext } from "../context";
import type { CellPlace } from "../findings/FindingList";
import { Picture } from "./Picture";
import { Ring } from "./Ring";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "center",
  },
  ready: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "center",
    maxWidth: "84px",
  },
  ring: { display: "flex", flexDirection: "column", alignItems: "center" },
  picture: { minWidth: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  summary: { cursor: "pointer", color: tokens.colorNeutralForeground2, paddingBlockStart: "4px" },
  counts: { width: "100%", borderCollapse: "collapse", "& th, & td": { paddingBlock: "2px", textAlign: "start" } },
  go: {
    padding: "2px 0",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    textAlign: "start",
    textDecorationLine: "underline",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface OverviewProps {
  readonly checked: Checked;
  readonly onGo: (place: CellPlace) => void;
}

/** How many records are ready, as a ring that fills, and where the findings are: a picture of the sheet, and a table of its columns that says the same. */
export function Overview({ checked, onGo }: OverviewProps): ReactElement | null {
  const styles = useStyles();
  const { language, texts: pane } = usePaneContext();
  const texts = pane.overview;
  const [isOpen, setOpen] = useState(false);
  const { findings, deals, records, recordsReady } = checked;
  const map = useMemo(() => sheetMap(findings, [...deals.created, ...deals.updates]), [findings, deals]);
  if (records === 0 || map === null) return null;
  const go = ({ row, column, columnIndex }: Finding): void => {
    if (row !== null) onGo({ row, column, columnIndex });
  };
  return (
    <div className={styles.root}>
      <div className={styles.ring}>
        <Ring part={recordsReady} of={records} />
        <span className={styles.ready}>{texts.ready(recordsReady, records)}</span>
      </div>
      <div className={styles.picture}>
        <Picture map={map} onGo={go} />
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary className={styles.summary}>{texts.columns(map.columns.length)}</summary>
          {isOpen && (
            <table className={styles.counts}>
              <thead>
                <tr>
                  <th scope="col">{texts.column}</th>
                  <th scope="col">{texts.errors}</th>
                  <th scope="col">{texts.warnings}</th>
                </tr>
              </thead>
              <tbody>
                {map.columns.map(({ header, errors, warnings, worst }) => (
                  <tr key={worst.columnIndex}>
                    <td>
                      <button type="button" className={styles.go} onClick={() => go(worst)}>
                        {header === "" ? texts.noHeader : header}
                      </button>
                    </td>
                    <td>{formatNumber(errors, language)}</td>
                    <td>{formatNumber(warnings, language)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </details>
      </div>
    </div>
  );
}
