/** What the command line asks for. */
import { parseArgs } from "node:util";
import { encodingNamed } from "../csv";
import { LANGUAGES, type Language } from "../template";
import { cliTexts } from "../texts/cli";
import { readIso } from "../values/dates";
import { FORMATS, type Format } from "./formats";
import { printable } from "./printable";
import { STANDARD_INPUT } from "./read-input";

/** The ones that files are found in; every other name of the WHATWG standard is taken too. */
const ENCODINGS = "utf-8|windows-1252|windows-1250|windows-1251|macintosh|ibm850|shift_jis|gbk|…";

export type Command =
  | {
      readonly name: "check";
      readonly files: readonly string[];
      readonly format: Format;
      /** YYYY-MM-DD; null where none is given and the clock cannot be right. */
      readonly today: string | null;
      readonly language: Language;
      /** How the files are said to be encoded, as `encodingNamed` gives it; undefined where that is not said. */
      readonly encoding: string | undefined;
    }
  | { readonly name: "help"; readonly language: Language }
  | { readonly name: "version"; readonly language: Language }
  /** What is wrong with the arguments, in one line. */
  | { readonly name: "wrong"; readonly language: Language; readonly message: string };

const oneOf = <T extends string>(allowed: readonly T[], text: string): T | undefined =>
  allowed.find((value) => value === text);

const OPTIONS = {
  encoding: { type: "string" },
  format: { type: "string" },
  lang: { type: "string" },
  today: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

/**
 * Reads the arguments after the program's name. A message about wrong ones is in the language that they ask for, where that much is right.
 * @param today the day to compare dates with where none is given: YYYY-MM-DD, in UTC; null where it is not known.
 */
export function readOptions(args: readonly string[], today: string | null): Command {
  const { tokens, positionals } = parseArgs({ args: [...args], options: OPTIONS, strict: false, tokens: true });
  const given = tokens.filter((token) => token.kind === "option");
  const valueOf = (name: keyof typeof OPTIONS): string | undefined => {
    const last = given.findLast((token) => token.name === name);
    return last && (last.value ?? "");
  };

  const known = oneOf(LANGUAGES, valueOf("lang") ?? "en");
  const language = known ?? "en";
  const { usage } = cliTexts(language);
  const wrong = (message: string): Command => ({ name: "wrong", language, message });
  const unknown = given.find((token) => !Object.hasOwn(OPTIONS, token.name));
  if (unknown) return wrong(usage.unknownOption(printable(unknown.rawName)));
  if (!known) return wrong(usage.wrongValue("--lang", LANGUAGES.join("|")));
  if (given.some((token) => token.name === "help")) return { name: "help", language };
  if (given.some((token) => token.name === "version")) return { name: "version", language };

  const format = oneOf(FORMATS, valueOf("format") ?? "text");
  if (!format) return wrong(usage.wrongValue("--format", FORMATS.join("|")));
  const day = valueOf("today") ?? today;
  if (day !== null && readIso(day) === null) return wrong(usage.wrongValue("--today", "YYYY-MM-DD"));

  const label = valueOf("encoding");
  const encoding = label === undefined ? undefined : encodingNamed(label);
  if (encoding === null) return wrong(usage.wrongValue("--encoding", ENCODINGS));

  const [command, ...files] = positionals;
  if (command === undefined) return wrong(usage.noCommand);
  if (command !== "check") return wrong(usage.unknownCommand(printable(command)));
  if (files.length === 0) return wrong(usage.noFile);
  if (files.filter((file) => file === STANDARD_INPUT).length > 1) return wrong(usage.standardInputTwice);
  return { name: "check", files, format, today: day, language, encoding };
}
