import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, type ReactElement } from "react";
import type { Checked, Exported, FindingPlace } from "../../excel/api";
import { clean, formatMoment, title as findingTitle } from "../../texts";
import { usePaneContext } from "../context";
import { closedTick, warningTick } from "./ticks";
import { DotLines } from "./DotLines";
import { LeftOut } from "./LeftOut";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  lines: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  text: { margin: 0 },
  group: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  tick: { display: "flex", overflowWrap: "anywhere" },
});

export interface WhatItDoesProps {
  readonly exported: Exported;
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (tick: string, on: boolean) => void;
  readonly busy: boolean;
  readonly onMove: (checked: Checked) => void;
  readonly onGo: (place: FindingPlace) => void;
}

/** What an import of the files will do, with a tick for each thing that nobody can take back and for each kind of warning that goes out. */
export function WhatItDoes({ exported, ticked, onTick, busy, onMove, onGo }: WhatItDoesProps): ReactElement {
  const styles = useStyles();
  const { language, texts } = usePaneContext();
  const { importing, exporting } = texts;
  const { summary, checked, onlyRowsWithoutErrors, before } = exported;
  const { created, updated, closed, dealTypes, values, warnings } = summary;
  const { sheetId, sheet, leftOut } = checked;
  const go = useCallback(
    (row: number, column: string | null) => onGo({ sheetId, sheet, row, column, columnIndex: null }),
    [onGo, sheetId, sheet],
  );
  const tick = (key: string, label: string): ReactElement => (
    <Checkbox
      key={key}
      className={styles.tick}
      data-tick={key}
      label={label}
      checked={ticked.has(key)}
      onChange={(_, { checked: on }) => onTick(key, on === true)}
    />
  );
  return (
    <section className={styles.root} aria-labelledby="import-title">
      <h3 id="import-title" className={styles.title}>
        {importing.title}
      </h3>
      <ul className={styles.lines}>
        {created > 0 && <li>{importing.created(created)}</li>}
        {updated > 0 && <li>{importing.updated(updated)}</li>}
        {values.map(({ currency, total, deals }) => (
          <li key={currency} className={styles.quiet}>
            {importing.value(clean(currency), total, deals)}
          </li>
        ))}
        <li className={styles.quiet}>{importing.dealTypes(dealTypes)}</li>
      </ul>
      {before && <p className={styles.text}>{importing.before(before.records, formatMoment(before.at, language))}</p>}
      {closed.length > 0 && (
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{importing.closed(closed.length)}</legend>
          {closed.map((record) =>
            tick(closedTick(record), importing.closedDeal(record.row, clean(record.deal), clean(record.substatus))),
          )}
        </fieldset>
      )}
      {warnings.length > 0 && (
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{importing.warnings}</legend>
          {warnings.map((kind) =>
            tick(warningTick(kind), importing.warning(findingTitle(kind.code, language), kind.records)),
          )}
        </fieldset>
      )}
      {onlyRowsWithoutErrors && (
        <>
          {leftOut.records > 0 && <p className={styles.text}>{exporting.leftOut.after(leftOut.records)}</p>}
          <LeftOut checked={checked} busy={busy} onMove={onMove} onGo={onGo} />
        </>
      )}
      <DotLines summary={summary} today={new Date(checked.at).toISOString().slice(0, "YYYY-MM-DD".length)} onGo={go} />
    </section>
  );
}
