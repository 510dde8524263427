import type { CliTexts } from "./cli.en";

export const cli: CliTexts = {
  help: `Kontrollerar importblad för samförsäljning innan de importeras i Partnercenter.

Användning: cosell-sheet check FIL.csv... [alternativ]

Alternativ:
  --format text|json   hur resultatet visas (standard: text)
  --lang en|sv         språk i meddelandena (standard: en)
  --today ÅÅÅÅ-MM-DD   dagen som datum jämförs med (standard: i dag i UTC)
  --help               visa den här texten
  --version            visa versionen

Slutkod: 0 inga fel (det kan finnas varningar), 1 fel hittades, 2 kunde inte köras.`,
  ready: "Inga fel: klar att importera.",
  usage: {
    noCommand: "Det finns inget att göra. Prova: cosell-sheet check FIL.csv, eller --help.",
    unknownCommand: (command) => `Okänt kommando ”${command}”. Prova: cosell-sheet check FIL.csv, eller --help.`,
    unknownOption: (option) => `Okänt alternativ ”${option}”. Se --help.`,
    noFile: "Ingen fil att kontrollera. Prova: cosell-sheet check FIL.csv",
    wrongValue: (option, allowed) => `${option} ska vara ${allowed}. Se --help.`,
  },
  failures: {
    "no-such-file": "Filen finns inte.",
    directory: "Det här är en mapp. Ange CSV-filerna i den.",
    unreadable: "Filen gick inte att läsa. Den kan vara låst, eller så saknar du behörighet att läsa den.",
    "empty-file": "Filen är tom.",
    "not-csv": "Det här är ingen CSV-fil. Om det är en Excel-arbetsbok, spara den först som CSV UTF-8.",
    "file-too-large": "Filen är för stor för att vara ett importblad.",
    "no-header": "Det här är inget importblad för samförsäljning: ingen rad i det har mallens rubriker.",
  },
  unexpected: (message) => `Något gick fel som inte borde ha gjort det: ${message}`,
};
