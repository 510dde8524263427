/** Lists the licence of every package of which something ships, and refuses to build with one that may not. */
const { existsSync, readFileSync, readdirSync } = require("node:fs");
const path = require("node:path");

/** Licences that may ship: permissive ones only. */
const PERMISSIVE = /^\(?(?:MIT|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|Unlicense|CC0-1\.0|MIT AND ISC)\)?$/;

/** Packages that name their licence and carry no text: whose text is theirs. */
const TEXT_OF = { "@fluentui/react-icons": "@fluentui/react-button" };

const PACKAGE = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;

/** The folder of the package that a file belongs to; null for the project's own. */
const folderOf = (file) => PACKAGE.exec(file)?.[1] ?? null;

/** The folder that `require(name)` would find from a package's folder. */
function resolved(name, from) {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const found = path.join(folder, "node_modules", name);
    if (existsSync(path.join(found, "package.json"))) return found;
    if (folder === path.dirname(folder)) throw new Error(`${name}, which ships inside ${from}, is not installed`);
  }
}

/** What a file that was bundled by its publisher has inside: the packages that its source map names. */
function bundledIn(file) {
  const map = `${file}.map`;
  if (!existsSync(map)) return [];
  const names = JSON.parse(readFileSync(map, "utf8")).sources.flatMap((source) => {
    const [, name] = /.*\bnode_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source) ?? [];
    return name === undefined ? [] : [name];
  });
  const own = folderOf(file);
  return [...new Set(names)].map((name) => resolved(name, own)).filter((folder) => folder !== own);
}

/** The folders of all packages that the files (absolute paths) are from. */
function packagesOf(files) {
  const foreign = files.filter((file) => folderOf(file) !== null);
  return [...new Set(foreign.flatMap((file) => [folderOf(file), ...bundledIn(file)]))];
}

function textIn(folder) {
  const name = readdirSync(folder).find((file) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(file));
  return name === undefined ? null : readFileSync(path.join(folder, name), "utf8").trim();
}

/** Name, version, licence and its text. Throws for a licence that may not ship, and where there is none. */
function entryOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  if (!PERMISSIVE.test(license ?? "")) throw new Error(`${name} has the licence ${license}, which may not ship`);
  const text = textIn(folder) ?? (TEXT_OF[name] === undefined ? null : textIn(resolved(TEXT_OF[name], folder)));
  if (text === null) throw new Error(`${name} carries no text of its licence`);
  return { name, heading: `${name} ${version}`, license, text };
}

/** The modules that ship: those inside a concatenated module instead of the module that they were put into. */
const modulesOf = (module) => module.modules ?? [module];

/** A webpack plugin that writes third-party-licences.txt. */
class ThirdPartyLicences {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("ThirdPartyLicences", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "ThirdPartyLicences", stage }, () => {
        const { chunkGraph } = compilation;
        const files = [...compilation.modules]
          .filter((module) => chunkGraph.getNumberOfModuleChunks(module) > 0)
          .flatMap(modulesOf)
          .flatMap(({ resource }) => (resource ? [resource.split("?")[0]] : []));
        const entries = packagesOf(files).map(entryOf);
        const text = entries
          .sort((one, other) => (one.heading < other.heading ? -1 : 1))
          .map(({ heading, license, text: own }) => `${heading}\n${license}\n\n${own}\n`)
          .join(`\n${"-".repeat(80)}\n\n`);
        compilation.emitAsset("third-party-licences.txt", new sources.RawSource(text));
      });
    });
  }
}

module.exports = { ThirdPartyLicences, packagesOf };
