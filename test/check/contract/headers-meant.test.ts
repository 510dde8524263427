/** docs/import-sheet.md, section 5, `header-unknown`: the header of the one missing column that it may be. */
import { checkSheet } from "../../../src/check";
import { fixedTogether } from "../../../src/operations/fixes";
import { HEADERS, rightRow } from "../../right-record";
import { sheetOf } from "../../operations/match/support";

/** Header → the fix of its `header-unknown`, on a right sheet whose headers are changed. */
function meant(changed: { readonly [header: string]: string }, ...more: readonly string[]) {
  const headers = [...HEADERS.map((header) => changed[header] ?? header), ...more];
  const { findings } = checkSheet(sheetOf(headers, [...rightRow(), ...more.map(() => "x")]), { today: "2026-11-20" });
  const unknown = findings.filter(({ code }) => code === "header-unknown");
  return { unknown: unknown.map(({ value, fix }) => [value, fix?.kind === "header" ? fix.text : null]), findings };
}

test("another name for a missing column, or nearly its own, offers its header, and never in fix all", () => {
  const { unknown, findings } = meant({
    "Customer Name": "Customer",
    "Estimated Deal Value": "Deal Value",
    "Customer City": "Custmer City",
    "Customer Address Line 1": "Address",
  });
  expect(unknown).toEqual([
    ["Customer", "Customer Name"],
    ["Address", "Customer Address Line 1"],
    ["Custmer City", "Customer City"],
    ["Deal Value", "Estimated Deal Value"],
  ]);
  expect(fixedTogether(findings)).toEqual([]);
});

test("none where the column is there, where two headers may be it, where a number makes another column, and where nothing is near", () => {
  expect(meant({}, "Customer", "Notes.1").unknown).toEqual([
    ["Customer", null],
    ["Notes.1", null],
  ]);
  expect(meant({ "Customer Name": "Client", Notes: "Notes.1" }, "Company").unknown).toEqual([
    ["Client", null],
    ["Notes.1", null],
    ["Company", null],
  ]);
  expect(meant({ "Customer Name": "Qwerty" }).unknown).toEqual([["Qwerty", null]]);
});
