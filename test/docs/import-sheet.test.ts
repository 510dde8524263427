/** docs/import-sheet.md against the code: its codes, the files that it links to, and every comment that cites it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { FINDING_CODES } from "../../src/check";
import { codesNotBuilt, definedCodes, root, sections } from "./contract-document";

/** Every source file below `folder`, the stand-in aside: it knows nothing of import sheets. */
function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path))
    .filter((path) => /\.(?:tsx?|mjs|html)$/.test(path) && !path.startsWith(join("test", "local-excel")));
}

/** The file as one line of prose: comments that go on in the next line are joined. */
const joined = (path: string): string =>
  readFileSync(join(root, path), "utf8")
    .split("\n")
    .map((line) => line.trim().replace(/^(?:\*(?!\/)|\/\/) ?/, ""))
    .join(" ");

interface Reference {
  readonly path: string;
  readonly numbers: readonly number[];
  /** Whether the document is named right in front of the number. */
  readonly cited: boolean;
}

const references: readonly Reference[] = ["src", "test"].flatMap(sourceFiles).flatMap((path) =>
  [...joined(path).matchAll(/(docs\/import-sheet\.md, )?\bsections? (\d+(?:(?:, \d+)* and \d+)?)/gi)].map(
    ([, cited, numbers = ""]) => ({
      path,
      numbers: numbers.split(/, | and /).map(Number),
      cited: cited !== undefined,
    }),
  ),
);

test("every reference to a section names the document, and the section exists", () => {
  expect(references.length).toBeGreaterThan(30);
  expect(references.filter(({ cited }) => !cited)).toEqual([]);
  expect(references.filter(({ numbers }) => !numbers.every((number) => sections.has(number)))).toEqual([]);
});

test("every file of docs that a comment names exists", () => {
  const named = ["src", "test"]
    .flatMap(sourceFiles)
    .flatMap((path) => joined(path).match(/\bdocs\/[\w-]+\.md\b/g) ?? []);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test("the finding codes of the document are those of the code, but for the ones that it lists as not built yet", () => {
  const notBuilt = codesNotBuilt();
  expect(
    definedCodes()
      .filter((code) => !notBuilt.includes(code))
      .sort(),
  ).toEqual([...FINDING_CODES].sort());
  expect(notBuilt.filter((code) => !definedCodes().includes(code))).toEqual([]);
});

test("every file and folder that docs/adding.md and docs/architecture.md name exists", () => {
  const named = ["docs/adding.md", "docs/architecture.md", "CONTRIBUTING.md"].flatMap((document) =>
    [...readFileSync(join(root, document), "utf8").matchAll(/`((?:src|test|docs)\/[\w./-]+)`/g)].map(
      ([, path = ""]) => path,
    ),
  );
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test("every relative link in the project's documents leads to a file", () => {
  const documents = [
    ...readdirSync(root).filter((name) => name.endsWith(".md")),
    ...readdirSync(join(root, "docs"))
      .filter((name) => name.endsWith(".md"))
      .map((name) => join("docs", name)),
  ];
  const broken = documents.flatMap((document) =>
    [...readFileSync(join(root, document), "utf8").matchAll(/\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map(([, target = ""]) => relative(root, join(root, dirname(document), target)))
      .filter((path) => !existsSync(join(root, path)))
      .map((path) => `${document}: ${path}`),
  );
  expect(broken).toEqual([]);
});
