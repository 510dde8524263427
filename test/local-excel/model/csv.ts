/** CSV as Excel itself opens and saves it on this machine, and a file laid into text cells. */
import Papa from "papaparse";
import { MAX_ROWS, WHOLE_SHEET, cell } from "./address";
import { enter, type Entered } from "./coerce";
import { readText } from "./read";
import { STANDARD_WIDTH, type Sheet } from "./sheet";
import { activateSheet, addSheet, badSheetName } from "./sheets";
import { setStyle } from "./styling";
import { usedArea } from "./used";
import { MAX_CELL_TEXT } from "./values";
import { setColumnWidth } from "./view";
import type { Workbook } from "./workbook";
import { putEntered } from "./contents";

export interface CsvOptions {
  /** "excel": as a double click does, every field coerced as on this machine. "text": every field as it stands, in text cells. */
  readonly as: "text" | "excel";
  /** For "text"; told from the first line when left out. Excel takes the machine's list separator (or that of a `sep=` line). */
  readonly delimiter?: string;
}

/** Opens the text on a sheet of its own, which is made the active one. `name` is the file's; the sheet is named after it. */
export function openCsv(workbook: Workbook, text: string, name: string, options: CsvOptions): Sheet {
  return workbook.change(() => {
    const bare = text.startsWith("\ufeff") ? text.slice(1) : text;
    const marked = /^sep=(.)\r?\n/.exec(bare);
    const body = marked ? bare.slice(marked[0].length) : bare;
    const excel = options.as === "excel";
    const delimiter = marked?.[1] ?? (excel ? workbook.locale.list : (options.delimiter ?? delimiterOf(body)));
    const lines = Papa.parse<string[]>(body, { delimiter }).data.slice(0, MAX_ROWS);
    const sheet = addSheet(workbook, freeSheetName(workbook, name));
    if (!excel) setStyle(sheet, WHOLE_SHEET, { numberFormat: "@" });
    const width = lines.reduce((widest, line) => Math.max(widest, line.length), 1);
    const read = excel ? (item: string): Entered => coerced(workbook, item) : (item: string): Entered => entered(item);
    const area = {
      ...cell(0, 0),
      rows: Math.max(1, lines.length),
      columns: width,
    };
    putEntered(
      sheet,
      area,
      lines.map((line) => line.map(read)),
    );
    // A file that Excel opens has columns of the standard width, whatever is in them: dates that do not fit show ####.
    if (excel) setColumnWidth(sheet, area, STANDARD_WIDTH);
    activateSheet(sheet);
    return sheet;
  });
}

const entered = (item: string): Entered => ({
  content:
    item === ""
      ? undefined
      : {
          value: item.slice(0, MAX_CELL_TEXT),
          formula: null,
          quotePrefix: false,
        },
  numberFormat: null,
});

/** Nobody answers a dialog while a file is opened: what cannot be read as a formula is text (assumed), and an apostrophe is one. */
function coerced(workbook: Workbook, item: string): Entered {
  if (item.startsWith("'")) return entered(item);
  const { locale, date1904, now } = workbook;
  const entry = enter(item, {
    locale,
    date1904,
    now,
    numberFormat: "General",
    typed: false,
  });
  return entry.ok ? entry.entered : entered(item);
}

/** The one of , ; and tab that the first line has most of, outside quotes. */
function delimiterOf(text: string): string {
  let quoted = false;
  const counts = new Map([
    [",", 0],
    [";", 0],
    ["\t", 0],
  ]);
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    else if (!quoted && (letter === "\n" || letter === "\r")) break;
    else if (!quoted && counts.has(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return [...counts].reduce((best, other) => (other[1] > best[1] ? other : best))[0];
}

function freeSheetName(workbook: Workbook, fileName: string): string {
  const stem =
    fileName
      .replace(/\.[^.]*$/, "")
      .replace(/[[\]:*?/\\']/g, "_")
      .slice(0, 27) || "Sheet";
  let name = stem;
  for (let number = 2; badSheetName(workbook, name, null); number++) name = `${stem} ${number}`;
  return name;
}

/** *Save as CSV* on this machine: what the cells show, the machine's list separator between them, CRLF behind every row. */
export function saveCsv(sheet: Sheet): string {
  const used = usedArea(sheet, true);
  if (!used) return "";
  const { list } = sheet.workbook.locale;
  const quoted = (text: string): string =>
    text.includes(list) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const texts = readText(sheet, {
    row: 0,
    column: 0,
    rows: used.row + used.rows,
    columns: used.column + used.columns,
  });
  return texts.map((line) => `${line.map(quoted).join(list)}\r\n`).join("");
}
