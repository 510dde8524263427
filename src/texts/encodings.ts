/** Names of encodings as people know them, the technical name in brackets (docs/import-sheet.md, section 5, `file-encoding`). */
import type { Language } from "./language";
import { clean } from "./quote";

const NAMES: { readonly [encoding: string]: { readonly [language in Language]: string } } = {
  "utf-8": { en: "Unicode", sv: "Unicode" },
  "utf-16le": { en: "Unicode text", sv: "Unicode-text" },
  "utf-16be": { en: "Unicode text", sv: "Unicode-text" },
  "windows-1252": { en: "Western European (Windows)", sv: "Västeuropeisk (Windows)" },
  "windows-1250": { en: "Central European (Windows)", sv: "Centraleuropeisk (Windows)" },
  "windows-1251": { en: "Cyrillic (Windows)", sv: "Kyrillisk (Windows)" },
  macintosh: { en: "Macintosh", sv: "Macintosh" },
  ibm850: { en: "Western European (MS-DOS)", sv: "Västeuropeisk (MS-DOS)" },
  shift_jis: { en: "Japanese", sv: "Japansk" },
  gbk: { en: "Simplified Chinese", sv: "Kinesisk (förenklad)" },
};

/** "Western European (Windows) [windows-1252]"; the technical name alone for an encoding without another. */
export function encodingName(encoding: string, language: Language): string {
  const name = NAMES[encoding]?.[language];
  return name === undefined ? clean(encoding) : `${name} [${encoding}]`;
}
