import { formatNumber, plural } from "./language";
import { fixer, some, type ShortTexts } from "./short-text";
import { looksAlike } from "./quote";

const n = (value: number): string => formatNumber(value, "sv");
const fixOr = fixer({ write: "skriv", empty: "töm cellen", invisible: "ta bort blanksteg eller osynliga tecken" });

const LISTS = {
  status: "okänt värde",
  substatus: "okänt värde",
  "yes-no": "skriv Yes eller No",
  reason: "inte numret på en orsak",
  help: "inte numret på ett slags hjälp",
  stage: "okänt värde",
  country: "ingen landskod, till exempel SE",
  currency: "ingen valutakod, till exempel SEK",
  other: "finns inte i listan",
} as const;

const WHITESPACE = {
  ends: "ta bort blanksteg före och efter",
  "no-break": "ta bort det hårda blanksteget",
  "zero-width": "ta bort det osynliga tecknet",
  "soft-hyphen": "ta bort det osynliga bindestrecket",
  "line-break": "skriv på en rad",
  tab: "skriv ett blanksteg i stället för tabben",
  control: "ta bort det osynliga tecknet",
  "lone-surrogate": "ta bort resten av en emoji",
} as const;

const DATES = {
  format: "inget datum, skriv månad/dag/år",
  "no-such-day": "dagen finns inte",
  ambiguous: "vilket är månaden? skriv månad/dag/år",
  "two-digit-year": "skriv årtalet med fyra siffror",
  time: "skriv datumet utan klockslag",
  signs: "skriv med siffrorna 0 till 9",
} as const;

const NUMBERS = {
  text: "inget tal",
  symbol: "skriv bara talet",
  grouping: "inga avgränsare mellan siffrorna",
  "decimal-comma": "skriv punkt före decimaler",
  ambiguous: "kan läsas som två olika tal",
  negative: "mindre än noll",
  signs: "skriv med siffrorna 0 till 9",
} as const;

