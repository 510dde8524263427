/**
 * The pane in its typical states, one a page load: `?story=findings&lang=sv&theme=dark`. Played against fake actions by pressing the
 * real buttons, so that a picture shows what a user gets.
 */
import { createRoot } from "react-dom/client";
import type { Actions, Checked, Refused } from "../../../src/excel/api";
import { App, BeforeApp } from "../../../src/taskpane/App";
import type { Start } from "../../../src/taskpane/start";
import { fakeActions } from "../support/fake-actions";
import {
  badDate,
  checkedWith,
  csvFile,
  doing,
  exportedAs,
  missingColumn,
  noRecord,
  notInList,
  unknownCountry,
  doubtfulDate,
  badEmail,
  pastDate,
  serverSaid,
  shortDuns,
  thousands,
  twelve,
} from "../support/findings";

interface Story {
  readonly actions?: Partial<Actions>;
  /** Which buttons to press, by their place: 0 Check, 1 Export, 2 Insert, 3 Open, 4 Clear; then by text. */
  readonly press?: readonly (number | string)[];
  readonly before?: Exclude<Start, { readonly kind: "ready" }>;
  readonly mac?: boolean;
}

const found = checkedWith(twelve);
const checks = (checked: Checked): Partial<Actions> => ({
  checkSheet: async () => ({ ok: true, ...checked }),
});
const refuses = (refused: Refused): Partial<Actions> => ({
  checkSheet: async () => refused,
  exportCsv: async () => refused,
});
const never = new Promise<never>(() => undefined);
const split = [
  csvFile("Co-sell import-1.csv", 1000),
  csvFile("Co-sell import-2.csv", 1000),
  csvFile("Co-sell import-3.csv", 412),
];
const currencies = ["SEK", "USD", "EUR"];
/** An import with everything in it: one amount a thousand times too small, one year far away. */
const summary = doing({
  created: 740,
  updated: 155,
  closed: [
    { row: 212, deal: "Azure migration for Fabrikam and all of its subsidiaries", substatus: "Won" },
    { row: 466, deal: "Wide World Importers", substatus: "Lost" },
  ],
  dealTypes: { "co-sell": 40, "partner-led": 850, private: 5 },
  values: [
    { currency: "SEK", total: 45_125_000.5, deals: 700 },
    { currency: "USD", total: 1_250_000, deals: 195 },
  ],
  dots: Array.from({ length: 895 }, (_, index) => ({
    row: index + 2,
    deal: `Deal ${index + 1}`,
    currency: currencies[index % 3] ?? "",
    amount: index === 17 ? 12.563 : 5_000 * (1 + ((index * 7919) % 400)),
    closeDate: index === 30 ? "2031-01-30" : `2027-${String(1 + ((index * 13) % 12)).padStart(2, "0")}-15`,
  })),
  warnings: [
    { code: "solution-id", records: 6, rows: [2, 3, 4, 7, 8, 10] },
    { code: "duns-length", records: 1, rows: [4] },
  ],
});
const cellsOf = (...texts: readonly string[]) => texts.map((text, at) => ({ row: at + 2, column: 4, text }));
const refusedClipboard = { writeText: () => Promise.reject(new Error("no")) };

