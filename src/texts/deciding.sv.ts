import type { DecidingTexts } from "./deciding.en";
import { formatNumber, plural } from "./language";

const n = (count: number): string => formatNumber(count, "sv");
const cells = (count: number): string => `${n(count)} ${plural(count, "cell", "celler")}`;

export const deciding: DecidingTexts = {
  views: { label: "Lista anmärkningarna", column: "Per kolumn", rule: "Per regel" },
  search: "Sök bland anmärkningar",
  columns: "Kolumn",
  allColumns: "Alla kolumner",
  nothingFound: "Ingen anmärkning passar. Töm sökningen eller välj Alla.",
  noColumn: "Rader och bladet",
  empty: "(tom)",
  choose: "Välj …",
  dateOrder: "Dag eller månad först …",
  asDecided: "som du har bestämt",
  isNew: "ny",
  isUpdate: "uppdatering",
  counts: (errors, warnings) =>
    [
      errors > 0 ? `${n(errors)} fel` : "",
      warnings > 0 ? `${n(warnings)} ${plural(warnings, "varning", "varningar")}` : "",
    ]
      .filter((part) => part !== "")
      .join(", "),
  deals: {
    label: "Visa anmärkningar för",
    all: (count) => `${n(count)} ${plural(count, "affär", "affärer")}`,
    created: (count) => `${n(count)} ${plural(count, "ny", "nya")}`,
    updated: (count) => `${n(count)} ${plural(count, "uppdatering", "uppdateringar")}`,
    ready: (count) => `${n(count)} ${plural(count, "klar", "klara")}`,
    warnings: (count) => `${n(count)} med varningar`,
    errors: (count) => `${n(count)} med fel`,
  },
  panel: {
    title: (value, column) => `Vad betyder ”${value}” i ${column}?`,
    intro: (count) =>
      `Ditt val gäller ${count === 1 ? "den här cellen" : `alla ${n(count)} celler`} med den här texten. Du ser vad som ändras innan något ändras.`,
    search: "Sök på kod eller namn",
    nothing: "Inget som är tillåtet här heter så.",
    more: (count) => `${n(count)} till. Skriv några bokstäver av det du söker.`,
    dates: "I vilken ordning står datumen i den här kolumnen?",
    datesIntro: "Några av dem kan vara två olika dagar. Ditt val gäller hela kolumnen.",
    order: { "day-first": "Dagen först", "month-first": "Månaden först" },
    example: { "day-first": "03/04 är 3 april", "month-first": "03/04 är 4 mars" },
    change: (count) => (count === 0 ? "Inget skulle ändras" : `${cells(count)} skulle ändras`),
    back: "Tillbaka",
  },
  decisions: {
    title: (count) => `Dina beslut (${n(count)})`,
    intro: "Kontrollen erbjuder dem igen där de passar. De sparas i den här arbetsboken.",
    value: (column, from, to) => `${column}: ”${from}” är ${to}`,
    dates: (column, order) => `${column}: ${order === "day-first" ? "dagen först" : "månaden först"}`,
    takeBack: "Ta tillbaka",
    takeBackOne: (what) => `Ta tillbaka: ${what}`,
    newer:
      "En nyare version av tillägget sparar beslut i den här arbetsboken. De lämnas som de är, och inget av dem erbjuds här.",
  },
  forgotten: "Arbetsboken kunde inte komma ihåg ditt beslut, så nästa kontroll erbjuder det inte.",
};
