import { plainText } from "../template";
import { encodingName } from "./encodings";
import { fixText, type About, type FindingTexts } from "./finding-text";
import { formatNumber, plural } from "./language";
import { clean, looksAlike } from "./quote";

const q = (text: string): string => `”${clean(text)}”`;
const n = (value: number): string => formatNumber(value, "sv");
/** The names that are known, and how many more there are. */
const dealList = (deals: readonly string[], records: number): string => {
  const more = records - deals.length;
  return `${deals.map(q).join(", ")}${more > 0 ? ` och ${n(more)} till` : ""}`;
};
const namedDeals = (deals: readonly string[], records: number): string =>
  deals.length > 0 ? ` (${dealList(deals, records)})` : "";
const alternatives = new Intl.ListFormat("sv-SE", { type: "disjunction" });
const or = (items: readonly string[]): string => alternatives.format(items.map(clean));

/** The fix where there is one right text, else what to do instead. */
const fixOr = (about: About, otherwise: string): string => {
  const fix = fixText(about);
  if (fix === null) return otherwise;
  return fix === "" ? "Töm cellen." : `Skriv ${q(fix)}.`;
};

/** What to do, and where Export is at hand that it does so by itself: `exportDoes` completes "använd Exportera, som …". */
const orExport = ({ reader }: About, what: string, exportDoes: string): string =>
  reader === "excel" ? `${what}, eller använd Exportera, som ${exportDoes}.` : `${what}.`;

/** Names a sign that only looks like a plain one: nobody sees it. Nothing where there is none. */
const signNote = (sign: string | undefined): string =>
  sign === undefined ? "" : `Tecknet ${q(sign)} där liknar bara ${q(plainText(sign))}. `;

const LISTS = {
  status: "är ingen giltig status",
  substatus: "är ingen giltig understatus",
  "yes-no": "är varken Yes eller No",
  reason: "är inte numret på en orsak",
  help: "är inte numret på en typ av hjälp",
  stage: "är ingen känd försäljningsfas",
  country: "är ingen landskod med två bokstäver (ISO 3166-1, till exempel SE eller US)",
  currency: "är ingen valutakod med tre bokstäver (ISO 4217, till exempel SEK eller USD)",
  other: "är inte ett av kolumnens värden",
} as const;

const WHITESPACE = {
  ends: "Det finns blanksteg före eller efter texten. Ta bort dem.",
  "no-break":
    "Texten innehåller ett hårt blanksteg, ofta kopierat från en webbsida. Byt ut det mot ett vanligt blanksteg.",
  "zero-width": "Texten innehåller ett osynligt tecken, ofta kopierat från en webbsida. Ta bort det.",
  "soft-hyphen": "Texten innehåller ett mjukt bindestreck, som inte syns. Ta bort det.",
  "line-break": "Texten innehåller en radbrytning. Skriv den på en rad.",
  tab: "Texten innehåller en tabb. Byt ut den mot ett blanksteg.",
  control: "Texten innehåller ett styrtecken, som inte syns. Ta bort det.",
  "lone-surrogate": "Texten innehåller ett halvt tecken, en rest av en emoji som klippts av. Ta bort det.",
} as const;

const DATES = {
  format: "är inget datum i formen månad/dag/år",
  "no-such-day": "finns inte i kalendern",
  ambiguous: "kan läsas som två olika dagar",
  "two-digit-year": "har ett årtal med färre än fyra siffror",
  time: "innehåller ett klockslag utöver datumet",
  signs: "är skrivet med siffror eller tecken ur en annan skrift",
} as const;

const NUMBERS = {
  text: "är inget tal",
  symbol: "innehåller något mer än talet",
  grouping: "har skiljetecken inne i talet",
  "decimal-comma": "har decimalkomma",
  ambiguous: "kan läsas som två olika tal",
  negative: "är mindre än noll",
  signs: "är skrivet med siffror eller tecken ur en annan skrift",
} as const;

const DELIMITERS = { ",": "komma", ";": "semikolon", "\t": "tabb", "|": "lodstreck" } as const;
const DELIMITERS_PLURAL = { ",": "komman", ";": "semikolon", "\t": "tabbar", "|": "lodstreck" } as const;

