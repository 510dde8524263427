import type { Finding, FindingCode, FindingParams } from "../check/finding";

/** Where a message is read: in Excel, with the add-in's Export at hand, or in a report about a file. */
export type Reader = "excel" | "file";

/** What a message may use beside its own parameters. Raw texts: a message quotes them. */
export interface About extends Pick<Finding, "value" | "severity" | "fix"> {
  readonly reader: Reader;
}

/** The text that would be right, "" for an empty cell; null where there is no one right text. */
export function fixText({ fix }: About): string | null {
  return fix?.kind === "text" ? fix.text : null;
}

/**
 * The texts of every finding code in one language. A message says what was found, what is expected and how to fix it; where, is said
 * beside it. It is one line.
 */
export type FindingTexts = {
  readonly [C in FindingCode]: {
    /** Short name of the kind, for a group of such findings. */
    readonly title: string;
    readonly message: (params: FindingParams[C], about: About) => string;
  };
};
