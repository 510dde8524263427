import { formatNumber, plural } from "./language";
import { NAMED_HEADERS, type MatchingTexts } from "./matching.en";

const n = (count: number): string => formatNumber(count, "sv");

function headersOf(headers: readonly string[]): string {
  const named = headers.slice(0, NAMED_HEADERS).map((header) => `”${header}”`);
  const more = headers.length - named.length;
  return more > 0 ? `${named.join(", ")} och ${n(more)} till` : named.join(", ");
}

export const matching: MatchingTexts = {
  numbered: {
    add: (family) => `Lägg till en kolumn ${family}`,
    remove: (family) => `Ta bort den sista kolumnen ${family}`,
  },
  offer: "Matcha kolumner",
  offerText: "Några rubriker på bladet är inte mallens. Du kan föra över bladet till mallen, på ett nytt blad.",
  title: (name) => `Matcha kolumnerna i ”${name}”`,
  intro:
    "Välj varifrån varje kolumn i mallen får sina värden. Resultatet hamnar på ett nytt blad. Originalet är kvar som det är.",
  systems: {
    dynamics: "Rubrikerna är de som en export från Dynamics 365 har.",
    salesforce: "Rubrikerna är de som en export från Salesforce har.",
    hubspot: "Rubrikerna är de som en export från HubSpot har.",
  },
  remembered: "Matchat så som du bestämde senast för de här rubrikerna.",
  again: "Gissa på nytt",
  template: "Mall",
  missing: (count) => `Obligatoriska kolumner utan källa (${n(count)})`,
  missingText:
    "Välj en kolumn, eller skriv en text som är likadan på varje rad. Det du lämnar kan du fylla i på det nya bladet.",
  matched: (count) => `Kolumner med källa (${n(count)})`,
  others: (count) => `Valfria kolumner utan källa (${n(count)})`,
  unused: (count) => `Används inte (${n(count)})`,
  unusedText: (headers) => `Inget hämtas från ${headersOf(headers)}.`,
  sureness: {
    high: "Säkert",
    likely: "Troligt",
    guess: "En gissning",
    remembered: "Som senast",
    chosen: "Ditt val",
  },
  mandatory: "obligatorisk",
  nothing: "Inget",
  constant: (text) => `”${text}” på varje rad`,
  noHeader: (letter) => `Kolumn ${letter}`,
  part: {
    "first-name": (column) => `Förnamnet i ${column}`,
    "last-name": (column) => `Efternamnet i ${column}`,
    name: (column) => `Namnet i ${column}`,
    email: (column) => `E-postadressen i ${column}`,
  },
  whole: "Hela cellen",
  solutionParts: ["Lösnings-ID", "Valuta", "Pris", "Antal"],
  memberParts: ["Förnamn", "Efternamn", "Mobil", "E-post"],
  partsOf: (header) => `Delar av ${header}`,
  search: "Sök, eller skriv en text för alla rader",
  searchFor: (header) => `Källa för ${header}`,
  moreChoices: (count) => `${n(count)} till. Skriv för att söka.`,
  noChoice: "Ingen kolumn heter så.",
  apply: "För över till mallen",
  cancel: "Tillbaka",
  brought: ({ records, name, sheet }) =>
    `${n(records)} ${plural(records, "post", "poster")} från ”${name}” finns på det nya bladet ”${sheet}”. Originalet ändrades inte.`,
  notUsed: (headers) => `Används inte: ${headersOf(headers)}.`,
  rowsLeft: (count) =>
    `${n(count)} ${plural(count, "rad", "rader")} togs inte med, eftersom inget står i en kolumn som används.`,
};
