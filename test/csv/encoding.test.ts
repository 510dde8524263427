import fc from "fast-check";
import { encodingNamed, readCsv } from "../../src/csv";
import { csvLine, HEADERS, rightRow } from "../right-record";
import { encode } from "./encode";

interface Deal {
  readonly name: string;
  readonly country?: string;
  readonly notes?: string;
}

const textOf = (deals: readonly Deal[]): string =>
  [
    HEADERS,
    ...deals.map(({ name, country = "SE", notes = "" }) =>
      rightRow({ "Customer Name": name, "Customer Country": country, Notes: notes }),
    ),
  ]
    .map((row) => `${csvLine(row)}\r\n`)
    .join("");

function sourceOf(bytes: Uint8Array, encoding?: string) {
  const result = readCsv(bytes, { encoding });
  if (!result.ok || result.sheet.source.kind !== "file") throw new Error("refused");
  return { ...result.sheet.source, rows: result.sheet.text };
}

const NAME = HEADERS.indexOf("Customer Name");
const namesOf = (bytes: Uint8Array, encoding?: string) =>
  sourceOf(bytes, encoding)
    .rows.slice(1)
    .map((row) => row[NAME]);

describe("names of many languages are read in the encoding that they were saved in, without asking", () => {
  test.each([
    ["windows-1252", "SE", ["Älvsjö Möbler", "Bygg på Åland", "ÄLVSJÖ MÖBLER AB"]],
    ["windows-1252", "DK", ["Århus Købmand", "Smørrebrød", "Ærø Færge"]],
    ["windows-1252", "FR", ["Société Générale", "L’Oréal à Paris", "Besançon"]],
    ["windows-1252", "ES", ["España", "Peña Nieto", "¿Qué?"]],
    ["windows-1252", "IS", ["Þórður Guðmundsson", "Reykjavík"]],
    ["windows-1252", "US", ["O’Brien & Sons", "The “second” phase – 5 €"]],
    ["windows-1250", "PL", ["Łódź", "Żółw i Gęś", "Świętokrzyskie"]],
    ["windows-1250", "CZ", ["Český Krumlov", "Dvořák", "Škoda"]],
    ["windows-1250", "HU", ["Győr", "Székesfehérvár"]],
    ["windows-1251", "RU", ["Ромашка", "Пример Торговля", "ООО ПРИМЕР"]],
    ["windows-1251", "UA", ["Київ", "Львів"]],
    ["macintosh", "SE", ["Älvsjö Möbler", "Bygg på Åland"]],
    ["macintosh", "FR", ["Société Générale", "Hôtel"]],
    ["ibm850", "SE", ["Älvsjö Möbler", "Bygg på Åland"]],
    ["ibm850", "DE", ["Müller & Söhne", "Straße"]],
    ["shift_jis", "JP", ["株式会社サンプル", "ABC株式会社", "カタカナー"]],
    ["shift_jis", "JP", ["東京"]],
    ["gbk", "CN", ["北京示例科技有限公司", "上海"]],
    ["gbk", "CN", ["上海"]],
  ])("%s, %s, %j", (encoding, country, names) => {
    const bytes = encode(textOf(names.map((name) => ({ name, country }))), encoding);
    expect(sourceOf(bytes)).toMatchObject({ encoding, encodingCandidates: [], isDamaged: false });
    expect(namesOf(bytes)).toEqual(names);
  });
});

describe("between windows-1252 and windows-1250", () => {
  const candidatesOf = (deals: readonly Deal[]) =>
    sourceOf(encode(textOf(deals), "windows-1252")).encodingCandidates.map(({ encoding }) => encoding);
  const BOTH = ["windows-1252", "windows-1250"];

  test("the countries of the rows whose customers differ decide", () => {
    const bytes = encode(textOf([{ name: "Peña", country: "PL" }]), "windows-1252");
    expect(sourceOf(bytes)).toMatchObject({ encoding: "windows-1250", encodingCandidates: [] });
    expect(
      candidatesOf([
        { name: "Peña", country: "Spain" },
        { name: "Müller", country: "PL" },
      ]),
    ).toEqual([]);
  });

  test("it is asked where both kinds of countries stand there, or none", () => {
    expect(
      candidatesOf([
        { name: "Peña", country: "ES" },
        { name: "Peña", country: "CZ" },
      ]),
    ).toEqual(BOTH);
    expect(candidatesOf([{ name: "Peña", country: "" }])).toEqual(BOTH);
  });

  test("rows in which only other columns differ can speak for windows-1252 alone", () => {
    expect(candidatesOf([{ name: "Fabrikam", country: "ES", notes: "mañana" }])).toEqual([]);
    expect(candidatesOf([{ name: "Fabrikam", country: "PL", notes: "mañana" }])).toEqual(BOTH);
  });

  test("letters that are the same in both need no decision", () => {
    expect(candidatesOf([{ name: "Müller", country: "" }])).toEqual([]);
  });
});

