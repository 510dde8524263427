import { spawnSync } from "node:child_process";
import { join } from "node:path";

type Line = readonly [path: string, code: string];

/** The rules that each line breaks, were it the file at its path. */
function lint(lines: readonly Line[]): readonly (readonly string[])[] {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(__dirname, "lint-lines.mjs")], {
    cwd: join(__dirname, "../.."),
    encoding: "utf8",
    input: JSON.stringify(lines),
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as string[][];
}

const all = (lines: readonly Line[], rules: readonly string[]) => lines.map(() => rules);

test("an import against the table of layers is refused", () => {
  const lines: Line[] = [
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
  ];
  expect(lint(lines)).toEqual(all(lines, ["no-restricted-imports"]));
});

test("so is loading against it on demand", () => {
  const lines: Line[] = [
    ["src/check/x.ts", `export const load = () => import("../excel/api");`],
    ["src/taskpane/x.ts", `export const load = () => import("../excel/actions/check");`],
    ["test/local-excel/model/x.ts", `export const load = () => import("../../../src/check");`],
  ];
  expect(lint(lines)).toEqual(all(lines, ["no-restricted-syntax"]));
});

test("an import that the table allows is let through", () => {
  const lines: Line[] = [
    ["src/check/x.ts", `export * from "../values/sheet";`],
    ["src/taskpane/x.ts", `export * from "../excel/api";`],
    ["src/excel/x.ts", `export const load = () => import("./actions");`],
    ["src/main.tsx", `export * from "./excel";`],
  ];
  expect(lint(lines)).toEqual(all(lines, []));
});

test("Office is spoken of in src/excel only", () => {
  const names = ["Excel", "Office", "OfficeExtension"];
  const at = (path: string) => names.map((name): Line => [path, `export const it = ${name};`]);
  expect(lint(at("src/taskpane/x.ts"))).toEqual(names.map(() => ["no-restricted-globals"]));
  expect(lint(at("src/excel/x.ts"))).toEqual(names.map(() => []));
});

test("a test that is left out, or leaves out the others, is refused", () => {
  const properties = ["test.only", "it.skip", "describe.only", "test.skip.each([1])", "it.todo", "test.failing"];
  const globals = ["fit", "xit", "xtest", "fdescribe", "xdescribe"];
  const at = (names: readonly string[]) => names.map((name): Line => ["test/x.test.ts", `${name}("is", () => {});`]);
  expect(lint(at(properties))).toEqual(properties.map(() => ["no-restricted-properties"]));
  expect(lint(at(globals))).toEqual(globals.map(() => ["no-restricted-globals"]));
  expect(lint(at(["test", "it", "describe", "test.each([1])"]))).toEqual([[], [], [], []]);
});