const mixed = checkedWith(
  [
    ...Array.from({ length: 10 }, (_, at) => notInList(at + 2, "Sweden", "SE")),
    ...Array.from({ length: 4 }, (_, at) => unknownCountry(at + 20, "Atlantis")),
    ...Array.from({ length: 3 }, (_, at) => doubtfulDate(at + 4, "03-04-2027")),
    ...Array.from({ length: 6 }, (_, at) => badEmail(at + 7, `bob${at} at fabrikam`)),
    shortDuns(3),
    pastDate(12),
  ],
  {
    records: 895,
    decisions: [
      { kind: "value", column: "Sales Stage", from: "In progress", to: "40" },
      { kind: "dates", column: "Estimated Close Date", order: "day-first" },
    ],
  },
);
const stories: Readonly<Record<string, Story>> = {
  empty: {},
  checking: {
    actions: {
      checkSheet: (_, task) => {
        task?.progress(420, 1000);
        return never;
      },
    },
    press: [0],
  },
  ready: { actions: checks(checkedWith([])), press: [0] },
  "ready-warnings": {
    actions: checks(checkedWith([shortDuns(3), pastDate(12)], { listSeparator: ";" })),
    press: [0],
  },
  findings: {
    actions: checks({ ...found, errorsColumnAdded: true, listSeparator: ";" }),
    press: [0],
  },
  thousands: {
    actions: checks(checkedWith(thousands(5000), { records: 1000 })),
    press: [0],
  },
  "thousands-open": {
    actions: checks(checkedWith(thousands(5000), { records: 1000 })),
    press: [0, "group"],
  },
  "formats-set": {
    actions: {
      ...checks(checkedWith([shortDuns(3)], { formatsSet: { cells: 24, columns: 2 } })),
      history: async () => ({
        ok: true,
        undo: { kind: "formats", cells: 24, columns: 2 },
        redo: { kind: "fixed", cells: 14, column: "Customer Country" },
        isNewer: false,
      }),
    },
    press: [0],
  },
  repaired: { actions: checks(checkedWith([shortDuns(3)], { dropdowns: "repaired" })), press: [0] },
  clock: {
    actions: checks(checkedWith([shortDuns(3)], { at: Date.UTC(1970, 0, 3), dropdowns: "broken" })),
    press: [0],
  },
  "fix-all": {
    actions: checks(
      checkedWith([
        ...Array.from({ length: 24 }, (_, at) =>
          notInList(at + 2, at % 3 === 0 ? "Sweden" : "Norway", at % 3 === 0 ? "SE" : "NO"),
        ),
        shortDuns(3),
        pastDate(12),
      ]),
    ),
    press: [0, "fix"],
  },
  "by-column": { actions: checks(mixed), press: [0] },
  "by-rule": { actions: checks(mixed), press: [0, "by-rule"] },
  decide: { actions: checks(mixed), press: [0, "choose"] },
  "decide-dates": { actions: checks(mixed), press: [0, "dates"] },
  decisions: { actions: checks(mixed), press: [0, "decisions"] },
  "fix-asked": {
    actions: checks(
      checkedWith([
        { ...badDate(4, "30/01/2027", "01/30/2027"), fix: { kind: "text", text: "01/30/2027", askFirst: true } },
      ]),
    ),
    press: [0, "fix"],
  },
  "fix-column": { actions: checks(checkedWith([missingColumn("Customer Country")])), press: [0, "row-fix"] },
  "fix-rows": { actions: checks(checkedWith([noRecord(1248)])), press: [0, "row-fix"] },
  "fix-formulas": {
    actions: {
      ...checks(checkedWith([notInList(4, "Sweden", "SE"), notInList(9, "Norway", "NO")])),
      fix: async () => ({
        ok: true,
        name: { kind: "fixed", cells: 0, column: null },
        isKept: true,
        missing: 0,
        formulas: [4, 9].map((row) => ({
          header: "Customer Country",
          row,
          columnIndex: 10,
          formula: `=IFERROR(VLOOKUP($B${row},Countries!$A$2:$C$250,3,FALSE),"")`,
        })),
        checked: checkedWith([notInList(4, "Sweden", "SE"), notInList(9, "Norway", "NO")]),
      }),
    },
    press: [0, "row-fix", "notice"],
  },
  fixed: {
    actions: {
      ...checks(checkedWith([shortDuns(3), notInList(4, "Sweden", "SE")])),
      fix: async () => ({
        ok: true,
        name: { kind: "fixed", cells: 14, column: "Customer Country" },
        isKept: true,
        missing: 2,
        formulas: [{ header: "Customer Country", row: 9, columnIndex: 10, formula: "=Z9" }],
        checked: checkedWith([shortDuns(3)]),
      }),
      history: async () => ({
        ok: true,
        undo: { kind: "fixed", cells: 14, column: "Customer Country" },
        redo: null,
        isNewer: false,
      }),
    },
    press: [0, "row-fix"],
  },
  undone: {
    actions: {
      ...checks(checkedWith([shortDuns(3)])),
      undo: async () => ({
        ok: true,
        name: { kind: "fixed", cells: 14, column: "Customer Country" },
        way: "undo",
        given: 12,
        left: [
          { header: "Customer Country", row: 4, why: "changed" },
          { header: "Customer Country", row: 12, why: "gone" },
        ],
        checked: checkedWith([shortDuns(3)], { fixedByExport: 24 }),
      }),
      history: async () => ({
        ok: true,
        undo: { kind: "formats", cells: 24, columns: 2 },
        redo: { kind: "fixed", cells: 14, column: "Customer Country" },
        isNewer: false,
      }),
    },
    press: [0, "undo"],
  },
  "partner-center": {
    actions: checks(checkedWith([shortDuns(3)], { serverMessages: serverSaid })),
    press: [0],
  },
  inserted: { press: [2] },
  refused: {
    actions: refuses({
      ok: false,
      reason: "protected",
      detail: "Co-sell import",
    }),
    press: [0],
  },
  failed: {
    actions: {
      checkSheet: () =>
        Promise.reject(
          Object.assign(new Error("The request failed"), {
            code: "GeneralException",
            debugInfo: { errorLocation: "Range.values" },
          }),
        ),
    },
    press: [0],
  },
  "encoding-asked": {
    actions: {
      checkSheet: async () => ({
        ok: false,
        reason: "encoding-unclear",
        detail: "deals from the south.csv",
        unclear: {
          file: new File([], "deals from the south.csv"),
          candidates: [
            {
              encoding: "windows-1252",
              cells: cellsOf("Peña y Núñez", "Coruña", "España Distribución de Máquinas, S.A."),
            },
            {
              encoding: "windows-1250",
              cells: cellsOf("Peńa y Núńez", "Coruńa", "Espańa Distribución de Máquinas, S.A."),
            },
          ],
        },
      }),
    },
    press: [0],
  },
  "export-refused": {
    actions: {
      ...checks(found),
      ...refuses({ ok: false, reason: "blocked", checked: found }),
    },
    press: [1],
  },
  exported: { press: [1] },
  "export-summary": {
    actions: {
      exportCsv: async () => ({
        ok: true,
        ...exportedAs([csvFile("co-sell 2026-11-27 1432 (895 deals).csv", 895)], 7),
        summary,
      }),
    },
    press: [1, "way"],
  },
  "export-asked": { press: [1, "way"] },
  "export-not-arrived": { press: [1, "way", "no"] },
  "export-arrived": { press: [1, "way", "yes"] },
  "export-split": {
    actions: { exportCsv: async () => ({ ok: true, ...exportedAs(split, 3) }) },
    press: [1, "way", "yes", "next"],
  },
  "export-mac": { press: [1], mac: true },
  "export-by-hand": { press: [1, "copy"] },
  outside: { before: { kind: "outside" } },
  "too-old": { before: { kind: "too-old", missing: "ExcelApi 1.14" } },
  "no-answer": { before: { kind: "no-answer" } },
};

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));

