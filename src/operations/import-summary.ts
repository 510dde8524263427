/** What an import of some exported records will do, before it is done: it cannot be undone. Pure; the clock of no one is asked. */
import type { FindingCode, RecognisedResult } from "../check";
import type { ColumnKey } from "../template";
import { readStrictDay, toIso } from "../values/dates";
import type { ExportedRecords } from "./export";

/** As Partner Center distinguishes deals by what is shared with Microsoft and whether its help is asked for. */
export const DEAL_TYPES = ["co-sell", "partner-led", "private"] as const;
export type DealType = (typeof DEAL_TYPES)[number];

/** A record by its place and name. */
export interface NamedRecord {
  /** 1-based sheet row. */
  readonly row: number;
  readonly deal: string;
}

export interface ClosedRecord extends NamedRecord {
  /** Won, Lost …; "" where the row has none. */
  readonly substatus: string;
}

/** The deal values in one currency. */
export interface CurrencyTotal {
  readonly currency: string;
  readonly total: number;
  readonly deals: number;
}

/** One record as a dot on the lines of amounts and close dates. */
export interface Dot extends NamedRecord {
  readonly currency: string;
  /** Null where there is none, or it is 0: a logarithmic line has no place for it. */
  readonly amount: number | null;
  /** YYYY-MM-DD; null where there is none. */
  readonly closeDate: string | null;
}

/** A kind of warning that goes out, and the first row that has it. */
export interface WarningKind {
  readonly code: FindingCode;
  /** How many records have it. */
  readonly records: number;
  /** 1-based sheet rows, ascending. */
  readonly rows: readonly number[];
}

export interface ImportSummary {
  readonly created: number;
  /** Records that change a deal, those in `closed` included. */
  readonly updated: number;
  /** Updates that close their deal for good, by row. */
  readonly closed: readonly ClosedRecord[];
  /** How many records of each kind; a record that does not say is of none. */
  readonly dealTypes: Readonly<Record<DealType, number>>;
  /** The largest number of deals first. */
  readonly values: readonly CurrencyTotal[];
  /** One a record, in the order of the file. */
  readonly dots: readonly Dot[];
  /** The headers of the dots' columns; null where the sheet has no such column. */
  readonly columns: { readonly amount: string | null; readonly closeDate: string | null };
  /** On records that go out, the most frequent first. What closes a deal is said in `closed`. */
  readonly warnings: readonly WarningKind[];
}

/** Partner Center shows a deal to Microsoft's sellers where it is shared; where help is asked for, whatever else the row says. */
function dealType(share: string, help: string): DealType | null {
  if (help === "Yes") return "co-sell";
  if (share === "Yes") return "partner-led";
  return share === "No" ? "private" : null;
}

const amountOf = (text: string): number | null => {
  const amount = Number(text);
  return text !== "" && Number.isFinite(amount) && amount > 0 ? amount : null;
};

function isoOf(text: string): string | null {
  const day = readStrictDay(text);
  return day === null ? null : toIso(day);
}

function currencyTotals(dots: readonly Dot[]): readonly CurrencyTotal[] {
  const totals = new Map<string, { total: number; deals: number }>();
  for (const { currency, amount } of dots) {
    const so = totals.get(currency) ?? { total: 0, deals: 0 };
    totals.set(currency, { total: so.total + (amount ?? 0), deals: so.deals + 1 });
  }
  return [...totals]
    .map(([currency, sums]) => ({ currency, ...sums }))
    .sort((one, other) => other.deals - one.deals || one.currency.localeCompare(other.currency));
}

/** Warnings that another part of the summary says better. */
const SAID_ELSEWHERE: ReadonlySet<FindingCode> = new Set(["terminal-status"]);

function warningKinds({ findings }: RecognisedResult, rows: readonly number[]): readonly WarningKind[] {
  const exported = new Set(rows);
  const rowsOf = new Map<FindingCode, Set<number>>();
  for (const { code, severity, row } of findings) {
    if (severity !== "warning" || row === null || !exported.has(row) || SAID_ELSEWHERE.has(code)) continue;
    const known = rowsOf.get(code);
    if (known) known.add(row);
    else rowsOf.set(code, new Set([row]));
  }
  return [...rowsOf]
    .map(([code, found]) => ({ code, records: found.size, rows: [...found] }))
    .sort((one, other) => other.records - one.records || one.code.localeCompare(other.code));
}

/** What importing `exported`, the records of a checked sheet, will do. */
export function importSummary(exported: ExportedRecords, result: RecognisedResult): ImportSummary {
  const { headers, records, rows, keys } = exported;
  const headerOf = (key: ColumnKey): string | null => headers[keys.indexOf(key)] ?? null;
  const at = (key: ColumnKey): ((record: readonly string[]) => string) => {
    const index = keys.indexOf(key);
    return (record) => (index < 0 ? "" : (record[index] ?? ""));
  };
  const [referralOf, dealOf, statusOf, substatusOf] = [
    at("referralId"),
    at("dealName"),
    at("partnerStatus"),
    at("partnerSubstatus"),
  ];
  const [shareOf, helpOf, valueOf, currencyOf, dateOf] = [
    at("shareWithMicrosoft"),
    at("helpRequired"),
    at("dealValue"),
    at("currency"),
    at("closeDate"),
  ];
  const dealTypes: { [type in DealType]: number } = { "co-sell": 0, "partner-led": 0, private: 0 };
  const closed: ClosedRecord[] = [];
  let updated = 0;
  const dots = records.map((record, index): Dot => {
    const named: NamedRecord = { row: rows[index] ?? 0, deal: dealOf(record) };
    const type = dealType(shareOf(record), helpOf(record));
    if (type !== null) dealTypes[type] += 1;
    if (referralOf(record) !== "") {
      updated += 1;
      if (statusOf(record) === "Closed") closed.push({ ...named, substatus: substatusOf(record) });
    }
    return {
      ...named,
      currency: currencyOf(record),
      amount: amountOf(valueOf(record)),
      closeDate: isoOf(dateOf(record)),
    };
  });
  return {
    created: records.length - updated,
    updated,
    closed,
    dealTypes,
    values: currencyTotals(dots),
    dots,
    columns: { amount: headerOf("dealValue"), closeDate: headerOf("closeDate") },
    warnings: warningKinds(result, rows),
  };
}
