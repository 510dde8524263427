/**
 * Sets one value for a whole range: Excel takes a single value there, its typings only the full matrix.
 */
export function setAll(range: Excel.Range, properties: { readonly numberFormat: string }): void {
  range.set(properties as unknown as Excel.Interfaces.RangeUpdateData);
}
