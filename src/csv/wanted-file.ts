/** Which file the save page is opened for, as its address says it: the page saves that one and no other. */
import type { CsvFile } from "./write";
import { fileName } from "./file-name";

export interface WantedFile {
  /** With ".csv". */
  readonly name: string;
  readonly records: number;
  /** `contentDigest` of its text. */
  readonly sha256: string;
}

/**
 * SHA-256 of a file's content, as 64 hexadecimal digits. Clipboards change line ends and drop the byte order mark, so neither counts, nor do line ends at the
 * end of the text.
 */
export async function contentDigest(text: string): Promise<string> {
  const lines = text.replace(/^\ufeff/u, "").replace(/\r\n?/gu, "\n");
  let end = lines.length;
  while (lines[end - 1] === "\n") end -= 1;
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(lines.slice(0, end)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

export const wantedFile = async ({ name, records, text }: CsvFile): Promise<WantedFile> => ({
  name,
  records,
  sha256: await contentDigest(text),
});

/** The part of the save page's address after "#". */
export const fragmentOf = ({ name, records, sha256 }: WantedFile): string =>
  `name=${encodeURIComponent(name)}&records=${records}&sha256=${sha256}`;

/** What an address asks for; null where it does not say which file. Whatever it says, the name is a bare one that ends in ".csv". */
export function wantedIn(fragment: string): WantedFile | null {
  const asked = new URLSearchParams(fragment.replace(/^#/u, ""));
  const sha256 = asked.get("sha256") ?? "";
  const records = asked.get("records") ?? "";
  if (!/^[\da-f]{64}$/u.test(sha256) || !/^\d{1,7}$/u.test(records)) return null;
  return { name: `${fileName(asked.get("name") ?? "", "") ?? "co-sell-import"}.csv`, records: Number(records), sha256 };
}
