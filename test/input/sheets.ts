/** Right sheets, spoilt at random: their cells, headers and rows, the way they are written as a file, and the bytes of that file. All plain data, so that a failure can be read. */
import fc from "fast-check";
import { readCsv } from "../../src/csv";
import type { Sheet } from "../../src/values/sheet";
import { CONTACT, HEADERS, record, UPDATE } from "../check/build";
import { cellText } from "../values/texts";
import { LONG, SHORT } from "./corpus";
import { anyCharacters } from "../any-characters";

export const TODAY = "2026-11-20";

/** The template's headers with a second solution and team member. */
export const WIDE_HEADERS: readonly string[] = [
  ...HEADERS.slice(0, -1),
  "Solution 2",
  "Team member 1",
  "Team member 2",
];

type Grid = readonly (readonly string[])[];

/** Any text at all, those that mean something to some rule before others. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 60, arbitrary: fc.constantFrom(...SHORT) },
  { weight: 30, arbitrary: cellText },
  { weight: 10, arbitrary: anyCharacters({ maxLength: 12 }) },
  {
    weight: 5,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 })
      .map((codes) => String.fromCharCode(...codes)),
  },
  { weight: 5, arbitrary: fc.double().map(String) },
  { weight: 1, arbitrary: fc.constantFrom(...LONG) },
);

/** Positions are taken modulo what there is when their turn comes. */
type Mutation =
  | { readonly do: "cell"; readonly row: number; readonly column: number; readonly text: string }
  | { readonly do: "rename"; readonly column: number; readonly text: string }
  | { readonly do: "copy-column" | "move-column"; readonly column: number; readonly to: number }
  | { readonly do: "drop-column" | "empty-column"; readonly column: number }
  | { readonly do: "insert-column"; readonly to: number; readonly text: string }
  | { readonly do: "empty-row" | "copy-row" | "drop-row"; readonly row: number }
  | { readonly do: "cut-row"; readonly row: number; readonly column: number }
  | { readonly do: "widen-row"; readonly row: number; readonly text: string }
  | { readonly do: "title"; readonly text: string };

const spliced = <T>(items: readonly T[], at: number, remove: number, ...inserted: readonly T[]): T[] => [
  ...items.slice(0, at),
  ...inserted,
  ...items.slice(at + remove),
];

/** One mutation of a sheet that may have lost rows and columns before. */
function mutate(grid: Grid, mutation: Mutation): Grid {
  const width = Math.max(1, grid[0]?.length ?? 0);
  const rowAt = (row: number): number => (grid.length < 2 ? 0 : 1 + (row % (grid.length - 1)));
  const inRow = (at: number, change: (cells: readonly string[]) => readonly string[]): Grid =>
    grid.map((cells, index) => (index === at ? change(cells) : cells));
  const inAll = (change: (cells: readonly string[], index: number) => readonly string[]): Grid => grid.map(change);
  switch (mutation.do) {
    case "cell":
      return inRow(rowAt(mutation.row), (cells) => spliced(cells, mutation.column % width, 1, mutation.text));
    case "rename":
      return inRow(0, (cells) => spliced(cells, mutation.column % width, 1, mutation.text));
    case "copy-column":
      return inAll((cells) => spliced(cells, mutation.to % width, 0, cells[mutation.column % width] ?? ""));
    case "move-column":
      return inAll((cells) => {
        const at = mutation.column % width;
        return spliced(spliced(cells, at, 1), mutation.to % width, 0, cells[at] ?? "");
      });
    case "drop-column":
      return inAll((cells) => spliced(cells, mutation.column % width, 1));
    case "empty-column":
      return inAll((cells) => spliced(cells, mutation.column % width, 1, ""));
    case "insert-column":
      return inAll((cells, index) => spliced(cells, mutation.to % width, 0, index === 0 ? mutation.text : "x"));
    case "empty-row":
      return inRow(rowAt(mutation.row), (cells) => cells.map(() => ""));
    case "copy-row":
      return [...grid, grid[rowAt(mutation.row)] ?? []];
    case "drop-row":
      return spliced(grid, rowAt(mutation.row), 1);
    case "cut-row":
      return inRow(rowAt(mutation.row), (cells) => cells.slice(0, mutation.column % width));
    case "widen-row":
      return inRow(rowAt(mutation.row), (cells) => [...cells, mutation.text]);
    case "title":
      return [[mutation.text], ...grid];
  }
}

