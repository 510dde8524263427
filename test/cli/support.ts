import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run";

export const HEADERS =
  "Errors,Engagement ID,Referral ID,Deal Name,Customer Name,Customer Address Line 1,Customer Address Line 2,Customer City,Customer State,Customer Postal Code," +
  "Customer Country,Customer D-U-N-S ID,Customer Contact First Name,Customer Contact Last Name,Customer Contact Phone number,Customer Contact Email Address," +
  "Partner Referral Status,Partner Referral Substatus,Microsoft Referral Status,Declined/Lost reason,Sales Stage,Estimated Deal Value,Currency,Estimated Close Date," +
  "CRM ID,Marketing Campaign ID,Notes,Microsoft help required?,What specific help from Microsoft?,Share with Microsoft sales team,Notes to Microsoft," +
  "Consent to share Customer/Partner contact,Solution 1,Team member 1";

export const RECORD =
  ',,,Deal 1,Fabrikam AB,Storgatan 1,,Stockholm,,111 29,SE,,,,,,New,Accepted,,,,12563,SEK,06/30/2027,,,,No,,Yes,,Yes,"SOL-1, SEK, 10, 100","Bob, Partner, 999999, bob@contoso.com"';

/** Two records: the deal name of the second is missing. */
export const ONE_ERROR = `${HEADERS}\r\n${RECORD}\r\n${RECORD.replace("Deal 1", "")}\r\n`;
export const NO_ERROR = `${HEADERS}\r\n${RECORD}\r\n`;

/** Runs the command on the day 2026-11-20 (UTC) in this process. */
export async function cosell(...args: readonly string[]) {
  const out: string[] = [];
  const error: string[] = [];
  const code = await run(
    args,
    { out: (text) => out.push(text), error: (text) => error.push(text) },
    new Date("2026-11-20T00:00:00Z"),
  );
  return { code, out: out.join("\n"), error };
}

/** A folder for the files of one test file; gone when its tests are done. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), "cosell-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  return (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
}