describe("where it is not clear", () => {
  const deals = ["Peña", "Coruña", "Núñez", "Ibáñez", "Muñoz", "Peña", "Ordoñez"].map((name) => ({
    name,
    country: "",
  }));
  const bytes = encode(textOf(deals), "windows-1252");

  test("each candidate shows the same five cells that differ", () => {
    const { encodingCandidates } = sourceOf(bytes);
    expect(encodingCandidates.map(({ cells }) => cells.map(({ row, column }) => [row, column]))).toEqual(
      [0, 1].map(() => [2, 3, 4, 5, 6].map((row) => [row, NAME])),
    );
    expect(encodingCandidates.map(({ cells }) => cells[0]?.text)).toEqual(["Peña", "Peńa"]);
  });

  test.each(["windows-1250", "windows-1252", "macintosh", "utf-8"])("%s is used where the user says so", (encoding) => {
    expect(sourceOf(bytes, encoding)).toMatchObject({ encoding, encodingCandidates: [] });
  });
});

describe("mostly UTF-8", () => {
  const utf8 = (text: string) => new TextEncoder().encode(text);
  const withStray = (text: string) => Uint8Array.from([...utf8(textOf([{ name: text }])), 0xe9, 0x2c]);

  test("is read as UTF-8, and a stray byte becomes U+FFFD", () => {
    const { encoding, isDamaged, rows } = sourceOf(withStray("Älvsjö"));
    expect({ encoding, isDamaged, last: rows.at(-1)?.[0] }).toEqual({
      encoding: "utf-8",
      isDamaged: true,
      last: "\ufffd",
    });
  });

  test("is not what has more stray bytes than letters", () => {
    expect(sourceOf(withStray("ö")).encoding).not.toBe("utf-8");
  });
});

describe("Unicode without a byte order mark", () => {
  const text = textOf([{ name: "株式会社" }, { name: "Malmö" }]);
  const little = Buffer.from(text, "utf16le");
  const big = Buffer.from(little).swap16();
  const wide = (bigEndian: boolean) => {
    const view = new DataView(new ArrayBuffer(text.length * 4));
    [...text].forEach((sign, at) => view.setUint32(at * 4, sign.codePointAt(0) ?? 0, !bigEndian));
    return new Uint8Array(view.buffer);
  };

  test("UTF-16 is told by its separators, whatever the first letters are", () => {
    expect(sourceOf(little).encoding).toBe("utf-16le");
    expect(sourceOf(big).encoding).toBe("utf-16be");
    const japanese = Buffer.from("案件名,備考\r\n日本,東京\r\n大阪,京都\r\n", "utf16le");
    expect(sourceOf(japanese)).toMatchObject({ encoding: "utf-16le" });
  });

  test.each([
    ["little endian", wide(false)],
    ["big endian", wide(true)],
    ["with a mark", Uint8Array.from([0xff, 0xfe, 0, 0, ...wide(false)])],
  ])("UTF-32 is refused as what it is: %s", (_name, bytes) => {
    expect(readCsv(bytes)).toEqual({ ok: false, reason: "utf-32" });
    expect(readCsv(bytes, { encoding: "utf-8" })).toEqual({ ok: false, reason: "utf-32" });
  });
});

describe("the name of an encoding", () => {
  test.each([
    ["latin1", "windows-1252"],
    ["UTF8", "utf-8"],
    [" Mac ", "macintosh"],
    ["CP850", "ibm850"],
    ["ibm850", "ibm850"],
    ["sjis", "shift_jis"],
  ])("%j means %s", (label, encoding) => expect(encodingNamed(label)).toBe(encoding));

  test("of none is null, and reading with it is a mistake of the caller's", () => {
    expect(encodingNamed("utf-32")).toBeNull();
    expect(encodingNamed("")).toBeNull();
    expect(() => readCsv("a", { encoding: "nonsense" })).not.toThrow();
    expect(() => readCsv(new Uint8Array([0x61]), { encoding: "nonsense" })).toThrow(RangeError);
  });
});

test("any bytes in any encoding that the user names are read or refused, never thrown at", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom("utf-8", "utf-16le", "windows-1252", "ibm850", "shift_jis", "gbk"),
      (bytes, encoding) => expect(typeof readCsv(bytes, { encoding }).ok).toBe("boolean"),
    ),
  );
});
