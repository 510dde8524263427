import {
  WHOLE_SHEET,
  Workbook,
  activateSheet,
  addName,
  addSheet,
  addConditionalFormat,
  addTable,
  areaOfName,
  deleteSheet,
  findName,
  freezePanes,
  insertCells,
  mergeCells,
  moveSheet,
  openCsv,
  protectSheet,
  protectStructure,
  renameSheet,
  saveCsv,
  select,
  setColumnWidth,
  setPrompt,
  setRowsHidden,
  setStyle,
  setValidationRule,
  setVisibility,
  unprotectSheet,
  unprotectStructure,
  usedArea,
  visibleParts,
  writeNumberFormats,
  type ModelEvent,
} from "../../model";
import { at, book, format, formula, put, refusal, text, type, value, values } from "./support/book";

describe("sheets", () => {
  test.each(["", "x".repeat(32), "a[b", "a]b", "a:b", "a*b", "a?b", "a/b", "a\\b", "'a", "a'", "History"])(
    "%j is no name for one",
    (name) => {
      const { workbook, sheet } = book();
      expect([refusal(() => addSheet(workbook, name)), refusal(() => renameSheet(sheet, name))]).toEqual([
        "InvalidArgument",
        "InvalidArgument",
      ]);
    },
  );
  test("names are unique whatever their case; a sheet may change its own", () => {
    const { workbook, sheet } = book();
    expect(refusal(() => addSheet(workbook, "SHEET1"))).toBe("ItemAlreadyExists");
    renameSheet(sheet, "SHEET1");
    expect(addSheet(workbook, "x".repeat(31)).name).toHaveLength(31);
  });
  test("formulas and names follow a new name; a deleted sheet leaves #REF!", () => {
    const { workbook, sheet } = book();
    const lists = addSheet(workbook, "Lists");
    addName(workbook, "Codes", "=Lists!$A$1:$A$4");
    put(sheet, "A1", "=Lists!A1");
    renameSheet(lists, "My lists");
    expect([formula(sheet, "A1"), findName(workbook, "codes")?.formula]).toEqual([
      "='My lists'!A1",
      "='My lists'!$A$1:$A$4",
    ]);
    deleteSheet(lists);
    expect([formula(sheet, "A1"), value(sheet, "A1")]).toEqual(["='My lists'!#REF!", "#REF!"]);
    expect(lists.deleted).toBe(true);
    expect(refusal(() => put(lists, "A1", 1))).toBe("ItemNotFound");
  });
  test("the last visible one can neither be hidden nor deleted", () => {
    const { workbook, sheet } = book();
    const other = addSheet(workbook);
    setVisibility(other, "VeryHidden");
    expect([
      refusal(() => deleteSheet(sheet)),
      refusal(() => setVisibility(sheet, "Hidden")),
      refusal(() => deleteSheet(other)),
    ]).toEqual(["InvalidOperation", "InvalidOperation", "GeneralException"]);
    expect(refusal(() => activateSheet(other))).toBe("InvalidOperation");
  });
  test("deleting the active sheet goes to its neighbour and tells", () => {
    const { workbook, sheet } = book();
    const other = addSheet(workbook);
    const told: string[] = [];
    workbook.listen((event) => told.push(`${event.kind} ${event.sheet.name}`));
    deleteSheet(sheet);
    expect([workbook.activeSheet, told]).toEqual([other, ["deactivated Sheet1", "activated Sheet2", "deleted Sheet1"]]);
  });
  test("are put in order", () => {
    const { workbook, sheet } = book();
    const second = addSheet(workbook);
    moveSheet(second, 0);
    expect([workbook.sheets, sheet.position]).toEqual([[second, sheet], 1]);
  });
  test("a chart sheet has no cells", () => {
    const { workbook } = book();
    const chart = addSheet(workbook, undefined, "Chart");
    expect([chart.name, refusal(() => put(chart, "A1", 1)), refusal(() => values(chart, "A1"))]).toEqual([
      "Chart1",
      "InvalidOperation",
      "InvalidOperation",
    ]);
  });
  test("a protected structure takes no change of sheets, with its password it does again", () => {
    const { workbook, sheet } = book();
    protectStructure(workbook, "secret");
    expect([
      refusal(() => addSheet(workbook)),
      refusal(() => renameSheet(sheet, "x")),
      refusal(() => setVisibility(sheet, "Hidden")),
    ]).toEqual(Array(3).fill("AccessDenied"));
    expect(refusal(() => unprotectStructure(workbook, "guess"))).toBe("AccessDenied");
    unprotectStructure(workbook, "secret");
    expect(addSheet(workbook).name).toBe("Sheet2");
  });
});

