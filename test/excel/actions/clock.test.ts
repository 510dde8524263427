/** On a computer whose date cannot be right: nothing is said of dates that depends on today, and the rest is checked. */
import { createActions } from "../../../src/excel";
import { done, HEADERS, put, record, startDesk, tuples } from "../support";

const DATES = ["01/30/2027", "01/30/2020", "06/30/2570", "30.1.2027"].map((day) => record({ "Deal Name": day, "Estimated Close Date": day })); // prettier-ignore

const checkAt = async (now: Date) => {
  const desk = startDesk();
  put(desk.sheet, "A1", [HEADERS, ...DATES, record({ "Deal Name": "" })]);
  const checked = done(await createActions(undefined, () => now).checkSheet({ warningsInSheet: true }));
  desk.close();
  return checked;
};

test.each([
  ["1970", new Date("1970-01-03")],
  ["2090", new Date("2090-01-01")],
  ["275760", new Date(8.64e15)],
  ["no date at all", new Date(NaN)],
])("%s: neither past nor far away, and no fix that would be a guess", async (_name, now) => {
  const { findings } = await checkAt(now).then((checked) => ({ findings: tuples(checked) }));
  expect(findings).toEqual([
    [5, "Estimated Close Date", "invalid-date"],
    [6, "Deal Name", "required"],
  ]);
});

test("with a right date they are said", async () => {
  expect(tuples(await checkAt(new Date("2026-11-20T12:00:00Z"))).map(([row, , code]) => [row, code])).toEqual(
    expect.arrayContaining([
      [3, "close-date-past"],
      [4, "close-date-far"],
    ]),
  );
});