const row = fc.nat(5);
const column = fc.nat(WIDE_HEADERS.length - 1);
const headerText = fc.oneof(
  fc.constantFrom(
    ...WIDE_HEADERS,
    "Solution 3",
    "Solution 51",
    "Solution 0",
    "solution 02",
    "Team member 4",
    "CLA Number",
    "Silicon Type",
    "Region",
    "",
  ),
  fc
    .constantFrom(...WIDE_HEADERS)
    .chain((header) =>
      fc.constantFrom(
        header.toLowerCase(),
        ` ${header}`,
        `${header}\u200b`,
        `\ufeff${header}`,
        header.replaceAll(" ", ""),
      ),
    ),
  anyText,
);

const cellMutation = fc.record({ do: fc.constant("cell" as const), row, column, text: anyText });
const otherMutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ do: fc.constant("rename" as const), column, text: headerText }),
  fc.record({ do: fc.constantFrom("copy-column" as const, "move-column" as const), column, to: column }),
  fc.record({ do: fc.constantFrom("drop-column" as const, "empty-column" as const), column }),
  fc.record({ do: fc.constant("insert-column" as const), to: column, text: headerText }),
  fc.record({ do: fc.constantFrom("empty-row" as const, "copy-row" as const, "drop-row" as const), row }),
  fc.record({ do: fc.constant("cut-row" as const), row, column }),
  fc.record({ do: fc.constant("widen-row" as const), row, text: anyText }),
  fc.record({ do: fc.constant("title" as const), text: headerText }),
);

/** How a file is written. Careless: what needs quotes has none. */
interface Writing {
  readonly delimiter: "," | ";" | "\t";
  readonly lineEnd: "\r\n" | "\n" | "\r";
  readonly quotes: "needed" | "all" | "careless";
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
  readonly mark: boolean;
  readonly hint: boolean;
}

const often = <T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: fc.constantFrom(...others) });

const writing: fc.Arbitrary<Writing> = fc.record({
  delimiter: often<Writing["delimiter"]>(",", ";", "\t"),
  lineEnd: often<Writing["lineEnd"]>("\r\n", "\n", "\r"),
  quotes: often<Writing["quotes"]>("needed", "all", "careless"),
  encoding: often<Writing["encoding"]>("utf-8", "utf-16le", "utf-16be", "windows-1252"),
  mark: often(true, false),
  hint: often(false, true),
});

function textOf(grid: Grid, { delimiter, lineEnd, quotes, hint }: Writing): string {
  const field = (text: string): string => {
    const isQuoted =
      quotes === "all" || (quotes === "needed" && [delimiter, '"', "\r", "\n"].some((sign) => text.includes(sign)));
    return isQuoted ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = grid.map((cells) => cells.map(field).join(delimiter) + lineEnd);
  return (hint ? `sep=${delimiter}${lineEnd}` : "") + lines.join("");
}

function encoded(text: string, { encoding, mark }: Writing): Uint8Array {
  const marked = mark && encoding !== "windows-1252" ? `\ufeff${text}` : text;
  if (encoding === "utf-8") return new TextEncoder().encode(marked);
  // What Windows-1252 lacks becomes "?", as programs do that write it.
  if (encoding === "windows-1252")
    return Uint8Array.from(marked, (letter) => (letter.charCodeAt(0) > 0xff ? 0x3f : letter.charCodeAt(0)));
  const littleEndian = Buffer.from(marked, "utf16le");
  return Uint8Array.from(encoding === "utf-16le" ? littleEndian : littleEndian.swap16());
}

/** What happens to the bytes on their way: one flipped, the rest cut off, some inserted, some lost. `at` is modulo the length. */
interface Damage {
  readonly do: "flip" | "cut" | "insert" | "lose";
  readonly at: number;
  readonly byte: number;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  do: fc.constantFrom("flip", "flip", "flip", "cut", "insert", "lose"),
  at: fc.nat(4000),
  byte: fc.nat(255),
});

