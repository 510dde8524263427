/** docs/import-sheet.md, section 5: not-in-list of countries and currencies. */
import { at, contract, error, records, texts, warning } from "./contract";

const COUNTRY = "Customer Country";
const CURRENCY = "Currency";

const to = (fix: string) => [error("not-in-list", fix)];
const unknown = [error("not-in-list")];

describe("country", () => {
  contract([
    ...texts(COUNTRY, {
      GB: [],
      se: to("SE"),
      SWE: to("SE"),
      swe: to("SE"),
      Sverige: to("SE"),
      sverige: to("SE"),
      Sweden: to("SE"),
      USA: to("US"),
      "United States": to("US"),
      "Förenta staterna": to("US"),
      UK: to("GB"),
      "United Kingdom": to("GB"),
      Storbritannien: to("GB"),
      DEU: to("DE"),
      Germany: to("DE"),
      Tyskland: to("DE"),
      // Short and former names, as the platforms' own lists have them.
      Bosnia: to("BA"),
      Bosnien: to("BA"),
      "Cocos Islands": to("CC"),
      Makedonien: to("MK"),
      "Republic of Moldova": to("MD"),
      Palestina: to("PS"),
      Turkiye: to("TR"),
      "SE\u00a0": [warning("whitespace", "SE")],
      // Not a current code, not a country, and not a language that the reader uses.
      XK: unknown,
      AN: unknown,
      EU: unknown,
      Atlantis: unknown,
      "S E X": unknown,
    }),
    records(
      "the postal code is judged by the country that the fix names",
      [{ [COUNTRY]: "Norge", "Customer Postal Code": "123" }],
      at(2, COUNTRY, error("not-in-list", "NO")),
      at(2, "Customer Postal Code", warning("postal-code-zero", "0123")),
    ),
  ]);
});

describe("currency", () => {
  contract(
    texts(CURRENCY, {
      EUR: [],
      usd: to("USD"),
      " Sek ": to("SEK"),
      "€": to("EUR"),
      Euro: to("EUR"),
      "Swedish krona": to("SEK"),
      "svensk krona": to("SEK"),
      "svenska kronor": to("SEK"),
      "US dollar": to("USD"),
      zł: to("PLN"),
      schweizerfranc: to("CHF"),
      RMB: to("CNY"),
      "£": to("GBP"),
      $: unknown,
      kr: unknown,
      "¥": unknown,
      dollar: unknown,
      // Neither is an active code.
      XXX: unknown,
      BGN: unknown,
      SKR: unknown,
    }),
  );
});
