/** A report with other headings and planted mistakes, and what each of its records is meant to be. The same for the same seed. */

/** A record as it is meant, by the template's headers. */
export type Meant = Readonly<Record<string, string>>;

export interface Messy {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly meant: readonly Meant[];
  /** How many cells are not as the template has them. */
  readonly mistakes: number;
}

/** mulberry32: a small generator of numbers from 0 to 1, enough to scatter mistakes. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const LANDS = [
  { code: "SE", names: ["Sweden", "Sverige"], city: "Lund", zip: "223 50", currency: "SEK" },
  { code: "NO", names: ["Norway", "Norge"], city: "Oslo", zip: "0150", currency: "NOK" },
  { code: "FI", names: ["Finland", "Suomi"], city: "Helsinki", zip: "00100", currency: "EUR" },
  { code: "DE", names: ["Germany", "Tyskland"], city: "Berlin", zip: "10115", currency: "EUR" },
] as const;
const FIRST = ["Anna", "Kari", "Erik", "Liisa", "Hans", "Maja"];
const LAST = ["Berg", "Nordmann", "Lund", "Virtanen", "Weber"];

/** What the report calls the columns, and the template's header that each fills. */
const COLUMNS = [
  ["Opportunity Name", "Deal Name"],
  ["Account Name", "Customer Name"],
  ["Billing Street", "Customer Address Line 1"],
  ["Billing City", "Customer City"],
  ["Billing Zip/Postal Code", "Customer Postal Code"],
  ["Billing Country", "Customer Country"],
  ["Amount", "Estimated Deal Value"],
  ["Amount Currency", "Currency"],
  ["Close Date", "Estimated Close Date"],
  ["Help wanted?", "Microsoft help required?"],
  ["Shared with Microsoft", "Share with Microsoft sales team"],
  ["Consent", "Consent to share Customer/Partner contact"],
  ["Referral status", "Partner Referral Status"],
  ["Referral substatus", "Partner Referral Substatus"],
  ["Solution ID", "Solution 1"],
  ["Contact First Name", "Customer Contact First Name"],
  ["Contact Last Name", "Customer Contact Last Name"],
  ["Contact Email", "Customer Contact Email Address"],
] as const;

type Header = (typeof COLUMNS)[number][1];

/** One kind of mistake: in how many cells, and what stands there in place of what is meant; null where a cell has none. */
interface Mistake {
  readonly header: Header;
  readonly count: number;
  readonly write: (meant: string, record: Meant, random: () => number) => string | null;
}

const oneOf = <T>(items: readonly T[], random: () => number): T => items[Math.floor(random() * items.length)] ?? fail();
function fail(): never {
  throw new Error("nothing to choose from");
}
const landOf = (code: string): (typeof LANDS)[number] => LANDS.find((land) => land.code === code) ?? fail();
const thousands = (amount: string): string => Number(amount).toLocaleString("en-US").replaceAll(",", " ");

const MISTAKES: readonly Mistake[] = [
  { header: "Customer Country", count: 60, write: (meant, _record, random) => oneOf(landOf(meant).names, random) },
  { header: "Customer Country", count: 8, write: (meant) => (meant === "SE" ? "Swedn" : null) },
  { header: "Customer Country", count: 6, write: (meant) => (meant === "NO" ? "Oslo office" : null) },
  { header: "Currency", count: 20, write: (meant) => (meant === "EUR" ? "€" : null) },
  {
    header: "Currency",
    count: 14,
    write: (meant, { "Customer Country": land }) => (meant === "SEK" && land === "SE" ? "Kronor" : null),
  },
  { header: "Estimated Deal Value", count: 40, write: (meant) => thousands(meant) },
  { header: "Estimated Deal Value", count: 20, write: (meant, { Currency }) => `${thousands(meant)} ${Currency}` },
  { header: "Deal Name", count: 20, write: (meant) => `  ${meant} ` },
  { header: "Customer Name", count: 20, write: (meant) => meant.replace(" ", "\u00a0") + "\u00a0" },
  { header: "Customer City", count: 10, write: (meant) => ` ${meant}` },
  { header: "Microsoft help required?", count: 16, write: () => "nej" },
  { header: "Share with Microsoft sales team", count: 20, write: () => "ja" },
  { header: "Consent to share Customer/Partner contact", count: 16, write: () => "Y" },
  { header: "Partner Referral Status", count: 12, write: () => "In pipeline" },
  { header: "Partner Referral Substatus", count: 12, write: () => "accepted " },
  { header: "Customer Contact Email Address", count: 3, write: (meant) => meant.replace("@", " at ") },
  { header: "Customer City", count: 3, write: () => "" },
];

const two = (number: number): string => String(number).padStart(2, "0");

/** @param records at least 100: all mistakes must find a cell of their own */
export function messyReport(seed: number, records: number): Messy {
  const random = randomOf(seed);
  const meant = Array.from({ length: records }, (_, at): Meant => {
    const land = oneOf(LANDS, random);
    const [first, last] = [oneOf(FIRST, random), oneOf(LAST, random)];
    return {
      "Deal Name": `Deal ${at + 1} of spring`,
      "Customer Name": `Customer ${at + 1}`,
      "Customer Address Line 1": `Main street ${1 + Math.floor(random() * 90)}`,
      "Customer City": land.city,
      "Customer Postal Code": land.zip,
      "Customer Country": land.code,
      "Estimated Deal Value": String(1_000 + Math.floor(random() * 900_000)),
      Currency: land.currency,
      "Estimated Close Date": `${two(1 + Math.floor(random() * 12))}/${two(1 + Math.floor(random() * 28))}/2027`,
      "Microsoft help required?": "No",
      "Share with Microsoft sales team": "Yes",
      "Consent to share Customer/Partner contact": "Yes",
      "Partner Referral Status": "New",
      "Partner Referral Substatus": "Accepted",
      "Solution 1": `SOL-${1000 + Math.floor(random() * 9000)}-PQRS`,
      "Customer Contact First Name": first,
      "Customer Contact Last Name": last,
      "Customer Contact Email Address": `${first}${at + 1}@abc.se`.toLowerCase(),
      "Team member 1": "Bob, Partner, 999999, bob@partner.com",
    };
  });
  const headers = COLUMNS.map(([, header]) => header);
  // Day first in all of the column: a mistake where the day could not be a month as well, too.
  const rows = meant.map((record) =>
    headers.map((header) => {
      const text = record[header] ?? "";
      const [month, day, year] = text.split("/");
      return header === "Estimated Close Date" ? `${day}/${month}/${year}` : text;
    }),
  );
  const wrong = new Set<string>();
  for (const { header, count, write } of MISTAKES) {
    const column = headers.indexOf(header);
    const free = meant.flatMap((record, at) => {
      const text = wrong.has(`${at} ${column}`) ? null : write(record[header] ?? "", record, random);
      return text === null ? [] : [{ at, text }];
    });
    for (let made = 0; made < count; made++) {
      const [chosen] = free.splice(Math.floor(random() * free.length), 1);
      if (!chosen) throw new Error(`too few records for ${count} mistakes in ${header}`);
      wrong.add(`${chosen.at} ${column}`);
      const row = rows[chosen.at];
      if (row) row[column] = chosen.text;
    }
  }
  return { headings: COLUMNS.map(([heading]) => heading), rows, meant, mistakes: wrong.size };
}
