/**
 * `npm run verify:xlsx`: a second engine. Workbooks as the add-in wrote them through office.js are handed to LibreOffice as .xlsx; what it shows of every number and
 * date on machines of three locales, which cells the two rules colour, and what every dropdown offers must be what the stand-in says. So must the `.xlsx` of the command
 * line. Prints a line for each difference and exits with 1; without LibreOffice it says so in one line. Differences that are LibreOffice's own: docs/local-excel.md.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { libreOfficeVersion } from "./libreoffice";
import { compareColours, compareDropdowns, compareTemplates, compareTexts } from "./comparisons";

async function main(): Promise<number> {
  const version = libreOfficeVersion();
  if (version === null) {
    console.log(
      "There is no LibreOffice here (soffice): nothing was verified. Debian: apt-get install libreoffice-calc-nogui",
    );
    return 0;
  }
  console.log(version);
  const folder = mkdtempSync(join(tmpdir(), "cosell-verify-"));
  let differences = 0;
  try {
    for (const compare of [compareTexts, compareColours, compareDropdowns, compareTemplates]) {
      for await (const { name, compared, different } of compare(folder)) {
        differences += different.length;
        console.log(`${name}: ${compared.toLocaleString("en-US")} compared, ${different.length} different`);
        for (const line of different.slice(0, 20)) console.log(`  ${line}`);
        if (different.length > 20) console.log(`  and ${different.length - 20} more`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return differences > 0 ? 1 : 0;
}

void main().then((code) => {
  process.exitCode = code;
});
