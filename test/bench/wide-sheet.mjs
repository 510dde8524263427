/** The widest sheet that Partner Center knows, every column filled, as a CSV. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const CLEAN = path.join(path.dirname(fileURLToPath(import.meta.url)), "../cases/examples/clean.csv");
const FAMILY = 50;

/** A right record of the 32 columns before the numbered ones; two kinds of mistakes, every seventh and every eleventh. */
const record = (number) => [
  "",
  "",
  "",
  `Deal ${number}`,
  "Fabrikam AB",
  "Storgatan 1",
  "Floor 2",
  number % 7 === 0 ? "" : "Stockholm",
  "Stockholm",
  "111 29",
  "SE",
  "081466849",
  "John",
  "Customer",
  "+46 70 123 45 67",
  "john.customer@contoso.com",
  "New",
  "Accepted",
  "Pending",
  "",
  "40",
  number % 11 === 0 ? "12 563 kr" : "12563",
  "SEK",
  "06/30/2027",
  `CRM-${number}`,
  "BingSummer2020",
  "This is a note",
  "Yes",
  "1",
  "Yes",
  "Need help with a POC",
  "Yes",
];

const line = (cells) => cells.map((cell) => (cell.includes(",") ? `"${cell}"` : cell)).join(",");

/** @param records how many. @returns the text: 32 + `family` + `family` columns. */
export function wideSheet(records, family = FAMILY) {
  const each = (make) => Array.from({ length: family }, (_, index) => make(index + 1));
  const headers = readFileSync(CLEAN, "utf8").replace("\ufeff", "").split(/\r?\n/, 1)[0].split(",").slice(0, 32);
  const lines = Array.from({ length: records }, (_, index) =>
    line([
      ...record(index + 1),
      ...each((number) => `SOL-${index}-A${number}, SEK, ${number}, 100`),
      ...each((number) => `Bob, Partner, 99${index}, bob${number}.${index}@contoso.com`),
    ]),
  );
  return [
    line([...headers, ...each((number) => `Solution ${number}`), ...each((number) => `Team member ${number}`)]),
    ...lines,
  ].join("\n");
}
