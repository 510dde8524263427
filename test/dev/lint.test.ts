import { lint, type Line } from "./linter";

const OFFICE_NAMES = ["Excel", "Office", "OfficeExtension"];
const namesAt = (path: string) => OFFICE_NAMES.map((name): Line => [path, `export const it = ${name};`]);
const testsOf = (names: readonly string[]) => names.map((name): Line => ["test/x.test.ts", `${name}("is", () => {});`]);

/** What is tried, the rules that each of its lines breaks, and the lines, each with the path of the file that it is linted as. */
const TRIALS: readonly (readonly [name: string, rules: readonly string[], lines: readonly Line[]])[] = [
  [
    "an import against the table of layers is refused",
    ["no-restricted-imports"],
    [
      ["src/template/x.ts", `export * from "../values/sheet";`],
      ["src/values/x.ts", `export * from "../check/finding";`],
      ["src/check/x.ts", `export * from "../texts";`],
      ["src/check/cells/x.ts", `export * from "../../csv";`],
      ["src/operations/x.ts", `export * from "../csv";`],
      ["src/csv/x.ts", `export * from "../operations/export";`],
      ["src/errors-column/x.ts", `export * from "../texts";`],
      ["src/texts/x.ts", `export * from "../values/sheet";`],
      ["src/excel/x.ts", `export * from "../taskpane/state";`],
      ["src/excel/actions/x.ts", `export * from "../../cli";`],
      ["src/taskpane/x.ts", `export * from "../excel/actions/check";`],
      ["src/commands/x.ts", `export * from "../check";`],
      ["src/cli/x.ts", `export * from "../excel/api";`],
      ["test/local-excel/model/x.ts", `export * from "../../../src/values/sheet";`],
    ],
  ],
  [
    "so is loading against it on demand",
    ["no-restricted-syntax"],
    [
      ["src/check/x.ts", `export const load = () => import("../excel/api");`],
      ["src/taskpane/x.ts", `export const load = () => import("../excel/actions/check");`],
      ["test/local-excel/model/x.ts", `export const load = () => import("../../../src/check");`],
    ],
  ],
  [
    "an import that the table allows is let through",
    [],
    [
      ["src/check/x.ts", `export * from "../values/sheet";`],
      ["src/taskpane/x.ts", `export * from "../excel/api";`],
      ["src/excel/x.ts", `export const load = () => import("./actions");`],
      ["src/main.tsx", `export * from "./excel";`],
    ],
  ],
  ["the pane does not speak of Office", ["no-restricted-globals"], namesAt("src/taskpane/x.ts")],
  ["src/excel does", [], namesAt("src/excel/x.ts")],
  [
    "a test that is left out, or leaves out the others, is refused",
    ["no-restricted-properties"],
    testsOf(["test.only", "it.skip", "describe.only", "test.skip.each([1])", "it.todo", "test.failing"]),
  ],
  ["also by its short names", ["no-restricted-globals"], testsOf(["fit", "xit", "xtest", "fdescribe", "xdescribe"])],
  ["a test that is run is let through", [], testsOf(["test", "it", "describe", "test.each([1])"])],
];

let broken: readonly (readonly string[])[] = [];

beforeAll(() => {
  broken = lint(TRIALS.flatMap(([, , lines]) => lines));
}, 60_000);

test.each(TRIALS.map(([name, rules, lines], at) => [name, rules, lines, at] as const))(
  "%s",
  (_name, rules, lines, at) => {
    const first = TRIALS.slice(0, at).flatMap(([, , before]) => before).length;
    expect(broken.slice(first, first + lines.length)).toEqual(lines.map(() => rules));
  },
);
