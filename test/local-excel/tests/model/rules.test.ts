import {
  addConditionalFormat,
  addSheet,
  choicesFor,
  clearConditionalFormats,
  clearValidation,
  conditionalFormatsOf,
  copyCells,
  deleteCells,
  fillsShown,
  insertCells,
  invalidCells,
  pasteText,
  ruleReadBack,
  setConditionalAreas,
  setConditionalLook,
  setConditionalPriority,
  setErrorAlert,
  setIgnoreBlanks,
  setPrompt,
  setStopIfTrue,
  setStyle,
  setValidationRule,
  sortArea,
  validationOf,
  type Sheet,
  type ValidationRule,
} from "../../model";
import { at, book, put, refusal, type, value } from "./support/book";

const list = (source: string): ValidationRule => ({
  type: "List",
  source,
  inCellDropDown: true,
});
const number = (
  operator: "Between" | "GreaterThan",
  formula1: string | number,
  formula2: string | number | null = null,
): ValidationRule => ({ type: "Decimal", operator, formula1, formula2 });

/** Status in column Q, substatus in R by the row's status, as the add-in sets it up. */
function dependent(): Sheet {
  const { workbook, sheet } = book();
  const lists = addSheet(workbook, "Lists");
  put(lists, "A1:C4", [
    ["Won", "Accepted", "Pending"],
    ["Lost", "", "Received"],
    ["Declined", "", ""],
    ["Expired", "", ""],
  ]);
  setValidationRule(
    sheet,
    at("R2:R1001"),
    list('=IF($Q2="Closed",Lists!$A$1:$A$4,IF($Q2="Active",Lists!$B$1,Lists!$C$1:$C$2))'),
  );
  return sheet;
}

describe("a list that depends on the row", () => {
  test("offers what belongs to the row's status", () => {
    const sheet = dependent();
    put(sheet, "Q2:Q4", [["Closed"], ["Active"], ["New"]]);
    expect([choicesFor(sheet, 1, 17), choicesFor(sheet, 2, 17), choicesFor(sheet, 3, 17)]).toEqual([
      ["Won", "Lost", "Declined", "Expired"],
      ["Accepted"],
      ["Pending", "Received"],
    ]);
  });
  test("accepts and refuses by it", () => {
    const sheet = dependent();
    put(sheet, "Q3", "Closed");
    expect([
      type(sheet, "R3", "Lost").outcome,
      type(sheet, "R4", "Lost").outcome,
      type(sheet, "R4", "received").outcome,
    ]).toEqual(["accepted", "rejected", "accepted"]);
    expect(value(sheet, "R4")).toBe("received");
  });
  test("follows inserted rows, sorted rows and a deleted first row", () => {
    const sheet = dependent();
    put(sheet, "Q2:Q3", [["New"], ["Closed"]]);
    insertCells(sheet, at("1:1"), "Down");
    expect(choicesFor(sheet, 3, 17)).toEqual(["Won", "Lost", "Declined", "Expired"]);
    deleteCells(sheet, at("3:3"), "Up");
    expect(choicesFor(sheet, 2, 17)).toEqual(["Won", "Lost", "Declined", "Expired"]);
    put(sheet, "Q4", "Active");
    sortArea(sheet, at("A3:R4"), [{ column: 16, ascending: true }], false);
    expect([choicesFor(sheet, 2, 17), choicesFor(sheet, 3, 17)]).toEqual([
      ["Accepted"],
      ["Won", "Lost", "Declined", "Expired"],
    ]);
  });
});

