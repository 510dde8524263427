/**
 * Any size that Partner Center takes works on Excel on the web, which refuses requests and answers of 5 MB: marks and files are written in requests of less than
 * 4 MB of UTF-8, each guarded. A quarter of the records, or all of them with COSELL_RUNS=all.
 */
import { REQUEST_LIMITS } from "../../../src/excel/gateway/request-limits";
import { writeCsv } from "../../../src/csv";
import { ActionType } from "../../local-excel/richapi/protocol";
import { addConditionalFormat } from "../../local-excel/model";
import type { SeenRequest } from "../../local-excel/transport/faults";
import { cases } from "../../random-cases";
import { area, done, file, HEADERS, marked, record, refused, startDesk, value } from "../support";

jest.setTimeout(300_000);

let web: ReturnType<typeof startDesk>;
beforeEach(() => {
  web = startDesk({ maxBytes: 5_000_000 });
});
afterEach(() => web.close());

const bytesOf = ({ body }: SeenRequest): number => Buffer.byteLength(JSON.stringify(body));

/** The position of the first action that puts something into cells; below 0 where there is none. */
const firstWrite = ({ body }: SeenRequest): number =>
  body.Actions.findIndex((action) => action.ActionType === ActionType.setProperty && action.Name === "Formulas");
const writesCells = (request: SeenRequest): boolean => firstWrite(request) >= 0;

/** Requests are small enough; those that write into the user's cells begin with a guard. Gives how many those are. */
function expectSmallAndGuarded(from = 0): number {
  const requests = web.requests.slice(from);
  expect(requests.filter((request) => bytesOf(request) >= 4_000_000).map(bytesOf)).toEqual([]);
  const writing = requests.filter(writesCells);
  const isGuarded = (request: SeenRequest): boolean => {
    const { Actions, ObjectPaths } = request.body;
    const paths = Object.values(ObjectPaths).filter(({ Name }) => Name === "GetIntersection");
    const asked = Actions.slice(0, firstWrite(request)).map(({ ObjectPathId }) => ObjectPathId);
    return paths.length >= 2 && paths.every(({ Id }) => asked.includes(Id));
  };
  expect(writing.filter((request) => !isGuarded(request))).toEqual([]);
  return writing.length;
}

const numbered = <T>(count: number, make: (number: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at + 1));

test("1,000 x 132 with every composite cell wrong: all is found, marked, and taken away again", async () => {
  const records = cases(1_000);
  const headers = [
    ...HEADERS.slice(0, -2),
    ...numbered(50, (number) => `Solution ${number}`),
    ...numbered(50, (number) => `Team member ${number}`),
  ];
  expect(headers).toHaveLength(132);
  web.fill(
    numbered(records, (deal) => [
      ...record({ "Deal Name": `Deal ${deal}` }).slice(0, -2),
      ...numbered(50, (number) => `SOL-${deal}-${number}, kronor, lots, some`),
      ...numbered(50, (number) => `Åsa Öberg nr ${number}`),
    ]),
    headers,
  );
  const { findings, recordsReady } = done(await web.check());
  expect([findings.length, recordsReady]).toEqual([records * 100, 0]);
  expect(expectSmallAndGuarded()).toBe(Math.ceil((records * 4_700) / REQUEST_LIMITS.bytes));
  for (const row of [2, records + 1]) {
    const messages = String(value(web.sheet, `A${row}`));
    expect([messages.match(/✖ /g)?.length, messages.length < 32_767]).toEqual([100, true]);
  }
  const from = web.requests.length;
  done(await web.actions.clearMarks());
  expectSmallAndGuarded(from);
  for (const row of [2, records + 1]) expect(value(web.sheet, `A${row}`)).toBe("");
});

test("5,000 x 34 with only deal names: all is found and marked, and marked the same again", async () => {
  const records = cases(5_000);
  web.fill(numbered(records, (deal) => HEADERS.map((header) => (header === "Deal Name" ? `Deal ${deal}` : ""))));
  const { findings } = done(await web.check());
  // Fourteen mandatory columns are empty; above 1,000 records that is a finding too.
  expect(findings).toHaveLength(records * 14 + 1);
  expect(expectSmallAndGuarded()).toBeGreaterThan(0);
  expect(value(web.sheet, `A${records + 1}`)).toBe(value(web.sheet, "A2"));
  const from = web.requests.length;
  done(await web.check());
  expect(web.requests.slice(from).filter(writesCells)).toEqual([]);
});

/** In UTF-8 a letter of these takes one byte, one or two, or three; a quotation mark is escaped twice on its way. */
const NOTES = { plain: "All is well. ", quoted: 'Åsa says "ja". ', Japanese: "日本語のメモです。" } as const;

test.each(Object.entries(NOTES))(
  "notes of 5,000 characters, %s, go through Open, Check and Export",
  async (_, words) => {
    const note = `${words.repeat(500).slice(0, 4_999)}.`;
    const cells = { Notes: note, "Notes to Microsoft": note };
    const csv = writeCsv([
      HEADERS,
      ...numbered(cases(1_000), (deal) => record({ ...cells, "Deal Name": `Deal ${deal}` })),
    ]);
    done(await web.actions.openFile(file("notes.csv", csv)));
    expect(web.requests.filter((request) => bytesOf(request) >= 4_000_000)).toEqual([]);
    expect(done(await web.check())).toMatchObject({ findings: [], ready: true });
    expect(done(await web.actions.exportCsv({ onlyRowsWithoutErrors: false })).files.map(({ text }) => text)).toEqual([
      csv,
    ]);
  },
);

test("long notes below short ones: what is too much for one answer is asked for in parts", async () => {
  const long = "日本".repeat(15_000);
  const deals = numbered(180, (deal) => record({ "Deal Name": `Deal ${deal}`, Notes: deal > 120 ? long : "" }));
  web.fill(deals);
  expect(done(await web.check())).toMatchObject({ findings: [], records: 180 });
  expect(web.requests.map(({ outcome }) => outcome)).toContain("ResponsePayloadSizeLimitExceeded");
  const [exported] = done(await web.actions.exportCsv({ onlyRowsWithoutErrors: false })).files;
  expect(exported?.text).toBe(writeCsv([HEADERS, ...deals]));
});

test("5,000 conditional formats of the user's are looked through, and are all there afterwards", async () => {
  const formats = cases(5_000);
  web.fill([record({ "Deal Name": "" })]);
  web.workbook.change(() => {
    for (let row = 2; row < formats + 2; row++)
      addConditionalFormat(web.sheet, [area(`A${row}:AH${row}`)], { type: "Custom", formula: `=$D${row}="x"` });
  });
  done(await web.check());
  expect(marked(web.sheet)).toContain("D2 bad");
  expectSmallAndGuarded();
  done(await web.check());
  expect(web.sheet.state.conditionalFormats).toHaveLength(formats + 2);
});

test("where Excel takes no more than that, the refusal says so and carries what was found", async () => {
  web.fill([record({ "Deal Name": "" })]);
  web.excel.host.faults = (request) =>
    writesCells(request)
      ? { kind: "status", status: 400, code: "RequestPayloadSizeLimitExceeded", carriedOut: false }
      : null;
  const refusal = refused(await web.check());
  expect(refusal.reason).toBe("too-large");
  expect(refusal.checked?.findings.map(({ code }) => code)).toEqual(["required"]);
  expect(value(web.sheet, "A2")).toBe("");
});
