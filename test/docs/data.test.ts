/** The lists of docs/data, as they were published, are the lists that the code goes by. */
import iso3166 from "../../docs/data/iso3166-1.json";
import iso4217 from "../../docs/data/iso4217-active.json";
import template2026 from "../../docs/data/template-2026-headers.json";
import { columns, isHeader, list } from "../../src/template";

const values = (name: "country" | "currency") => list(name).map(({ value }) => value);

test("the countries are those of ISO 3166-1, the currencies those of ISO 4217 in use", () => {
  expect(values("country")).toEqual(iso3166.codes);
  expect(values("currency")).toEqual(iso4217.codes);
});

test("edition 2026 has every header of the template that was seen, spelled as there", () => {
  const first = template2026.headers.filter((header) => !/ (?:[2-9]|\d\d)$/.test(header) || /Account/.test(header));
  const own = new Set(columns("2026").map(({ family, header }) => (family ? `${family} 1` : header)));
  expect(first.filter((header) => !own.has(header))).toEqual([]);
  expect(template2026.headers.filter((header) => !isHeader(header))).toEqual([]);
});
