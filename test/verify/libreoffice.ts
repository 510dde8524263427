/** LibreOffice, headless: what another spreadsheet shows of a workbook. Debian's package is libreoffice-calc-nogui. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Null where there is no LibreOffice. */
export function libreOfficeVersion(): string | null {
  const { status, stdout } = spawnSync("soffice", ["--version"], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : null;
}

/** A user's settings in a folder of their own: the language that numbers and dates are shown in. */
function profile(folder: string, locale: string): string {
  const user = join(folder, `profile-${locale}`, "user");
  mkdirSync(user, { recursive: true });
  writeFileSync(
    join(user, "registrymodifications.xcu"),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${locale}</value></prop></item>
</oor:items>
`,
  );
  return `-env:UserInstallation=file://${join(folder, `profile-${locale}`)}`;
}

/** Commas, quotes, UTF-8, cells as they are shown, every sheet into a file of its own. */
const CSV_AS_SHOWN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1";

function convert(folder: string, file: string, to: string, locale: string, out = folder): void {
  execFileSync("soffice", [profile(folder, locale), "--headless", "--convert-to", to, "--outdir", out, file], {
    stdio: "pipe",
    timeout: 300_000,
  });
}

/** What every sheet shows on a machine of that locale: the text of a CSV by the sheet's name. */
export function shownBy(folder: string, bytes: Uint8Array, locale: string): ReadonlyMap<string, string> {
  const stem = `shown-${locale}`;
  const file = join(folder, `${stem}.xlsx`);
  writeFileSync(file, bytes);
  convert(folder, file, CSV_AS_SHOWN, locale);
  const names = readdirSync(folder).filter((name) => name.startsWith(`${stem}-`) && name.endsWith(".csv"));
  return new Map(
    names.map((name) => [name.slice(stem.length + 1, -".csv".length), readFileSync(join(folder, name), "utf8")]),
  );
}

/** The workbook as it is printed, a page a sheet. */
export function printed(folder: string, bytes: Uint8Array): Buffer {
  const file = join(folder, "printed.xlsx");
  writeFileSync(file, bytes);
  convert(folder, file, "pdf", "en-US");
  return readFileSync(join(folder, "printed.pdf"));
}

/** The workbook read and written again, as an .xlsx. */
export function rewritten(folder: string, bytes: Uint8Array): Buffer {
  const out = join(folder, "rewritten");
  mkdirSync(out, { recursive: true });
  const file = join(folder, "again.xlsx");
  writeFileSync(file, bytes);
  convert(folder, file, "xlsx", "en-US", out);
  return readFileSync(join(out, "again.xlsx"));
}
