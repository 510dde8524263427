import type { RefusalReason } from "../../src/excel/api";
import { paneTexts, type Language, type RefusalText } from "../../src/texts";
import { cliTexts } from "../../src/texts/cli";

const languages: readonly Language[] = ["en", "sv"];

test("the main controls keep their accessible names in English", () => {
  expect(paneTexts("en").actions).toEqual({
    insertTemplate: "Insert template",
    checkSheet: "Check sheet",
    clearMarks: "Clear marks",
    exportCsv: "Export CSV",
    openFile: "Open file",
    chooseTemplate: "Choose a template",
    fix: "Fix",
    undo: "Undo",
    redo: "Redo",
    numberedColumn: "Add or remove a column",
    moveLeftOut: "Move what is left out",
    matchColumns: "Match columns",
    applyMatch: "Bring to the template",
    sheetColumns: "Use this sheet’s columns",
  });
});

/** Every plain text in a set of texts by its path; functions give theirs for arguments that fit them all. */
function textsIn(value: unknown, path = ""): [path: string, text: string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return textsIn(Reflect.apply(value, undefined, arguments_[path] ?? [2, 3]), path);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => textsIn(one, path === "" ? key : `${path}.${key}`));
}
const arguments_: { readonly [path: string]: readonly unknown[] } = {
  "summary.counts": [{ errors: 1, warnings: 2, records: 3 }],
  "summary.changed": [{ cells: 3, moved: true }, "14:32"],
  "fixes.formulas": [[{ header: "Currency", row: 3 }], 2],
  "deciding.decisions.value": ["Currency", "kr", "SEK"],
  "deciding.decisions.dates": ["Close Date", "day-first"],
  "history.step": [{ kind: "formats", cells: 3, columns: 2 }],
  "history.replayed.undo": [{ kind: "fixed", cells: 3, column: null }],
  "history.replayed.redo": [{ kind: "fixed", cells: 3, column: "Currency" }],
  "history.copies": [2, "Left out"],
  "history.left": [[{ header: "Currency", row: 3 }]],
  "exporting.changed": [{ before: 2, now: 3, different: 1 }],
  "exporting.leftOut.inCell": [2, 3, ["Deal A", "Deal B"]],
  "importing.dealTypes": [{ "co-sell": 2, "partner-led": 3, private: 4 }],
  "importing.dot": [2, "Deal A", "12"],
  "importing.value": ["SEK", 1234.5, 2],
  "importing.closedDeal": [2, "Deal A", "Won"],
  "importing.amount": [1234.5, "SEK"],
  "usage.unknownCommand": ["chekc", ["check", "fix"]],
  "match.badMap": ["map.json", "not-json", "x"],
  "match.columnsGone": ["map.json", ["Title"]],
  "match.lacking": [["Title"]],
  "match.unused": [["Title"], 2],
  "match.rowsLeft": [[2], 3],
  "match.part": ["name", "Owner"],
  "match.column": ["Owner"],
  "match.constant": ["SEK"],
  "match.example": ["SEK"],
  fixedCell: ["Currency", "kr", "SEK", 2],
  leftOutRow: [2, "Deal A"],
  leftOutInside: [2, 3, ["Deal A", "Deal B"]],
  "matching.unusedText": [["Type", "Age"]],
  "matching.notUsed": [["Type"]],
  "matching.brought": [{ records: 2, name: "Report", sheet: "A" }],
  "notices.inserted": [{ sheet: "A", created: true }],
  "notices.opened": [{ file: "a.csv", sheet: "A" }],
};

describe.each([
  ["pane", paneTexts],
  ["command line", cliTexts],
] as const)("the texts of the %s", (_name, textsOf) => {
  const [en, sv] = languages.map((language) => new Map(textsIn(textsOf(language))));

  test("are whole in both languages", () => {
    for (const texts of [en, sv]) {
      for (const [path, text] of texts ?? []) expect(`${path}: ${text}`).not.toMatch(/: $|undefined|null|NaN|\[object/);
    }
    expect([...(sv?.keys() ?? [])]).toEqual([...(en?.keys() ?? [])]);
  });

  test("are translated", () => {
    const same = [...(en ?? [])].filter(([path, text]) => sv?.get(path) === text);
    expect(same).toEqual([]);
  });
});

/** One entry a reason of the contract: a reason that is added there does not compile here until it has a text. */
const reasons: Readonly<Record<RefusalReason, true>> = {
  "row-gone": true,
  "no-column": true,
  "no-room-to-move": true,
  "row-in-table": true,
  "rows-hidden": true,
  "row-hidden": true,
  "column-hidden": true,
  protected: true,
  editing: true,
  "chart-sheet": true,
  "inactive-workbook": true,
  "no-header": true,
  uncut: true,
  "file-no-header": true,
  "all-columns": true,
  "first-column": true,
  "column-filled": true,
  "no-columns": true,
  "columns-gone": true,
  "file-bad-quote": true,
  "encoding-unclear": true,
  "empty-sheet": true,
  merged: true,
  "far-cell": true,
  "no-room": true,
  "too-large": true,
  "sheet-gone": true,
  moved: true,
  busy: true,
  "no-answer": true,
  cancelled: true,
  "not-csv": true,
  "utf-32": true,
  "empty-file": true,
  "file-too-large": true,
  "file-unreadable": true,
  blocked: true,
  "nothing-to-export": true,
  "nothing-to-undo": true,
  "nothing-to-redo": true,
  "newer-steps": true,
  "page-blocked": true,
};

describe.each(languages)("refusals in %s", (language) => {
  const refusals: Readonly<Record<RefusalReason, (detail?: string) => RefusalText>> = paneTexts(language).refusals;

  test("there is one for every reason, and no other", () => {
    expect(Object.keys(refusals).sort()).toEqual(Object.keys(reasons).sort());
  });

  test.each(Object.entries(refusals))(
    "%s says what happened, what was not done and what to do next",
    (_reason, refusal) => {
      for (const { title, text } of [refusal(), refusal("Blad1")]) {
        expect(title).toMatch(/^[\p{Lu}“”].*[^.]$/u);
        expect(text.split(". ").length).toBeGreaterThanOrEqual(2);
        expect(`${title} ${text}`).not.toMatch(/undefined| {2}/);
      }
    },
  );
});
