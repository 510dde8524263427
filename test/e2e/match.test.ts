/** A report with other headings: from the check that finds no headers, through its columns, to a checked sheet of the template. */
import { csvLine } from "../right-record";
import { checkSheet, openPane, press } from "./support/pane";
import { workbenches } from "./support/workbench";

const open = workbenches();
const REPORT = [
  [
    "Opportunity Name",
    "Account Name",
    "Billing Street",
    "Billing City",
    "Billing Country",
    "Primary Contact",
    "Amount",
    "Close Date",
    "Opportunity Owner",
    "Fiscal Period",
  ],
  [
    "Spring deal",
    "Contoso AB",
    "Storgatan 1",
    "Lund",
    "Sweden",
    "Anna Berg <anna@contoso.com>",
    "12 500 kr",
    "2027-03-31",
    "Bob Partner",
    "Q1",
  ],
  [
    "Autumn deal",
    "Fabrikam AS",
    "Karl Johans gate 1",
    "Oslo",
    "Norway",
    "Kari Nordmann <kari@fabrikam.no>",
    "800",
    "2027-09-30",
    "Bob Partner",
    "Q3",
  ],
]
  .map(csvLine)
  .join("\r\n");

/** What is typed for columns that the report lacks. */
const CONSTANTS = [
  ["Partner Referral Status", "New"],
  ["Partner Referral Substatus", "Accepted"],
  ["Currency", "SEK"],
  ["Microsoft help required?", "No"],
  ["Share with Microsoft sales team", "Yes"],
  ["Consent to share Customer/Partner contact", "Yes"],
  ["Solution 1", "SOL-1234-PQRS"],
] as const;

test("a Salesforce report becomes a sheet that is ready, and the next one is matched as it was", async () => {
  const bench = await open();
  await bench.page.clock.setFixedTime(new Date("2026-11-20T09:00:00Z"));
  const pane = await openPane(bench);
  await bench.excel.open(REPORT, "report.csv", { cells: "text" });
  const before = await bench.excel.read("A1:J3");
  await press(pane, "Check sheet");
  await press(pane, "Match columns");
  await pane.getByRole("heading", { name: "Match the columns of “report”" }).waitFor();
  await pane.getByRole("heading", { name: "Mandatory columns without a source (7)" }).waitFor();

  for (const [header, text] of CONSTANTS) {
    await pane.getByRole("button", { name: new RegExp(`^${header.replace("?", "\\?")}`), expanded: false }).click();
    await bench.page.keyboard.type(text);
    await bench.page.keyboard.press("Enter");
  }
  await pane.getByRole("heading", { name: "Mandatory columns without a source (0)" }).waitFor();
  await pane.getByRole("button", { name: /^Team member 1/ }).click();
  await press(pane, "Mobile");
  await bench.page.keyboard.type("999999");
  await bench.page.keyboard.press("Enter");
  await bench.page.keyboard.type("bob@partner.com");
  await bench.page.keyboard.press("Enter");
  await press(pane, "Bring to the template");

  await pane.getByText("2 records from “report” are on the new sheet “Co-sell import”.").waitFor();
  await pane.getByText("Ready to import").waitFor();
  expect((await bench.excel.read("D2:H3")).text).toEqual([
    ["Spring deal", "Contoso AB", "Storgatan 1", "", "Lund"],
    ["Autumn deal", "Fabrikam AS", "Karl Johans gate 1", "", "Oslo"],
  ]);
  expect((await bench.excel.read("V2:X3")).text).toEqual([
    ["12500", "SEK", "03/31/2027"],
    ["800", "SEK", "09/30/2027"],
  ]);
  expect((await bench.excel.read("AG2:AH2")).text).toEqual([
    ["SOL-1234-PQRS", "Bob, Partner, 999999, bob@partner.com"],
  ]);
  await checkSheet(pane, "Co-sell import");
  await pane.getByText("Ready to import").waitFor();

  await bench.page.getByRole("tab", { name: "report" }).click();
  expect((await bench.excel.read("A1:J3")).text).toEqual(before.text);
  await press(pane, "Check sheet");
  await press(pane, "Match columns");
  await pane.getByText("Matched as you decided the last time for these headers.").waitFor();
  await press(pane, "Bring to the template");
  await pane.getByText("2 records from “report” are on the new sheet “Co-sell import 2”.").waitFor();
  await pane.getByText("Ready to import").waitFor();
});
