import {
  intersect,
  readFormulas,
  readValueTypes,
  usedArea,
  visibleParts,
  type Area,
  type Sheet,
  type ValueType,
} from "../model";
import { isMissing, word } from "./arguments";
import { apiNotFound } from "../richapi/error";

const KINDS = [
  "Blanks",
  "Constants",
  "Formulas",
  "Visible",
  "ConditionalFormats",
  "DataValidations",
  "SameConditionalFormat",
  "SameDataValidation",
] as const;
const VALUE_KINDS = [
  "All",
  "Errors",
  "Logical",
  "Numbers",
  "Text",
  "ErrorsLogical",
  "ErrorsNumbers",
  "ErrorsText",
  "ErrorsLogicalNumber",
  "ErrorsLogicalText",
  "ErrorsNumberText",
  "LogicalNumbers",
  "LogicalText",
  "LogicalNumbersText",
  "NumbersText",
] as const;

const wordOf: Readonly<Partial<Record<ValueType, string>>> = {
  Error: "Error",
  Boolean: "Logical",
  Double: "Number",
  String: "Text",
};

/** Go To Special. A single cell means the whole sheet, as in Excel's dialog. */
export function specialCells(sheet: Sheet, areas: readonly Area[], kind: unknown, valueKind: unknown): Area[] {
  const wanted = word(kind, KINDS);
  const values = isMissing(valueKind) ? "All" : word(valueKind, VALUE_KINDS);
  const one = areas.length === 1 && areas[0]?.rows === 1 && areas[0].columns === 1;
  const used = usedArea(sheet, false);
  if (one) return used === null ? [] : specialCells(sheet, [used], kind, valueKind);
  switch (wanted) {
    case "Visible":
      return areas.flatMap((area) => visibleParts(sheet, area));
    case "Blanks":
    case "Constants":
    case "Formulas":
      return areas.flatMap((area) => byContent(sheet, area, wanted, values));
    case "DataValidations":
      return shared(
        areas,
        sheet.state.validations.flatMap((validation) => validation.areas),
      );
    case "ConditionalFormats":
      return shared(
        areas,
        sheet.state.conditionalFormats.flatMap((format) => format.areas),
      );
    default:
      throw apiNotFound(`Range.getSpecialCells(${wanted})`);
  }
}

const shared = (areas: readonly Area[], others: readonly Area[]): Area[] =>
  areas.flatMap((area) => others.map((other) => intersect(area, other)).filter((part) => part !== null));

function byContent(
  sheet: Sheet,
  area: Area,
  kind: "Blanks" | "Constants" | "Formulas",
  values: (typeof VALUE_KINDS)[number],
): Area[] {
  const within = usedArea(sheet, false, area);
  if (within === null) return [];
  const formulas = readFormulas(sheet, within);
  const types = readValueTypes(sheet, within);
  const hit = (row: number, column: number): boolean => {
    const type = types[row]?.[column] ?? "Empty";
    if (kind === "Blanks") return type === "Empty";
    if (type === "Empty") return false;
    const content = formulas[row]?.[column];
    const isFormula = typeof content === "string" && content.startsWith("=");
    return isFormula === (kind === "Formulas") && (values === "All" || values.includes(wordOf[type] ?? "-"));
  };
  return rectangles(within, hit);
}

/** Runs in each row, and equal runs of following rows joined. */
function rectangles(area: Area, hit: (row: number, column: number) => boolean): Area[] {
  const found: Area[] = [];
  for (let row = 0; row < area.rows; row++) {
    for (let column = 0; column < area.columns; column++) {
      if (!hit(row, column)) continue;
      const start = column;
      while (column + 1 < area.columns && hit(row, column + 1)) column++;
      const run: Area = { row: area.row + row, column: area.column + start, rows: 1, columns: column - start + 1 };
      const above = found.findIndex(
        (other) => other.column === run.column && other.columns === run.columns && other.row + other.rows === run.row,
      );
      const joined = found[above];
      if (joined) found[above] = { ...joined, rows: joined.rows + 1 };
      else found.push(run);
    }
  }
  return found;
}