const buttonWith = (text: RegExp): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>("main [role=treeitem] button")].find((one) => text.test(one.textContent));

/** The button that a step means: a place in the toolbar, or one of the export panel's. */
function button(step: number | string): HTMLElement | undefined {
  if (typeof step === "number") return document.querySelectorAll<HTMLElement>("header button")[step];
  if (step === "group") return document.querySelector<HTMLElement>("[role=treeitem]") ?? undefined;
  if (step === "by-rule") return document.querySelectorAll<HTMLElement>("main [aria-pressed=false]")[3];
  if (step === "decisions") return document.querySelector<HTMLElement>("main summary") ?? undefined;
  if (step === "choose" || step === "dates")
    return buttonWith(step === "choose" ? /^(Choose|Välj) …/ : /^(Day or|Dag eller)/);
  if (step === "fix") return document.querySelector<HTMLElement>("main [role=treeitem] button") ?? undefined;
  if (step === "row-fix") return document.querySelector<HTMLElement>("main [aria-level='2'] button") ?? undefined;
  if (step === "notice")
    return document.querySelector<HTMLElement>("[aria-live=polite] button:not([aria-label])") ?? undefined;
  if (step === "undo") return document.querySelector<HTMLElement>("main [role=group] button") ?? undefined;
  const cards = document.querySelectorAll<HTMLElement>("section li[tabindex]");
  const buttons = [...cards].flatMap((card) => [...card.querySelectorAll<HTMLElement>("button")]);
  const small = buttons.filter((each) => each.closest("[aria-live]"));
  const ways = buttons.filter((each) => !each.closest("[aria-live]") && !each.hasAttribute("aria-label"));
  return {
    way: ways[0],
    copy: ways[2],
    next: ways[0],
    yes: small[0],
    no: small[1],
  }[step];
}

async function play(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const story = stories[query.get("story") ?? "empty"] ?? {};
  const language = query.get("lang") === "sv" ? "sv-SE" : "en-US";
  const root = document.getElementById("root");
  if (!root) return;
  // Pictures must not save files; a refused clipboard has a picture of its own.
  HTMLAnchorElement.prototype.click = () => undefined;
  if (query.get("story") === "export-by-hand") {
    Object.defineProperty(navigator, "clipboard", { value: refusedClipboard });
    document.execCommand = () => false;
  }
  if (story.before) {
    createRoot(root).render(<BeforeApp start={story.before} language={language} version="0.1.0" />);
    return;
  }
  const actions = fakeActions(story.actions, {
    language,
    dark: query.get("theme") === "dark",
    platform: story.mac ? "mac" : "desktop",
  });
  createRoot(root).render(<App actions={actions} version="0.1.0" />);
  await pause();
  for (const step of story.press ?? []) {
    // Parts of the page are fetched when they are needed.
    for (let tries = 0; tries < 20 && !button(step); tries += 1) await pause();
    button(step)?.click();
    await pause();
  }
}

void play().then(() => document.body.setAttribute("data-played", "yes"));
