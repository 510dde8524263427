/** Encodes texts as programs did before UTF-8, for tests: the inverse of the platform's decoders and of our tables. */
import { decodeCodePage, isCodePage } from "../../src/values/code-pages";

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const table = new Map<string, readonly number[]>();
  const decode = (...bytes: readonly number[]): string =>
    isCodePage(encoding)
      ? decodeCodePage(encoding, Uint8Array.from(bytes))
      : new TextDecoder(encoding).decode(Uint8Array.from(bytes));
  const add = (...bytes: readonly number[]): void => {
    const text = decode(...bytes);
    if ([...text].length === 1 && text !== "\ufffd" && !table.has(text)) table.set(text, bytes);
  };
  for (let byte = 0; byte < 0x100; byte += 1) add(byte);
  if (!isCodePage(encoding))
    for (let lead = 0x81; lead < 0x100; lead += 1) for (let trail = 0x40; trail < 0x100; trail += 1) add(lead, trail);
  tables.set(encoding, table);
  return table;
}

/** The bytes of a text; a letter that the encoding lacks throws. */
export function encode(text: string, encoding: string): Uint8Array {
  const table = tableOf(encoding);
  return Uint8Array.from(
    [...text].flatMap((sign) => {
      const bytes = table.get(sign);
      if (!bytes) throw new Error(`${encoding} has no ${sign}`);
      return bytes;
    }),
  );
}
