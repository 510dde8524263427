/** Insert template writes any edition, and remembers which. */
import { columns, EDITIONS, headerText, type Edition } from "../../../src/template";
import { choicesFor } from "../../local-excel/model";
import { done, eachTestHasADesk, put, refused, values } from "../support";

const desk = eachTestHasADesk();
const insert = async (template?: Edition | "sheet") =>
  done(await desk.actions.insertTemplate(template === undefined ? undefined : { template }));
const headers = (): readonly unknown[] => (values(desk.sheet, "A1:BZ1")[0] ?? []).filter((text) => text !== "");
const headersOf = (edition: Edition): readonly string[] => columns(edition).map((column) => headerText(column));
const columnOf = (header: string): number => headers().indexOf(header);

test.each(EDITIONS)("the edition %s, with a dropdown for each of its lists", async (edition) => {
  expect(await insert(edition)).toMatchObject({ edition, sheet: "Sheet1", created: false });
  expect(headers()).toEqual(headersOf(edition));
  for (const column of columns(edition))
    if (column.list !== null) expect(choicesFor(desk.sheet, 1, columnOf(headerText(column)))).not.toBeNull();
});

test("the edition chosen last is the one that the button inserts next", async () => {
  expect(desk.actions.lastEdition()).toBeNull();
  expect(await insert()).toMatchObject({ edition: "2021-02" });
  await insert("2026");
  expect(desk.actions.lastEdition()).toBe("2026");
  expect(await insert()).toMatchObject({ edition: "2026", created: true });
  expect(headers()).toEqual(headersOf("2026"));
});

test("that Partner Center no longer takes an edition for new deals is said once", async () => {
  expect(await insert("2026")).toMatchObject({ isNoteDue: false });
  expect(await insert("2021-02")).toMatchObject({ isNoteDue: true });
  expect(await insert("2021-02")).toMatchObject({ isNoteDue: false });
});

test("the columns of the sheet in front: those of the template, in its order, and none of its records", async () => {
  const own = ["Errors", "Deal Name", "Our own code", "currency", "Customer Name", "Customer Country", "Solution 1"];
  put(desk.sheet, "A1", [own, ["", "A deal", "7", "SEK", "Contoso", "SE", ""]]);
  const inserted = await insert("sheet");
  expect(inserted).toMatchObject({ edition: null, created: true, isNoteDue: false });
  expect(headers()).toEqual(["Errors", "Deal Name", "Currency", "Customer Name", "Customer Country", "Solution 1"]);
  expect(values(desk.sheet, "A2:F2")).toEqual([["", "", "", "", "", ""]]);
  expect(choicesFor(desk.sheet, 1, columnOf("Currency"))).toContain("SEK");
  expect(desk.actions.lastEdition()).toBeNull();
});

test("a newer sheet keeps the columns that nothing recognises: Partner Center may have added them", async () => {
  put(desk.sheet, "A1", [[...headersOf("2026"), "Brand new"]]);
  await insert("sheet");
  expect(headers()).toEqual([...headersOf("2026"), "Brand new"]);
});

test("a sheet without known headers is no template", async () => {
  put(desk.sheet, "A1", [["Fruit"], ["Apple"]]);
  expect(refused(await desk.actions.insertTemplate({ template: "sheet" }))).toMatchObject({ reason: "no-header" });
});
