/** Formulas as the user sees and types them: the machine's list separator, decimal sign, function names and words for TRUE. */
import { errorCodes } from "../values";
import { errorCodeOf, errorWord, type Locale } from "../locales";
import { printReference, tokensOf, type Token } from "./tokens";

/** English → local. Functions that are not listed keep their English name (most do in Japanese; assumed for the rest). */
const functionNames: Readonly<Record<Locale["language"], Readonly<Record<string, string>>>> = {
  en: {},
  ja: {},
  sv: {
    AND: "OCH",
    OR: "ELLER",
    NOT: "ICKE",
    IF: "OM",
    IFERROR: "OMFEL",
    SUM: "SUMMA",
    SUMIF: "SUMMA.OM",
    AVERAGE: "MEDEL",
    COUNT: "ANTAL",
    COUNTA: "ANTALV",
    COUNTIF: "ANTAL.OM",
    COUNTIFS: "ANTAL.OMF",
    COUNTBLANK: "ANTAL.TOMMA",
    ISNUMBER: "ÄRTAL",
    ISTEXT: "ÄRTEXT",
    ISBLANK: "ÄRTOM",
    ISERROR: "ÄRFEL",
    FIND: "HITTA",
    SEARCH: "SÖK",
    LEN: "LÄNGD",
    LEFT: "VÄNSTER",
    RIGHT: "HÖGER",
    MID: "EXTEXT",
    TRIM: "RENSA",
    UPPER: "VERSALER",
    LOWER: "GEMENER",
    SUBSTITUTE: "BYT.UT",
    MATCH: "PASSA",
    INDEX: "INDEX",
    INDIRECT: "INDIREKT",
    VLOOKUP: "LETARAD",
    ROW: "RAD",
    ROWS: "RADER",
    COLUMN: "KOLUMN",
    COLUMNS: "KOLUMNER",
    TODAY: "IDAG",
    NOW: "NU",
    DATE: "DATUM",
    YEAR: "ÅR",
    MONTH: "MÅNAD",
    DAY: "DAG",
    VALUE: "TEXTNUM",
    EXACT: "EXAKT",
    ROUND: "AVRUNDA",
    INT: "HELTAL",
    MOD: "REST",
    OFFSET: "FÖRSKJUTNING",
    CONCATENATE: "SAMMANFOGA",
    TRUE: "SANT",
    FALSE: "FALSKT",
  },
  de: {
    AND: "UND",
    OR: "ODER",
    NOT: "NICHT",
    IF: "WENN",
    IFERROR: "WENNFEHLER",
    SUM: "SUMME",
    SUMIF: "SUMMEWENN",
    AVERAGE: "MITTELWERT",
    COUNT: "ANZAHL",
    COUNTA: "ANZAHL2",
    COUNTIF: "ZÄHLENWENN",
    COUNTIFS: "ZÄHLENWENNS",
    COUNTBLANK: "ANZAHLLEEREZELLEN",
    ISNUMBER: "ISTZAHL",
    ISTEXT: "ISTTEXT",
    ISBLANK: "ISTLEER",
    ISERROR: "ISTFEHLER",
    FIND: "FINDEN",
    SEARCH: "SUCHEN",
    LEN: "LÄNGE",
    LEFT: "LINKS",
    RIGHT: "RECHTS",
    MID: "TEIL",
    TRIM: "GLÄTTEN",
    UPPER: "GROSS",
    LOWER: "KLEIN",
    SUBSTITUTE: "WECHSELN",
    MATCH: "VERGLEICH",
    INDEX: "INDEX",
    INDIRECT: "INDIREKT",
    VLOOKUP: "SVERWEIS",
    ROW: "ZEILE",
    ROWS: "ZEILEN",
    COLUMN: "SPALTE",
    COLUMNS: "SPALTEN",
    TODAY: "HEUTE",
    NOW: "JETZT",
    DATE: "DATUM",
    YEAR: "JAHR",
    MONTH: "MONAT",
    DAY: "TAG",
    VALUE: "WERT",
    EXACT: "IDENTISCH",
    ROUND: "RUNDEN",
    INT: "GANZZAHL",
    MOD: "REST",
    OFFSET: "BEREICH.VERSCHIEBEN",
    CONCATENATE: "VERKETTEN",
    TRUE: "WAHR",
    FALSE: "FALSCH",
  },
};

const englishNames = new Map(
  Object.entries(functionNames).map(([language, names]) => [
    language,
    new Map(Object.entries(names).map(([english, local]) => [local, english])),
  ]),
);

/** en-US → the machine's. */
export function localFormula(formula: string, locale: Locale): string {
  const names = functionNames[locale.language];
  return tokensOf(formula)
    .map((token): string => {
      if (token.kind === "reference") return printReference(token);
      if (token.kind === "function") return names[token.text.toUpperCase()] ?? token.text;
      if (token.kind === "name") return booleanWord(token.text, locale);
      if (token.kind === "number") return token.text.replace(".", locale.decimal);
      if (token.kind === "separator") return locale.list;
      return token.kind === "error" ? errorWord(token.text.toUpperCase(), locale) : token.text;
    })
    .join("");
}

function booleanWord(text: string, locale: Locale): string {
  const upper = text.toUpperCase();
  if (upper === "TRUE") return locale.true;
  return upper === "FALSE" ? locale.false : text;
}

/**
 * The machine's → en-US; null when it cannot be read there (a comma between arguments on a Swedish machine). References are the same in
 * every language that the stand-in knows.
 */
export function enUsFormula(formula: string, locale: Locale): string | null {
  const english = neutral(formula, locale);
  if (english === null) return null;
  const names = englishNames.get(locale.language);
  return tokensOf(english)
    .map((token: Token): string => {
      if (token.kind === "reference") return printReference(token);
      if (token.kind === "function") return (names?.get(token.text.toUpperCase()) ?? token.text).toUpperCase();
      if (token.kind !== "name") return token.text;
      const upper = token.text.toUpperCase();
      if (upper === locale.true) return "TRUE";
      return upper === locale.false ? "FALSE" : token.text;
    })
    .join("");
}

/** Separators, decimal signs and error words exchanged outside texts and quoted sheet names. */
function neutral(formula: string, locale: Locale): string | null {
  let out = "";
  for (let at = 0; at < formula.length; at++) {
    const letter = formula.charAt(at);
    if (letter === '"' || letter === "'") {
      const end = formula.indexOf(letter, at + 1);
      const stop = end < 0 ? formula.length - 1 : end;
      out += formula.slice(at, stop + 1);
      at = stop;
    } else if (letter === "#") {
      const word = /^#[\p{L}\d/_]+[!?]?/u.exec(formula.slice(at))?.[0] ?? "#";
      out += errorCodeOf(word, errorCodes, locale) ?? word;
      at += word.length - 1;
    } else if (letter === locale.decimal && /\d/.test(formula.charAt(at + 1))) {
      out += ".";
    } else if (letter === locale.list) {
      out += ",";
    } else if (letter === "," && locale.list !== ",") {
      return null;
    } else {
      out += letter;
    }
  }
  return out;
}
