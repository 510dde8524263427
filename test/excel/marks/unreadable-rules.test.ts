/** A conditional format that Excel cannot read any more (office-js #6396, #6835): neither Check nor Clear fails for it, and nobody hears of a deleted sheet. */
import { addConditionalFormat, conditionalFormatsOf } from "../../local-excel/model";
import { area, done, eachTestHasADesk, marked, record } from "../support";

const desk = eachTestHasADesk();
const ids = (): string[] => desk.sheet.state.conditionalFormats.map(({ id }) => id);
const unreadable = (kind: "all" | "rule", ...which: readonly string[]): void =>
  which.forEach((id) => desk.excel.host.unreadableRules.set(id, kind));

describe.each(["all", "rule"] as const)("where %s of it cannot be read", (kind) => {
  beforeEach(() => {
    desk.fill([record({ "Deal Name": "" })]);
  });

  test("one of the user's own: Check adds its two rules, finds them again, and Clear takes them away", async () => {
    const own = addConditionalFormat(desk.sheet, [area("C2:C9")], { type: "Custom", formula: "=C2>1" });
    unreadable(kind, own.id);
    done(await desk.check());
    expect(marked(desk.sheet)).toEqual(["D2 bad"]);
    expect(ids()).toHaveLength(3);
    done(await desk.check());
    expect(ids()).toHaveLength(3);
    done(await desk.actions.clearMarks());
    expect(ids()).toEqual([own.id]);
  });

  test("the add-in's own, after Clear was undone: Check puts readable ones beside them", async () => {
    done(await desk.check());
    const before = ids();
    unreadable(kind, ...before);
    expect(done(await desk.check())).toMatchObject({ errors: 1, marked: true });
    expect(ids()).toEqual(expect.arrayContaining(before));
    expect(ids()).toHaveLength(4);
    done(await desk.actions.clearMarks());
    expect(ids().sort()).toEqual([...before].sort());
  });

  test("one among hundreds that pasting has made: the others are still found", async () => {
    done(await desk.check());
    const [rule] = conditionalFormatsOf(desk.sheet, area("D2"));
    if (!rule) throw new Error("Check has made no rule.");
    for (let count = 0; count < 300; count += 1) addConditionalFormat(desk.sheet, rule.areas, rule.rule);
    const broken = ids()[150] ?? "";
    unreadable(kind, broken);
    done(await desk.actions.clearMarks());
    expect(ids()).toEqual([broken]);
  });
});
