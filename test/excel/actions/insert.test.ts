import { columns, DEFAULT_EDITION, LIMITS, list, PROMPT_LIMITS } from "../../../src/template";
import {
  addSheet,
  choicesFor,
  deleteSheet,
  protectSheet,
  protectStructure,
  setStyle,
  setVisibility,
  typeInto,
  validationAt,
  validationOf,
  type Validation,
} from "../../local-excel/model";
import {
  area,
  columnOf,
  done,
  eachTestHasADesk,
  expectUntouched,
  formats,
  HEADERS,
  put,
  refused,
  stateOf,
  styleOf,
  value,
  values,
} from "../support";

const desk = eachTestHasADesk();
const insert = () => desk.actions.insertTemplate();
const LAST = LIMITS.records + 1;

/** The validation of a column's 1,000 cells as one. */
function validationUnder(header: string): Validation {
  const found = validationOf(desk.sheet, { row: 1, column: columnOf(header), rows: LIMITS.records, columns: 1 });
  if (!found || found === "Mixed") throw new Error(`no one validation under ${header}`);
  return found;
}
const choices = (header: string, row: number) => choicesFor(desk.sheet, row - 1, columnOf(header));
const typed = (header: string, row: number, text: string) =>
  typeInto(desk.sheet, { row: row - 1, column: columnOf(header) }, text);

describe("where", () => {
  test("an empty active sheet is used in place", async () => {
    expect(done(await insert())).toMatchObject({ sheet: "Sheet1", created: false });
    expect(value(desk.sheet, "D1")).toBe("Deal Name");
    expect(desk.sheet.name).toBe("Sheet1");
  });

  test("beside a sheet that holds something a new one is added and shown: “Co-sell import”, then “Co-sell import 2”, “Co-sell import 3”", async () => {
    const first = desk.sheet;
    put(first, "B5", [["mine"]]);
    const state = first.state;
    expect(done(await insert())).toMatchObject({ sheet: "Co-sell import", created: true });
    expect(desk.sheet.name).toBe("Co-sell import");
    expect(done(await insert())).toMatchObject({ sheet: "Co-sell import 2", created: true });
    expect(done(await insert())).toMatchObject({ sheet: "Co-sell import 3", created: true });
    expect(first.state).toBe(state);
  });

  test("a name that is taken in other letters is taken", async () => {
    addSheet(desk.workbook, "CO-SELL IMPORT");
    put(desk.sheet, "A1", [["mine"]]);
    expect(done(await insert()).sheet).toBe("Co-sell import 2");
  });

  test("a sheet that is empty but for a colour is somebody's: a new one is added", async () => {
    setStyle(desk.sheet, area("C3"), { fill: "#FFFF00" });
    expect(done(await insert()).created).toBe(true);
  });

  test("a sheet that is empty but for a chart is somebody's: a new one is added", async () => {
    desk.sheet.charts.push("Chart 1");
    expect(done(await insert()).created).toBe(true);
  });

  test("a protected empty sheet is left alone: a new one is added", async () => {
    protectSheet(desk.sheet);
    expect(done(await insert()).created).toBe(true);
  });

  test("with a chart sheet in front a new sheet is added", async () => {
    const chart = addSheet(desk.workbook, "Chart1", "Chart");
    desk.workbook.selection = { sheet: chart, areas: [], active: area("A1") };
    expect(done(await insert())).toMatchObject({ sheet: "Co-sell import", created: true });
  });

  test("in a workbook whose structure is protected nothing is added", async () => {
    put(desk.sheet, "A1", [["mine"]]);
    protectStructure(desk.workbook);
    const before = stateOf(desk.workbook);
    expect(refused(await insert()).reason).toBe("protected");
    expectUntouched(desk.workbook, before);
  });
});

