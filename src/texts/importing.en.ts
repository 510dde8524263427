import { formatNumber, plural } from "./language";

const n = (count: number): string => formatNumber(count, "en");
const deals = (count: number): string => `${n(count)} ${plural(count, "deal", "deals")}`;
const amounts = new Intl.NumberFormat("en-US", { maximumFractionDigits: 3 });

/** What an import will do, said before the file is made. */
export const importing = {
  title: "What this import will do",
  created: (count: number) => `Creates ${deals(count)}`,
  updated: (count: number) => `Updates ${deals(count)}`,
  closed: (count: number) => `Closes ${deals(count)} for good. Tick each of them:`,
  closedDeal: (row: number, deal: string, substatus: string) =>
    `Row ${row}: ${deal}${substatus === "" ? "" : ` (${substatus})`}`,
  dealTypes: (of: { readonly "co-sell": number; readonly "partner-led": number; readonly private: number }) =>
    `Co-sell with Microsoft ${n(of["co-sell"])}, partner-led ${n(of["partner-led"])}, private ${n(of.private)}`,
  value: (currency: string, total: number, count: number) =>
    `${amounts.format(total)} ${currency === "" ? "without a currency" : currency} in ${deals(count)}`,
  /** Before the kinds of warnings, of which each wants a tick. */
  warnings: "These warnings go out as they are. Tick each of them:",
  warning: (title: string, count: number) => `${title}: ${deals(count)}`,
  amounts: "Amounts",
  closeDates: "Close dates",
  today: "Today",
  amount: (amount: number, currency: string) => `${amounts.format(amount)} ${currency}`.trim(),
  /** The ends of a line of dots; each is a button that leads to its row. */
  from: (what: string, row: number) => `From ${what} (row ${row})`,
  to: (what: string, row: number) => `to ${what} (row ${row})`,
  /** What a dot says when the mouse is on it. */
  dot: (row: number, deal: string, what: string) => `Row ${row}, ${deal}: ${what}`,
  /** The picture of dots, for who cannot see it. */
  line: (name: string, count: number) => `${name} of ${deals(count)}, one dot each`,
  tickFirst: (count: number) =>
    `Nothing was saved yet. Tick the ${count === 1 ? "box" : `${n(count)} boxes`} above first: an import cannot be undone.`,
  fileName: "File name",
  /** In the file's own name, without separators between thousands. */
  inName: (count: number) => `${count} ${plural(count, "deal", "deals")}`,
  /** `when`: a day and a time. */
  before: (count: number, when: string) =>
    `${deals(count)} ${plural(count, "was", "were")} exported before (last ${when}) and ${plural(count, "is", "are")} unchanged since. Where that file was imported, new deals among them are created twice.`,
};

export type ImportingTexts = typeof importing;
