/** What the stand-in says of a workbook, beside what LibreOffice says of the same. */
import { readXlsx, type Cell } from "hucre/xlsx";
import Papa from "papaparse";
import { COLOURS } from "../../src/design/colours";
import { templateWorkbook } from "../../src/cli/workbook";
import { solid } from "../../src/cli/xlsx-parts";
import { EDITIONS } from "../../src/template";
import {
  CellError,
  choicesFor,
  fillsShown,
  readNumberFormats,
  readText,
  usedArea,
  valueAt,
  type LocaleName,
  type Sheet,
  type Validation,
} from "../local-excel/model";
import { shiftFormula } from "../local-excel/model/formula/shift";
import { printed, rewritten, shownBy } from "./libreoffice";
import { FIRST_FILL, LAST_FILL, printedFills } from "./printed-fills";
import { coercedExamples, FILLED_ROWS, insertedTemplates } from "./scenes";
import { workbookFile } from "./workbook-file";

export interface Comparison {
  readonly name: string;
  /** Cells, or dropdowns. */
  readonly compared: number;
  /** One line each. */
  readonly different: readonly string[];
}

const LOCALES: readonly LocaleName[] = ["en-US", "sv-SE", "de-DE"];

/** Line ends within a cell are line feeds: every program writes its own. */
const withLineFeeds = (text: string): string => text.replace(/\r\n?/gu, "\n");

/** A CSV as rows of texts. */
const rowsOf = (csv: string): readonly (readonly string[])[] =>
  Papa.parse<string[]>(csv, { delimiter: "," }).data.map((row) => row.map(withLineFeeds));

/**
 * A difference that is settled (docs/local-excel.md, "A second engine"): "m/d/yyyy" is format 14, the machine's own short date, which the library writes as a format like any
 * other.
 */
const isKnown = (sheet: Sheet, row: number, column: number, locale: LocaleName): boolean =>
  locale !== "en-US" && readNumberFormats(sheet, { row, column, rows: 1, columns: 1 })[0]?.[0] === "m/d/yyyy";

/** What cells show, under each locale. */
export async function* compareTexts(folder: string): AsyncGenerator<Comparison> {
  for (const locale of LOCALES) {
    const { workbook, sheets } = await coercedExamples(locale);
    const shown = shownBy(folder, await workbookFile(workbook), locale);
    const different: string[] = [];
    let compared = 0;
    for (const sheet of sheets) {
      const used = usedArea(sheet, true);
      const found = rowsOf(shown.get(sheet.name) ?? "");
      if (!used) continue;
      for (const [row, texts] of readText(sheet, { ...used, row: 0, column: 0 }).entries())
        for (const [column, shownHere] of texts.entries()) {
          const value = valueAt(sheet, row, column);
          // Names of errors are in the language of the program's own texts, which is English there.
          const here = value instanceof CellError ? value.code : withLineFeeds(shownHere);
          const there = found[row]?.[column] ?? "";
          compared += 1;
          if (there !== here && !isKnown(sheet, row, column, locale))
            different.push(`${sheet.name}, row ${row + 1}, column ${column + 1}: here ${here}, there ${there}`);
        }
    }
    yield { name: `texts in ${locale}`, compared, different };
  }
}

/** One row and one column more than the sheet has: the last cell is beyond its own. */
function gridOf(sheet: Sheet): { readonly rows: number; readonly columns: number } {
  const used = usedArea(sheet, false);
  return { rows: (used?.row ?? 0) + (used?.rows ?? 0) + 1, columns: (used?.column ?? 0) + (used?.columns ?? 0) + 1 };
}

const marks = new Set<string>(COLOURS.map(({ fill }) => fill));

/** Which cells the two rules colour. */
export async function* compareColours(folder: string): AsyncGenerator<Comparison> {
  const { workbook, sheets } = await coercedExamples("en-US");
  const file = await workbookFile(workbook, {
    grid: { width: 2, height: 4 },
    beside: (sheet) => {
      if (!sheets.includes(sheet)) return new Map();
      const { rows, columns } = gridOf(sheet);
      return new Map<string, Partial<Cell>>([
        ["0,0", { value: "", style: { fill: solid(FIRST_FILL) } }],
        [`${rows - 1},${columns - 1}`, { value: "", style: { fill: solid(LAST_FILL) } }],
      ]);
    },
  });
  const pages = printedFills(printed(folder, file), sheets.map(gridOf));
  const different: string[] = [];
  let compared = 0;
  for (const [index, sheet] of sheets.entries()) {
    const { rows, columns } = gridOf(sheet);
    const fills = fillsShown(sheet, { row: 0, column: 0, rows, columns });
    for (const [row, line] of fills.entries())
      for (const [column, fill] of line.entries()) {
        compared += 1;
        const here = fill !== null && marks.has(fill) ? fill : null;
        const painted = pages[index]?.get(`${row},${column}`) ?? null;
        const there = painted !== null && marks.has(painted) ? painted : null;
        if (here !== there) different.push(`${sheet.name} ${row + 1}:${column + 1} here ${here}, there ${there}`);
      }
  }
  yield { name: "colours", compared, different };
}

