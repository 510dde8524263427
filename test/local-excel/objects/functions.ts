import { absoluteAddress, apiValue, CellError, evaluateFor, refuse, type CellValue } from "../model";
import { RemoteType, type Arguments, type RemoteObject } from "../richapi/remote";
import { isMissing } from "./arguments";
import type { Book } from "./book";
import { rangeType } from "./range";

/** Worksheet functions by their name on the wire. Excel knows some 360; those that nobody asks for are left out. */
const NAMES: readonly string[] = [
  "CountA",
  "CountBlank",
  "CountIf",
  "Date",
  "Day",
  "Find",
  "Len",
  "Lower",
  "Match",
  "Max",
  "Min",
  "Month",
  "Substitute",
  "Sum",
  "Text",
  "Trim",
  "Upper",
  "Value",
  "VLookup",
  "Weekday",
  "Year",
];

/** A constant as a formula writes it, or the address of a range. */
function term(argument: unknown): string {
  const range = rangeType.find(argument);
  if (range) return absoluteAddress(range.sheet.name, range.area);
  if (typeof argument === "string") return `"${argument.replaceAll('"', '""')}"`;
  if (typeof argument === "boolean") return argument ? "TRUE" : "FALSE";
  return typeof argument === "number" ? String(argument) : refuse("InvalidArgument");
}

/** Functions that take any number of values get them as one list. */
function call({ workbook }: Book, name: string, args: Arguments): RemoteObject {
  const given = args
    .flatMap((argument) => (Array.isArray(argument) ? (argument as unknown[]) : [argument]))
    .filter((argument) => !isMissing(argument));
  const sheet = workbook.sheets.find(({ kind }) => kind === "Worksheet") ?? refuse("GeneralException");
  const cell = { row: 0, column: 0 };
  return functionResultType.of(evaluateFor(sheet, `=${name.toUpperCase()}(${given.map(term).join(",")})`, cell, cell));
}

export const functionResultType: RemoteType<CellValue> = new RemoteType<CellValue>({
  name: "FunctionResult",
  properties: {
    Value: { get: (value) => (value instanceof CellError ? null : apiValue(value)) },
    Error: { get: (value) => (value instanceof CellError ? value.code : null) },
  },
});

/** `workbook.functions`: evaluated at once, written nowhere. */
export const functionsType: RemoteType<Book> = new RemoteType<Book>({
  name: "Functions",
  methods: Object.fromEntries(NAMES.map((name) => [name, (book: Book, args: Arguments) => call(book, name, args)])),
});