export const short: ShortTexts = {
  "header-row": ({ row }) => `rubrikerna är på rad ${row}, inte på den första`,
  "header-missing": ({ mandatory }) =>
    ({
      Y: "kolumnen saknas, obligatorisk",
      D: "kolumnen saknas, några rader kräver den",
      "": "kolumnen saknas, valfri",
    })[mandatory],
  "header-blank": ({ letter }) => `kolumn ${letter} har ingen rubrik`,
  "header-spelling": ({ expected }, { value }) =>
    looksAlike(value, expected) ? "ta bort blanksteg eller osynliga tecken" : `ska skrivas ${expected}`,
  "header-unknown": ({ meant }) => (meant === null ? "ingen kolumn i mallen" : `är det ${meant}?`),
  "header-duplicate": ({ firstLetter }) => `samma kolumn som ${firstLetter}`,
  "header-order": ({ before }) => `ska stå efter ${before}`,
  "header-number-gap": ({ family, expected }) => `${family} ${expected} saknas`,
  "header-number-limit": ({ family, limit }) => `fler än ${n(limit)} kolumner med ${family}`,
  "too-many-records": ({ records, limit }) => `${n(records)} poster, högst ${n(limit)} i en fil`,
  "no-records": () => "inga poster",
  "blank-row": () => "tom rad bland posterna",
  "file-delimiter": () => "inte avgränsad med komman",
  "file-uncut": () => "poster i en cell var",
  "file-encoding": ({ isDamaged, candidates }) => {
    if (isDamaged) return "skadade bokstäver";
    return candidates.length === 0 ? "inte UTF-8" : "inte UTF-8, ange hur den är sparad";
  },
  "file-quote": ({ why }) =>
    why === "never-closed" ? "ett citattecken avslutas aldrig" : "text efter ett avslutande citattecken",
  "row-width": ({ fields, expected }) => `${n(fields)} celler, men ${n(expected)} rubriker`,
  "record-in-one-cell": ({ records }) =>
    records === 1 ? "en hel post i en cell" : `${n(records)} hela poster i en cell`,
  "repeated-header": () => "rubrikerna en gång till, ta bort raden",
  "not-a-record": () => "ingen affär, ta bort raden",
  required: ({ because }) => (because === null ? "tom" : `tom, men ${because.header} är ${some(because.value)}`),
  "not-applicable": ({ because }) => `ska vara tom, ${because.header} är ${some(because.value)}`,
  "new-deal-status": ({ status }, { severity }) =>
    severity === "error" ? `en ny affär kan inte vara ${some(status)}` : "för en ny affär gäller Accepted",
  "status-substatus": ({ status, substatus, why }, about) => {
    if (why === "expired") return "Partner Center sätter själv Expired, är det meningen?";
    if (about.severity === "warning") return fixOr(about, `${some(substatus)} gäller bara nya affärer`);
    return fixOr(about, `${some(status)} hör inte ihop med ${some(substatus)}`);
  },
  "terminal-status": () => "stänger affären för gott",
  "stage-status": ({ stage, substatus }) =>
    stage === "100"
      ? `100 betyder vunnen, men understatus är ${some(substatus)}`
      : `${some(substatus)}, men fasen är ${some(stage)}`,
  "share-no": () => "No, men Microsofts hjälp begärs",
  "consent-no": () => "No, så den importeras inte",
  "referral-id-missing": () => "tom, så en andra affär skapas",
  "won-too-soon": () => "vunnen inom 72 timmar, importera senare",
  "match-review": (params) =>
    params.why === "no-match" ? "välj kundens konto" : `kontrollera, säkerhet ${some(params.confidence)}`,
  "duplicate-referral": ({ firstRow }) => `samma ID som rad ${firstRow}`,
  "duplicate-deal": ({ firstRow }) => `samma affär som rad ${firstRow}`,
  "duplicate-solution": ({ first }) => `samma lösning som ${some(first)}`,
  "duplicate-team-member": ({ first }) => `samma person som ${some(first)}`,
  "not-in-list": ({ kind }, about) => fixOr(about, LISTS[kind]),
  whitespace: ({ what }) => WHITESPACE[what],
  mojibake: (_, about) => fixOr(about, "förvanskade bokstäver"),
  "lost-letters": () => "bokstäver saknas, skriv på nytt",
  "escaped-text": (_, about) => fixOr(about, "innehåller webbsideskod"),
  "wrapped-text": (_, about) => fixOr(about, "skriv bara värdet"),
  placeholder: (_, { value, fix }) => (fix === null ? `${some(value)} säger ingenting, fyll i` : "töm cellen"),
  "invalid-id": (_, about) => fixOr(about, "ser inte ut som ett ID"),
  "invalid-date": ({ why }, about) => fixOr(about, DATES[why]),
  "close-date-past": () => "datumet har passerat, affären är öppen",
  "close-date-far": () => "mer än tio år från i dag",
  "date-swapped": ({ monthFirst, dayFirst }) => `${some(monthFirst)} eller ${some(dayFirst)}?`,
  "invalid-number": (params, about) =>
    params.why === "dots"
      ? `${some(params.readings.decimal)} eller ${some(params.readings.grouped)}?`
      : fixOr(about, NUMBERS[params.why]),
  "zero-deal-value": () => "är 0, fyll i en uppskattning",
  "amount-decimals": ({ decimal, grouped }) => `${some(decimal)} eller ${some(grouped)}?`,
  "invalid-email": (_, about) => fixOr(about, "ingen fullständig e-postadress"),
  "invalid-phone": () => "inget telefonnummer",
  "duns-length": ({ digits }, about) =>
    fixOr(about, digits === 9 ? "skriv 9 siffror och inget annat" : `${n(digits)} siffror i stället för 9`),
  "postal-code-zero": (_, about) => fixOr(about, "inledande nollor saknas"),
  "solution-format": ({ why, part }, about) => {
    const found = {
      "no-id": "lösningen saknar ID",
      two: "två lösningar i en cell",
      parts: "fler än fyra delar",
      "last-comma": "ett komma för mycket i slutet",
      currency: `${some(part)} är ingen valutakod`,
      price: `priset ${some(part)} är inget tal`,
      quantity: `antalet ${some(part)} är inget heltal`,
      "decimal-comma": "skriv punkt i priset",
      separator: "skriv komman mellan delarna",
    }[why];
    return fixOr(about, found);
  },
  "solution-comma": ({ price, quantity, combined }) =>
    `pris ${some(combined)}, eller ${some(price)} och antal ${some(quantity)}?`,
  "solution-id": (_, about) => fixOr(about, "ovanligt lösnings-ID"),
  "team-member-format": ({ why, parts }, about) => {
    const found = {
      parts: `${n(parts)} ${plural(parts, "del", "delar")} i stället för fyra`,
      two: "två teammedlemmar i en cell",
      "empty-part": "en av de fyra delarna är tom",
      separator: "skriv komman mellan delarna",
    }[why];
    return fixOr(about, found);
  },
  "digits-lost": () => "de sista siffrorna saknas, skriv på nytt",
  "formula-error": ({ why }, { value }) =>
    why === "narrow" ? "bara # sparades, skriv på nytt" : `visar felet ${some(value)}`,
  "formula-text": ({ first, behind }) =>
    behind === undefined ? `börjar med ${first}, som en formel` : `sätt ett blanksteg före ${first}`,
  "csv-display": ({ shown, expected }) => `visas som ${some(shown)} i stället för ${some(expected)}`,
};
