/** The licences of all that ships, told by the source maps of what ships. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packagesOf } from "../../src/dev/licences.cjs";
import { DIST, ROOT, WEB } from "./support";

/** Source maps are built for those who look into a reported error, and are not hosted. */
const MAPS = join(DIST, "maps");

/** The packages that a list names: a line with a name and a version, then one with the licence. */
const listed = (folder: string): string[] =>
  [...readFileSync(join(folder, "third-party-licences.txt"), "utf8").matchAll(/^(\S+) \d[\w.+-]*$/gm)].map(
    ([, name = ""]) => name,
  );

/** The files that a bundle of the pane was made of, as its source map names them. */
const sourcesOf = (map: string): string[] => {
  const { sources } = JSON.parse(readFileSync(join(MAPS, map), "utf8")) as { sources: string[] };
  return sources.map((source) => join(ROOT, source.replace(/^webpack:\/\/[^/]*\//, "").split("?")[0] ?? ""));
};

test("every package in the pane's source maps is listed with its licence, and so is what Microsoft's library was bundled with", () => {
  const maps = readdirSync(MAPS).filter((name) => name.endsWith(".js.map"));
  const names = packagesOf(maps.flatMap(sourcesOf)).map((folder) => folder.replace(/^.*node_modules[\\/]/, ""));
  expect(names).toEqual(expect.arrayContaining(["react", "@fluentui/react-label", "lodash-es", "rxjs"]));
  expect(names.filter((name) => !listed(WEB).includes(name))).toEqual([]);
});

test("the command line lists what it was bundled with", () => {
  expect(listed(join(DIST, "cli"))).toContain("validator");
});