describe("a protected sheet", () => {
  test("refuses writes, formats, rules, rows and typing, but not in unlocked cells", () => {
    const { sheet } = book();
    setStyle(sheet, at("B1:B9"), { locked: false });
    protectSheet(sheet);
    const denied = [
      () => put(sheet, "A1", 1),
      () => put(sheet, "A1:B1", [[1, 2]]),
      () => setStyle(sheet, at("A1"), { fill: "red" }),
      () => insertCells(sheet, at("1:1"), "Down"),
      () =>
        setValidationRule(sheet, at("B1"), {
          type: "List",
          source: "a,b",
          inCellDropDown: true,
        }),
      () =>
        addConditionalFormat(sheet, [at("B1")], {
          type: "Custom",
          formula: "=TRUE",
        }),
      () => setColumnWidth(sheet, at("A:A"), 99),
      () => protectSheet(sheet),
    ].map(refusal);
    expect(denied).toEqual(denied.map(() => "AccessDenied"));
    expect(type(sheet, "A1", "x")).toEqual({
      outcome: "rejected",
      alert: null,
      reason: "protected",
    });
    put(sheet, "B1", 1);
    expect(type(sheet, "B2", "x").outcome).toBe("accepted");
    unprotectSheet(sheet);
    put(sheet, "A1", 1);
  });
  test("allows what its options allow", () => {
    const { sheet } = book();
    protectSheet(sheet, { allowFormatCells: true, allowInsertRows: true });
    setStyle(sheet, at("A1"), { fill: "red" });
    insertCells(sheet, at("1:1"), "Down");
    expect(refusal(() => put(sheet, "A1", 1))).toBe("AccessDenied");
  });
});

describe("how far a sheet is used", () => {
  test("formats below the records count, unless only values are asked for; whole columns never count", () => {
    const { sheet } = book();
    put(
      sheet,
      "A1:C10",
      Array.from({ length: 10 }, () => [1, 2, 3]),
    );
    setStyle(sheet, at("A:Z"), { numberFormat: "@" });
    expect(usedArea(sheet, false)).toEqual(at("A1:C10"));
    setStyle(sheet, at("B11:B1048576"), { fill: "yellow" });
    expect([usedArea(sheet, false), usedArea(sheet, true)]).toEqual([at("A1:C1048576"), at("A1:C10")]);
  });
  test("a header of its own format in a formatted column does not make it longer", () => {
    const { sheet } = book();
    setStyle(sheet, at("A:A"), { numberFormat: "@" });
    setStyle(sheet, at("A1"), { bold: true });
    expect(usedArea(sheet, false)).toEqual(at("A1"));
  });
  test("an empty sheet is not used", () => {
    const { sheet } = book();
    put(sheet, "B2", "x");
    put(sheet, "B2", "");
    expect([usedArea(sheet, true), usedArea(sheet, false)]).toEqual([null, null]);
  });
});

test("number formats: one for all, one each, null leaves, nonsense is refused", () => {
  const { sheet } = book();
  setStyle(sheet, at("A1:C1"), { numberFormat: "0" });
  writeNumberFormats(sheet, at("A1:C1"), [["@", null, "mm\\/dd\\/yyyy"]]);
  expect(["A1", "B1", "C1"].map((address) => format(sheet, address))).toEqual(["@", "0", "mm\\/dd\\/yyyy"]);
  expect([
    refusal(() => writeNumberFormats(sheet, at("A1:B1"), [["@"]])),
    refusal(() => setStyle(sheet, at("A1"), { numberFormat: "0[" })),
    refusal(() => setStyle(sheet, at("A1"), { fill: "no colour" })),
  ]).toEqual(Array(3).fill("InvalidArgument"));
});