/** A column of a dropdown: where it is, and the formula of its list. */
interface ListColumn {
  readonly column: number;
  readonly source: string;
  readonly anchor: Validation["anchor"];
}

function listColumns(sheet: Sheet): readonly ListColumn[] {
  return sheet.state.validations.flatMap(({ areas, rule, anchor }) =>
    rule.type === "List" ? areas.map(({ column }) => ({ column, source: rule.source, anchor })) : [],
  );
}

/** More than any list has. */
const MOST_CHOICES = 300;
/** The first row of the choices, below every row of the sheet. */
const CHOICES_FROM = 2_000;

/** Where the choices of a dropdown are written: the list in the sheet, and the row that has it. */
const placeOf = (list: number, row: number): number => list * FILLED_ROWS + row - 1;

/** The choices of every dropdown in cells below the sheet's, a column each: what its list holds at one place after another. */
function choicesBelow(sheet: Sheet): ReadonlyMap<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  for (const [index, { source, anchor }] of listColumns(sheet).entries())
    for (let row = 1; row <= FILLED_ROWS; row += 1) {
      const list = shiftFormula(source, row - anchor.row, 0).replace(/^=/u, "");
      for (let at = 0; at < MOST_CHOICES; at += 1)
        cells.set(`${CHOICES_FROM + at},${placeOf(index, row)}`, { formula: `IFERROR(INDEX(${list},${at + 1}),"")` });
    }
  return cells;
}

/** What the dropdowns of every edition's template offer, in rows of each status. */
export async function* compareDropdowns(folder: string): AsyncGenerator<Comparison> {
  for (const { workbook, sheets, edition } of await insertedTemplates()) {
    const file = await workbookFile(workbook, {
      beside: (sheet) => (sheets.includes(sheet) ? choicesBelow(sheet) : new Map()),
    });
    const shown = shownBy(folder, file, "en-US");
    const different: string[] = [];
    let compared = 0;
    for (const sheet of sheets) {
      const found = rowsOf(shown.get(sheet.name) ?? "").slice(CHOICES_FROM);
      for (const [index, { column }] of listColumns(sheet).entries())
        for (let row = 1; row <= FILLED_ROWS; row += 1) {
          compared += 1;
          const here = (choicesFor(sheet, row, column) ?? []).join(" | ");
          const there = found.map((texts) => texts[placeOf(index, row)] ?? "").filter((text) => text !== "");
          if (here !== there.join(" | "))
            different.push(`column ${column + 1}, row ${row + 1}: here ${here}, there ${there.join(" | ")}`);
        }
    }
    yield { name: `dropdowns of ${edition}`, compared, different };
  }
}

/** What a file asks of and says about its cells: validations, rules that colour, number formats. */
async function partsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  return sheets
    .slice(0, 1)
    .flatMap(({ dataValidations = [], conditionalRules = [], cells, rows }) => [
      ...dataValidations.map(
        ({ range, type, formula1, inputTitle, inputMessage, errorTitle, errorMessage, errorStyle }) =>
          JSON.stringify([
            range,
            type,
            formula1,
            inputTitle,
            inputMessage,
            errorTitle ?? "",
            errorMessage ?? "",
            errorStyle ?? "stop",
          ]),
      ),
      ...conditionalRules.map(({ range, formula, style }) =>
        JSON.stringify([
          range,
          formula,
          style?.fill?.type === "pattern" ? style.fill.bgColor?.rgb : null,
          style?.font?.color?.rgb,
        ]),
      ),
      ...(rows[0] ?? []).map((header, column) =>
        JSON.stringify([header, cells?.get(`1,${column}`)?.style?.numFmt ?? "General"]),
      ),
    ]);
}

/** The command line's workbooks, read and written again by LibreOffice: every dropdown, prompt, format and both colours come back. */
export async function* compareTemplates(folder: string): AsyncGenerator<Comparison> {
  for (const edition of EDITIONS) {
    const made = await templateWorkbook(edition, "sv");
    const ours = await partsOf(made);
    const theirs = new Set(await partsOf(rewritten(folder, made)));
    yield { name: `template ${edition}`, compared: ours.length, different: ours.filter((part) => !theirs.has(part)) };
  }
}
