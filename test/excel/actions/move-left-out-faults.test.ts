/** Every request of Move to a sheet "Left out", and of its Undo, failing in turn: no record is ever lost, and what was not done can be done again. */
import type { Fault } from "../../local-excel/transport/faults";
import { columnOf, done, record, startDesk, values, type Desk } from "../support";

jest.setTimeout(120_000);

const OPTIONS = { warningsInSheet: true };
const ALL = ["One", "Two", "Three", "Four"];
const GOOD = ["One", "Three"];
const BAD = ["Two", "Four"];

const FAULTS: readonly (readonly [name: string, fault: Fault])[] = [
  ["fails, and is not carried out", { kind: "error", code: "GeneralException", carriedOut: false }],
  ["fails, and is carried out", { kind: "error", code: "GeneralException", carriedOut: true }],
  ["is refused, as Excel is busy", { kind: "error", code: "ServiceNotAvailable", carriedOut: false }],
];

/** The deals on a sheet; none where it is not there. */
function namesOn({ workbook }: Desk, name: string): readonly unknown[] {
  const sheet = workbook.sheets.find((one) => one.name === name);
  const rows = sheet ? values(sheet, "A2:AR20") : [];
  return rows.map((cells) => cells[columnOf("Deal Name")]).filter((cell) => cell !== "");
}

async function move({ actions, workbook }: Desk) {
  const { leftOut, sheetId } = done(await actions.checkSheet({ ...OPTIONS, setsFormats: false }));
  expect(sheetId).toBe(workbook.activeSheet.id);
  return () => actions.moveLeftOut({ ...OPTIONS, sheetId, rows: leftOut.rows });
}

const ACTIONS = {
  move: { prepare: move },
  undo: {
    prepare: async (desk: Desk) => {
      done(await (await move(desk))());
      return () => desk.actions.undo(OPTIONS);
    },
  },
} as const;

async function prepared(name: keyof typeof ACTIONS) {
  const desk = startDesk({ limits: { fillCells: 40 } });
  desk.fill(
    ALL.map((deal) => record({ "Deal Name": deal, "Customer Country": BAD.includes(deal) ? "Atlantis" : "SE" })),
  );
  return { desk, name: desk.sheet.name, press: await ACTIONS[name].prepare(desk) };
}

describe.each(["move", "undo"] as const)("%s", (action) => {
  test.each(FAULTS)("a request %s", async (_what, fault) => {
    const honest = await prepared(action);
    const before = honest.desk.requests.length;
    done(await honest.press());
    const count = honest.desk.requests.length - before;
    honest.desk.close();
    expect(count).toBeGreaterThan(8);
    for (let turn = 0; turn < count; turn++) {
      const { desk, name, press } = await prepared(action);
      let at = 0;
      desk.excel.host.faults = () => (at++ === turn ? fault : null);
      const outcome = await press().catch((error: unknown) => ({ ok: false, reason: "thrown", error }) as const);
      desk.excel.host.faults = null;
      const there = namesOn(desk, name);
      const moved = namesOn(desk, "Left out");
      const seen = { turn, there, moved };
      // Never half of them, and never on no sheet.
      expect([ALL, GOOD]).toContainEqual(there);
      expect(seen).toEqual({ ...seen, moved: there.length === GOOD.length ? BAD : moved });
      expect([[], BAD]).toContainEqual(moved);
      if (outcome.ok) expect(seen).toEqual({ ...seen, there: action === "move" ? GOOD : ALL });
      // What was not done can be done again.
      if (action === "move" && there.length === ALL.length) {
        done(await (await move(desk))());
        expect(namesOn(desk, name)).toEqual(GOOD);
        expect(namesOn(desk, "Left out").slice(-2)).toEqual(BAD);
      }
      if (done(await desk.actions.history()).undo !== null) {
        done(await desk.actions.undo(OPTIONS));
        expect({ turn, there: namesOn(desk, name) }).toEqual({ turn, there: ALL });
      }
      desk.close();
    }
  });
});
