import { formatNumber, plural } from "./language";
import { clean } from "./quote";
import type { CliTexts } from "./cli.en";

const n = (count: number): string => formatNumber(count, "sv");
const q = (text: string): string => `”${clean(text)}”`;
const names = (deals: readonly string[], count: number): string => {
  if (deals.length === 0) return "";
  const more = count - deals.length;
  return `: ${deals.map(q).join(", ")}${more > 0 ? ` och ${n(more)} till` : ""}`;
};

export const cli: CliTexts = {
  help: [
    "Användning: cosell-sheet check FIL.csv… [--format text|json]",
    "            cosell-sheet fix FIL.csv [--output KOPIA.csv] [--only KOD,…] [--map KARTA.json] [--force]",
    "            cosell-sheet export FIL.csv [--output IMPORT.csv] [--only-ready] [--force]",
    "            cosell-sheet template [--edition 2021-02|2023-08|2026] [--output NAMN.csv|NAMN.xlsx] [--force]",
    "            cosell-sheet match FIL.csv [--edition 2021-02|2023-08|2026] [--output KARTA.json] [--force]",
    "",
    "För CSV-filer som ska importeras till Partner Center som co-sell-affärer.",
    "",
    "  check     talar om vad som är fel",
    "  fix       skriver en kopia (FIL-fixed.csv) där allt är rättat som har ett enda svar, och talar om vad som återstår",
    "  export    skriver filen som ska importeras (FIL-import.csv), flera om posterna är fler än 1 000, och talar om vad importen gör",
    "  template  skriver en tom mall: dess rubriker, eller en arbetsbok med listrutor, inmatningshjälp, format och färger",
    "  match     för en fil med andra rubriker: föreslår varifrån mallens kolumner hämtas, som en karta för fix --map",
    "",
    "Namnet - står för standard in, och för standard ut.",
    "",
    "  --encoding NAMN       hur filerna är kodade, när det inte framgår: windows-1252, ibm850 …",
    "  --format text|json    hur resultatet visas (text)",
    "  --lang en|sv          språket för meddelanden och mallens inmatningshjälp (en)",
    "  --today ÅÅÅÅ-MM-DD    dagen som slutdatum jämförs med (i dag i UTC)",
    "  -o, --output FIL      vart resultatet skrivs",
    "  --force               ersätt filen som redan finns",
    "  --only KOD,…          rätta bara det som hittades under de här koderna, som står inom parentes efter varje resultat",
    "  --map KARTA.json      för först över en fil med andra rubriker till mallen, efter en karta som match har gjort",
    "  --only-ready          exportera posterna utan fel och utelämna de andra",
    "  --edition NAMN        mallens utgåva (2021-02)",
    "  -h, --help            visa detta",
    "  --version             visa versionen",
    "",
    "Slutkod: 0 inga fel, 1 fel hittades (fix: kvar i kopian; export: i poster som inte exporterades; match: en obligatorisk kolumn saknar källa), 2 kunde inte köras",
  ].join("\n"),
  usage: {
    noCommand: "Ange vad som ska göras: cosell-sheet check FIL.csv (--help visar mer)",
    unknownCommand: (name, commands) => `Kommandot ${name} finns inte, bara ${commands.join(", ")} (--help visar mer)`,
    unknownOption: (name) => `Väljaren ${name} finns inte (--help visar mer)`,
    notOfCommand: (command, option) => `${command} har ingen väljare ${option} (--help visar mer)`,
    standardInputTwice: "Standard in (-) kan bara kontrolleras en gång",
    noFile: (command) => `Ange en fil: cosell-sheet ${command} FIL.csv (--help visar mer)`,
    oneFile: (command) => `${command} tar en fil i taget`,
    noFileWanted: (command) => `${command} läser ingen fil; --output anger vart resultatet skrivs (--help visar mer)`,
    unknownCode: (code) => `Inget resultat har koden ”${code}”: check visar koderna efter sina resultat`,
    wrongValue: (option, expected) => `${option} behöver ${expected} (--help visar mer)`,
  },
  failures: {
    "no-such-file": "filen finns inte",
    directory: "detta är en mapp, ingen fil",
    unreadable: "filen går inte att läsa. Kontrollera att du får läsa den och att inget annat program håller den öppen",
    "empty-file": "filen är tom",
    "not-csv": "detta är ingen CSV-fil",
    "utf-32": "filen är sparad som UTF-32, som inte går att läsa; spara den som CSV UTF-8",
    "file-too-large": "filen är för stor för att vara ett importblad",
    "too-many-rows":
      "filen har alldeles för många rader för att vara ett importblad. Partner Center tar emot 1 000 poster per fil",
    "no-header":
      "detta är inget importblad för co-sell, för ingen rad innehåller rubriker som vi känner igen. För en fil med andra rubriker föreslår match en karta över kolumnerna",
  },
  unexpected: (message) => `Något gick fel som inte borde ha gjort det: ${message}`,
  clock:
    "Datorns datum kan inte stämma, så inget datum jämfördes med dagens. Ställ in datorns datum, eller ange dagen med --today",
  notWritten: (code) => `Resultatet kunde inte skrivas (${code}). Kontrollera att disken inte är full`,
  fileNotWritten: (file, code) =>
    `${file} kunde inte skrivas (${code}). Kontrollera att mappen finns, att du får skriva i den och att disken inte är full`,
  taken: (file) => `${file} finns redan, och inget skrevs. --force ersätter filen, --output skriver någon annanstans`,
  copyObstacles: {
    "encoding-unclear":
      "det framgår inte hur filen är kodad, så vissa bokstäver kan läsas fel. Ange det med --encoding; check visar alternativen",
    "bad-quotes":
      "ett citattecken i filen avslutas aldrig eller står på fel ställe, och döljer var cellerna slutar. Rätta det först; check visar raden",
  },
  header: "Rubrik",
  fixed: (cells) =>
    cells === 0
      ? "Det fanns inget att rätta som har ett enda svar."
      : `Rättade ${n(cells)} ${plural(cells, "cell", "celler")}:`,
  fixedCell: (column, before, after, cells) =>
    `${column}: ${q(before)} → ${q(after)}${cells === 1 ? "" : ` i ${n(cells)} celler`}`,
  written: (file, records) => `${file}: ${n(records)} ${plural(records, "post", "poster")} att importera`,
  severalFiles: (files) =>
    `en import tar emot 1 000 poster, så det blir ${n(files)} filer. Ange namnet på den första med --output`,
  closed: (count) => `Stänger ${n(count)} ${plural(count, "affär", "affärer")} för gott:`,
  warnings: "De här varningarna följer med som de är:",
  notExported: (canBePart) =>
    `Inget exporterades.${canBePart ? " Rätta felen, eller exportera de andra posterna med --only-ready." : " Rätta felen först."}`,
  nothingToExport: "Inget exporterades: det finns ingen post under rubrikerna.",
  match: {
    noHeaders: "filen har ingen rad med rubriker",
    noMap: (map) => `kartan ${map} går inte att läsa. Kontrollera namnet, och att du får läsa den`,
    badMap: (map, reason, detail) =>
      ({
        "not-json": `${map} är inte JSON`,
        "not-a-map": `${map} är ingen karta över kolumner: match gör en`,
        "newer-map": `${map} har gjorts av en nyare version av programmet`,
        "unknown-target": `${map} nämner en kolumn som mallen inte har: ”${detail}”`,
        "bad-source": `${map} anger inte på ett sätt som går att förstå varifrån ”${detail}” hämtas`,
      })[reason],
    columnsGone: (map, headers) =>
      `${map} hämtar från kolumner som filen inte har: ${headers.map(q).join(", ")}. Gör en ny karta med match`,
    lacking: (headers) => `Obligatoriskt, men inget verkar motsvara det: ${headers.join(", ")}`,
    matched: (columns) => `Matchade ${n(columns)} ${plural(columns, "kolumn", "kolumner")}:`,
    unused: (headers, count) =>
      `Används inte: ${headers.map(q).join(", ")}${count > headers.length ? ` och ${n(count - headers.length)} till` : ""}`,
    made: (records) => `Gjorde ${n(records)} ${plural(records, "post", "poster")} i mallen.`,
    rowsLeft: (rows, count) =>
      `Utelämnat, för inget där används: ${plural(count, "rad", "rader")} ${rows.join(", ")}${count > rows.length ? ` och ${n(count - rows.length)} till` : ""}`,
    sureness: { high: "säkert", likely: "troligt", guess: "en gissning", remembered: "som förut" },
    column: (header) => q(header),
    part: (part, header) => `${part} i ${q(header)}`,
    parts: { "first-name": "förnamn", "last-name": "efternamn", name: "namn", email: "e-postadress" },
    constant: (text) => `alltid ${q(text)}`,
    example: (sample) => `, till exempel ${q(sample)}`,
  },
  template: (file, columns) => `${file}: en tom mall med ${n(columns)} kolumner`,
  ready: "Klart att importera.",
  exportFixesTheRest: "Inte klart som det är, men export rättar de här felen, här och i Excel-tillägget.",
  leftOut: (count, of) =>
    count === of
      ? `${of === 1 ? "Posten kan inte importeras som den är" : `Ingen av de ${n(of)} posterna kan importeras som den är`}:`
      : `${n(count)} av ${n(of)} poster har fel. En import av de andra utelämnar:`,
  leftOutRow: (row, deal) => (deal === "" ? `Rad ${row}, utan namn på affären` : `Rad ${row}: ${q(deal)}`),
  leftOutInside: (row, count, deals) =>
    `Rad ${row}: ${n(count)} ${plural(count, "post", "poster")} inne i en cell${names(deals, count)}`,
  more: (count) => `och ${n(count)} till`,
  columns: (count) => `${count} kolumner`,
  columnsNamed: (names, count) => `${count} kolumner: ${names}`,
  rows: (runs, count) => `${count} rader: ${runs}`,
  andMore: (named, count) => `${named} och ${count} till`,
};