describe("validation", () => {
  test("Stop rejects, Warning and Information keep what the user confirms", () => {
    const { sheet } = book();
    setValidationRule(sheet, at("A1:A9"), number("GreaterThan", 0));
    const alert = (style: "Stop" | "Warning" | "Information"): void =>
      setErrorAlert(sheet, at("A1:A9"), {
        showAlert: true,
        style,
        title: "Amount",
        message: "Above zero",
      });
    alert("Stop");
    expect(type(sheet, "A1", "-1", "yes")).toEqual({
      outcome: "rejected",
      alert: { style: "Stop", title: "Amount", message: "Above zero" },
      reason: "validation",
    });
    alert("Warning");
    expect([type(sheet, "A1", "-1", "no").outcome, value(sheet, "A1")]).toEqual(["rejected", ""]);
    expect([type(sheet, "A1", "-1", "yes").outcome, value(sheet, "A1")]).toEqual(["warned", -1]);
    alert("Information");
    expect(type(sheet, "A2", "-2", "yes").outcome).toBe("warned");
    expect([type(sheet, "A3", "text").outcome, type(sheet, "A3", "5").outcome]).toEqual(["rejected", "accepted"]);
  });

  test("a rejected entry leaves no trace: no undo step, no event", () => {
    const { workbook, sheet } = book();
    setValidationRule(sheet, at("A1"), list("Yes,No"));
    put(sheet, "A1", "Yes");
    const told: string[] = [];
    workbook.listen((event) => told.push(event.kind));
    type(sheet, "A1", "Maybe");
    expect([told, value(sheet, "A1")]).toEqual([[], "Yes"]);
    workbook.undo();
    expect(value(sheet, "A1")).toBe("");
  });

  test("the API, paste and Delete bypass it", () => {
    const { sheet } = book();
    setValidationRule(sheet, at("A1:A3"), list("Yes,No"));
    put(sheet, "A1", "Maybe");
    pasteText(sheet, 1, 0, "Maybe\nYes\n");
    expect([value(sheet, "A1"), value(sheet, "A2"), type(sheet, "A3", "").outcome]).toEqual([
      "Maybe",
      "Maybe",
      "accepted",
    ]);
    expect(invalidCells(sheet, at("A1:A9"))).toEqual([at("A1"), at("A2")]);
    expect(choicesFor(sheet, 1, 0)).toEqual(["Yes", "No"]);
  });

  test("an inline list minds case, a list in cells does not", () => {
    const { sheet } = book();
    put(sheet, "C1:C2", [["Yes"], ["No"]]);
    setValidationRule(sheet, at("A1"), list("Yes,No"));
    setValidationRule(sheet, at("A2"), list("=$C$1:$C$2"));
    expect([type(sheet, "A1", "yes").outcome, type(sheet, "A2", "yes").outcome]).toEqual(["rejected", "accepted"]);
  });

  test("lengths, dates and own formulas are measured on what would stand in the cell", () => {
    const { sheet } = book();
    setStyle(sheet, at("A1"), { numberFormat: "@" });
    setValidationRule(sheet, at("A1"), {
      type: "TextLength",
      operator: "EqualTo",
      formula1: 9,
      formula2: null,
    });
    setValidationRule(sheet, at("B1"), {
      type: "Date",
      operator: "Between",
      formula1: "=DATE(2020,1,1)",
      formula2: "=DATE(2030,12,31)",
    });
    setValidationRule(sheet, at("C1:C5"), {
      type: "Custom",
      formula: '=ISNUMBER(FIND("@",C1))',
    });
    setValidationRule(sheet, at("D1"), {
      type: "WholeNumber",
      operator: "Between",
      formula1: 1,
      formula2: 8,
    });
    const outcome = (address: string, text: string): string => type(sheet, address, text).outcome;
    expect([outcome("A1", "081466849"), outcome("A1", "81466849")]).toEqual(["accepted", "rejected"]);
    expect([outcome("B1", "1/30/2027"), outcome("B1", "1/30/2037"), outcome("B1", "soon")]).toEqual([
      "accepted",
      "rejected",
      "rejected",
    ]);
    expect([outcome("C5", "a@b.se"), outcome("C5", "a.b.se")]).toEqual(["accepted", "rejected"]);
    expect([outcome("D1", "8"), outcome("D1", "2.5"), outcome("D1", "9")]).toEqual([
      "accepted",
      "rejected",
      "rejected",
    ]);
  });

  test("refuses what Excel refuses", () => {
    const { sheet } = book();
    const rule = (made: ValidationRule): string | null => refusal(() => setValidationRule(sheet, at("A1"), made));
    expect(rule(list("x".repeat(255)))).toBeNull();
    expect(rule(list("x".repeat(256)))).toBe("InvalidArgument");
    expect(rule(list("=Lists!("))).toBe("InvalidArgument");
    expect(rule(number("Between", 1))).toBe("InvalidArgument");
    expect(rule(number("GreaterThan", "abc"))).toBe("InvalidArgument");
    const prompt = (title: string, message: string): string | null =>
      refusal(() => setPrompt(sheet, at("A1"), { showPrompt: true, title, message }));
    expect([prompt("t".repeat(32), "m".repeat(255)), prompt("t".repeat(33), ""), prompt("", "m".repeat(256))]).toEqual([
      null,
      "InvalidArgument",
      "InvalidArgument",
    ]);
    const alert = (message: string): string | null =>
      refusal(() => setErrorAlert(sheet, at("A1"), { showAlert: true, style: "Stop", title: "", message }));
    expect([alert("m".repeat(225)), alert("m".repeat(226))]).toEqual([null, "InvalidArgument"]);
  });

  test("is read back of a whole area, mixed where it differs, and cut by clearing", () => {
    const { sheet } = book();
    setValidationRule(sheet, at("A1:B9"), list("Yes,No"));
    setPrompt(sheet, at("A1:B9"), {
      showPrompt: true,
      title: "Help",
      message: "Yes or No",
    });
    expect(validationOf(sheet, at("A2:B3"))).toMatchObject({
      rule: list("Yes,No"),
      prompt: { title: "Help" },
    });
    setIgnoreBlanks(sheet, at("A3"), false);
    expect([validationOf(sheet, at("A1:B9")), validationOf(sheet, at("D1")), validationOf(sheet, at("B9:C9"))]).toEqual(
      ["Mixed", null, "Mixed"],
    );
    clearValidation(sheet, at("A1:A9"));
    expect([validationOf(sheet, at("A3")), validationOf(sheet, at("B1:B9"))]).toMatchObject([
      null,
      { ignoreBlanks: true },
    ]);
  });

  test("a rule keeps the prompt that was there", () => {
    const { sheet } = book();
    setPrompt(sheet, at("A1:A3"), {
      showPrompt: true,
      title: "Help",
      message: "m",
    });
    setValidationRule(sheet, at("A1:A3"), list("a,b"));
    expect(validationOf(sheet, at("A1:A3"))).toMatchObject({
      areas: [at("A1:A3")],
      prompt: { title: "Help" },
      rule: list("a,b"),
    });
  });
});

