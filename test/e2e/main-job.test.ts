/**
 * The main job as a new user does it, clicking only what is visible: insert the template, type a deal with four mistakes, check, see them, mend
 * them, check, export. The file is the one that stands beside this test, byte for byte.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { turnLiveOff } from "./support/pane";
import { contentOf, PLATFORM, workbenches, type Workbench } from "./support/workbench";

const open = workbenches();
const TODAY = new Date("2026-11-20T09:00:00Z");
const EXPECTED = readFileSync(join(__dirname, "main-job.expected.csv"));

/** A deal as it is typed, by the header of its column. Four mistakes: no city, a day-first date, an amount with its currency, half a team member. */
const DEAL: { readonly [header: string]: string } = {
  "Deal Name": "Fabrikam spring deal",
  "Customer Name": "Fabrikam AB",
  "Customer Address Line 1": "Storgatan 1",
  "Customer Postal Code": "01234",
  "Customer Country": "SE",
  "Partner Referral Status": "New",
  "Estimated Deal Value": "12 563,50 kr",
  Currency: "SEK",
  "Estimated Close Date": "30.6.2027",
  "Microsoft help required?": "No",
  "Consent to share Customer/Partner contact": "Yes",
  "Solution 1": "SOL-1234-PQRS, SEK, 10, 100",
  "Team member 1": "Bob, Partner, 999999",
};
const RED = "#FFC7CE";

/** The address of a header's column in a row of the sheet, read from what the sheet shows. */
async function cell({ excel }: Workbench, header: string, row = 2): Promise<string> {
  const [headers = []] = (await excel.read("A1:AH1")).text;
  const at = headers.indexOf(header);
  if (at < 0) throw new Error(`The sheet has no header "${header}"`);
  return `${at < 26 ? "" : "A"}${String.fromCharCode(65 + (at % 26))}${row}`;
}

/** Types as a person does; a Warning alert, where one comes up, is overruled. */
async function enter(bench: Workbench, header: string, text: string): Promise<void> {
  await bench.typeIn(await cell(bench, header), text);
  const keep = bench.page.getByRole("alertdialog").getByRole("button", { name: "Yes" });
  if (await keep.isVisible()) await keep.click();
}

async function choose({ page, goTo }: Workbench, address: string, option: string): Promise<void> {
  await goTo(address);
  await page.getByRole("button", { name: "Show list" }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

const summary = (pane: Frame) => pane.getByRole("status");

async function pressRibbon(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
}

async function waitForSummary(pane: Frame, text: string): Promise<void> {
  await summary(pane).filter({ hasText: text }).waitFor();
}

/** The platform's usual Excel, and another of its kind: for Mac, or of another host on the web. Requests take as long as there. */
const EXCELS = [{}, { profile: PLATFORM === "web" ? "wopi" : "mac" }] as const;

test.each(EXCELS)(
  "insert, type a deal with four mistakes, check, see them, mend them, check, export %j",
  async (excelOf) => {
    const bench = await open({ ...excelOf, grid: "drawn", latency: "own" });
    const { page, excel } = bench;
    await page.clock.setFixedTime(TODAY);

    await pressRibbon(page, "Insert template");
    const pane = await bench.pane();
    await pane.getByText("The template is on the sheet").waitFor();
    // What this job shows is what the presses do.
    await turnLiveOff(pane);

    for (const [header, text] of Object.entries(DEAL)) await enter(bench, header, text);
    await choose(bench, await cell(bench, "Share with Microsoft sales team"), "Yes");
    await choose(bench, await cell(bench, "Partner Referral Substatus"), "Accepted");

    await pressRibbon(page, "Check sheet");
    await waitForSummary(pane, "4 errors and 0 warnings in 1 record");
    const wrong = ["Customer City", "Estimated Deal Value", "Estimated Close Date", "Team member 1"];
    const [errors = ""] = (await excel.read("A2")).text[0] ?? [];
    for (const header of wrong) {
      expect((await excel.read(await cell(bench, header))).fills).toEqual([[RED]]);
      expect(errors).toContain(`✖ ${header}: `);
      await pane.getByText(`Row 2, ${header}`).waitFor();
    }
    const { fills } = await excel.read("A2:AH2");
    expect(fills.flat().filter((fill) => fill === RED)).toHaveLength(wrong.length);

    // A click on a finding selects its cell.
    await pane.getByText("Row 2, Estimated Deal Value").click();
    await page.waitForFunction(
      (address) => document.querySelector<HTMLInputElement>('[aria-label="Name box"]')?.value === address,
      await cell(bench, "Estimated Deal Value"),
    );

    // Nothing is exported while an error is left.
    await pane.getByRole("button", { name: "Export CSV" }).click();
    await pane.getByText("Not exported yet").waitFor();

    await enter(bench, "Customer City", "Stockholm");
    await enter(bench, "Estimated Deal Value", "12563.5");
    await enter(bench, "Estimated Close Date", "6/30/2027");
    await enter(bench, "Team member 1", "Bob, Partner, 999999, Bob.partner@Contoso.com");
    await pane.getByRole("button", { name: "Check sheet" }).click();
    await waitForSummary(pane, "0 errors and 0 warnings in 1 record");
    expect((await excel.read("A2:AH2")).fills.flat()).not.toContain(RED);
    expect((await excel.read("A2")).text).toEqual([[""]]);

    await pane.getByRole("button", { name: "Export CSV" }).click();
    const arriving = page.waitForEvent("download");
    await pane.getByRole("button", { name: /^Download/ }).click();
    const download = await arriving;
    expect(download.suggestedFilename()).toMatch(/^co-sell \d{4}-\d\d-\d\d \d{4} \(1 deal\)\.csv$/);
    expect(await contentOf(download)).toEqual(EXPECTED);
    await pane.getByText("Did the file arrive?").waitFor();
  },
);