describe("what stands there", () => {
  beforeEach(async () => void done(await insert()));

  test("the 34 headers of edition 2021-02 in order, to the letter", () => {
    expect(values(desk.sheet, "A1:AH1")).toEqual([[...HEADERS]]);
    expect(HEADERS).toEqual(columns(DEFAULT_EDITION).map(({ header, family }) => (family ? `${family} 1` : header)));
  });

  test("mandatory, conditional and optional headers are told apart by weight and line, not by colour alone", () => {
    const looks = (header: string) => {
      const { bold, underline, borders } = styleOf(desk.sheet, 0, columnOf(header));
      return { bold, underline, line: borders.EdgeBottom?.style };
    };
    expect(looks("Deal Name")).toEqual({ bold: true, underline: "Single", line: "Continuous" });
    expect(looks("Customer Contact First Name")).toEqual({ bold: true, underline: "None", line: "Dash" });
    expect(looks("Notes").bold).toBe(false);
    expect(looks("Notes").underline).toBe("None");
  });

  test("the first row and the columns through Deal Name stay in sight, and the first record is selected", () => {
    expect(desk.sheet.state.panes).toEqual({ rows: 1, columns: columnOf("Deal Name") + 1 });
    expect(desk.workbook.selection.active).toEqual(area("D2"));
  });

  test("every column has its format on all 1,000 rows, and no further", () => {
    for (const [index, column] of columns(DEFAULT_EDITION).entries()) {
      for (const row of [1, LIMITS.records]) expect(styleOf(desk.sheet, row, index).numberFormat).toBe(column.format);
    }
    expect(formats(desk.sheet, `X2:X${LAST + 1}`).at(-1)).toEqual(["General"]);
  });

  test("headers wrap to at most three lines, and no word of one is broken", () => {
    const height = desk.sheet.state.heights.get(0) ?? 0;
    expect([height >= 3 * 15, height < 4 * 15]).toEqual([true, true]);
    for (const [index, header] of HEADERS.entries()) {
      const { wrap, vertical } = styleOf(desk.sheet, 0, index);
      expect([header, wrap, vertical]).toEqual([header, true, "Center"]);
      // An average character of an 11-point bold face takes 5.6 points or less.
      const longest = Math.max(...header.split(" ").map(({ length }) => length));
      expect(desk.sheet.widthOf(index)).toBeGreaterThanOrEqual(longest * 5.6);
      expect(desk.sheet.widthOf(index) * 3).toBeGreaterThanOrEqual(header.length * 5);
    }
  });

  test("the 34 columns take about 3,600 pixels, and those that stay in sight 320 at most", () => {
    const pixels = (count: number): number =>
      HEADERS.slice(0, count).reduce((sum, _, index) => sum + (desk.sheet.widthOf(index) * 4) / 3, 0);
    expect(Math.abs(pixels(34) - 3_600)).toBeLessThan(200);
    expect(pixels(desk.sheet.state.panes?.columns ?? 0)).toBeLessThanOrEqual(320);
  });

  test("every list column has a dropdown on all 1,000 rows", () => {
    const lists: Record<string, number> = {
      "Customer Country": 249,
      "Partner Referral Status": 3,
      "Partner Referral Substatus": 7,
      "Declined/Lost reason": 8,
      "Sales Stage": 6,
      Currency: list("currency").length,
      "Microsoft help required?": 2,
      "What specific help from Microsoft?": 6,
      "Share with Microsoft sales team": 2,
      "Consent to share Customer/Partner contact": 2,
    };
    for (const [header, length] of Object.entries(lists)) {
      expect(validationUnder(header).rule.type).toBe("List");
      expect(choices(header, 2)).toHaveLength(length);
      expect(choices(header, LAST)).toHaveLength(length);
      expect(choices(header, LAST + 1)).toBeNull();
    }
  });

  test("the substatus dropdown depends on the status of its own row", () => {
    typed("Partner Referral Status", 2, "New");
    typed("Partner Referral Status", 3, "Active");
    typed("Partner Referral Status", 1001, "Closed");
    expect(choices("Partner Referral Substatus", 2)).toEqual(["Accepted", "Pending", "Received"]);
    expect(choices("Partner Referral Substatus", 3)).toEqual(["Accepted"]);
    expect(choices("Partner Referral Substatus", 4)).toEqual([
      "Pending",
      "Received",
      "Accepted",
      "Won",
      "Lost",
      "Declined",
      "Expired",
    ]);
    expect(choices("Partner Referral Substatus", 1001)).toEqual(["Won", "Lost", "Declined", "Expired"]);
    expect(typed("Partner Referral Substatus", 3, "Won")).toMatchObject({ outcome: "rejected", reason: "validation" });
    expect(typed("Partner Referral Substatus", 1001, "Won").outcome).toBe("accepted");
  });

  test("codes are picked as numbers: what is typed equals the list's entry", () => {
    expect(typed("Declined/Lost reason", 2, "6").outcome).toBe("accepted");
    expect(typed("Declined/Lost reason", 2, "9")).toMatchObject({ outcome: "rejected", reason: "validation" });
    expect(typed("Sales Stage", 2, "40").outcome).toBe("accepted");
  });

  test("a fixed list stops a typing mistake, with words of our own; other rules only ask", () => {
    expect(typed("Customer Country", 2, "Sverige")).toMatchObject({ outcome: "rejected", alert: { style: "Stop" } });
    for (const [header, text] of [
      ["Estimated Close Date", "soon"],
      ["Estimated Deal Value", "a lot"],
      ["Customer Contact Email Address", "none"],
      ["Customer D-U-N-S ID", "12"],
      ["Sales Stage", "50"],
    ] as const) {
      const { alert } = typed(header, 2, text);
      expect(alert?.style).toBe("Warning");
      expect(alert?.title).not.toBe("Microsoft Excel");
      expect(alert?.message.length).toBeGreaterThan(20);
    }
  });

  test("what the rules ask is met by what is right", () => {
    for (const [header, text] of [
      ["Estimated Close Date", "1/30/2027"],
      ["Estimated Deal Value", "12563.50"],
      ["Customer Contact Email Address", "a@b.se"],
      ["Customer D-U-N-S ID", "08-146-6849"],
    ] as const) {
      expect(typed(header, 2, text)).toMatchObject({ outcome: "accepted", alert: null });
    }
  });

  test("every column but the list ones prompts with a sample; the prompts of codes say what they mean; all are short enough", () => {
    for (const column of columns(DEFAULT_EDITION)) {
      const found = validationAt(desk.sheet, 1, columnOf(column.family ? `${column.family} 1` : column.header));
      expect(found?.prompt.showPrompt).toBe(true);
      expect(found?.prompt.title.length).toBeLessThanOrEqual(PROMPT_LIMITS.title);
      expect(found?.prompt.message.length).toBeLessThanOrEqual(PROMPT_LIMITS.text);
      if (found?.rule.type !== "List")
        expect(found?.prompt.message).toContain(column.key === "customerDunsId" ? "081466849" : column.sample);
    }
    for (const code of ["1", "2", "3", "4", "5", "6", "7", "8"])
      expect(validationUnder("Declined/Lost reason").prompt.message).toContain(code);
    expect(validationUnder("Estimated Close Date").prompt.message).toContain("UTC");
  });

  test("the lists stand on a very hidden sheet", () => {
    expect(desk.workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Sheet1", "Visible"],
      ["Co-sell lists", "VeryHidden"],
    ]);
  });
});

test("a second template uses the list sheet of the first, and its dropdowns go on working", async () => {
  done(await insert());
  const first = desk.sheet;
  const lists = desk.workbook.findSheet("Co-sell lists");
  const state = lists?.state;
  done(await insert());
  expect(desk.workbook.findSheet("Co-sell lists")?.state).toBe(state);
  expect(choicesFor(first, 1, columnOf("Currency"))).toHaveLength(list("currency").length);
  expect(choices("Currency", 2)).toHaveLength(list("currency").length);
});

test("the number of requests is small and does not grow", async () => {
  done(await insert());
  const first = desk.requests.length;
  put(desk.sheet, "D2", [["Deal"]]);
  done(await insert());
  expect(first).toBeLessThanOrEqual(8);
  expect(desk.requests.length - first).toBeLessThanOrEqual(5);
});

test("when the list sheet was deleted, the next template brings it back", async () => {
  done(await insert());
  const lists = desk.workbook.findSheet("Co-sell lists");
  if (!lists) throw new Error("no list sheet");
  setVisibility(lists, "Visible");
  deleteSheet(lists);
  done(await insert());
  expect(choices("Currency", 2)).toHaveLength(list("currency").length);
});
