/** What the command line asks for. */
import { parseArgs } from "node:util";
import { type Language } from "../texts";
import { cliTexts, type CliTexts } from "../texts/cli";

const FORMATS = ["text", "json"] as const;
const LANGUAGES: readonly Language[] = ["en", "sv"];

export type Format = (typeof FORMATS)[number];

export type Command =
  | {
      readonly name: "check";
      readonly files: readonly string[];
      readonly format: Format;
      readonly today: string;
      readonly language: Language;
    }
  | { readonly name: "help"; readonly language: Language }
  | { readonly name: "version" }
  /** What is wrong with the arguments, in one line. */
  | { readonly name: "wrong"; readonly message: string };

/** Whether `text` is a day of the calendar as YYYY-MM-DD. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const oneOf = <T extends string>(allowed: readonly T[], text: string): T | undefined =>
  allowed.find((value) => value === text);

/**
 * Reads the arguments behind the program's name. A message about wrong ones is in the language that they ask for, where that much is right.
 * @param today the day to compare dates with where none is given: YYYY-MM-DD, in UTC.
 */
export function readOptions(args: readonly string[], today: string): Command {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: {
      format: { type: "string" },
      lang: { type: "string" },
      today: { type: "string" },
      help: { type: "boolean", short: "h" },
      version: { type: "boolean" },
    },
    strict: false,
    tokens: true,
  });
  const given = tokens.filter((token) => token.kind === "option");
  const valueOf = (name: string): string | undefined => {
    const last = given.findLast((token) => token.name === name);
    return last && (last.value ?? "");
  };

  const language = oneOf(LANGUAGES, valueOf("lang") ?? "en");
  const texts = cliTexts(language ?? "en");
  const unknown = given.find((token) => !["format", "lang", "today", "help", "version"].includes(token.name));
  if (unknown) return { name: "wrong", message: texts.usage.unknownOption(unknown.rawName) };
  if (!language) return { name: "wrong", message: texts.usage.wrongValue("--lang", LANGUAGES.join("|")) };
  if (given.some((token) => token.name === "help")) return { name: "help", language };
  if (given.some((token) => token.name === "version")) return { name: "version" };

  const format = oneOf(FORMATS, valueOf("format") ?? "text");
  if (!format) return { name: "wrong", message: texts.usage.wrongValue("--format", FORMATS.join("|")) };
  const day = valueOf("today") ?? today;
  if (!isDay(day)) return { name: "wrong", message: texts.usage.wrongValue("--today", "YYYY-MM-DD") };
  return readCommand(positionals, { format, today: day, language }, texts.usage);
}

function readCommand(
  positionals: readonly string[],
  options: { readonly format: Format; readonly today: string; readonly language: Language },
  texts: CliTexts["usage"],
): Command {
  const [command, ...files] = positionals;
  if (command === undefined) return { name: "wrong", message: texts.noCommand };
  if (command !== "check") return { name: "wrong", message: texts.unknownCommand(command) };
  if (files.length === 0) return { name: "wrong", message: texts.noFile };
  return { name: "check", files, ...options };
}
