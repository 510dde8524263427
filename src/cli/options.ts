/** What the command line asks for. */
import { parseArgs } from "node:util";
import { FINDING_CODES, type FindingCode } from "../check";
import { encodingNamed } from "../csv";
import { DEFAULT_EDITION, EDITIONS, LANGUAGES, type Edition, type Language } from "../template";
import { cliTexts, type CliTexts } from "../texts/cli";
import { readIso } from "../values/dates";
import { printable } from "./printable";
import { STANDARD_INPUT } from "./read-input";
import { FORMATS, type Format } from "./reports/formats";

/** The ones that files are found in; every other name of the WHATWG standard is taken too. */
const ENCODINGS = "utf-8|windows-1252|windows-1250|windows-1251|macintosh|ibm850|shift_jis|gbk|…";

interface Spoken {
  readonly language: Language;
}

/** How a file is read and checked. */
interface Reading extends Spoken {
  /** YYYY-MM-DD; null where none is given and the clock cannot be right. */
  readonly today: string | null;
  /** How the file is said to be encoded, as `encodingNamed` gives it; undefined where that is not said. */
  readonly encoding: string | undefined;
}

/** Where a file is to go. */
interface Writing {
  /** A path, or `-` for the standard output; undefined where that is not said. */
  readonly output: string | undefined;
  /** A file that stands there is replaced. */
  readonly isForced: boolean;
}

interface FixOptions {
  /** Null for every code. */
  readonly only: ReadonlySet<FindingCode> | null;
  /** The path of a file that `match` has made; undefined where the file has the template's headers. */
  readonly map: string | undefined;
}

export type Command =
  | (Reading & { readonly name: "check"; readonly files: readonly string[]; readonly format: Format })
  | (Reading & Writing & FixOptions & { readonly name: "fix"; readonly file: string })
  | (Reading & Writing & { readonly name: "export"; readonly file: string; readonly onlyReady: boolean })
  | (Spoken & Writing & { readonly name: "template"; readonly edition: Edition })
  | (Reading & Writing & { readonly name: "match"; readonly file: string; readonly edition: Edition })
  | (Spoken & { readonly name: "help" })
  | (Spoken & { readonly name: "version" })
  /** What is wrong with the arguments, in one line. */
  | (Spoken & { readonly name: "wrong"; readonly message: string });

export type CommandNamed<Name extends Command["name"]> = Extract<Command, { readonly name: Name }>;

/** The commands and the options of each, beside those of all. */
const COMMANDS = {
  check: ["encoding", "format", "today"],
  fix: ["encoding", "today", "output", "force", "only", "map"],
  export: ["encoding", "today", "output", "force", "only-ready"],
  template: ["output", "force", "edition"],
  match: ["encoding", "today", "output", "force", "edition"],
} as const satisfies { readonly [name: string]: readonly (keyof typeof OPTIONS)[] };

const OF_ALL: readonly string[] = ["lang", "help", "version"];