function damaged(bytes: Uint8Array, { do: what, at, byte }: Damage): Uint8Array {
  const position = at % Math.max(1, bytes.length);
  if (what === "cut") return bytes.slice(0, position);
  if (what === "lose") return Uint8Array.from(spliced([...bytes], position, 1 + (byte % 9)));
  return Uint8Array.from(spliced([...bytes], position, what === "flip" ? 1 : 0, byte));
}

export interface SpoiltFile {
  /** What each right record is before it is spoilt. */
  readonly records: readonly ("new" | "update" | "contact")[];
  readonly mutations: readonly Mutation[];
  readonly writing: Writing;
  readonly damages: readonly Damage[];
}

const CONTACTED = { ...CONTACT, "Microsoft help required?": "Yes", "What specific help from Microsoft?": "1" };

const REFERRAL = UPDATE["Referral ID"];

/** A right record under `WIDE_HEADERS`; its deal name, and the ID of the referral that it updates, have `number` in them. */
export function rightRecord(kind: SpoiltFile["records"][number], number: number): string[] {
  const id = REFERRAL.slice(0, -4) + String(number).padStart(4, "0");
  const cells = record({ new: {}, update: { ...UPDATE, "Referral ID": id }, contact: CONTACTED }[kind], number);
  return WIDE_HEADERS.map((header) => String(cells[header] ?? ""));
}

/** The bytes of a spoilt file. */
export function bytesOf({ records, mutations, writing: how, damages }: SpoiltFile): Uint8Array {
  const grid = mutations.reduce<Grid>(mutate, [
    WIDE_HEADERS,
    ...records.map((kind, index) => rightRecord(kind, index + 1)),
  ]);
  return damages.reduce(damaged, encoded(textOf(grid, how), how));
}

const records = fc.array(fc.constantFrom("new" as const, "update" as const, "contact" as const), {
  minLength: 1,
  maxLength: 4,
});
const mostly = <T>(some: fc.Arbitrary<T>, maxLength: number): fc.Arbitrary<T[]> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<T[]>([]) },
    { weight: 1, arbitrary: fc.array(some, { minLength: 1, maxLength }) },
  );

/** A sheet with a few cells replaced; one in four has lost its shape besides, one in four of its bytes. */
export const spoiltFile: fc.Arbitrary<SpoiltFile> = fc
  .record({
    records,
    cells: fc.array(cellMutation, { minLength: 1, maxLength: 5 }),
    others: mostly(otherMutation, 4),
    writing,
    damages: mostly(damage, 3),
  })
  .map(({ cells, others, ...rest }) => ({ ...rest, mutations: [...cells, ...others] }));

/** A file in which nothing but cells is spoilt, written as it should be: most of these can be exported. */
export const spoiltCells: fc.Arbitrary<SpoiltFile> = fc.record({
  records,
  mutations: fc.array(cellMutation, { minLength: 1, maxLength: 4 }),
  writing: fc.constant<Writing>({
    delimiter: ",",
    lineEnd: "\r\n",
    quotes: "needed",
    encoding: "utf-8",
    mark: true,
    hint: false,
  }),
  damages: fc.constant([]),
});

/** The sheet that a file is read as, frozen; null where reading refuses it. */
export function readSheet(bytes: Uint8Array | string): Sheet | null {
  const read = readCsv(bytes);
  if (!read.ok) return null;
  for (const cells of read.sheet.values) Object.freeze(cells);
  Object.freeze(read.sheet.values);
  return read.sheet;
}
