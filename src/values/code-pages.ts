/**
 * What the bytes 0x80 to 0xFF mean in the single-byte encodings that files are found in; the bytes below are ASCII in all of them. A byte without a
 * meaning keeps its own code, as the WHATWG encoding standard has it. Tables, because ibm850 is not in that standard, Node 20 reads windows-1252 as
 * Latin-1, and a Node without full ICU lacks most of the others; test/values/code-pages.test.ts compares them with `TextDecoder`.
 */
const CODE_PAGES = {
  "windows-1252":
    "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ" +
    "\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿" +
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß" +
    "àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ",
  "windows-1250":
    "€\u0081‚\u0083„…†‡\u0088‰Š‹ŚŤŽŹ\u0090‘’“”•–—\u0098™š›śťžź" +
    "\u00a0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00ad®Ż°±˛ł´µ¶·¸ąş»Ľ\u02ddľż" +
    "ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß" +
    "ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙",
  "windows-1251":
    "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ" +
    "\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї" +
    "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ" +
    "абвгдежзийклмнопрстуфхцчшщъыьэюя",
  macintosh:
    "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü" +
    "†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø" +
    "¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ" +
    "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸\u02dd˛ˇ",
  ibm850:
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ" +
    "áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐" +
    "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀" +
    "ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0",
} as const;

export type CodePage = keyof typeof CODE_PAGES;

/** What Windows-1252 shows for the bytes 0x80 to 0x9F; all other bytes are Latin-1. */
export const WINDOWS_1252_HIGH = CODE_PAGES["windows-1252"].slice(0, 0x20);

export function isCodePage(encoding: string): encoding is CodePage {
  return Object.hasOwn(CODE_PAGES, encoding);
}

/** Characters made with one call: an engine takes a limited number of arguments. */
const CHUNK = 8192;

/** The text of bytes in a single-byte encoding. */
export function decodeCodePage(codePage: CodePage, bytes: Uint8Array): string {
  const high = CODE_PAGES[codePage];
  const codes = Uint16Array.from({ length: 0x100 }, (_, byte) => (byte < 0x80 ? byte : high.charCodeAt(byte - 0x80)));
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const chunk = Uint16Array.from(bytes.subarray(start, start + CHUNK), (byte) => codes[byte] ?? byte);
    parts.push(String.fromCharCode(...chunk));
  }
  return parts.join("");
}