const OPTIONS = {
  edition: { type: "string" },
  encoding: { type: "string" },
  force: { type: "boolean" },
  format: { type: "string" },
  lang: { type: "string" },
  map: { type: "string" },
  only: { type: "string" },
  "only-ready": { type: "boolean" },
  output: { type: "string", short: "o" },
  today: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

const oneOf = <T extends string>(allowed: readonly T[], text: string): T | undefined =>
  allowed.find((value) => value === text);

/** An argument that cannot be meant, in one line. */
class UsageError extends Error {}

/** The value of the last option of a name, "" where it has none; undefined where it is not given. */
type ValueOf = (name: keyof typeof OPTIONS) => string | undefined;

interface Given {
  readonly valueOf: ValueOf;
  /** The values of every option of a name. */
  readonly valuesOf: (name: keyof typeof OPTIONS) => readonly string[];
  readonly language: Language;
  readonly today: string | null;
  readonly usage: CliTexts["usage"];
}

function readReading({ valueOf, language, today, usage }: Given): Reading {
  const day = valueOf("today") ?? today;
  if (day !== null && readIso(day) === null) throw new UsageError(usage.wrongValue("--today", "YYYY-MM-DD"));
  const label = valueOf("encoding");
  const encoding = label === undefined ? undefined : encodingNamed(label);
  if (encoding === null) throw new UsageError(usage.wrongValue("--encoding", ENCODINGS));
  return { language, today: day, encoding };
}

function readWriting({ valueOf, usage }: Given, extensions: readonly string[]): Writing {
  const output = valueOf("output");
  const isName =
    output === undefined ||
    output === STANDARD_INPUT ||
    extensions.some((extension) => output.toLowerCase().endsWith(extension) && output.length > extension.length);
  if (!isName) throw new UsageError(usage.wrongValue("--output", extensions.map((name) => `NAME${name}`).join("|")));
  return { output, isForced: valueOf("force") !== undefined };
}

function readOnly({ valuesOf, usage }: Given): ReadonlySet<FindingCode> | null {
  const names = valuesOf("only").flatMap((value) => value.split(","));
  const codes = names.map((name) => {
    const code = oneOf(FINDING_CODES, name.trim());
    if (code === undefined) throw new UsageError(usage.unknownCode(printable(name.trim())));
    return code;
  });
  return codes.length === 0 ? null : new Set(codes);
}

function readMap({ valueOf, usage }: Given): string | undefined {
  const map = valueOf("map");
  if (map === "") throw new UsageError(usage.wrongValue("--map", "NAME.json"));
  return map;
}

function readEdition({ valueOf, usage }: Given): Edition {
  const edition = oneOf(EDITIONS, valueOf("edition") ?? DEFAULT_EDITION);
  if (!edition) throw new UsageError(usage.wrongValue("--edition", EDITIONS.join("|")));
  return edition;
}

function oneFile(files: readonly string[], command: string, usage: CliTexts["usage"]): string {
  const [file, ...others] = files;
  if (file === undefined) throw new UsageError(usage.noFile(command));
  if (others.length > 0) throw new UsageError(usage.oneFile(command));
  return file;
}

function readCommand(name: keyof typeof COMMANDS, files: readonly string[], given: Given): Command {
  const { valueOf, language, usage } = given;
  switch (name) {
    case "check": {
      const format = oneOf(FORMATS, valueOf("format") ?? "text");
      if (!format) throw new UsageError(usage.wrongValue("--format", FORMATS.join("|")));
      if (files.length === 0) throw new UsageError(usage.noFile(name));
      if (files.filter((file) => file === STANDARD_INPUT).length > 1) throw new UsageError(usage.standardInputTwice);
      return { name, files, format, ...readReading(given) };
    }
    case "fix":
      return {
        name,
        file: oneFile(files, name, usage),
        only: readOnly(given),
        map: readMap(given),
        ...readReading(given),
        ...readWriting(given, [".csv"]),
      };
    case "export":
      return {
        name,
        file: oneFile(files, name, usage),
        onlyReady: valueOf("only-ready") !== undefined,
        ...readReading(given),
        ...readWriting(given, [".csv"]),
      };
    case "template": {
      if (files.length > 0) throw new UsageError(usage.noFileWanted(name));
      return { name, language, edition: readEdition(given), ...readWriting(given, [".csv", ".xlsx"]) };
    }
    case "match":
      return {
        name,
        file: oneFile(files, name, usage),
        edition: readEdition(given),
        ...readReading(given),
        ...readWriting(given, [".json"]),
      };
  }
}

const isCommand = (name: string): name is keyof typeof COMMANDS => Object.hasOwn(COMMANDS, name);

/**
 * Reads the arguments after the program's name. A message about wrong ones is in the language that they ask for, where that much is right.
 * @param today the day to compare dates with where none is given: YYYY-MM-DD, in UTC; null where it is not known.
 */
export function readOptions(args: readonly string[], today: string | null): Command {
  const { tokens, positionals } = parseArgs({ args: [...args], options: OPTIONS, strict: false, tokens: true });
  const options = tokens.filter((token) => token.kind === "option");
  const valuesOf = (name: keyof typeof OPTIONS): readonly string[] =>
    options.filter((token) => token.name === name).map(({ value }) => value ?? "");
  const valueOf: ValueOf = (name) => valuesOf(name).at(-1);

  const known = oneOf(LANGUAGES, valueOf("lang") ?? "en");
  const language = known ?? "en";
  const { usage } = cliTexts(language);
  const wrong = (message: string): Command => ({ name: "wrong", language, message });
  const unknown = options.find((token) => !Object.hasOwn(OPTIONS, token.name));
  if (unknown) return wrong(usage.unknownOption(printable(unknown.rawName)));
  if (!known) return wrong(usage.wrongValue("--lang", LANGUAGES.join("|")));
  if (valueOf("help") !== undefined) return { name: "help", language };
  if (valueOf("version") !== undefined) return { name: "version", language };

  const [command, ...files] = positionals;
  if (command === undefined) return wrong(usage.noCommand);
  if (!isCommand(command)) return wrong(usage.unknownCommand(printable(command), Object.keys(COMMANDS)));
  const allowed: readonly string[] = [...OF_ALL, ...COMMANDS[command]];
  const foreign = options.find((token) => !allowed.includes(token.name));
  if (foreign) return wrong(usage.notOfCommand(command, printable(foreign.rawName)));
  try {
    return readCommand(command, files, { valueOf, valuesOf, language, today, usage });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return wrong(error.message);
  }
}