describe("undo", () => {
  test("takes back a user's step and an undoable request of the add-in, whole", () => {
    const { workbook, sheet } = book();
    type(sheet, "A1", "mine");
    workbook.act({ origin: "addin", undoable: true }, () => {
      put(sheet, "A1:A2", [["a"], ["b"]]);
      setStyle(sheet, at("A1"), { fill: "red" });
      insertCells(sheet, at("1:1"), "Down");
      addTable(sheet, at("D1:E3"), true);
    });
    expect(workbook.undo()).toBe(true);
    expect([values(sheet, "A1:A2"), sheet.styleAt(0, 0).fill, sheet.state.tables]).toEqual([
      [["mine"], [""]],
      null,
      [],
    ]);
    expect(workbook.redo()).toBe(true);
    expect([value(sheet, "A2"), sheet.state.tables.length]).toEqual(["a", 1]);
    workbook.undo();
    workbook.undo();
    expect([value(sheet, "A1"), workbook.canUndo]).toEqual(["", false]);
  });
  test.each([
    [
      "a request of the add-in that is not undoable",
      (w: Workbook) => w.act({ origin: "addin" }, () => put(w.activeSheet, "B1", 1)),
    ],
    ["a deleted sheet", (w: Workbook) => deleteSheet(w.sheets[1] ?? w.activeSheet)],
    ["a hidden sheet", (w: Workbook) => setVisibility(w.sheets[1] ?? w.activeSheet, "Hidden")],
  ])("ends at %s", (_, act) => {
    const { workbook, sheet } = book();
    addSheet(workbook);
    type(sheet, "A1", "x");
    act(workbook);
    expect([workbook.canUndo, workbook.undo(), value(sheet, "A1")]).toEqual([false, false, "x"]);
  });
  test("a request that only reads leaves the list alone; a failing one keeps what it did", () => {
    const { workbook, sheet } = book();
    type(sheet, "A1", "x");
    workbook.act({ origin: "addin" }, () => values(sheet, "A1"));
    expect(workbook.canUndo).toBe(true);
    expect(
      refusal(() =>
        workbook.act({ origin: "addin", undoable: true }, () => [put(sheet, "B1", 1), put(sheet, "B2", "=(")]),
      ),
    ).toBe("InvalidArgument");
    expect(value(sheet, "B1")).toBe(1);
    workbook.undo();
    expect([value(sheet, "A1"), value(sheet, "B1")]).toEqual(["x", ""]);
  });
  test("is told as a change that goes the other way", () => {
    const { workbook, sheet } = book();
    insertCells(sheet, at("2:3"), "Down");
    const told: ModelEvent[] = [];
    workbook.listen((event) => told.push(event));
    workbook.undo();
    expect(told[0]).toMatchObject({
      kind: "changed",
      changeType: "RowDeleted",
      address: "2:3",
      undone: true,
    });
  });
});

describe("events", () => {
  const record = (workbook: Workbook): ModelEvent[] => {
    const told: ModelEvent[] = [];
    workbook.listen((event) => told.push(event));
    return told;
  };
  test("a single cell's change tells what was there", () => {
    const { workbook, sheet } = book();
    put(sheet, "B2", 5);
    const told = record(workbook);
    type(sheet, "B2", "x");
    expect(told).toMatchObject([
      {
        kind: "changed",
        address: "B2",
        changeType: "RangeEdited",
        origin: "user",
        details: {
          valueBefore: 5,
          valueAfter: "x",
          valueTypeBefore: "Double",
          valueTypeAfter: "String",
        },
      },
    ]);
  });
  test("come after the whole request, in order, with who did it", () => {
    const { workbook, sheet } = book();
    put(sheet, "Z1", "=A1");
    const told = record(workbook);
    workbook.act({ origin: "addin" }, () => {
      put(sheet, "A1:B2", 7);
      setStyle(sheet, at("A1"), { bold: true });
      insertCells(sheet, at("C3"), "Right");
      expect(told).toEqual([]);
    });
    expect(
      told.map((event) => [event.kind, "address" in event ? event.address : "", "origin" in event ? event.origin : ""]),
    ).toEqual([
      ["changed", "A1:B2", "addin"],
      ["formatChanged", "A1", "addin"],
      ["changed", "C3", "addin"],
      ["calculated", "A1", ""],
    ]);
    expect(told[2]).toMatchObject({
      changeType: "CellInserted",
      shift: "Right",
    });
  });
  test("selecting goes to the sheet", () => {
    const { workbook } = book();
    const other = addSheet(workbook, "Other");
    const told = record(workbook);
    select(other, [at("B2:C3"), at("E5")]);
    expect([told.map((event) => event.kind), workbook.selection.active]).toEqual([
      ["deactivated", "activated", "selectionChanged"],
      at("B2"),
    ]);
    expect(told[2]).toMatchObject({ address: "B2:C3,E5" });
  });
  test("a listener that has left hears nothing", () => {
    const { workbook, sheet } = book();
    let heard = 0;
    const leave = workbook.listen(() => heard++);
    put(sheet, "A1", 1);
    leave();
    put(sheet, "A1", 2);
    expect(heard).toBe(1);
  });
});

test("while a cell is edited the API is refused, until the user is done", () => {
  const { workbook, sheet } = book();
  workbook.editing = { sheet, row: 0, column: 0 };
  expect(refusal(() => workbook.refuseWhileEditing())).toBe("InvalidOperationInCellEditMode");
  type(sheet, "A1", "done");
  expect(refusal(() => workbook.refuseWhileEditing())).toBeNull();
});

test("panes, hidden rows and visible runs", () => {
  const { sheet } = book();
  freezePanes(sheet, 1, 4);
  setRowsHidden(sheet, at("3:4"), true);
  expect([sheet.state.panes, visibleParts(sheet, at("A1:B6"))]).toEqual([
    { rows: 1, columns: 4 },
    [at("A1:B2"), at("A5:B6")],
  ]);
  insertCells(sheet, at("1:1"), "Down");
  expect([sheet.state.panes.rows, sheet.isRowHidden(2), sheet.isRowHidden(3)]).toEqual([2, false, true]);
});

