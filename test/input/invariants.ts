/** What a check promises of any sheet. Each promise is a function that tells how it was broken: one line a breach, none where it was kept. */
import { checkSheet, type CheckResult, type Finding, type RecognisedResult } from "../../src/check";
import { describe as message, title } from "../../src/texts";
import type { Sheet } from "../../src/values/sheet";
import { TODAY } from "./sheets";

export const check = (sheet: Sheet): CheckResult => checkSheet(sheet, { today: TODAY });

type Promised = (sheet: Sheet, result: RecognisedResult) => readonly string[];

/** The names of what does not hold. */
const broken = (holds: { readonly [name: string]: boolean }): string[] =>
  Object.keys(holds).filter((name) => !holds[name]);

const ascending = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));

/** Counts, rows and readiness follow from the findings. */
const countsAgree: Promised = (sheet, result) => {
  const { findings, recordRows, blockedRows, headerRow } = result;
  const blocking = findings.filter(({ blocks }) => blocks);
  const ofRecords = new Set(recordRows);
  return broken({
    errors: result.errors === findings.filter(({ severity }) => severity === "error").length,
    warnings: result.warnings === findings.length - result.errors,
    records: result.records === recordRows.length,
    recordRows:
      ascending(recordRows) && recordRows.every((row) => row > headerRow && row < sheet.firstRow + sheet.values.length),
    blockedRows: [...blockedRows].every((row) => ofRecords.has(row)),
    recordsReady: result.recordsReady === recordRows.length - blockedRows.size,
    ready: result.ready === (recordRows.length > 0 && blocking.length === 0),
    lastRow: result.lastRow === (recordRows.at(-1) ?? headerRow),
    blocked: blocking.every(({ row }) => row === null || !ofRecords.has(row) || blockedRows.has(row)),
  });
};

/** Every finding stands where there is something, and shows what stands there. */
const placesExist: Promised = (sheet, { findings, headerRow, columns, recordRows }) => {
  const ofRecords = new Set(recordRows);
  const isRight = ({ code, row, column, columnIndex, value }: Finding): boolean => {
    if (row === null) return column === null && columnIndex === null && value === "";
    const cells = sheet.text[row - sheet.firstRow];
    if (columnIndex === null) return cells !== undefined;
    return (
      columnIndex < columns.length &&
      value === (cells?.[columnIndex] ?? "") &&
      (row === headerRow || ofRecords.has(row) || code === "record-in-one-cell")
    );
  };
  return findings.filter((finding) => !isRight(finding)).map((finding) => `place: ${JSON.stringify(finding)}`);
};

/** By row, then column, then errors before warnings; a finding of no row, or no column, first. */
const sheetOrder: Promised = (_sheet, { findings }) => {
  const key = ({ row, columnIndex, severity }: Finding): readonly number[] => [
    row ?? 0,
    columnIndex ?? -1,
    severity === "error" ? 0 : 1,
  ];
  const isBehind = (finding: Finding, index: number): boolean => {
    const before = findings[index - 1];
    if (!before) return true;
    const [one, other] = [key(before), key(finding)];
    const first = one.findIndex((part, at) => part !== other[at]);
    return first < 0 || (one[first] ?? 0) < (other[first] ?? 0);
  };
  return findings
    .filter((finding, index) => !isBehind(finding, index))
    .map((finding) => `order: ${JSON.stringify(finding)}`);
};

/** Control and direction characters, and lone surrogates. What has a meaning in the Errors cell, its grammar takes care of (test/input/marks.test.ts). */
const UNFIT = /[\p{Cc}\p{Surrogate}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const LONGEST_MESSAGE = 1000;

/** Every finding can be said in both languages, in one line that can be shown. */
const messagesAreFit: Promised = (_sheet, { findings }) =>
  findings.flatMap((finding) =>
    (["en", "sv"] as const).flatMap((language) => {
      const text = message(finding, language);
      const isFit =
        text !== "" && text.length < LONGEST_MESSAGE && !UNFIT.test(text) && title(finding.code, language) !== "";
      return isFit ? [] : [`message of ${JSON.stringify(finding)}: ${text}`];
    }),
  );

const PROMISES: readonly Promised[] = [countsAgree, placesExist, sheetOrder, messagesAreFit];

/** Every breach of every promise. Of a sheet without known headers little is promised: it is not ready. */
export function brokenPromises(sheet: Sheet, result: CheckResult): readonly string[] {
  if (!result.recognised) return broken({ ready: !result.ready, errors: result.errors === result.findings.length });
  return PROMISES.flatMap((promised) => promised(sheet, result));
}
