import { createActions, RibbonResults, type RibbonResult } from "../../src/excel";

const result: RibbonResult = { button: "insertTemplate", result: { ok: true, sheet: "A", created: true } };
const other: RibbonResult = { button: "failed", error: new Error("no") };

test("what nobody has seen yet waits for the pane, in order, and comes once", () => {
  const ribbon = new RibbonResults();
  const actions = createActions(ribbon);
  ribbon.tell(result);
  ribbon.tell(other);
  const seen: RibbonResult[] = [];
  const stop = actions.onRibbonResult((one) => seen.push(one));
  expect(seen).toEqual([result, other]);
  ribbon.tell(result);
  expect(seen).toHaveLength(3);
  stop();
  ribbon.tell(result);
  expect(seen).toHaveLength(3);
});

test("every pane that listens hears it", () => {
  const ribbon = new RibbonResults();
  const heard: string[] = [];
  ribbon.listen(() => heard.push("first"));
  ribbon.listen(() => heard.push("second"));
  ribbon.tell(result);
  expect(heard).toEqual(["first", "second"]);
});
