/** The columns of a template sheet and how they look: headers, widths, what stays in sight while scrolling. */
import type { RecognisedResult } from "../check";
import { columnByKey, headerText, type Column, type ColumnKey, type Kind } from "../template";
import type { RulePlace } from "./validation";

/** The name of a sheet with an empty template. */
export const TEMPLATE_SHEET = "Co-sell import";

/** One column of a sheet that is being laid out; `column` is null for one that we know no rule for. */
export interface LaidOutColumn {
  readonly header: string;
  readonly column: Column | null;
}

/** Where headers and records are: `headerRow` is 0-based, `rows` counts the rows below it that get formats and dropdowns. */
export interface Extent {
  readonly headerRow: number;
  readonly rows: number;
  /** The name of the sheet that the dropdowns take their lists from. */
  readonly lists: string;
}

/** The template's columns, one Solution and one Team member. */
export function templateColumns(columns: readonly Column[]): readonly LaidOutColumn[] {
  return columns.map((column) => ({ header: headerText(column), column }));
}

/** The columns of a sheet as its headers were read, `width` of them; an unknown one has no rule. */
export function columnsOfSheet({ columns, edition }: RecognisedResult, width: number): readonly LaidOutColumn[] {
  const known = new Map(columns.map((column) => [column.index, column]));
  return Array.from({ length: width }, (_, index) => {
    const found = known.get(index);
    const column = found?.read && found.key ? columnByKey(edition, found.key) : undefined;
    return { header: found?.header ?? "", column: column ?? null };
  });
}

/** Readable in both themes; distinguished by weight and line too, not by colour alone. */
export const HEADER_LOOKS = {
  Y: { fill: "#0E7A66", font: "#FFFFFF", line: "#0B3D33", style: "Continuous" },
  D: { fill: "#CFE9E2", font: "#0B3D33", line: "#0E7A66", style: "Dash" },
  "": { fill: "#EDEBE9", font: "#3B3A39", line: null, style: null },
} as const;

/** Points that a character of an 11-point bold header takes, and the room for margins and a filter's arrow. */
const POINTS_A_CHARACTER = 6.2;
const MARGIN_POINTS = 22;
/** Room for the longest header in any language. Any text can be in a header row, and Excel refuses a column wider than 255 characters. */
const MAX_WIDTH = 500;
const CODE_WIDTH = 70;
/** Of the Errors column, in points: the first words of a message. It is among the frozen columns, so it must leave room for the others. */
export const ERRORS_WIDTH = 180;
const COMPOSITE_WIDTH = 230;

/** Points that the cells of a kind need at least, beside those of the header. */
const WIDTHS: { readonly [kind in Kind]: number } = {
  errors: ERRORS_WIDTH,
  text: CODE_WIDTH,
  id: CODE_WIDTH,
  reference: CODE_WIDTH,
  postal: CODE_WIDTH,
  duns: CODE_WIDTH,
  phone: CODE_WIDTH,
  email: CODE_WIDTH,
  date: CODE_WIDTH,
  amount: CODE_WIDTH,
  solution: COMPOSITE_WIDTH,
  "team-member": COMPOSITE_WIDTH,
  "matched-account": COMPOSITE_WIDTH,
  status: CODE_WIDTH,
  substatus: CODE_WIDTH,
  "yes-no": CODE_WIDTH,
  reason: CODE_WIDTH,
  help: CODE_WIDTH,
  stage: CODE_WIDTH,
  country: CODE_WIDTH,
  currency: CODE_WIDTH,
  "device-category": CODE_WIDTH,
  "silicon-type": CODE_WIDTH,
  "partner-role": CODE_WIDTH,
  "purchase-intent": CODE_WIDTH,
};

/** By deal and customer a row is known: most names fit. */
const NAME_WIDTH = 118;
const NAMES: ReadonlySet<ColumnKey | undefined> = new Set<ColumnKey | undefined>(["dealName", "customerName"]);

/** Of a column, in points. */
export function widthOf({ header, column }: LaidOutColumn): number {
  const whole = Math.min(MAX_WIDTH, header.length * POINTS_A_CHARACTER + MARGIN_POINTS);
  return Math.max(whole, WIDTHS[column?.kind ?? "text"], NAMES.has(column?.key) ? NAME_WIDTH : 0);
}

/** Where the columns are that the lists of other columns depend on. */
export type ListPlaces = Pick<RulePlace, "statusColumn" | "substatusColumn">;

/** @param firstColumn Where the first of the columns is, 0-based within the worksheet. */
export function placesOf(columns: readonly LaidOutColumn[], firstColumn: number): ListPlaces {
  const placeOf = (kind: Kind): number | null => {
    const index = indexOfKind(columns, kind);
    return index === null ? null : firstColumn + index;
  };
  return { statusColumn: placeOf("status"), substatusColumn: placeOf("substatus") };
}

/** 0-based; null where no column is of that kind. */
function indexOfKind(columns: readonly LaidOutColumn[], kind: Kind): number | null {
  const index = columns.findIndex(({ column }) => column?.kind === kind);
  return index < 0 ? null : index;
}

/** How many columns from the left stay in sight: up to the deal's name, by which a row is known. */
export function frozenColumns(columns: readonly LaidOutColumn[]): number {
  const dealName = columns.findIndex(({ column }) => column?.key === "dealName");
  return dealName < 0 ? 1 : dealName + 1;
}