test("names: bad ones and second ones are refused, a good one is found in its cells", () => {
  const { workbook, sheet } = book();
  expect(["A1", "R1C1", "R", "1x", "a b", ""].map((name) => refusal(() => addName(workbook, name, "=1")))).toEqual(
    Array(6).fill("InvalidArgument"),
  );
  addName(workbook, "Data", "=Sheet1!$A$2:$B$9");
  expect(refusal(() => addName(workbook, "DATA", "=1"))).toBe("InvalidArgument");
  insertCells(sheet, at("1:1"), "Down");
  const name = findName(workbook, "data");
  expect(name && areaOfName(workbook, name)).toEqual({
    sheet,
    area: at("A3:B10"),
  });
});

describe("CSV", () => {
  const file =
    "\ufeffErrors,Customer D-U-N-S ID,Estimated Close Date,CRM ID\r\n,081466849,1/30/2020,358401234567890123\r\n";
  test("opened as Excel does loses zeros and digits, in en-US", () => {
    const { workbook } = book();
    const sheet = openCsv(workbook, file, "deals.csv", { as: "excel" });
    expect([sheet.name, workbook.activeSheet, values(sheet, "A2:D2")]).toEqual([
      "deals",
      sheet,
      [["", 81466849, 43860, 358401234567890000]],
    ]);
    expect([text(sheet, "C2"), text(sheet, "D2")]).toEqual(["1/30/2020", "3.58E+17"]);
  });
  test("opened in a semicolon locale is one column, unless the file is the machine's", () => {
    const { workbook } = book("sv-SE");
    expect(value(openCsv(workbook, file, "a.csv", { as: "excel" }), "A1")).toBe(
      "Errors,Customer D-U-N-S ID,Estimated Close Date,CRM ID",
    );
    const own = openCsv(workbook, "a;b\r\n12563,50;2027-01-30\r\n", "b.csv", {
      as: "excel",
    });
    expect([values(own, "A2:B2"), text(own, "B2")]).toEqual([[[12563.5, 46417]], "########"]);
    expect(values(openCsv(workbook, "sep=,\r\na,b\r\n", "c.csv", { as: "excel" }), "A1:B1")).toEqual([["a", "b"]]);
  });
  test("laid into text cells is what it was", () => {
    const { workbook } = book("sv-SE");
    const sheet = openCsv(workbook, file, "deals.csv", { as: "text" });
    expect([values(sheet, "A2:D2"), format(sheet, "Z99")]).toEqual([
      [["", "081466849", "1/30/2020", "358401234567890123"]],
      "@",
    ]);
  });
  test("formulas, apostrophes and what looks like one", () => {
    const { workbook } = book();
    const sheet = openCsv(workbook, "=1+1,'x,+46 70,@me,=1+\r\n", "x.csv", {
      as: "excel",
    });
    expect(values(sheet, "A1:E1")).toEqual([[2, "'x", "+46 70", "@me", "=1+"]]);
  });
  test("saved is what is shown, with the machine's separator", () => {
    const { sheet } = book("sv-SE");
    put(sheet, "B2:D2", [["1/30/2027", 1.5, 'a;"b"']]);
    expect(saveCsv(sheet)).toBe(';;;\r\n;2027-01-30;1,5;"a;""b"""\r\n');
  });
});

test("merged cells keep the first content; a write beside it is dropped; tearing them is refused", () => {
  const { sheet } = book();
  put(sheet, "A1:B2", [
    ["", "b"],
    ["c", "d"],
  ]);
  mergeCells(sheet, at("A1:B2"));
  expect(values(sheet, "A1:B2")).toEqual([
    ["b", ""],
    ["", ""],
  ]);
  put(sheet, "A1:B2", [
    ["x", "y"],
    ["z", "w"],
  ]);
  expect(values(sheet, "A1:B2")).toEqual([
    ["x", ""],
    ["", ""],
  ]);
  type(sheet, "B2", "typed");
  expect(value(sheet, "A1")).toBe("typed");
  expect(refusal(() => insertCells(sheet, at("A1"), "Down"))).toBe("InvalidOperation");
  insertCells(sheet, at("1:1"), "Down");
  expect(sheet.state.merges).toEqual([at("A2:B3")]);
});

test("a prompt over the whole sheet is no matter of size", () => {
  const { sheet } = book();
  setPrompt(sheet, WHOLE_SHEET, { showPrompt: true, title: "", message: "m" });
  expect(sheet.state.validations).toHaveLength(1);
});