describe("conditional formats", () => {
  const error = (sheet: Sheet): string => {
    const { id } = addConditionalFormat(sheet, [at("A2:Z1001")], {
      type: "Custom",
      formula: '=AND(A$1<>"",ISNUMBER(FIND("✖ "&A$1&": ",$A2)))',
    });
    setConditionalLook(sheet, id, { fill: "#ff0000" });
    return id;
  };
  const reds = (sheet: Sheet, address: string): number[] =>
    (fillsShown(sheet, at(address))[0] ?? []).flatMap((fill, index) => (fill === "#FF0000" ? [index] : []));

  function marked(): Sheet {
    const { sheet } = book();
    put(sheet, "A1:D1", [["Errors", "Deal Name", "Customer City", "Notes"]]);
    put(sheet, "A2:A4", [["✖ Deal Name: missing; ⚠ Notes: x"], [""], ["✖ Customer City: missing"]]);
    error(sheet);
    return sheet;
  }

  test("colour the cells whose header the row's messages name", () => {
    const sheet = marked();
    expect([reds(sheet, "A2:D2"), reds(sheet, "A3:D3"), reds(sheet, "A4:D4")]).toEqual([[1], [], [2]]);
    put(sheet, "A2", "");
    expect(reds(sheet, "A2:D2")).toEqual([]);
  });

  test("follow sorting, inserted rows and columns, and a deleted first row", () => {
    const sheet = marked();
    sortArea(sheet, at("A1:D4"), [{ column: 0, ascending: true }], true);
    expect([reds(sheet, "A2:D2"), reds(sheet, "A3:D3")]).toEqual([[2], [1]]);
    insertCells(sheet, at("1:2"), "Down");
    insertCells(sheet, at("B:B"), "Right");
    expect(reds(sheet, "A4:E4")).toEqual([3]);
    deleteCells(sheet, at("4:4"), "Up");
    expect(reds(sheet, "A4:E4")).toEqual([2]);
    expect(conditionalFormatsOf(sheet, at("A4"))).toHaveLength(1);
  });

  test("read back their formula from the first cell they cover now", () => {
    const sheet = marked();
    const [{ id } = { id: "" }] = conditionalFormatsOf(sheet, at("A2"));
    setConditionalAreas(sheet, id, [at("B5:Z9")]);
    const [format] = conditionalFormatsOf(sheet, at("B5"));
    expect(format && ruleReadBack(format)).toEqual({
      type: "Custom",
      formula: '=AND(B$1<>"",ISNUMBER(FIND("✖ "&B$1&": ",$A5)))',
    });
  });

  test("the first by priority wins, stopIfTrue ends the rest, the cell's own fill is underneath", () => {
    const { sheet } = book();
    setStyle(sheet, at("A1:A2"), { fill: "blue" });
    const low = addConditionalFormat(sheet, [at("A1")], {
      type: "Custom",
      formula: "=TRUE",
    });
    const high = addConditionalFormat(sheet, [at("A1")], {
      type: "Custom",
      formula: "=1",
    });
    setConditionalLook(sheet, low.id, { fill: "#00ff00" });
    setConditionalLook(sheet, high.id, { bold: true });
    expect(fillsShown(sheet, at("A1:A2"))).toEqual([["#00FF00"], ["#0000FF"]]);
    setStopIfTrue(sheet, high.id, true);
    expect(fillsShown(sheet, at("A1"))).toEqual([["#0000FF"]]);
    setConditionalPriority(sheet, low.id, 0);
    expect(fillsShown(sheet, at("A1"))).toEqual([["#00FF00"]]);
  });

  test("broken formulas are refused, errors colour nothing", () => {
    const { sheet } = book();
    expect(
      refusal(() =>
        addConditionalFormat(sheet, [at("A1")], {
          type: "Custom",
          formula: "=AND(",
        }),
      ),
    ).toBe("InvalidArgument");
    const { id } = addConditionalFormat(sheet, [at("A1")], {
      type: "Custom",
      formula: "=1/0",
    });
    setConditionalLook(sheet, id, { fill: "red" });
    expect(fillsShown(sheet, at("A1"))).toEqual([[null]]);
  });

  test("clearing takes an area out of them", () => {
    const sheet = marked();
    clearConditionalFormats(sheet, at("B1:B1001"));
    expect([reds(sheet, "A2:D2"), reds(sheet, "A4:D4")]).toEqual([[], [2]]);
    clearConditionalFormats(sheet, at("A:Z"));
    expect(sheet.state.conditionalFormats).toEqual([]);
  });

  test("cells pasted elsewhere bring the rule along as a second one", () => {
    const sheet = marked();
    copyCells({ sheet, area: at("A2:D2") }, sheet, at("A2000:D2000"));
    expect(reds(sheet, "A2000:D2000")).toEqual([1]);
    expect(sheet.state.conditionalFormats).toHaveLength(2);
  });

  test("cell values and texts", () => {
    const { sheet } = book();
    put(sheet, "A1:A3", [[5], [15], ["Hello"]]);
    const above = addConditionalFormat(sheet, [at("A1:A3")], {
      type: "CellValue",
      operator: "Between",
      formula1: "=10",
      formula2: "=20",
    });
    const text = addConditionalFormat(sheet, [at("A1:A3")], {
      type: "ContainsText",
      operator: "BeginsWith",
      text: "he",
    });
    setConditionalLook(sheet, above.id, { fill: "red" });
    setConditionalLook(sheet, text.id, { fill: "yellow" });
    expect(fillsShown(sheet, at("A1:A3"))).toEqual([[null], ["#FF0000"], ["#FFFF00"]]);
  });
});
