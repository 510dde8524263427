/** Rows and columns that come and go, tables, filters, sorting. */
import { outcome, outcomes, plain, read, under } from "./ask";
import type { Bench, Json, Probe } from "../probe";

async function tableState({ context, sheet }: Bench): Promise<Json> {
  const tables = sheet.tables;
  tables.load("items/name");
  await context.sync();
  const [table] = tables.items;
  if (table === undefined) return null;
  const range = table.getRange();
  range.load("address, values");
  table.columns.load("items/name");
  await context.sync();
  return { address: range.address, values: plain(range.values), columns: table.columns.items.map(({ name }) => name) };
}

async function makeTable({ context, sheet }: Bench): Promise<Excel.Table> {
  sheet.getRange("A1:C3").values = [
    ["One", "Two", "Three"],
    [1, 2, 3],
    [4, 5, 6],
  ];
  const table = sheet.tables.add("A1:C3", true);
  await context.sync();
  return table;
}

/** What stands on each cell of a row beside its content. */
async function lookOf({ context, sheet }: Bench, addresses: readonly string[]): Promise<Json> {
  const cells = addresses.map((address) => sheet.getRange(address));
  const counts = cells.map((cell) => {
    cell.load("values, numberFormat, format/fill/color, dataValidation/type");
    return cell.conditionalFormats.getCount();
  });
  await context.sync();
  return Object.fromEntries(
    cells.map((cell, index) => [
      addresses[index],
      {
        value: plain(cell.values[0]?.[0]),
        format: plain(cell.numberFormat[0]?.[0]),
        fill: cell.format.fill.color,
        validation: cell.dataValidation.type,
        rules: counts[index]?.value ?? null,
      },
    ]),
  );
}

function dress(range: Excel.Range): void {
  range.numberFormat = [["0.00"]];
  range.format.fill.color = "#FFFF00";
  range.dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
  range.conditionalFormats.add(Excel.ConditionalFormatType.custom).custom.rule.formula = "=TRUE";
}

