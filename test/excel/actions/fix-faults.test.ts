/** Every request of Fix, Undo and Redo failing in turn: the cells are all as before or all as promised, nobody is told otherwise, and a step that is kept can be undone. */
import { isCellFix } from "../../../src/operations/fixes";
import type { Result } from "../../../src/excel";
import type { Fault } from "../../local-excel/transport/faults";
import { done, record, startDesk, texts, type Desk } from "../support";

jest.setTimeout(120_000);

const WARNINGS = { warningsInSheet: true };
const LANDS = ["Sweden", "Norway", "Finland", "Denmark"];
const CODES = ["SE", "NO", "FI", "DK"];

const FAULTS: readonly (readonly [name: string, fault: Fault])[] = [
  ["fails, and is not carried out", { kind: "error", code: "GeneralException", carriedOut: false }],
  ["fails, and is carried out", { kind: "error", code: "GeneralException", carriedOut: true }],
  ["is refused, as Excel is busy", { kind: "error", code: "ServiceNotAvailable", carriedOut: false }],
];

const lands = ({ sheet }: Desk): readonly string[] => texts(sheet, "K2:K5").map(([text]) => text ?? "");

async function fix({ actions }: Desk): Promise<Result<object>> {
  const { sheetId, findings } = done(await actions.checkSheet({ ...WARNINGS, setsFormats: false }));
  return actions.fix({ ...WARNINGS, sheetId, wanted: findings.filter(isCellFix) });
}

/** Each with what it changes, and what has to be done before. */
const ACTIONS = {
  fix: { before: async (desk: Desk) => void (await desk.check()), press: fix, from: LANDS, to: CODES },
  undo: {
    before: async (desk: Desk) => void done(await fix(desk)),
    press: (desk: Desk) => desk.actions.undo(WARNINGS),
    from: CODES,
    to: LANDS,
  },
  redo: {
    before: async (desk: Desk) => {
      done(await fix(desk));
      done(await desk.actions.undo(WARNINGS));
    },
    press: (desk: Desk) => desk.actions.redo(WARNINGS),
    from: LANDS,
    to: CODES,
  },
} as const;

async function prepared(name: keyof typeof ACTIONS): Promise<Desk & { close(): void }> {
  // The four cells take several requests to write.
  const desk = startDesk({ limits: { bytes: 4_000 } });
  desk.fill(LANDS.map((land, at) => record({ "Deal Name": `Deal ${at}`, "Customer Country": land })));
  await ACTIONS[name].before(desk);
  return desk;
}

async function requestsOf(name: keyof typeof ACTIONS): Promise<number> {
  const desk = await prepared(name);
  const before = desk.requests.length;
  done(await ACTIONS[name].press(desk));
  const count = desk.requests.length - before;
  desk.close();
  return count;
}

describe.each(["fix", "undo", "redo"] as const)("%s", (name) => {
  test.each(FAULTS)("a request %s", async (_what, fault) => {
    const { press, from, to } = ACTIONS[name];
    const count = await requestsOf(name);
    expect(count).toBeGreaterThan(5);
    for (let turn = 0; turn < count; turn++) {
      const desk = await prepared(name);
      let at = 0;
      desk.excel.host.faults = () => (at++ === turn ? fault : null);
      const outcome = await press(desk).catch((error: unknown) => ({ ok: false, reason: "thrown", error }) as const);
      desk.excel.host.faults = null;
      const now = lands(desk);
      expect({ turn, now }).toEqual({ turn, now: now[0] === from[0] ? from : to });
      if (outcome.ok) expect({ turn, now }).toEqual({ turn, now: to });
      // The list is right after a check, and what was kept can be undone.
      const checked = done(await desk.check());
      expect(checked.errors).toBe(now[0] === "SE" ? 0 : 4);
      if (done(await desk.actions.history()).undo !== null) {
        const undone = done(await desk.actions.undo(WARNINGS));
        if (undone.left.length === 0) expect({ turn, now: lands(desk) }).toEqual({ turn, now: LANDS });
      }
      desk.close();
    }
  });
});
