/**
 * What editions after 2021-02 judge otherwise in a cell (contract, section 9): the substatus Error with reasons of its own, and the shape of Final
 * Matched Customer Account. Columns that the contract has no rule for are left alone.
 */
import {
  foldSpacing,
  SUBSTATUSES,
  type Column,
  type Edition,
} from "../../template";
import { tidy } from "../../values/space";
import type { CellCheck, RecordContext, Report } from "../cells";
import { listText } from "../cells/lists";
import type { TextRule } from "../cells/rule";
import { draftFinding, textFix } from "../make";

/** `base`, but where `applies` its `not-in-list` is judged by `rule` instead. */
function judgedBy(
  base: CellCheck,
  rule: TextRule,
  applies: (value: string, record: RecordContext) => boolean,
): CellCheck {
  return (value, text, format, record, report) => {
    const original = tidy(typeof value === "string" ? value : text, false);
    if (!applies(original, record))
      return base(value, text, format, record, report);
    const others: Report = (finding) => {
      if (finding.code !== "not-in-list") report(finding);
    };
    const effective = base(value, text, format, record, others);
    return effective ? rule(original, record, report) : effective;
  };
}

const ERROR = "Error";

const errorText: TextRule = (text, _record, report) => {
  if (text !== ERROR) {
    const params = {
      kind: "substatus",
      list: [...SUBSTATUSES, ERROR],
    } as const;
    report(draftFinding("not-in-list", "error", params, textFix(ERROR)));
  }
  return ERROR;
};

const isError = (text: string): boolean =>
  foldSpacing(text) === foldSpacing(ERROR);

/** `MicrosoftID: 123-A1`, alone or followed by the account's name and address [doc: bulk-operations 2023-08-24]. */
function isMatchedAccount(text: string): boolean {
  const id = /^MicrosoftID: ?\d+-[\da-z]+/i.exec(text)?.[0];
  if (id === undefined) return false;
  const rest = text.slice(id.length);
  return (
    rest === "" ||
    (rest.startsWith(", AccountName:") && rest.includes(", AccountAddress:"))
  );
}

const MATCHED_ACCOUNT_SAMPLE = "MicrosoftID: 123456-A1B2C3";

function withMatchedAccount(base: CellCheck): CellCheck {
  return (value, text, format, record, report) => {
    const effective = base(value, text, format, record, report);
    if (effective && !isMatchedAccount(effective))
      report(
        draftFinding("invalid-id", "warning", {
          expected: MATCHED_ACCOUNT_SAMPLE,
        }),
      );
    return effective;
  };
}

/** `base` as the edition judges the column's cells; unchanged for 2021-02. */
export function asInEdition(
  edition: Edition,
  column: Column,
  base: CellCheck,
  language: string,
): CellCheck {
  if (edition === "2021-02") return base;
  switch (column.kind) {
    case "substatus":
      return judgedBy(base, errorText, isError);
    case "reason":
      return judgedBy(
        base,
        listText("error-reason", language),
        (_, { substatus }) => substatus === ERROR,
      );
    case "matched-account":
      return withMatchedAccount(base);
    default:
      return base;
  }
}
