import type { Finding, FindingCode, FindingParams } from "../check/finding";

/** What a message may use beside its own parameters. Raw texts: a message quotes them. */
export type About = Pick<Finding, "value" | "severity" | "fix">;

/** The text that would be right, "" for an empty cell; null where there is no one right text. */
export function fixText({ fix }: About): string | null {
  return fix?.kind === "text" ? fix.text : null;
}

/**
 * The texts of every finding code in one language. A message says what was found, what is expected and how to mend it; where, is told
 * beside it. It is one line and holds none of `;`, ": " and the marks: it becomes a part of the Errors cell (errors-cell.ts).
 */
export type FindingTexts = {
  readonly [C in FindingCode]: {
    /** Short name of the kind, for a group of such findings. */
    readonly title: string;
    readonly message: (params: FindingParams[C], about: About) => string;
  };
};
