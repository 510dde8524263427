/** Export is of one moment, also where the sheet takes several requests to read and changes between two of them. */
import Papa from "papaparse";
import { sortArea, typeInto, type Sheet } from "../../local-excel/model";
import { columnOf, HEADERS, record, startDesk } from "../support";

const RECORDS = 12;
const names = Array.from({ length: RECORDS }, (_, index) => `Deal ${String.fromCharCode(65 + index)}`);

const sort = (sheet: Sheet): void =>
  sortArea(
    sheet,
    { row: 1, column: 0, rows: RECORDS, columns: HEADERS.length },
    [{ column: columnOf("Deal Name"), ascending: false }],
    false,
  );
const type = (sheet: Sheet) => typeInto(sheet, "D9", "Deal typed");
const fill = (sheet: Sheet) => typeInto(sheet, `D${RECORDS + 2}`, "Deal below");
const CHANGES = [
  ["sorts", sort],
  ["types over a deal name", type],
  ["fills a row below", fill],
] as const;

/** The deal names of the file, where `change` happens before request `turn` and, when it `lasts`, before each one after it; or the reason of the refusal. */
async function exportWhile(change: (sheet: Sheet) => unknown, turn: number, lasts = false) {
  const desk = startDesk({ limits: { answerCharacters: 1_000 } });
  const { sheet } = desk;
  desk.fill(names.map((name) => record({ "Deal Name": name })));
  let requests = -1;
  desk.excel.host.faults = ({ cleanUp }) => {
    if (cleanUp) return null;
    requests += 1;
    if (lasts ? requests < turn : requests !== turn) return null;
    const happens = (): void => {
      sheet.workbook.act({ origin: "coauthor" }, () => change(sheet));
    };
    return { kind: "meanwhile", when: "before", happens };
  };
  const result = await desk.actions.exportCsv({ onlyRowsWithoutErrors: true });
  desk.close();
  if (!result.ok) return { requests, answer: result.reason };
  const rows = Papa.parse<string[]>(result.files.map(({ text }) => text.slice(1)).join(""), { skipEmptyLines: true });
  return { requests, answer: rows.data.slice(1).map((row) => row[columnOf("Deal Name")] ?? "") };
}

/** The names that the sheet holds before and after a change: those of records without errors. */
const expectedAfter = (what: string): readonly (readonly string[])[] => [
  names,
  what === "sorts" ? names.toReversed() : what === "fills a row below" ? names : names.with(7, "Deal typed"),
];

test("a sheet that nobody changes is exported as it is", async () => {
  const { answer, requests } = await exportWhile(() => undefined, -1);
  expect(answer).toEqual(names);
  expect(requests).toBeGreaterThan(5);
});

test.each(CHANGES)("a co-author who %s at any request leaves a file of before or of after", async (what, change) => {
  const { requests } = await exportWhile(() => undefined, -1);
  for (let turn = 0; turn <= requests; turn++) {
    const { answer } = await exportWhile(change, turn);
    expect(expectedAfter(what)).toContainEqual(answer);
  }
});

test("a sheet that changes all the time is refused as one that moves", async () => {
  let count = 0;
  const { answer } = await exportWhile((sheet) => typeInto(sheet, "D3", `Deal ${count++}`), 2, true);
  expect(answer).toBe("moved");
});
