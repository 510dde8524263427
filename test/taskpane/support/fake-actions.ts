/** A fake of our own `Actions` (never of Office): every action is a mock that answers well until told otherwise. */
import type { Actions, Environment, LiveOutcome, Outcome, SheetNews } from "../../../src/excel/api";
import { toMatch } from "./matching";
import { checkedWith, csvFile, exportedAs } from "./findings";

export interface FakeActions extends Actions {
  /** As if this had happened to the checked sheet. */
  report(news: Partial<SheetNews>): void;
  /** As if Live had told this. */
  live(outcome: LiveOutcome): void;
  /** As if a ribbon button had been pressed. */
  ribbon(outcome: Outcome): void;
}

export const defaultEnvironment: Environment = {
  language: "en-US",
  platform: "desktop",
  dark: null,
};

/** Actions that succeed on an orderly sheet; `overrides` says otherwise for some. */
export function fakeActions(overrides: Partial<Actions> = {}, environment: Partial<Environment> = {}): FakeActions {
  const listeners = new Set<(outcome: Outcome) => void>();
  const newsListeners = new Set<() => void>();
  const liveListeners = new Set<(outcome: LiveOutcome) => void>();
  let news: Partial<SheetNews> = {};
  const checked = checkedWith([]);
  return {
    environment: () => ({ ...defaultEnvironment, ...environment }),
    insertTemplate: async () => ({
      ok: true,
      sheet: "Co-sell import",
      created: true,
      edition: "2021-02",
      isNoteDue: false,
    }),
    checkSheet: async () => ({ ok: true, ...checked }),
    clearMarks: async () => ({ ok: true, rows: 3 }),
    exportCsv: async () => ({
      ok: true,
      ...exportedAs([csvFile("Co-sell import.csv", 12)]),
    }),
    openFile: async (file) => ({
      ok: true,
      sheet: "deals",
      created: true,
      file: file.name,
      checked,
    }),
    fix: async ({ wanted }) => ({
      ok: true,
      name: { kind: "fixed", cells: wanted.length, column: null },
      isKept: true,
      missing: 0,
      formulas: [],
      checked,
    }),
    numberedColumn: async ({ family }) => ({
      ok: true,
      name: { kind: "column-added", cells: 1, column: `${family} 2` },
      isKept: true,
      missing: 0,
      formulas: [],
      checked,
    }),
    moveLeftOut: async ({ rows }) => ({
      ok: true,
      name: { kind: "rows-moved", cells: rows.length, sheet: "Left out" },
      isKept: true,
      missing: 0,
      formulas: [],
      checked,
    }),
    matchColumns: async () => ({ ok: true, ...toMatch() }),
    applyMatch: async ({ mapping }) => ({
      ok: true,
      sheet: "Co-sell import",
      created: true,
      name: "Report",
      records: mapping.columns.length > 0 ? 2 : 0,
      unused: ["Type"],
      rowsLeft: 1,
      checked,
    }),
    undo: async () => ({
      ok: true,
      name: { kind: "formats", cells: 24, columns: 2 },
      way: "undo",
      given: 26,
      left: [],
      checked,
    }),
    redo: async () => ({
      ok: true,
      name: { kind: "formats", cells: 24, columns: 2 },
      way: "redo",
      given: 26,
      left: [],
      checked,
    }),
    history: async () => ({ ok: true, undo: null, redo: null, isNewer: false }),
    lastEdition: () => null,
    setsFormats: () => true,
    warningsInSheet: () => true,
    keepReceipt: async () => ({ ok: true }),
    goTo: async () => ({ ok: true, address: "D2" }),
    newsOf: ({ sheet }) => ({ name: sheet, inFront: null, cells: 0, moved: false, ...news }),
    onNews: (listener) => {
      newsListeners.add(listener);
      return () => newsListeners.delete(listener);
    },
    report: (happened) => {
      news = happened;
      newsListeners.forEach((listener) => listener());
    },
    onLive: (listener) => {
      liveListeners.add(listener);
      return () => liveListeners.delete(listener);
    },
    switchLive: async (on) => {
      liveListeners.forEach((listener) => listener({ kind: "switched", on }));
      return { ok: true };
    },
    holdLive: () => undefined,
    catchUp: () => undefined,
    live: (outcome) => liveListeners.forEach((listener) => listener(outcome)),
    openSavePage: () => ({ ok: true }),
    onRibbonOutcome: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ribbon: (outcome) => listeners.forEach((listener) => listener(outcome)),
    ...overrides,
  };
}
