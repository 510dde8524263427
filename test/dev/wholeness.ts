/**
 * Kinds, codes, lists, editions and languages are data that does not compile until it is whole: each experiment adds one of them in one line, without the rest, and
 * asks the compiler which files it misses. `npm run check:wholeness` prints the answers.
 */
import { join, relative, sep } from "node:path";
import ts from "typescript";

const ROOT = join(__dirname, "../..");

interface Experiment {
  readonly adds: string;
  readonly file: string;
  /** The text of the file that the line is put before. */
  readonly before: string;
  readonly line: string;
  /** The files that the compiler must name, in the order of their names: each is a place to fill in. */
  readonly names: readonly string[];
}

export const EXPERIMENTS: readonly Experiment[] = [
  {
    adds: "a kind of column",
    file: "src/template/kinds.ts",
    before: "} as const satisfies { readonly [kind: string]: KindFacts };",
    line: "colour: TEXT,",
    names: ["src/check/cells/rules.ts", "src/design/columns.ts", "src/values/readers.ts"],
  },
  {
    adds: "a list",
    file: "src/template/lists.ts",
    before: "} as const satisfies { readonly [name: string]: ListFacts };",
    line: 'colour: { ...WORDS, entries: plain(["Red"]) },',
    names: ["src/check/cells/problems.ts", "src/template/meanings.ts", "src/texts/prompts.ts"],
  },
  {
    adds: "a code",
    file: "src/check/finding.ts",
    before: "}\n\nexport type FindingCode",
    line: '"deal-name-too-short": object;',
    // make.ts looks the code up in codes.ts: it is right again when that is.
    names: [
      "src/check/codes.ts",
      "src/check/make.ts",
      "src/texts/findings.en.ts",
      "src/texts/findings.sv.ts",
      "src/texts/short.en.ts",
      "src/texts/short.sv.ts",
      "test/texts/samples.ts",
    ],
  },
  {
    adds: "an edition",
    file: "src/template/edition.ts",
    before: "] as const;\n\nexport type Edition",
    line: ', "2027"',
    names: ["src/template/editions/index.ts", "src/texts/editions.ts"],
  },
  {
    adds: "a language",
    file: "src/template/language.ts",
    before: "] as const;",
    line: ', "de"',
    names: [
      "src/errors-column/grammar.ts",
      "src/template/codes.ts",
      "src/template/meanings.ts",
      "src/template/near-names.ts",
      "src/texts/cli.ts",
      "src/texts/describe-short.ts",
      "src/texts/describe.ts",
      "src/texts/editions.ts",
      "src/texts/encodings.ts",
      "src/texts/help.ts",
      "src/texts/language.ts",
      "src/texts/pane.ts",
      "src/texts/prompts.ts",
      "src/texts/save.ts",
    ],
  },
];

const config = ts.readConfigFile(join(ROOT, "tsconfig.json"), ts.sys.readFile.bind(ts.sys));
const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, ROOT);
/** The add-in without what is drawn, which has no such table, and the one table of the tests that is total over the codes. */
const rootNames = [
  ...ts.sys.readDirectory(join(ROOT, "src"), [".ts"], ["src/taskpane", "src/commands"]),
  join(ROOT, "test/texts/samples.ts"),
  join(ROOT, "test/dev/webpack-config.d.ts"),
];

/** Files as they are, parsed once for all experiments. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** The files with a compiler error once `text` stands in the place of one file's own. */
function filesWithErrors(file: string, text: string): readonly string[] {
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, target, ...rest) => {
    if (relative(ROOT, name) === file.replaceAll("/", sep)) return ts.createSourceFile(name, text, target);
    if (!parsed.has(name)) parsed.set(name, getSourceFile.call(host, name, target, ...rest));
    return parsed.get(name);
  };
  const program = ts.createProgram({ rootNames, options, host });
  const diagnostics = [...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics()];
  const files = diagnostics.map((found) => relative(ROOT, found.file?.fileName ?? "").replaceAll(sep, "/"));
  return [...new Set(files)].sort();
}

/** The files in which the compiler finds something missing, sorted by name. */
export function missingPlaces({ file, before, line }: Experiment): readonly string[] {
  const text = ts.sys.readFile(join(ROOT, file)) ?? "";
  const parts = text.split(before);
  if (parts.length !== 2) throw new Error(`${file} does not hold ${JSON.stringify(before)} once`);
  return filesWithErrors(file, parts.join(`${line}${before}`));
}

if (require.main === module) {
  for (const experiment of EXPERIMENTS) {
    console.log(`Added ${experiment.adds} (${experiment.file}: ${experiment.line}). Still to be filled in:`);
    for (const file of missingPlaces(experiment)) console.log(`  ${file}`);
  }
}
