/**
 * Compares a file with what its records are meant to be, by itself: nothing of the add-in is used. Prints every difference, and "N records are right" where there is none.
 *
 *     node compare.mjs FILE.csv MEANT.json
 */
import { readFileSync } from "node:fs";

/** RFC 4180: fields in quotes may hold commas, line ends and doubled quotes. */
function parse(text) {
  const rows = [[""]];
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    const row = rows.at(-1);
    if (quoted) {
      if (sign !== '"') row[row.length - 1] += sign;
      else if (text[at + 1] === '"') {
        row[row.length - 1] += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ",") row.push("");
    else if (sign === "\n") rows.push([""]);
    else if (sign !== "\r") row[row.length - 1] += sign;
  }
  return rows.filter((row) => row.length > 1 || row[0] !== "");
}

const [file, meantFile] = process.argv.slice(2);
const [headers, ...rows] = parse(readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
const meant = JSON.parse(readFileSync(meantFile, "utf8"));
const differences = rows.length === meant.length ? [] : [`${rows.length} records in place of ${meant.length}`];
for (const [at, record] of meant.entries())
  for (const [header, text] of Object.entries(record)) {
    const found = rows[at]?.[headers.indexOf(header)];
    if (found !== text)
      differences.push(`${header} of record ${at + 1}: ${JSON.stringify(found)}, not ${JSON.stringify(text)}`);
  }
for (const [at, row] of rows.entries())
  for (const [column, text] of row.entries())
    if (text !== "" && !(headers[column] in (meant[at] ?? {})))
      differences.push(`${headers[column]} of record ${at + 1}: ${JSON.stringify(text)}, not empty`);
console.log(differences.length === 0 ? `${rows.length} records are right` : differences.join("\n"));
process.exitCode = differences.length === 0 ? 0 : 1;
