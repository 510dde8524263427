/** Columns of one shape: `invalid-id`, `invalid-email`, `invalid-phone`, `duns-length`, `postal-code-zero`; `placeholder` in texts. */
import { plainText } from "../../template";
import { isEmail, isGuid, isPhone, missingPostalZeros, readDuns } from "../../values/contacts";
import { isPlaceholder } from "../../values/placeholders";
import { draftFinding, textFix } from "../make";
import { namedSign, plainFix } from "./look-alike";
import type { CellRuleMaker } from "./rule";

export const idRule: CellRuleMaker =
  () =>
  ({ bare: text }, _record, report) => {
    if (!isGuid(text)) report(draftFinding("invalid-id", namedSign(text), plainFix(text, isGuid)));
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
    if (isMatchedAccount(text)) return;
    const params = { expected: MATCHED_ACCOUNT_SAMPLE, ...namedSign(text) };
    report(draftFinding("invalid-id", params, plainFix(text, isMatchedAccount)));
  };

export const emailRule: CellRuleMaker =
  () =>
  ({ bare: text }, _record, report) => {
    if (!isEmail(text))
      report(draftFinding("invalid-email", { email: text, ...namedSign(text) }, plainFix(text, isEmail)));
  };

export const phoneRule: CellRuleMaker =
  () =>
  ({ bare: text }, _record, report) => {
    if (!isPhone(text)) report(draftFinding("invalid-phone", { phone: text }));
  };

export const dunsRule: CellRuleMaker =
  () =>
  ({ bare: text }, _record, report) => {
    if (readDuns(text).isRight) return;
    const plain = plainText(text);
    const { isRight, digits, correction } = readDuns(plain);
    const fixed = isRight ? plain : correction;
    report(draftFinding("duns-length", { digits, ...namedSign(text) }, fixed === null ? null : textFix(fixed)));
  };

export const postalRule: CellRuleMaker =
  () =>
  ({ bare: text }, record, report) => {
    const correction = missingPostalZeros(text, record.country);
    if (correction !== null) {
      report(
        draftFinding("postal-code-zero", { country: record.country, length: correction.length }, textFix(correction)),
      );
    }
  };

/** `placeholder` in a free text that must be filled in; where a column may be empty, such a word is read as nothing. */
export const placeholderRule: CellRuleMaker =
  (column) =>
  ({ bare }, _record, report) => {
    if (isPlaceholder(column, bare)) report(draftFinding("placeholder", {}));
  };
