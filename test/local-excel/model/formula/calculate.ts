/**
 * Values of formulas, calculated by fast-formula-parser over what the workbook holds, when they are asked for. A value that was calculated
 * stays until anything in the workbook changes.
 */
import FormulaParser, { type CellReference, type RangeReference } from "fast-formula-parser";
import { MAX_COLUMNS, MAX_ROWS, type Area, type Place } from "../address";
import { serialOf } from "../dates";
import type { Sheet } from "../sheet";
import { CellError, errorNamed, type Cell, type CellValue } from "../values";
import type { Workbook } from "../workbook";
import { functions1904 } from "./dates1904";
import { functions, excelIf } from "./functions";
import { shiftFormula } from "./shift";
import { printTokens, tokensOf, unquoted, type Token } from "./tokens";
import { referencedArea } from "./referenced";
import { usedCorner } from "./corner";

const { FormulaError } = FormulaParser;

const toEngine = (value: CellValue): unknown => (value instanceof CellError ? new FormulaError(value.code) : value);

function fromEngine(value: unknown): CellValue {
  if (value instanceof FormulaError) return errorNamed(value.error) ?? new CellError("#NAME?");
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return null;
}

/** Behind a name that the parser would take for a column: "x" alone is a name, and #NAME? where nothing has it. */
const NAME_MARK = "_as_name";

function withNamesMarked(formula: string): string {
  const tokens = tokensOf(formula);
  const isMarked = (token: Token): boolean => token.kind === "name" && /^[a-z]{1,3}$/iu.test(token.text);
  if (!tokens.some(isMarked)) return formula;
  return printTokens(
    tokens.map((token) =>
      token.kind === "name" && isMarked(token) ? { ...token, text: token.text + NAME_MARK } : token,
    ),
  );
}

interface FormulaCell extends Place {
  readonly sheet: Sheet;
  readonly content: Cell;
  readonly formula: string;
}

/** A cell that is calculated once the rest of what it refers to is. */
interface Waiting {
  readonly cell: FormulaCell;
  readonly references: Generator<FormulaCell, undefined>;
}

class Calculator {
  readonly #known = new WeakMap<Cell, { readonly version: number; readonly value: CellValue }>();
  readonly #running = new Set<Cell>();
  /** One parser a depth: it cannot be entered while it works. */
  readonly #parsers: FormulaParser[] = [];
  #depth = 0;

  constructor(readonly workbook: Workbook) {}

