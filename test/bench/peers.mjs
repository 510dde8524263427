/**
 * The peers of `npm run bench`: what they are told of single cells is the same for all. No TypeScript: react-spreadsheet-import's validation, which its
 * component runs on the rows of a file, is a file of its own without types.
 */
import Ajv from "ajv";
import { addErrorsAndRunHooks } from "react-spreadsheet-import/dist/steps/ValidationStep/utils/dataMutations.js";
import * as valibot from "valibot";
import { z } from "zod";

/** With the empty text, which is right where nothing is required. */
const patternOf = ({ isRequired, pattern }) => (isRequired ? `^(?:${pattern})$` : `^(?:${pattern})?$`);
const valuesOf = ({ isRequired, values }) => (isRequired ? [...values] : ["", ...values]);

function zodCheck(rules, records) {
  const cell = (rule) => {
    if (rule.values) return z.enum(valuesOf(rule));
    if (rule.pattern) return z.string().regex(new RegExp(patternOf(rule)));
    return rule.isRequired ? z.string().min(1) : z.string();
  };
  const schema = z.array(z.object(Object.fromEntries(rules.map((rule) => [rule.header, cell(rule)]))));
  return () => {
    const { success, error } = schema.safeParse(records);
    return success ? 0 : new Set(error.issues.map(({ path }) => path[0])).size;
  };
}

function valibotCheck(rules, records) {
  const cell = (rule) => {
    if (rule.values) return valibot.picklist(valuesOf(rule));
    if (rule.pattern) return valibot.pipe(valibot.string(), valibot.regex(new RegExp(patternOf(rule))));
    return rule.isRequired ? valibot.pipe(valibot.string(), valibot.minLength(1)) : valibot.string();
  };
  const schema = valibot.array(valibot.object(Object.fromEntries(rules.map((rule) => [rule.header, cell(rule)]))));
  return () => {
    const { success, issues } = valibot.safeParse(schema, records);
    return success ? 0 : new Set(issues.map(({ path }) => path[0].key)).size;
  };
}

function ajvCheck(rules, records) {
  const cell = (rule) => {
    if (rule.values) return { enum: valuesOf(rule) };
    if (rule.pattern) return { type: "string", pattern: patternOf(rule) };
    return rule.isRequired ? { type: "string", minLength: 1 } : { type: "string" };
  };
  const properties = Object.fromEntries(rules.map((rule) => [rule.header, cell(rule)]));
  const validate = new Ajv({ allErrors: true }).compile({
    type: "array",
    items: { type: "object", required: Object.keys(properties), properties },
  });
  return () => {
    if (validate(records)) return 0;
    return new Set(validate.errors.map(({ instancePath }) => instancePath.split("/")[1])).size;
  };
}

const ESCAPED = /[$()*+.?[\\\]^{|}]/g;

/** Its validation knows no list: values are said by a pattern. */
function importCheck(rules, records) {
  const listPattern = ({ values }) => values?.map((value) => value.replace(ESCAPED, "\\$&")).join("|");
  const validations = (rule) => {
    const pattern = rule.pattern ?? listPattern(rule);
    return [
      ...(rule.isRequired ? [{ rule: "required" }] : []),
      ...(pattern ? [{ rule: "regex", value: patternOf({ ...rule, pattern }), errorMessage: "Not right" }] : []),
    ];
  };
  const fields = rules.map((rule) => ({
    key: rule.header,
    label: rule.header,
    fieldType: { type: "input" },
    validations: validations(rule),
  }));
  return async () => {
    const checked = await addErrorsAndRunHooks(records, fields);
    return checked.filter((record) => record.__errors).length;
  };
}

export function peersOf(rules, records) {
  // Each has records of its own, as it wants them; react-spreadsheet-import writes into them.
  const objects = () =>
    records.map((row) => Object.fromEntries(rules.map(({ header }, at) => [header, row[at] ?? ""])));
  return {
    "react-spreadsheet-import": importCheck(rules, objects()),
    zod: zodCheck(rules, objects()),
    valibot: valibotCheck(rules, objects()),
    ajv: ajvCheck(rules, objects()),
  };
}
