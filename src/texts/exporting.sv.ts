import type { ExportingTexts } from "./exporting.en";
import { formatNumber, plural } from "./language";

const n = (count: number): string => formatNumber(count, "sv");
const records = (count: number): string => `${n(count)} ${plural(count, "post", "poster")}`;

/** The texts of the export panel. */
export const exporting: ExportingTexts = {
  back: "Tillbaka",
  blockedTitle: "Inte exporterat än",
  blocked: (rows, of) =>
    `${n(rows)} av ${records(of)} har fel och skulle avvisas av Partner Center. Rätta dem först, eller utelämna de raderna.`,
  blockedAll: "Det finns fel som gäller alla poster, så ingen rad kan exporteras än. Rätta dem först.",
  blockedEach: "Alla rader har minst ett fel, så ingen rad kan exporteras än. Rätta dem först.",
  blockedRows: (rows) =>
    `${n(rows)} ${plural(rows, "rad är ingen affär", "rader är inga affärer")} men skulle importeras som ${plural(rows, "en sådan", "sådana")}. Ta bort ${plural(rows, "den", "dem")} först, eller utelämna ${plural(rows, "den", "dem")}.`,
  showErrors: "Visa felen",
  onlyRest: (count) => `Exportera bara ${count === 1 ? "den enda posten" : `de ${n(count)} posterna`} utan fel`,
  filesTitle: (count, files) => `${records(count)} i ${n(files)} ${plural(files, "fil", "filer")}`,
  changed: ({ before, now, different }) =>
    `Bladet har ändrats sedan den här sidan öppnades, så inget har sparats än. Det hade ${records(before)} och har nu ${n(now)}, varav ${n(different)} är nya eller annorlunda. Det du sparar nu är bladet som det är nu. Tryck igen för att spara det.`,
  leftOut: {
    before: (count) => `${plural(count, "Den här raden", "De här raderna")} skulle utelämnas:`,
    after: (count) => `${records(count)} med fel utelämnades.`,
    row: (row, deal) => (deal === "" ? `Rad ${row}, utan affärsnamn` : `Rad ${row}: ${deal}`),
    inCell: (row, count, deals) =>
      `Rad ${row}: ${records(count)} inne i en cell${deals.length === 0 ? "" : ` (${deals.join(", ")}${count > deals.length ? " …" : ""})`}`,
    noRecord: (row) => `Rad ${row}: ingen affär`,
    select: "Markera",
    selectRow: (row) => `Markera rad ${row}`,
    all: (count) => `Visa alla ${n(count)}`,
    more: (count) => `och ${n(count)} till`,
    sheetName: "Utelämnade",
    move: (count) => `Flytta ${plural(count, "posten", `de ${n(count)} posterna`)} till ett blad ”Utelämnade” …`,
    moveFollows: (count) =>
      `${plural(count, "Dess rad", "Deras rader")} lämnar det här bladet och läggs underst på bladet ”Utelämnade” i den här arbetsboken, med det som har skrivits i ${plural(count, "den", "dem")}. Formler blir de värden som de visar. Rätta ${plural(count, "den", "dem")} där och exportera därifrån. Ångra ger tillbaka ${plural(count, "den", "dem")}.`,
    moveNow: (count) => `Flytta ${n(count)} ${plural(count, "rad", "rader")}`,
    cancel: "Avbryt",
  },
  records,
  save: "Spara",
  saved: "Sparad",
  show: (name) => `Spara ${name}`,
  ways: { download: "Ladda ned", savePage: "Spara via webbsida", copy: "Kopiera" },
  after: {
    download: (name) => `${name} bör nu ligga i mappen för hämtade filer.`,
    savePage: (name) =>
      `Innehållet har kopierats och en sida har öppnats i webbläsaren. Tryck på knappen där för att spara ${name}.`,
    copy: (name) =>
      `Innehållet har kopierats. Klistra in det i en vanlig textredigerare och spara det som ${name} med kodningen UTF-8.`,
  },
  copyByHand: "Den här datorn låter oss inte kopiera. Markera hela texten nedan och kopiera den själv.",
  byHandThen: {
    savePage: (name) => `Klistra sedan in den i fältet på sidan som öppnades i webbläsaren, så sparar den ${name}.`,
    copy: (name) => `Klistra sedan in den i en vanlig textredigerare och spara den som ${name} med kodningen UTF-8.`,
  },
  fileText: "Filens innehåll",
  arrived: "Sparades filen?",
  yes: "Ja",
  no: "Nej",
  done: "Bra. Importera den nu i Partner Center.",
  tryNext: {
    download: "Prova då Ladda ned.",
    savePage: "Prova då Spara via webbsida. Det öppnar en sida i webbläsaren som sparar filen.",
    copy: "Prova då Kopiera, och klistra in innehållet i en vanlig textredigerare.",
  },
  cannotUndo:
    "En import kan inte ångras. Ta bort de rader som lyckades innan du importerar samma blad igen, annars skapas deras nya affärer två gånger.",
};
