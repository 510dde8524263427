/** `not-in-list`, and how Excel shows codes and booleans. */
import { findValue, isInList, list, type Column, type ListName } from "../../template";
import { numberText } from "../../values/amounts";
import { CODE_KINDS, codeOfNumber } from "../../values/canonical";
import { textOfNumber } from "../../values/shown";
import { trim } from "../../values/space";
import type { FindingParams, Severity } from "../finding";
import { draftFinding, textFix } from "../make";
import type { RecordContext } from "./context";
import type { Report } from "./draft";
import type { NumberRule, TextRule } from "./rule";

type ListParams = FindingParams["not-in-list"];

/** A column whose cells take their values from a list. */
export interface ListColumn extends Column {
  readonly list: ListName;
}

export function isListColumn(column: Column): column is ListColumn {
  return column.list !== null;
}

/** Lists too long for a message. */
const LONG_LISTS: ReadonlySet<ListName> = new Set<ListName>(["country", "currency"]);

function kindOf(name: ListName): ListParams["kind"] {
  if (name === "substatus-2023") return "substatus";
  return name === "purchase-intent" || name === "error-reason" ? "other" : name;
}

/** How a list is judged. */
interface Judged {
  readonly name: ListName;
  readonly severity: Severity;
  readonly params: ListParams;
}

const judged = (name: ListName): Judged => ({
  name,
  // A stage outside its list is imported all the same.
  severity: name === "stage" ? "warning" : "error",
  params: { kind: kindOf(name), list: LONG_LISTS.has(name) ? null : list(name).map(({ value }) => value) },
});

/** The list for a record: the column's, or the one that it has for the substatus Error. */
function listFor({ list: usual, errorList }: ListColumn): (record: RecordContext) => Judged {
  const always = judged(usual);
  if (errorList === undefined) return () => always;
  const withError = judged(errorList);
  return ({ substatus }) => (substatus === "Error" ? withError : always);
}

/** Text in a list column. The effective text is the entry that is meant, or the text itself where none is known. */
export function listText(column: ListColumn, language: string): TextRule {
  const listIn = listFor(column);
  return (text, record, report) => {
    const { name, severity, params } = listIn(record);
    if (isInList(name, text)) return text;
    const meant = findValue(name, text, language);
    report(draftFinding("not-in-list", params, meant === null ? null : textFix(meant), { severity }));
    return meant ?? text;
  };
}

/** A number in a list column. One that is a code but shown otherwise (`6,0`, `06`) is `csv-display`. */
export function listNumber(column: ListColumn): NumberRule {
  const listIn = listFor(column);
  return (value, shown, _format, record, report) => {
    const { name, severity, params } = listIn(record);
    const expected = numberText(value);
    if (isInList(name, expected)) {
      if (trim(shown) !== expected) {
        const fix = { kind: "format", format: column.format } as const;
        report(draftFinding("csv-display", { kind: "code", shown, expected }, fix));
      }
      return expected;
    }
    const meant = CODE_KINDS.has(column.kind) ? codeOfNumber(name, value, shown) : null;
    report(draftFinding("not-in-list", params, meant === null ? null : textFix(meant), { severity }));
    return meant ?? textOfNumber(value, shown);
  };
}

/** A boolean in a Yes/No column: its meaning is plain, but Save as CSV writes TRUE or, in a Swedish Excel, SANT. No format changes that. */
export function yesNoBoolean(value: boolean, shown: string, report: Report): string {
  const expected = value ? "Yes" : "No";
  report(draftFinding("csv-display", { kind: "boolean", shown, expected }, textFix(expected)));
  return expected;
}
