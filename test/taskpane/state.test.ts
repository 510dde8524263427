import type { Outcome, RefusalReason } from "../../src/excel/api";
import { initialState, reduce, type PaneEvent, type PaneState } from "../../src/taskpane/state";
import { checkedWith, csvFile, exportedAs, required } from "./support/findings";

const checked = checkedWith([required(2, "Deal Name")]);
const after = (events: readonly PaneEvent[], from: PaneState = initialState): PaneState => events.reduce(reduce, from);
const withCheck: PaneState = { ...initialState, checked };

describe("an action that runs", () => {
  it("takes the last message away and shows no percentage before the action tells one", () => {
    const state = after([{ type: "started", action: "checkSheet" }], {
      ...withCheck,
      notice: { kind: "cleared", rows: 3 },
    });
    expect(state).toEqual({
      ...withCheck,
      running: { action: "checkSheet", percent: null, stopping: false },
    });
  });

  it("shows whole per cent, and stays the very same state within one", () => {
    const half = after([
      { type: "started", action: "checkSheet" },
      { type: "progressed", done: 500, of: 1000 },
    ]);
    expect(half.running?.percent).toBe(50);
    expect(reduce(half, { type: "progressed", done: 505, of: 1000 })).toBe(half);
    expect(reduce(half, { type: "progressed", done: 510, of: 1000 }).running?.percent).toBe(51);
  });

  it("never shows more than 100 per cent, nor divides by nothing", () => {
    const running = after([{ type: "started", action: "checkSheet" }]);
    expect(reduce(running, { type: "progressed", done: 3, of: 2 }).running?.percent).toBe(100);
    expect(reduce(running, { type: "progressed", done: 0, of: 0 })).toBe(running);
  });

  it("ignores progress and stopping when nothing runs", () => {
    expect(after([{ type: "progressed", done: 1, of: 2 }, { type: "stopping" }])).toEqual(initialState);
  });

  it("says that it is stopping until it has stopped", () => {
    const stopping = after([{ type: "started", action: "checkSheet" }, { type: "stopping" }]);
    expect(stopping.running?.stopping).toBe(true);
    const stopped = reduce(stopping, {
      type: "ended",
      outcome: {
        action: "checkSheet",
        result: { ok: false, reason: "cancelled" },
      },
    });
    expect(stopped).toEqual({
      ...initialState,
      notice: { kind: "refused", refused: { ok: false, reason: "cancelled" } },
    });
  });
});

describe("an action that succeeded", () => {
  it("inserting shows where, and forgets findings of another sheet", () => {
    const result = {
      ok: true,
      sheet: "Co-sell import 2",
      created: true,
      edition: "2021-02" as const,
      isNoteDue: false,
    } as const;
    const state = reduce(withCheck, {
      type: "ended",
      outcome: { action: "insertTemplate", result },
    });
    expect(state).toEqual({
      ...initialState,
      notice: { kind: "inserted", inserted: result },
    });
  });

  it("clearing says how many rows and forgets the findings", () => {
    const state = reduce(withCheck, {
      type: "ended",
      outcome: { action: "clearMarks", result: { ok: true, rows: 3 } },
    });
    expect(state).toEqual({
      ...initialState,
      notice: { kind: "cleared", rows: 3 },
    });
  });

  it("opening shows the file's findings and where they are", () => {
    const result = {
      ok: true,
      sheet: "deals",
      created: true,
      file: "deals.csv",
      checked,
    } as const;
    const state = reduce(initialState, {
      type: "ended",
      outcome: { action: "openFile", result },
    });
    expect(state).toEqual({
      ...initialState,
      checked,
      notice: { kind: "opened", opened: result },
    });
  });

  it("opening tells that Excel did not bring the sheet to the front", () => {
    const result = {
      ok: true,
      sheet: "deals",
      created: true,
      file: "deals.csv",
      checked,
      notShown: { reason: "editing" },
    } as const;
    const state = reduce(initialState, { type: "ended", outcome: { action: "openFile", result } });
    expect(state.notice).toEqual({ kind: "opened", opened: result });
  });

  it("a check closes the export panel: its files may be out of date", () => {
    const exported = exportedAs([csvFile("deals.csv", 2)]);
    const state = reduce(
      { ...initialState, exporting: { kind: "files", exported, change: null } },
      {
        type: "ended",
        outcome: { action: "checkSheet", result: { ok: true, ...checked } },
      },
    );
    expect(state.exporting).toBeNull();
    expect(state.checked).toMatchObject({ errors: 1 });
  });

  it("exporting opens the panel with the files", () => {
    const exported = exportedAs([csvFile("deals.csv", 2)]);
    const state = reduce(initialState, {
      type: "ended",
      outcome: { action: "exportCsv", result: { ok: true, ...exported } },
    });
    expect(state.exporting).toMatchObject({
      kind: "files",
      exported: { records: 2 },
    });
    expect(reduce(state, { type: "exportClosed" }).exporting).toBeNull();
  });

  it("exporting the same again leaves the panel as it is", () => {
    const again = exportedAs([csvFile("deals.csv", 2)]);
    const shown: PaneState["exporting"] = {
      kind: "files",
      exported: exportedAs([csvFile("deals.csv", 2)]),
      change: null,
    };
    const state = reduce(
      { ...initialState, exporting: shown },
      { type: "ended", outcome: { action: "exportCsv", result: { ok: true, ...again } } },
    );
    expect(state.exporting).toBe(shown);
  });

  it("exporting what has changed meanwhile says how much is different", () => {
    const [file] = [csvFile("deals.csv", 2)];
    const exported = exportedAs([file]);
    const now = exportedAs([{ ...file, text: `${file.text}one more\r\n`, records: 3 }]);
    const state = reduce(
      { ...initialState, exporting: { kind: "files", exported, change: null } },
      { type: "ended", outcome: { action: "exportCsv", result: { ok: true, ...now } } },
    );
    expect(state.exporting).toMatchObject({
      kind: "files",
      exported: now,
      change: { before: 2, now: 3, different: 1 },
    });
  });
});

