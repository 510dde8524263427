/** Sheets that ended in an unexpected error, or in a refusal whose reason was not true. */
import { addConditionalFormat, addTable } from "../../local-excel/model";
import { area, done, eachTestHasADesk, HEADERS, marked, put, record, refused, startDesk, value } from "../support";

const desk = eachTestHasADesk();

test.each([
  ["XFD2", "XFD2"],
  ["D1048576", "AH1048576"],
])("a stray value in %s is named", async (at, last) => {
  desk.fill([record()]);
  put(desk.sheet, at, [["x"]]);
  expect(refused(await desk.check())).toMatchObject({ reason: "far-cell", detail: last });
});

test("a taller table beside the deals' own, and no Errors column: the reason is said and what was found is shown", async () => {
  put(desk.sheet, "A1", [HEADERS.slice(1), record({ "Deal Name": "" }).slice(1)]);
  addTable(desk.sheet, area("A1:AG2"), true);
  put(desk.sheet, "AJ1", [["Region"], ["North"], ["South"], ["West"]]);
  addTable(desk.sheet, area("AJ1:AJ4"), true);
  const answer = refused(await desk.check());
  expect(answer.reason).toBe("no-room");
  expect(answer.checked?.findings.map(({ code }) => code)).toContain("required");
  expect(value(desk.sheet, "A1")).toBe(HEADERS[1]);
});

test("more conditional formats of the user's than one answer may hold are no reason to refuse", async () => {
  const web = startDesk({ maxBytes: 1_000_000 });
  web.fill([record({ "Deal Name": "" })]);
  web.workbook.change(() => {
    for (let row = 2; row < 1_002; row++)
      addConditionalFormat(web.sheet, [area(`A${row}:AH${row}`)], { type: "Custom", formula: `=$D${row}="x"` });
  });
  done(await web.check());
  expect(marked(web.sheet)).toContain("D2 bad");
  web.close();
});

test("more messages than one request may hold are written in several", async () => {
  const web = startDesk({ maxBytes: 500_000, limits: { bytes: 400_000 } });
  web.fill(
    Array.from({ length: 200 }, (_, deal) => HEADERS.map((header) => (header === "Deal Name" ? `Deal ${deal}` : ""))),
  );
  done(await web.check());
  expect(value(web.sheet, "A201")).toContain("✖ Customer Name");
  web.close();
});
