import { typeInto } from "../../local-excel/model";
import { done, eachTestHasADesk, record } from "../support";

const desk = eachTestHasADesk();
const exported = async () => done(await desk.actions.exportCsv({ onlyRowsWithoutErrors: false }));
const settings = () => desk.workbook.settings;

test("once a file has arrived, the next export tells which of its records are unchanged since", async () => {
  desk.fill([record({ "Deal Name": "One" }), record({ "Deal Name": "Two" }), record({ "Deal Name": "Three" })]);
  const first = await exported();
  expect(first.before).toBeNull();
  done(await desk.actions.keepReceipt({ name: "first.csv", marks: first.marks }));
  typeInto(desk.sheet, "D3", "Two, changed");
  const { before } = await exported();
  expect(before).toEqual({ records: 2, at: new Date("2026-11-20T12:00:00Z").getTime() });
});

test("a file that nobody says has arrived leaves no receipt", async () => {
  desk.fill([record()]);
  await exported();
  expect((await exported()).before).toBeNull();
});

test("receipts of a newer version are left alone", async () => {
  desk.fill([record()]);
  const newer = '{"version":9,"receipts":[]}';
  settings().set("coSellReceipts", newer);
  const { marks, before } = await exported();
  done(await desk.actions.keepReceipt({ name: "first.csv", marks }));
  expect(before).toBeNull();
  expect(settings().get("coSellReceipts")).toBe(newer);
});