describe("a refusal", () => {
  const refuse = (reason: RefusalReason, action: "checkSheet" | "goTo" = "checkSheet"): PaneState => {
    const result = { ok: false, reason } as const;
    const place = { sheetId: "{a}", sheet: "A", row: 2, column: null, columnIndex: null };
    const outcome: Outcome = action === "goTo" ? { action: "goTo", result, place } : { action: "checkSheet", result };
    return reduce(withCheck, { type: "ended", outcome });
  };

  it("of a check for what the sheet is takes old findings away", () => {
    expect(refuse("no-header").checked).toBeNull();
  });

  it("that says nothing of the sheet leaves the findings", () => {
    expect(refuse("editing").checked).toBe(checked);
    expect(refuse("no-header", "goTo").checked).toBe(checked);
  });

  it("because of findings opens the export panel instead of a message", () => {
    const state = reduce(initialState, {
      type: "ended",
      outcome: {
        action: "exportCsv",
        result: { ok: false, reason: "blocked", checked },
      },
    });
    expect(state).toEqual({
      ...initialState,
      checked,
      exporting: { kind: "blocked", checked },
    });
  });

  it("because rows moved shows what is there now", () => {
    const state = reduce(initialState, {
      type: "ended",
      outcome: {
        action: "checkSheet",
        result: { ok: false, reason: "moved", checked },
      },
    });
    expect(state.checked).toBe(checked);
    expect(state.notice).toMatchObject({
      kind: "refused",
      refused: { reason: "moved" },
    });
  });
});

describe("what runs beside the pane's own action", () => {
  it("does not end it: a failing selection leaves the check running", () => {
    const error = new Error("gone");
    const state = after([
      { type: "started", action: "checkSheet" },
      { type: "ended", outcome: { action: "goTo", error } },
    ]);
    expect(state.running?.action).toBe("checkSheet");
    expect(state.notice).toEqual({ kind: "failed", action: "goTo", error });
  });

  it("a ribbon button's result is shown as the pane's own", () => {
    const outcome: Outcome = { action: "checkSheet", result: { ok: true, ...checked } };
    expect(reduce(initialState, { type: "ended", outcome }).checked).toMatchObject({ errors: 1, records: 12 });
  });

  it("a ribbon button's failure is shown as a failure", () => {
    const outcome: Outcome = { action: "ribbon", error: "boom" };
    expect(reduce(initialState, { type: "ended", outcome }).notice).toEqual({
      kind: "failed",
      action: "ribbon",
      error: "boom",
    });
  });
});

it("a message can be put away", () => {
  expect(reduce({ ...initialState, notice: { kind: "cleared", rows: 1 } }, { type: "dismissed" })).toEqual(
    initialState,
  );
});
