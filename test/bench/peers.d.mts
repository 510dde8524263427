/** Types of peers.mjs. */

/** What a schema can say of the texts of one column. */
export type CellRule =
  | { readonly header: string; readonly isRequired: boolean; readonly values: readonly string[] }
  | { readonly header: string; readonly isRequired: boolean; readonly pattern: string }
  | { readonly header: string; readonly isRequired: boolean };

/**
 * The check of the peers, by name: each a function that checks all the records and answers how many of them are not right.
 * @param headers of the sheet, in order
 * @param rules of the columns, as far as there are any
 * @param records the rows below the headers
 */
export function peersOf(
  rules: readonly CellRule[],
  records: readonly (readonly string[])[],
): { readonly [name: string]: () => number | Promise<number> };
