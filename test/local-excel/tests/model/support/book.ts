/** Short ways to set up and read a workbook of the stand-in. */
import {
  Workbook,
  parseAddress,
  readFormulas,
  readText,
  readValues,
  typeInto,
  writeValues,
  ExcelRefusal,
  type Area,
  type LocaleName,
  type Sheet,
  type Typed,
  type Answer,
} from "../../../model";

/** "B2:C3" → the area. */
export function at(address: string): Area {
  const parsed = parseAddress(address);
  if (!parsed) throw new Error(`no address: ${address}`);
  return parsed.area;
}

export const clock = (): Date => new Date(2026, 10, 20, 9, 30);

export function book(
  locale: LocaleName = "en-US",
  options: { date1904?: boolean } = {},
): { workbook: Workbook; sheet: Sheet } {
  const workbook = new Workbook({ locale, now: clock, ...options });
  return { workbook, sheet: workbook.activeSheet };
}

export const put = (sheet: Sheet, address: string, values: unknown): void => writeValues(sheet, at(address), values);
export const type = (sheet: Sheet, address: string, text: string, answer?: Answer): Typed =>
  typeInto(sheet, address, text, answer);
export const values = (sheet: Sheet, address: string): unknown[][] => readValues(sheet, at(address));
export const value = (sheet: Sheet, address: string): unknown => values(sheet, address)[0]?.[0];
export const text = (sheet: Sheet, address: string): string | undefined => readText(sheet, at(address))[0]?.[0];
export const formula = (sheet: Sheet, address: string): unknown => readFormulas(sheet, at(address))[0]?.[0];
export const format = (sheet: Sheet, address: string): string =>
  sheet.styleAt(at(address).row, at(address).column).numberFormat;

/** The code of the refusal that `work` ends with; null when it ends without one. */
export function refusal(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof ExcelRefusal) return error.code;
    throw error;
  }
}
