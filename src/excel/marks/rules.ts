/**
 * The two conditional formats that colour what the Errors column names (docs/design.md, "Highlighting is derived, not painted").
 * They are found again by their formula, never by index, and only when they are not exactly the two that should be there is anything written.
 */
import { ERROR_MARK, WARNING_MARK } from "../../texts";
import { cellReference, columnLetters, SHEET_COLUMNS, SHEET_ROWS } from "../gateway/address";
import type { Session } from "../gateway/run";

/** Excel's own colours for "bad" and "neutral": readable in both themes. */
const LOOKS = [
  { mark: ERROR_MARK, fill: "#FFC7CE", font: "#9C0006" },
  { mark: WARNING_MARK, fill: "#FFEB9C", font: "#7F4F00" },
] as const;

/** Where the headers and the Errors column stand, 0-based within the sheet. */
export interface Anchor {
  readonly headerRow: number;
  readonly errorsColumn: number;
}

/** What the rule for a mark says in the first cell of its area: column A of the first row below the headers. */
function formulaFor(mark: string, { headerRow, errorsColumn }: Anchor): string {
  const header = cellReference(headerRow, 0, { row: true });
  const errors = cellReference(headerRow + 1, errorsColumn, { column: true });
  return `=AND(${header}<>"",ISNUMBER(FIND("${mark} "&${header}&": ",${errors})))`;
}

/** All columns, so that one added later is covered, and all rows below the headers. */
function areaOf({ headerRow }: Anchor): string {
  return `A${headerRow + 2}:${columnLetters(SHEET_COLUMNS - 1)}${SHEET_ROWS}`;
}

/** The shape of our formulas in R1C1, where every cell of the area has the same one: the row of the header and the Errors column may vary. */
const OURS = /^=AND\(R\d+C<>"",ISNUMBER\(FIND\("[✖⚠] "&R\d+C&": ",RC\d+\)\)\)$/u;

interface Found {
  readonly format: Excel.ConditionalFormat;
  readonly formula: string;
  readonly address: string;
}

/** A look at the sheet's conditional formats, queued with other loads; `ours` is asked for after it has been sent. */
export interface RulesProbe {
  /** Our rules on the sheet, however often pasting has multiplied them. Sends one request, and none where the sheet has no custom rule. */
  ours(session: Session): Promise<readonly Found[]>;
}

/** Queues the look at the sheet's rules. */
export function probeRules(worksheet: Excel.Worksheet): RulesProbe {
  const formats = worksheet.getRange().conditionalFormats;
  formats.load({ type: true });
  return {
    async ours(session) {
      const custom = formats.items
        .filter((format) => format.type === Excel.ConditionalFormatType.custom)
        .map((format) => ({ format, rule: format.custom.rule, range: format.getRangeOrNullObject() }));
      if (custom.length === 0) return [];
      for (const { rule, range } of custom) {
        rule.load({ formula: true, formulaR1C1: true });
        range.load({ address: true });
      }
      await session.send();
      return custom
        .filter(({ rule }) => OURS.test(rule.formulaR1C1))
        .map(({ format, rule, range }) => ({ format, formula: rule.formula, address: range.isNullObject ? "" : range.address }));
    },
  };
}

/** Whether the two rules stand exactly as they should, so that nothing need be written. */
function asTheyShouldBe(found: readonly Found[], anchor: Anchor): boolean {
  const area = areaOf(anchor);
  return (
    found.length === LOOKS.length &&
    LOOKS.every(({ mark }) => found.some(({ formula, address }) => formula === formulaFor(mark, anchor) && address.endsWith(`!${area}`)))
  );
}

/** Queues what makes the sheet have exactly our two rules; nothing where it has. Gives whether anything was queued. */
export function queueRules(worksheet: Excel.Worksheet, found: readonly Found[], anchor: Anchor): boolean {
  if (asTheyShouldBe(found, anchor)) return false;
  queueRemoval(found);
  const area = worksheet.getRange(areaOf(anchor));
  for (const { mark, fill, font } of LOOKS) {
    const added = area.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    added.custom.rule.formula = formulaFor(mark, anchor);
    added.custom.format.fill.color = fill;
    added.custom.format.font.color = font;
    // Errors win over warnings on the same cell; `add` puts the newest first.
    added.priority = mark === ERROR_MARK ? 0 : 1;
    added.stopIfTrue = mark === ERROR_MARK;
  }
  return true;
}

/** Queues the removal of our rules. */
export function queueRemoval(found: readonly Found[]): void {
  for (const { format } of found) format.delete();
}
