import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CODES, type CodeFacts } from "../../src/check/codes";

const root = join(__dirname, "../..");
const readme = readFileSync(join(root, "README.md"), "utf8");

/** The table's heading over the codes of a scope. */
const HEADINGS = { Sheet: "sheet", Row: "row", Cell: "cell", "Excel only": "excel" } as const;

interface Documented {
  readonly code: string;
  readonly scope: string;
  /** "error", "warning" or "either". */
  readonly severity: string;
  /** true, false, or "either". */
  readonly fixedByExport: boolean | string;
}

function severityOf(cell: string): string {
  const words = ["error", "warning"].filter((word) => cell.includes(word));
  return words.length === 2 ? "either" : (words[0] ?? "");
}

/** The rows of the README's table of codes. † marks what Export corrects by itself; (†), what it corrects in some cases. */
function documentedCodes(): Documented[] {
  let scope = "";
  return readme.split("\n").flatMap((line) => {
    const heading = /^\| \*\*([\w ]+)\*\* \|/.exec(line)?.[1];
    if (heading !== undefined) scope = Object.entries(HEADINGS).find(([name]) => name === heading)?.[1] ?? "";
    const [, code, cell] = /^\| `([a-z-]+)` \| ([^|]*) \|/.exec(line) ?? [];
    if (code === undefined || cell === undefined) return [];
    const fixedByExport = cell.includes("(†)") ? "either" : cell.includes("†");
    return [{ code, scope, severity: severityOf(cell), fixedByExport }];
  });
}

const declaredCodes = (): Documented[] =>
  Object.entries<CodeFacts>(CODES).map(([code, { scope, severity, fixedByExport }]) => ({
    code,
    scope,
    severity,
    fixedByExport,
  }));

test("the README's table has every finding code once, in the order of src/check/codes.ts, with its severity and †", () => {
  expect(documentedCodes()).toEqual(declaredCodes());
});

test("the README's commands are npm scripts of this package", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    scripts: { [name: string]: string };
  };
  const called = [...readme.matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map(([, name]) => name ?? "");
  expect(called.length).toBeGreaterThan(3);
  expect(called.filter((name) => !(name in scripts))).toEqual([]);
});