  value(sheet: Sheet, row: number, column: number): CellValue {
    const content = sheet.cellAt(row, column);
    if (!content) return null;
    if (content.formula === null) return content.value;
    if (this.#running.has(content)) return 0;
    this.#calculate({ sheet, row, column, content, formula: content.formula });
    return this.#known.get(content)?.value ?? 0;
  }

  /** The value of a formula that stands in `home`, in no cell; with `array`, of every cell that it gives. */
  evaluate(sheet: Sheet, home: Place, formula: string, array: boolean): CellValue[][] {
    for (const cell of this.#referenced(sheet, formula)) this.#calculate(cell);
    const result = this.#run(sheet, home, formula, array);
    return Array.isArray(result)
      ? result.map((row: unknown) => (Array.isArray(row) ? row : [row]).map(fromEngine))
      : [[fromEngine(result)]];
  }

  #isKnown(content: Cell): boolean {
    return this.#known.get(content)?.version === this.workbook.version;
  }

  /**
   * Calculates the cell, and before it all that it refers to. The cells that wait for others are a list, not calls within calls: a chain of formulas may be
   * as long as the sheet. A cell that waits for itself counts as 0.
   */
  #calculate(cell: FormulaCell): void {
    const waiting: Waiting[] = [];
    const begin = (next: FormulaCell): void => {
      if (this.#isKnown(next.content) || this.#running.has(next.content)) return;
      this.#running.add(next.content);
      waiting.push({ cell: next, references: this.#referenced(next.sheet, next.formula) });
    };
    begin(cell);
    try {
      for (let last = waiting.at(-1); last; last = waiting.at(-1)) {
        const next = last.references.next();
        if (!next.done) {
          begin(next.value);
          continue;
        }
        const { sheet, row, column, formula, content } = last.cell;
        const value = fromEngine(this.#run(sheet, { row, column }, formula, false)) ?? 0;
        this.#known.set(content, { version: this.workbook.version, value });
        this.#running.delete(content);
        waiting.pop();
      }
    } finally {
      for (const { cell: unfinished } of waiting) this.#running.delete(unfinished.content);
    }
  }

  /** The cells with formulas that a formula on `sheet` refers to. Those behind a defined name are left to the parser. */
  *#referenced(sheet: Sheet, formula: string): Generator<FormulaCell, undefined> {
    for (const token of tokensOf(formula)) {
      if (token.kind !== "reference") continue;
      const target = token.sheet === null ? sheet : this.workbook.findSheet(token.sheet);
      if (!target || target.state.formulaCount === 0) continue;
      const area = referencedArea(token);
      for (const row of target.rowsWithin(area)) {
        const cells = target.state.rows.get(row)?.cells ?? [];
        for (let column = area.column; column < Math.min(area.column + area.columns, cells.length); column++) {
          const content = cells[column];
          if (content?.formula) yield { sheet: target, row, column, content, formula: content.formula };
        }
      }
    }
    return undefined;
  }

  #run(sheet: Sheet, home: Place, formula: string, array: boolean): unknown {
    const parser = (this.#parsers[this.#depth] ??= this.#makeParser());
    this.#depth++;
    try {
      return parser.parse(
        withNamesMarked(unquoted(formula)),
        { row: home.row + 1, col: home.column + 1, sheet: sheet.name },
        array,
      );
    } catch (error) {
      if (error instanceof FormulaError) return error;
      throw error;
    } finally {
      this.#depth--;
    }
  }

  #makeParser(): FormulaParser {
    const today = (): number => Math.floor(serialOf(this.workbook.now(), this.workbook.date1904));
    return new FormulaParser({
      onCell: (reference) => this.#cell(reference),
      onRange: (reference) => this.#range(reference),
      onVariable: (name, sheet) => this.#name(name, sheet),
      functions: {
        ...functions,
        ...(this.workbook.date1904 ? functions1904 : {}),
        TODAY: today,
        NOW: () => serialOf(this.workbook.now(), this.workbook.date1904),
      },
      functionsNeedContext: { IF: excelIf },
    });
  }

  #cell(reference: CellReference): unknown {
    const sheet = this.workbook.findSheet(reference.sheet ?? "");
    return sheet ? toEngine(this.value(sheet, reference.row - 1, reference.col - 1)) : FormulaError.REF;
  }

  #range(reference: RangeReference): unknown[][] {
    const sheet = this.workbook.findSheet(reference.sheet ?? "");
    if (!sheet) return [[FormulaError.REF]];
    const used = usedCorner(sheet);
    const top = (reference.from.row ?? 1) - 1;
    const left = (reference.from.col ?? 1) - 1;
    // A whole column is read as far as there is something in it.
    const bottom =
      reference.to.row === null || reference.to.row === MAX_ROWS ? Math.max(used.row, top) : reference.to.row - 1;
    const right =
      reference.to.col === null || reference.to.col === MAX_COLUMNS
        ? Math.max(used.column, left)
        : reference.to.col - 1;
    const values: unknown[][] = [];
    for (let row = top; row <= bottom; row++) {
      const line: unknown[] = [];
      for (let column = left; column <= right; column++) line.push(toEngine(this.value(sheet, row, column)));
      values.push(line);
    }
    return values;
  }

  #name(name: string, sheetName: string): CellReference | RangeReference | null {
    const sheet = this.workbook.findSheet(sheetName);
    const wanted = (name.endsWith(NAME_MARK) ? name.slice(0, -NAME_MARK.length) : name).toLowerCase();
    const defined = [...(sheet?.state.names ?? []), ...this.workbook.names].find(
      (known) => known.name.toLowerCase() === wanted,
    );
    const token = defined && tokensOf(unquoted(defined.formula));
    const [only, ...more] = token ?? [];
    if (only?.kind !== "reference" || more.length > 0) return null;
    const area: Area = referencedArea(only);
    const target = only.sheet ?? sheetName;
    if (area.rows === 1 && area.columns === 1) return { row: area.row + 1, col: area.column + 1, sheet: target };
    return {
      from: { row: area.row + 1, col: area.column + 1 },
      to: { row: area.row + area.rows, col: area.column + area.columns },
      sheet: target,
    };
  }
}

const calculators = new WeakMap<Workbook, Calculator>();

function calculatorOf(workbook: Workbook): Calculator {
  const known = calculators.get(workbook);
  if (known) return known;
  const made = new Calculator(workbook);
  calculators.set(workbook, made);
  return made;
}

/** What the cell is worth now: a constant, or the value of its formula. */
export function valueAt(sheet: Sheet, row: number, column: number): CellValue {
  const content = sheet.cellAt(row, column);
  if (!content) return null;
  return content.formula === null ? content.value : calculatorOf(sheet.workbook).value(sheet, row, column);
}

/** The value of `formula`, written for the cell `anchor`, as it reads in `place`. */
export function evaluateFor(sheet: Sheet, formula: string, anchor: Place, place: Place): CellValue {
  return evaluateArrayFor(sheet, formula, anchor, place)[0]?.[0] ?? null;
}

/** As evaluateFor, with every cell that the formula gives (a list's source). */
export function evaluateArrayFor(
  sheet: Sheet,
  formula: string,
  anchor: Place,
  place: Place,
  array = false,
): CellValue[][] {
  const shifted = shiftFormula(formula, place.row - anchor.row, place.column - anchor.column);
  return calculatorOf(sheet.workbook).evaluate(sheet, place, shifted, array);
}
