/** A list as one text for the workbook's settings: `{"version": 1, "receipts": [...]}`. Pure. */

/** `entries` must be what JSON can hold. */
export const keptListText = (name: string, version: number, entries: readonly unknown[]): string =>
  JSON.stringify({ version, [name]: entries });

/**
 * The entries that a workbook keeps, each still to be looked at: none where there is nothing, or nothing that can be read; null where a newer version of the add-in
 * has written it, which is left alone.
 * @param text what the workbook's settings hold
 * @param version the newest that is understood
 */
export function readKeptList(text: unknown, name: string, version: number): readonly unknown[] | null {
  const kept = parsed(text);
  if (typeof kept !== "object" || kept === null || !("version" in kept)) return [];
  if (typeof kept.version === "number" && kept.version > version) return null;
  const entries: unknown = Reflect.get(kept, name);
  return Array.isArray(entries) ? entries : [];
}

function parsed(text: unknown): unknown {
  if (typeof text !== "string") return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
