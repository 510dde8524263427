/** Columns of one shape: `invalid-id`, `invalid-email`, `invalid-phone`, `duns-length`, `postal-code-zero`; `placeholder` in texts. */
import type { Column } from "../../template";
import { isEmail, isGuid, isPhone, missingPostalZeros, readDuns } from "../../values/contacts";
import type { RecordFacts } from "../../values/record-facts";
import { draftFinding, textFix } from "../make";
import type { CellRuleMaker } from "./rule";

export const idRule: CellRuleMaker =
  () =>
  ({ bare: text }, _record, report) => {
    if (!isGuid(text)) report(draftFinding("invalid-id", {}));
  };

/** `MicrosoftID: 123-A1` or `DUNSID: 123456789`, with or without a space. */
const ACCOUNT_ID = /^(?:MicrosoftID: ?\d+-[\da-z]+|DUNSID: ?\d{9})(?=,|$)/i;

/** An account's ID, alone or followed by its name and address [doc: bulk-operations 2023-08-24]. */
function isMatchedAccount(text: string): boolean {
  const id = ACCOUNT_ID.exec(text)?.[0];
  if (id === undefined) return false;
  const rest = text.slice(id.length);
  return rest === "" || (/^, ?AccountName:/.test(rest) && /, ?AccountAddress:/.test(rest));
}

const MATCHED_ACCOUNT_SAMPLE = "MicrosoftID: 123456-A1B2C3";

export const matchedAccountRule: CellRuleMaker =
  () =>
  ({ bare: text }, _record, report) => {
    if (!isMatchedAccount(text)) report(draftFinding("invalid-id", { expected: MATCHED_ACCOUNT_SAMPLE }));
  };

export const emailRule: CellRuleMaker =
  () =>
  ({ bare: text }, _record, report) => {
    if (!isEmail(text)) report(draftFinding("invalid-email", { email: text }));
  };

export const phoneRule: CellRuleMaker =
  () =>
  ({ bare: text }, _record, report) => {
    if (!isPhone(text)) report(draftFinding("invalid-phone", { phone: text }));
  };

export const dunsRule: CellRuleMaker =
  () =>
  ({ bare: text }, _record, report) => {
    const { isRight, digits, mended } = readDuns(text);
    if (!isRight) report(draftFinding("duns-length", { digits }, mended === null ? null : textFix(mended)));
  };

export const postalRule: CellRuleMaker =
  () =>
  ({ bare: text }, record, report) => {
    const mended = missingPostalZeros(text, record.country);
    if (mended !== null) {
      report(draftFinding("postal-code-zero", { country: record.country, length: mended.length }, textFix(mended)));
    }
  };

/** In lower case. A run of one sign (`--`, `???`, `xxxx`) says as little as one of it. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(["n/a", "n.a.", "n.a", "tbd", "t.b.d.", "tbc", "t.b.c.", "–", "—"]);
const LONGEST_WORD = 6;
const SHORTEST_RUN: { readonly [sign: string]: number } = { "-": 1, "?": 1, ".": 1, _: 1, x: 3 };

function saysNothing(text: string): boolean {
  const lower = text.toLowerCase();
  const first = lower.charAt(0);
  const shortest = SHORTEST_RUN[first];
  if (shortest !== undefined) return lower.length >= shortest && lower === first.repeat(lower.length);
  return lower.length <= LONGEST_WORD && PLACEHOLDERS.has(lower);
}

/** Whether a text column must be filled in this record. Names of the contact must be while help is required. */
function mandatoryIn(column: Column): (record: RecordFacts) => boolean {
  if (column.mandatory === "Y") return () => true;
  if (column.key === "contactFirstName" || column.key === "contactLastName") return (record) => record.help === "Yes";
  return () => false;
}

export const placeholderRule: CellRuleMaker = (column) => {
  if (column.mandatory === "") return () => undefined;
  const isMandatory = mandatoryIn(column);
  return ({ bare }, record, report) => {
    if (saysNothing(bare) && isMandatory(record)) report(draftFinding("placeholder", {}));
  };
};
