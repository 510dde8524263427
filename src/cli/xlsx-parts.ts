/** How the file format of a workbook writes what the design says: colours and formulas. */

/** @param css "#RRGGBB" */
export const color = (css: string) => ({ rgb: css.replace("#", "") });

/** A fill of one colour, as a cell has it and as a conditional format does. */
export const solid = (css: string) =>
  ({ type: "pattern", pattern: "solid", fgColor: color(css), bgColor: color(css) }) as const;

/** A formula without the sign in front. */
export const bareFormula = (formula: string): string => formula.replace(/^=/u, "");
