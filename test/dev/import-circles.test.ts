/** No module of src needs itself, directly or by way of others; nor does a folder, taken as one thing among its siblings. Imports of types count too. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const ROOT = join(__dirname, "../..");
const files = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
  .map((name) => join(ROOT, "src", name));
const known = new Set(files);

/** The modules of src that a file imports, on demand or not. */
function importsOf(file: string): readonly string[] {
  const code = readFileSync(file, "utf8");
  const paths = [...code.matchAll(/(?:\bfrom |\bimport\(|\bimport )"(?<path>\.[^"]*)"/g)].map((found) =>
    resolve(dirname(file), found.groups?.["path"] ?? ""),
  );
  return paths.flatMap((path) => {
    const found = [path, `${path}.ts`, `${path}.tsx`, join(path, "index.ts")].find((name) => known.has(name));
    return found ? [found] : [];
  });
}

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** One circle of a graph, or null. */
function circleOf(graph: Graph): readonly string[] | null {
  const finished = new Set<string>();
  const visit = (node: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (finished.has(node)) return null;
    for (const next of graph.get(node) ?? []) {
      const circle = visit(next, [...path, node]);
      if (circle) return circle;
    }
    finished.add(node);
    return null;
  };
  for (const node of graph.keys()) {
    const circle = visit(node, []);
    if (circle) return circle.map((name) => relative(ROOT, name));
  }
  return null;
}

const fileGraph: Graph = new Map(files.map((file) => [file, new Set(importsOf(file))]));

/** What stands directly in `folder`: files as they are, each folder within it as one node that imports all that its files do. */
function graphWithin(folder: string): Graph {
  const nodeOf = (file: string): string | null => {
    const [first] = relative(folder, file).split("/");
    return first === undefined || first === ".." ? null : join(folder, first);
  };
  const graph = new Map<string, Set<string>>();
  for (const [file, imports] of fileGraph) {
    const node = nodeOf(file);
    if (node === null) continue;
    const edges = graph.get(node) ?? new Set<string>();
    graph.set(node, edges);
    for (const other of imports) {
      const target = nodeOf(other);
      if (target !== null && target !== node) edges.add(target);
    }
  }
  return graph;
}

const folders = [...new Set(files.map((file) => relative(ROOT, dirname(file))))].sort();

test("the modules of src are found, and what they import", () => {
  expect(files.length).toBeGreaterThan(100);
  expect([...fileGraph.values()].reduce((count, imports) => count + imports.size, 0)).toBeGreaterThan(300);
});

test("no file of src imports itself by way of others", () => {
  expect(circleOf(fileGraph)).toBeNull();
});

test.each(folders)("in %s no folder and no file beside it import each other", (folder) => {
  expect(circleOf(graphWithin(join(ROOT, folder)))).toBeNull();
});