const SURPLUS = {
  "no-quotes": (delimiter: string) =>
    `Oftast står det ${delimiter} inne i en text. Sätt raka citattecken (") runt den texten.`,
  typographic: () => 'En text står inom typografiska citattecken, som en CSV-fil inte känner till. Använd raka (").',
  apostrophes: () => 'En text står inom apostrofer, som inte är citattecken i en CSV-fil. Använd raka citattecken (").',
  "space-before": () => "Det finns ett blanksteg före ett citattecken, så att det inte räknas. Ta bort blanksteget.",
  backslash: () =>
    'Det finns ett omvänt snedstreck före ett citattecken, vilket inte betyder något i en CSV-fil. Skriv citattecknet två gånger ("").',
  beside: () =>
    "Hela posten stod i en enda cell, och det finns mer bredvid den. Ta bort det eller flytta det dit det hör hemma.",
} as const;

export const findings: FindingTexts = {
  "header-row": {
    title: "Rubrikerna står inte på första raden",
    message: ({ row }, about) =>
      `Rubrikerna står på rad ${row}, men måste stå på filens första rad. ${orExport(about, "Ta bort raderna ovanför", "utelämnar dem")}`,
  },
  "header-missing": {
    title: "Kolumn saknas",
    message: ({ mandatory }) => {
      if (mandatory === "Y") return "Den här obligatoriska kolumnen saknas. Lägg till den och fyll i den.";
      if (mandatory === "D") return "Den här kolumnen saknas. Vissa poster måste ha den ifylld, så lägg till den.";
      return "Den här kolumnen i mallen saknas. Den är valfri. Lägg till den om du vill att bladet ska vara komplett.";
    },
  },
  "header-blank": {
    title: "Kolumn utan rubrik",
    message: ({ letter }) =>
      `Kolumn ${letter} innehåller värden men har ingen rubrik. Ge den dess rubrik, eller töm kolumnen.`,
  },
  "header-spelling": {
    title: "Rubrik stavad på annat sätt",
    message: ({ expected }, about) =>
      looksAlike(about.value, expected)
        ? `Det finns blanksteg eller osynliga tecken i rubriken ${q(expected)}. ${orExport(about, "Ta bort dem", "skriver den rätt")}`
        : `Rubriken ${q(about.value)} måste stavas exakt ${q(expected)}. ${orExport(about, "Ändra den", "skriver den rätt")}`,
  },
  "header-unknown": {
    title: "Okänd kolumn",
    message: ({ isExported, meant }, { value, reader }) => {
      const hint =
        meant === null ? "Ändra rubriken om den ska vara det." : `Menade du ${q(meant)}? Ändra rubriken i så fall.`;
      const found = `${q(value)} är ingen kolumn i mallen. ${hint}`;
      if (reader !== "excel") return found;
      return `${found} ${isExported ? "Exportera behåller den som den är, ifall Microsoft har lagt till den." : "Exportera utelämnar den."}`;
    },
  },
  "header-duplicate": {
    title: "Samma kolumn två gånger",
    message: ({ firstLetter, letter }) =>
      `Kolumn ${firstLetter} och ${letter} är samma kolumn i mallen. Bara ${firstLetter} läses. Ta bort den som inte behövs.`,
  },
  "header-order": {
    title: "Kolumner i annan ordning",
    message: ({ before }) =>
      `Kolumnen står före ${q(before)}, men kommer efter den i mallen. Flytta den till sin plats i mallen.`,
  },
  "header-number-gap": {
    title: "Lucka i kolumnernas numrering",
    message: ({ family, expected }) =>
      `Kolumnerna ${family} ska numreras 1, 2, 3 och så vidare utan luckor, och ${q(`${family} ${expected}`)} saknas. Numrera om kolumnerna.`,
  },
  "header-number-limit": {
    title: "Kolumnens nummer är inte tillåtet",
    message: ({ family, limit }) =>
      `Kolumnerna ${family} numreras från 1 till ${limit}, utan inledande nollor. Den här läses inte. Ändra numret eller ta bort kolumnen.`,
  },
  "too-many-records": {
    title: "För många poster",
    message: ({ records, limit, files }, { reader }) => {
      const inFiles = `${n(files)} ${plural(files, "fil", "filer")}`;
      const found = `Bladet har ${n(records)} poster. Partner Center behandlar inte en fil med fler än ${n(limit)}.`;
      return reader === "excel"
        ? `${found} Använd Exportera, som delar upp dem på ${inFiles}.`
        : `${found} Dela upp dem på ${inFiles}.`;
    },
  },
  "no-records": {
    title: "Inga poster",
    message: ({ others }) =>
      others === 0
        ? "Det finns ingen post under rubrikerna. Fyll i en rad för varje affär."
        : `Under rubrikerna finns ${plural(others, "1 rad, som inte är någon post", `${n(others)} rader, av vilka ingen är en post`)}. Vid varje sådan rad står vad som ska göras.`,
  },
  "blank-row": {
    title: "Tom rad",
    message: (_, about) =>
      `Raden innehåller ingen post, men det finns poster under den. ${orExport(about, "Ta bort den om inget på den behövs", "utelämnar den")}`,
  },
  "file-delimiter": {
    title: "Inte kommaseparerad",
    message: ({ delimiter, separatorLine }, about) =>
      separatorLine
        ? `Filen börjar med en ”sep=”-rad, som Partner Center inte känner till. ${orExport(about, "Ta bort den och spara filen med komman", "utelämnar den och skriver komman")}`
        : `Filen är avgränsad med ${DELIMITERS_PLURAL[delimiter]}, men måste vara avgränsad med komman. ${orExport(about, "Spara den med komman", "skriver komman")}`,
  },
  "file-uncut": {
    title: "Poster i en cell var",
    message: (_params, about) =>
      `Några rader i filen är en enda cell, eller är inte avgränsade som rubrikerna. Excel sparar dem så när listavgränsaren inte är ett komma. De har delats upp. Kontrollera att alla poster finns med. ${orExport(about, "Spara sedan filen med komman", "skriver dem rätt")}`,
  },
  "file-encoding": {
    title: "Inte UTF-8",
    message: ({ encoding, isDamaged, candidates }, about) => {
      if (isDamaged)
        return "Filen är UTF-8, men några av dess bokstäver är skadade. Var och en visas som �. Rätta de cellerna, eller spara filen igen som CSV UTF-8 i programmet som den kommer från.";
      const name = encodingName(encoding, "sv");
      if (candidates.length === 0)
        return `Filen är inte sparad som UTF-8, så bokstäver som å, ä och ö kan bli fel. Den lästes som ${name}. Kontrollera att namnen ser rätt ut. ${orExport(about, "Spara den sedan som UTF-8", "skriver UTF-8")}`;
      const names = or(candidates.map((candidate) => encodingName(candidate.encoding, "sv")));
      const shown = or(candidates.flatMap(({ cells }) => cells.slice(0, 1).map(({ text }) => q(text))));
      return `Filen är inte UTF-8, och det är oklart hur den är sparad. Den kan vara ${names}, så att en text är ${shown}. Ange vilket det är (på kommandoraden med --encoding), för namn måste bli rätt.`;
    },
  },
  "file-quote": {
    title: "Citattecken på fel ställe",
    message: ({ why, lines, records, deals }) => {
      const found =
        why === "never-closed"
          ? "Ett citattecken öppnas på den här raden och avslutas aldrig."
          : "Det står text efter ett avslutande citattecken på den här raden.";
      const swallowed = lines > 1 ? ` Cellen innehåller ${n(lines)} av filens rader.` : "";
      const lost =
        records > 0
          ? ` ${n(records)} ${plural(records, "post", "poster")} ${plural(records, "går förlorad", "går förlorade")} i den${namedDeals(deals, records)}.`
          : "";
      return `${found}${swallowed}${lost} Avsluta citattecknet, ta bort det eller skriv det två gånger i texten.`;
    },
  },
  "row-width": {
    title: "För många celler på en rad",
    message: ({ fields, expected, delimiter, why }) =>
      `Raden har ${n(fields)} celler, men det finns ${n(expected)} rubriker. ${SURPLUS[why](DELIMITERS[delimiter])}`,
  },
  "record-in-one-cell": {
    title: "Hela rader i en cell",
    message: ({ records, deals }, { reader }) => {
      const found =
        records === 1
          ? `Cellen innehåller en hel post${namedDeals(deals, records)}, som när en rad ur en CSV-fil klistras in.`
          : `Cellen innehåller ${n(records)} hela poster${namedDeals(deals, records)}, som när rader ur en CSV-fil klistras in eller ett citattecken i en fil aldrig avslutas.`;
      const lost = records === 1 ? "Som den är skulle posten gå förlorad." : "Som den är skulle de gå förlorade.";
      return reader === "excel"
        ? `${found} ${lost} Använd Data, Text till kolumner för att dela den vid avgränsarna, eller rätta filen och öppna den med Öppna fil.`
        : `${found} ${lost} Skriv varje post på en egen rad.`;
    },
  },
  "repeated-header": {
    title: "Rubrikerna en gång till",
    message: () => "Raden innehåller rubrikerna en gång till och skulle importeras som en affär. Ta bort raden.",
  },
  "not-a-record": {
    title: "Ingen affär",
    message: () =>
      "Raden ser ut som en summa, en anteckning eller en kommentar och skulle importeras som en affär. Ta bort raden, eller fyll i den affär som den är.",
  },
  required: {
    title: "Obligatorisk men tom",
    message: ({ because }) =>
      because === null
        ? "Uppgiften är obligatorisk, men cellen är tom. Fyll i den."
        : `Cellen är tom, men måste fyllas i när ${q(because.header)} är ${q(because.value)}. Fyll i den.`,
  },
  "not-applicable": {
    title: "Ifylld i onödan",
    message: ({ because }) =>
      `Cellen är ifylld, men gäller inte när ${q(because.header)} är ${q(because.value)}. Töm cellen.`,
  },
  "new-deal-status": {
    title: "Status för en ny affär",
    message: ({ status, substatus }, { severity }) =>
      severity === "error"
        ? `En rad utan Referral ID skapar en affär, och en ny affär kan inte vara ${q(status)}. Skriv New eller Active med Accepted. Om affären redan finns, fyll i dess Referral ID.`
        : `En rad utan Referral ID skapar en affär, och enligt Microsofts anvisningar får en ny affär understatus Accepted, inte ${q(substatus)}. Skriv Accepted.`,
  },
  "status-substatus": {
    title: "Status och understatus hör inte ihop",
    message: ({ status, substatus, why, allowed }, about) => {
      if (why === "expired")
        return "Partner Center sätter själv Expired när en affär har gått ut. Kontrollera att det är meningen.";
      const found =
        about.severity === "warning"
          ? `Understatus ${q(substatus)} hör ihop med ${q(status)} bara när raden skapar en affär, och den här raden uppdaterar en.`
          : `Status ${q(status)} hör inte ihop med understatus ${q(substatus)}.`;
      const fix = fixText(about);
      if (fix !== null) return `${found} Skriv status ${q(fix)}.`;
      return allowed.length > 0
        ? `${found} Till ${q(status)} hör ${or(allowed)}.`
        : `${found} Välj ett par som hör ihop.`;
    },
  },
  "terminal-status": {
    title: "Stänger affären för gott",
    message: ({ substatus }) =>
      `Importen stänger affären${substatus === "" ? "" : ` som ${q(substatus)}`}. Därefter kan den aldrig mer ändras. Kontrollera att det är meningen.`,
  },
  "stage-status": {
    title: "Försäljningsfas och understatus",
    message: ({ stage, substatus }) =>
      stage === "100"
        ? `Försäljningsfasen 100 betyder vunnen, men understatus är ${q(substatus)}. Kontrollera vilket som stämmer.`
        : `Understatus är ${q(substatus)}, men försäljningsfasen är ${q(stage)} och 100 betyder vunnen. Kontrollera vilket som stämmer.`,
  },
  "share-no": {
    title: "Hjälp utan att dela",
    message: () =>
      "Microsofts hjälp begärs, och då visas affären för Microsofts säljare i vilket fall som helst. Skriv Yes, eller begär ingen hjälp.",
  },
  "consent-no": {
    title: "Inget samtycke",
    message: () =>
      "Samtycket är No. Utan samtycke varken skapar eller uppdaterar Partner Center affären. Skriv Yes när du har samtycket, eller ta bort raden.",
  },
  "referral-id-missing": {
    title: "Engagement ID utan Referral ID",
    message: () =>
      "Raden har ett Engagement ID men inget Referral ID, så den skulle skapa en andra affär. Fyll i Referral ID för att uppdatera affären, eller töm Engagement ID för att skapa en ny.",
  },
  "won-too-soon": {
    title: "Vunnen strax efter att den skapades",
    message: ({ created }) =>
      `Affären skapades ${clean(created)}. Det kan hända att Microsoft inte registrerar en affär som vinns inom 72 timmar efter att den skapades. Importera raden senare, om du kan.`,
  },
  "match-review": {
    title: "Kundkonto att granska",
    message: (params) =>
      params.why === "no-match"
        ? "Partner Center föreslår konton för kunden, och inget är valt. Kopiera rätt konto hit. Det kan inte ändras senare utan Microsofts support."
        : `Partner Center har valt kontot med säkerheten ${q(params.confidence)}. Kontrollera att det är rätt kund. Det kan inte ändras senare utan Microsofts support.`,
  },
  "duplicate-referral": {
    title: "Samma Referral ID två gånger",
    message: ({ firstRow }) =>
      `Rad ${firstRow} uppdaterar redan detta Referral ID. Behåll en av raderna, eller rätta ID:t.`,
  },
  "duplicate-deal": {
    title: "Samma affär två gånger",
    message: ({ firstRow }) =>
      `Rad ${firstRow} skapar redan en affär med samma Deal Name och Customer Name. Ta bort en av dem, om det inte är två affärer.`,
  },
  "duplicate-solution": {
    title: "Samma lösning två gånger",
    message: ({ first, id }) => `${clean(first)} innehåller redan lösningen ${q(id)}. Ta bort en av dem.`,
  },
  "duplicate-team-member": {
    title: "Samma teammedlem två gånger",
    message: ({ first, email }) => `${clean(first)} innehåller redan teammedlemmen ${q(email)}. Ta bort en av dem.`,
  },
  "not-in-list": {
    title: "Finns inte i listan",
    message: ({ kind, list, sign }, about) => {
      if (looksAlike(about.value, fixText(about) ?? ""))
        return `Det finns blanksteg eller osynliga tecken i ${q(about.value)}. Ta bort dem.`;
      return `${q(about.value)} ${LISTS[kind]}. ${signNote(sign)}${fixOr(about, list === null || list.length === 0 ? "Välj ett värde ur listan." : `Skriv ${or(list)}.`)}`;
    },
  },
  whitespace: {
    title: "Blanksteg och osynliga tecken",
    message: ({ what }) => WHITESPACE[what],
  },
  mojibake: {
    title: "Förvanskade bokstäver",
    message: (_, about) =>
      `${q(about.value)} ser ut som text som har öppnats med fel teckenkodning. ${fixOr(about, "Skriv den på nytt.")}`,
  },
  "lost-letters": {
    title: "Förlorade bokstäver",
    message: (_, { value }) =>
      `${q(value)} innehåller ”�”, som står där bokstäver har gått förlorade. Bara du kan veta vilka. Skriv texten på nytt.`,
  },
  "escaped-text": {
    title: "Text i webbsideskod",
    message: (_, about) =>
      `${q(about.value)} innehåller koder, till exempel &amp; eller _x000D_, som ett annat program har skrivit i stället för bokstäver och tecken. ${fixOr(about, "Skriv den på nytt.")}`,
  },
  "wrapped-text": {
    title: "Värde med något omkring",
    message: (_, about) =>
      `${q(about.value)} innehåller mer än värdet, till exempel citattecken eller en apostrof som ett annat program har satt omkring det. ${fixOr(about, "Skriv bara värdet.")}`,
  },
  placeholder: {
    title: "Utfyllnadstext",
    message: (_, { value, fix }) =>
      fix === null
        ? `Uppgiften är obligatorisk, och ${q(value)} säger ingenting. Fyll i den riktiga uppgiften.`
        : `${q(value)} säger ingenting, och cellen läses som tom. Töm cellen.`,
  },
  "invalid-id": {
    title: "Ser inte ut som ett ID",
    message: ({ expected, sign }, about) => {
      const found =
        expected === undefined
          ? "ser inte ut som ett ID från Partner Center, som har 32 hexadecimala siffror (0–9, a–f) grupperade 8-4-4-4-12"
          : `ser inte ut som ett ID i den här kolumnen, till exempel ${q(expected)}`;
      return `${q(about.value)} ${found}. ${signNote(sign)}${fixOr(about, "Kopiera det från Partner Center.")}`;
    },
  },
  "invalid-date": {
    title: "Inget giltigt datum",
    message: ({ why, sign }, about) =>
      `${q(about.value)} ${DATES[why]}. ${signNote(sign)}${fixOr(about, "Skriv månad/dag/år, till exempel 01/30/2027.")}`,
  },
  "close-date-past": {
    title: "Slutdatumet har passerat",
    message: ({ date }) =>
      `Slutdatumet ${clean(date)} har passerat, men affären är fortfarande öppen. Kontrollera datumet.`,
  },
  "close-date-far": {
    title: "Slutdatum långt bort",
    message: ({ date }) => `Slutdatumet ${clean(date)} ligger mer än tio år från i dag. Kontrollera årtalet.`,
  },
  "date-swapped": {
    title: "Har dag och månad bytt plats?",
    message: ({ monthFirst, dayFirst }) =>
      `Detta läses som ${clean(monthFirst)}, men andra datum i kolumnen har dagen först, och då blir det ${clean(dayFirst)}. Kontrollera vilket som är rätt, och skriv månad/dag/år.`,
  },
  "invalid-number": {
    title: "Inget vanligt tal",
    message: (params, about) => {
      if (params.why === "dots") {
        const { decimal, grouped } = params.readings;
        return `${q(about.value)} kan läsas som två belopp, för i det här bladet kan punkten skilja tusental åt. Skriv det som ${clean(decimal)} eller ${clean(grouped)}.`;
      }
      const otherwise =
        params.why === "negative"
          ? "Skriv ett tal som är 0 eller större."
          : "Skriv bara siffror, med punkt före decimaler, till exempel 12563.50.";
      return `${q(about.value)} ${NUMBERS[params.why]}. ${signNote(params.sign)}${fixOr(about, otherwise)}`;
    },
  },
  "zero-deal-value": {
    title: "Affärsvärdet är 0",
    message: () => "Affärsvärdet är 0. Fyll i en uppskattning, om du har en.",
  },
  "amount-decimals": {
    title: "Tre decimaler",
    message: ({ decimal, grouped }, { value }) =>
      `${q(value)} läses med tre decimaler. Om punkten skiljer tusental åt, skriv ${clean(grouped)}. Skriv annars ${clean(decimal)}.`,
  },
  "invalid-email": {
    title: "Ingen e-postadress",
    message: ({ email, sign }, about) =>
      `${q(email)} är ingen fullständig e-postadress. ${signNote(sign)}${fixOr(about, "Skriv en adress, till exempel namn@foretaget.se.")}`,
  },
  "invalid-phone": {
    title: "Inget telefonnummer",
    message: ({ phone }) =>
      `${q(phone)} ser inte ut som ett telefonnummer. Skriv siffrorna, till exempel +46 8 123 456.`,
  },
  "duns-length": {
    title: "D-U-N-S-nummer med annan längd",
    message: ({ digits, sign }, about) =>
      digits === 9
        ? `Ett D-U-N-S-nummer är 9 siffror, med bara bindestreck och blanksteg emellan. ${signNote(sign)}${fixOr(about, "Kontrollera det.")}`
        : `Ett D-U-N-S-nummer har 9 siffror, men detta har ${n(digits)}. ${about.fix === null ? "Kontrollera det." : `Inledande nollor tycks ha försvunnit. ${fixOr(about, "")}`}`,
  },
  "postal-code-zero": {
    title: "Postnumret saknar en nolla",
    message: ({ country, length }, about) =>
      `Postnummer i ${clean(country)} har ${n(length)} siffror. Inledande nollor tycks ha försvunnit. ${fixOr(about, "Kontrollera postnumret.")}`,
  },
  "solution-format": {
    title: "Lösningen har fel form",
    message: ({ why, part, sign }, about) => {
      const found = {
        "no-id": "Lösningen saknar ID.",
        two: "Det står två lösningar i cellen. Var och en behöver en egen kolumn.",
        parts: "Lösningen har fler än fyra delar.",
        "last-comma": "Det står ett komma för mycket i slutet.",
        currency: `${q(part)} är ingen känd valutakod.`,
        price: `Priset ${q(part)} är inte ett tal som är 0 eller större.`,
        quantity: `Antalet ${q(part)} är inte ett heltal som är 1 eller större.`,
        "decimal-comma": "Priset har decimalkomma, och det ger en del för mycket.",
        separator: "Delarna är inte avgränsade med komman.",
      }[why];
      return `${found} ${signNote(sign)}${fixOr(about, "Skriv ID, valuta, pris, antal, till exempel SOL-1234-PQRS, USD, 10, 100. Bara ID behövs.")}`;
    },
  },
  "solution-comma": {
    title: "Pris eller antal?",
    message: ({ price, quantity, combined }) =>
      `Detta läses som priset ${clean(price)} och antalet ${clean(quantity)}. Om priset ska vara ${clean(combined)}, skriv det med punkt. Sätt annars ett blanksteg efter sista kommat.`,
  },
  "solution-id": {
    title: "Ovanligt lösnings-ID",
    message: ({ id, sign }, about) =>
      `${q(id)} ser inte ut som de lösnings-ID:n som vi känner till, till exempel SOL-1234-PQRS. ${signNote(sign)}${fixOr(about, "Jämför med Partner Center.")}`,
  },
  "team-member-format": {
    title: "Teammedlemmen har fel form",
    message: ({ why, parts }, about) => {
      const found = {
        parts: `En teammedlem har fyra delar, men detta har ${n(parts)}.`,
        two: "Det står två teammedlemmar i cellen. Var och en behöver en egen kolumn.",
        "empty-part": "En del av teammedlemmen är tom, och alla fyra behövs.",
        separator: "Delarna är inte avgränsade med komman.",
      }[why];
      return `${found} ${fixOr(about, "Skriv förnamn, efternamn, mobilnummer, e-post, till exempel Bob, Partner, 999999, bob.partner@contoso.com.")}`;
    },
  },
  "digits-lost": {
    title: "Siffror har gått förlorade",
    message: ({ why }, { value }) =>
      why === "number"
        ? `Excel behåller bara 15 siffror i ett tal, så de sista siffrorna i ${q(value)} har gått förlorade. Formatera cellen som text, och skriv eller klistra in värdet på nytt från källan.`
        : `${q(value)} är ett förkortat tal, så de sista siffrorna har gått förlorade. Formatera cellen som text, och skriv eller klistra in värdet på nytt från källan.`,
  },
  "formula-error": {
    title: "Fel i stället för ett värde",
    message: ({ why }, { value }) =>
      why === "narrow"
        ? "Cellen visar bara #, eftersom kolumnen var för smal när filen sparades. Skriv värdet på nytt."
        : `Cellen visar felet ${q(value)} i stället för ett värde. Rätta formeln, eller skriv värdet.`,
  },
  "formula-text": {
    title: "Text som ser ut som en formel",
    message: ({ first, behind }) =>
      behind === undefined
        ? `Texten börjar med ${q(first)}, så ett kalkylprogram som öppnar filen kan köra den som en formel. Börja den med en bokstav eller en siffra.`
        : `Efter ${DELIMITERS[behind]} kommer ${q(first)} direkt, så ett kalkylprogram som delar texten där kan köra resten som en formel. Sätt ett blanksteg emellan.`,
  },
  "csv-display": {
    title: "Visas på annat sätt än i filen",
    message: ({ kind, shown, expected }, about) => {
      const what = {
        date: "Datumet",
        amount: "Beloppet",
        code: "Koden",
        boolean: "Värdet",
        digits: "Numret",
        width: "Värdet",
      }[kind];
      const shows = clean(shown) === "" ? "syns inte" : `visas som ${q(shown)}`;
      const found = `${what} stämmer men ${shows}, och Spara som CSV skriver det som visas. I filen ska det stå ${q(expected)}.`;
      if (kind === "width") return `${found} Kolumnen är för smal. Gör den bredare, eller använd Exportera.`;
      return `${found} ${about.fix === null ? "Använd Exportera, som skriver rätt." : "Ändra talformatet, eller använd Exportera."}`;
    },
  },
};