export const structure: readonly Probe[] = [
  {
    id: "table-column-in-front",
    question: "What does columns.add(0, values) make of a table?",
    settles: ["table-column-added"],
    kind: "compared",
    run: async (bench) => {
      const table = await makeTable(bench);
      table.columns.add(0, [["Errors"], ["x"], ["y"]]);
      const added = await outcome(bench.context);
      return { added, table: await tableState(bench) };
    },
  },
  {
    id: "table-headers-written",
    question:
      "What becomes of table headers that are overwritten with a number, nothing, and a name that is there already?",
    settles: ["table-header-write"],
    kind: "compared",
    run: async (bench) => {
      await makeTable(bench);
      bench.sheet.getRange("A1:C1").values = [[7, "", "7"]];
      const written = await outcome(bench.context);
      return { written, table: await tableState(bench) };
    },
  },
  {
    id: "sheet-column-through-a-table",
    question: "What does a sheet column inserted through a table, validation and conditional formats make of them?",
    settles: ["insert-takes-along"],
    kind: "compared",
    run: async (bench) => {
      await makeTable(bench);
      dress(bench.sheet.getRange("B2"));
      await bench.context.sync();
      bench.sheet.getRange("B:B").insert(Excel.InsertShiftDirection.right);
      const inserted = await outcome(bench.context);
      return { inserted, table: await tableState(bench), cells: await lookOf(bench, ["A2", "B2", "C2", "D2"]) };
    },
  },
  {
    id: "inserted-rows-look",
    question: "What do rows inserted below and within a dressed row take over?",
    settles: ["insert-takes-along"],
    kind: "compared",
    run: async (bench) => {
      dress(bench.sheet.getRange("A2"));
      await bench.context.sync();
      bench.sheet.getRange("3:3").insert(Excel.InsertShiftDirection.down);
      bench.sheet.getRange("2:2").insert(Excel.InsertShiftDirection.down);
      await bench.context.sync();
      return lookOf(bench, ["A1", "A2", "A3", "A4"]);
    },
  },
  {
    id: "torn-by-shifting",
    question: "With which codes is shifting refused that would tear a table or merged cells?",
    settles: ["shift-conflicts", "error-location"],
    kind: "compared",
    run: async (bench) => {
      await makeTable(bench);
      bench.sheet.getRange("F3:G3").merge();
      await bench.context.sync();
      return outcomes(bench, {
        table: () => void bench.sheet.getRange("B2").insert(Excel.InsertShiftDirection.down),
        merged: () => void bench.sheet.getRange("F2").insert(Excel.InsertShiftDirection.down),
      });
    },
  },
  {
    id: "range-after-insertion",
    question: "Does a range follow its cells when rows are inserted, in the same request and in the next?",
    settles: ["range-follows"],
    kind: "compared",
    run: async (bench) => {
      const { context, sheet } = bench;
      sheet.getRange("A5").values = [["here"]];
      const range = sheet.getRange("A5");
      range.load("address");
      await context.sync();
      sheet.getRange("1:2").insert(Excel.InsertShiftDirection.down);
      range.load("address, values");
      await context.sync();
      const same = { address: range.address, values: plain(range.values) };
      sheet.getRange("1:1").insert(Excel.InsertShiftDirection.down);
      await context.sync();
      range.load("address, values");
      await context.sync();
      return { same, next: { address: range.address, values: plain(range.values) } };
    },
  },
  {
    id: "range-of-deleted-cells",
    question: "With which codes do ranges answer whose cells, or whose sheet, were deleted?",
    settles: ["gone-range"],
    kind: "compared",
    run: async (bench) => {
      const { context, sheet } = bench;
      const other = await bench.addSheet();
      const [cell, elsewhere] = [sheet.getRange("A5"), other.getRange("A1")];
      cell.load("address");
      elsewhere.load("address");
      await context.sync();
      sheet.getRange("5:5").delete(Excel.DeleteShiftDirection.up);
      other.delete();
      await context.sync();
      return outcomes(bench, {
        cells: () => void cell.load("values"),
        sheet: () => void elsewhere.load("values"),
        "the sheet itself": () => void other.load("name"),
      });
    },
  },
  {
    id: "sorting",
    question: "What moves with the cells when they are sorted, and what of hidden rows?",
    settles: ["sort-moves"],
    kind: "compared",
    run: async (bench) => {
      bench.sheet.getRange("A1:A4").values = under(4, 3, 2, 1);
      dress(bench.sheet.getRange("A1"));
      bench.sheet.getRange("2:2").rowHidden = true;
      await bench.context.sync();
      bench.sheet.getRange("A1:A4").sort.apply([{ key: 0, ascending: true }]);
      const sorted = await outcome(bench.context);
      return { sorted, cells: await lookOf(bench, ["A1", "A2", "A3", "A4"]) };
    },
  },
  {
    id: "filter-after-change",
    question: "Is a filter applied again by itself when values change?",
    settles: ["filter-not-reapplied"],
    kind: "compared",
    run: async (bench) => {
      const { context, sheet } = bench;
      sheet.getRange("A1:A4").values = under("Kind", "a", "b", "a");
      await context.sync();
      sheet.autoFilter.apply(sheet.getRange("A1:A4"), 0, { filterOn: Excel.FilterOn.values, values: ["a"] });
      await context.sync();
      sheet.getRange("A2:A3").values = under("b", "a");
      await context.sync();
      const rows = ["2:2", "3:3", "4:4"].map((address) => sheet.getRange(address));
      for (const row of rows) row.load("rowHidden");
      await context.sync();
      const { values } = await read(bench, "A2:A4", "values");
      return { hidden: rows.map(({ rowHidden }) => rowHidden), values: values ?? null };
    },
  },
  {
    id: "mixed-formats",
    question: "What is answered for cells whose fills, fonts, widths and formats differ, and for no fill?",
    settles: ["mixed-formats"],
    kind: "compared",
    run: async (bench) => {
      const { context, sheet } = bench;
      sheet.getRange("A1").format.fill.color = "#FF0000";
      sheet.getRange("A1").format.font.color = "#00FF00";
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A:A").format.columnWidth = 100;
      await context.sync();
      const [mixed, none] = [sheet.getRange("A1:B1"), sheet.getRange("C1")];
      mixed.load(
        "format/fill/color, format/font/color, format/font/bold, format/columnWidth, format/horizontalAlignment",
      );
      none.load("format/fill/color");
      await context.sync();
      const { fill, font, columnWidth, horizontalAlignment } = mixed.format;
      return {
        mixed: plain({ fill: fill.color, font: font.color, bold: font.bold, columnWidth, horizontalAlignment }),
        none: none.format.fill.color,
      };
    },
  },
];
