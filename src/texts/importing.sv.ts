import type { ImportingTexts } from "./importing.en";
import { formatNumber, plural } from "./language";

const n = (count: number): string => formatNumber(count, "sv");
const deals = (count: number): string => `${n(count)} ${plural(count, "affär", "affärer")}`;
const amounts = new Intl.NumberFormat("sv-SE", { maximumFractionDigits: 3 });

/** What an import will do, said before the file is made. */
export const importing: ImportingTexts = {
  title: "Det här gör importen",
  created: (count) => `Skapar ${deals(count)}`,
  updated: (count) => `Uppdaterar ${deals(count)}`,
  closed: (count) => `Stänger ${deals(count)} för gott. Bocka i var och en:`,
  closedDeal: (row, deal, substatus) => `Rad ${row}: ${deal}${substatus === "" ? "" : ` (${substatus})`}`,
  dealTypes: (of) =>
    `Co-sell med Microsoft ${n(of["co-sell"])}, partnerledda ${n(of["partner-led"])}, privata ${n(of.private)}`,
  value: (currency, total, count) =>
    `${amounts.format(total)} ${currency === "" ? "utan valuta" : currency} i ${deals(count)}`,
  warnings: "De här varningarna följer med som de är. Bocka i var och en:",
  warning: (title, count) => `${title}: ${deals(count)}`,
  amounts: "Belopp",
  closeDates: "Slutdatum",
  today: "I dag",
  amount: (amount, currency) => `${amounts.format(amount)} ${currency}`.trim(),
  from: (what, row) => `Från ${what} (rad ${row})`,
  to: (what, row) => `till ${what} (rad ${row})`,
  dot: (row, deal, what) => `Rad ${row}, ${deal}: ${what}`,
  line: (name, count) => `${name} för ${deals(count)}, en prick var`,
  tickFirst: (count) =>
    `Inget har sparats än. Bocka först i ${count === 1 ? "rutan" : `de ${n(count)} rutorna`} ovan: en import kan inte ångras.`,
  fileName: "Filnamn",
  inName: (count) => `${count} ${plural(count, "affär", "affärer")}`,
  before: (count, when) =>
    `${deals(count)} har exporterats förut (senast ${when}) och är ${plural(count, "oförändrad", "oförändrade")} sedan dess. Om den filen har importerats skapas nya affärer bland dem två gånger.`,
};
