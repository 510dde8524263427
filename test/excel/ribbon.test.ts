import { createActions, RibbonOutcomes, type Outcome } from "../../src/excel";

const outcome: Outcome = {
  action: "insertTemplate",
  result: { ok: true, sheet: "A", created: true, edition: "2021-02", isNoteDue: false },
};
const other: Outcome = { action: "ribbon", error: new Error("no") };

test("what nobody has seen yet waits for the pane, in order, and comes once", () => {
  const ribbon = new RibbonOutcomes();
  const actions = createActions(ribbon);
  ribbon.report(outcome);
  ribbon.report(other);
  const seen: Outcome[] = [];
  const stop = actions.onRibbonOutcome((one) => seen.push(one));
  expect(seen).toEqual([outcome, other]);
  ribbon.report(outcome);
  expect(seen).toHaveLength(3);
  stop();
  ribbon.report(outcome);
  expect(seen).toHaveLength(3);
});

test("every pane that listens hears it", () => {
  const ribbon = new RibbonOutcomes();
  const heard: string[] = [];
  ribbon.listen(() => heard.push("first"));
  ribbon.listen(() => heard.push("second"));
  ribbon.report(outcome);
  expect(heard).toEqual(["first", "second"]);
});
