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
    "Användning: cosell-sheet check FIL.csv… [--encoding NAMN] [--format text|json] [--lang en|sv] [--today ÅÅÅÅ-MM-DD]",
    "",
    "Kontrollerar CSV-filer som ska importeras till Partner Center som co-sell-affärer.",
    "Namnet - står för standard in.",
    "",
    "  --encoding NAMN       hur filerna är kodade, när det inte framgår: windows-1252, ibm850 …",
    "  --format text|json    hur resultatet visas (text)",
    "  --lang en|sv          meddelandenas språk (en)",
    "  --today ÅÅÅÅ-MM-DD    dagen som slutdatum jämförs med (i dag i UTC)",
    "  --help                visa detta",
    "  --version             visa versionen",
    "",
    "Slutkod: 0 inga fel, 1 fel hittades, 2 kunde inte köras",
  ].join("\n"),
  usage: {
    noCommand: "Ange vad som ska göras: cosell-sheet check FIL.csv (--help visar mer)",
    unknownCommand: (name) => `Kommandot ${name} finns inte, bara check (--help visar mer)`,
    unknownOption: (name) => `Väljaren ${name} finns inte (--help visar mer)`,
    standardInputTwice: "Standard in (-) kan bara kontrolleras en gång",
    noFile: "Ange minst en fil: cosell-sheet check FIL.csv (--help visar mer)",
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
    "no-header": "detta är inget importblad för co-sell, för ingen rad innehåller rubriker som vi känner igen",
  },
  unexpected: (message) => `Något gick fel som inte borde ha gjort det: ${message}`,
  clock:
    "Datorns datum kan inte stämma, så inget datum jämfördes med dagens. Ställ in datorns datum, eller ange dagen med --today",
  notWritten: (code) => `Resultatet kunde inte skrivas (${code}). Kontrollera att disken inte är full`,
  ready: "Klart att importera.",
  exportFixesTheRest:
    "Inte klart som det är, men Excel-tillägget rättar de här felen: öppna filen där och exportera den.",
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
