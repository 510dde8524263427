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

/** Points that a character of an 11-point header takes at most in the mean, bold or not, and the room for margins. */
const POINTS_A_CHARACTER = { bold: 6.2, plain: 5.6 } as const;
const MARGIN_POINTS = 8;
/** Any text can be in a header row, and Excel refuses a column wider than 255 characters. */
const MAX_WIDTH = 500;
/** Headers wrap: more lines would push the first deal out of sight. */
const HEADER_LINES = 3;
/** Of the header row, in points: its lines, and the line beneath a mandatory header. */
export const HEADER_HEIGHT = HEADER_LINES * 15 + 3;
/** Of an Errors column that is added to a sheet, in points: the first words of a message. */
export const ERRORS_WIDTH = 180;
const CODE_WIDTH = 48;
const TEXT_WIDTH = 78;
const NUMBER_WIDTH = 70;
const COMPOSITE_WIDTH = 150;

/** Points that the cells of a kind need at least, beside those of the header. */
const WIDTHS: { readonly [kind in Kind]: number } = {
  // Its text runs on over the IDs beside it, which are empty where a deal is new.
  errors: 52,
  text: TEXT_WIDTH,
  // Nobody reads one: it is copied whole.
  id: 44,
  reference: TEXT_WIDTH,
  postal: NUMBER_WIDTH,
  duns: NUMBER_WIDTH,
  phone: 92,
  email: 110,
  date: NUMBER_WIDTH,
  amount: NUMBER_WIDTH,
  solution: COMPOSITE_WIDTH,
  "team-member": COMPOSITE_WIDTH,
  "matched-account": COMPOSITE_WIDTH,
  status: 56,
  substatus: 62,
  "yes-no": CODE_WIDTH,
  reason: CODE_WIDTH,
  help: CODE_WIDTH,
  stage: CODE_WIDTH,
  country: CODE_WIDTH,
  currency: CODE_WIDTH,
  "device-category": TEXT_WIDTH,
  "silicon-type": TEXT_WIDTH,
  "partner-role": TEXT_WIDTH,
  "purchase-intent": TEXT_WIDTH,
};

/** What the user's own words need where that is more, or less, than other texts; the deal's name is among the frozen columns. */
const KEYS: ReadonlyMap<ColumnKey | undefined, number> = new Map<ColumnKey | undefined, number>([
  ["dealName", 70],
  ["customerName", 110],
  ["notes", 110],
]);

/** How many lines a header takes in a column of so many characters: it breaks between words only. */
function linesIn(words: readonly string[], characters: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of words) {
    const wanted = used === 0 ? length : used + 1 + length;
    if (wanted > characters && used > 0) lines += 1;
    used = wanted > characters ? length : wanted;
  }
  return lines;
}

/** The fewest characters a line with which a header takes no more than its lines; no word is broken. */
function charactersOf(header: string): number {
  const words = header.split(/\s+/u);
  let characters = Math.max(...words.map(({ length }) => length));
  while (linesIn(words, characters) > HEADER_LINES) characters += 1;
  return characters;
}

/** Of a column, in points: what its values need, and its header on three lines. */
export function widthOf({ header, column }: LaidOutColumn): number {
  const character = POINTS_A_CHARACTER[(column?.mandatory ?? "") === "" ? "plain" : "bold"];
  const wrapped = Math.min(MAX_WIDTH, charactersOf(header) * character + MARGIN_POINTS);
  return Math.ceil(Math.max(wrapped, KEYS.get(column?.key) ?? WIDTHS[column?.kind ?? "text"]));
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

/** Points that frozen columns take at most: 320 pixels, so that a column beside them is in sight next to the pane. */
const FROZEN_WIDTH = 240;
/** Points of the sheet that are not its cells (row numbers and the scroll bar), and those that one column beside the frozen ones needs. */
const EDGES = 42;
const BESIDE = 90;

/**
 * How many columns from the left stay in sight: up to the deal's name, by which a row is known, as far as they fit into 320 pixels.
 * @param room Points that the window has for the sheet at most. Where that is too little for frozen columns and one beside them, none are.
 */
export function frozenColumns(columns: readonly LaidOutColumn[], room = Infinity): number {
  if (room < FROZEN_WIDTH + EDGES + BESIDE) return 0;
  const dealName = columns.findIndex(({ column }) => column?.key === "dealName");
  const wanted = dealName < 0 ? 1 : dealName + 1;
  let points = 0;
  const tooMany = columns.slice(0, wanted).findIndex((column) => (points += widthOf(column)) > FROZEN_WIDTH);
  return tooMany < 0 ? wanted : tooMany;
}
