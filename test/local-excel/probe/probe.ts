/** What a probe is: one small question to an Excel, asked through Office.js alone, and its answer as JSON. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What only a person at Excel can do, by id; the texts are in steps.ts. */
export type StepId =
  | "type-in-b2"
  | "is-a2-red"
  | "undo"
  | "redo"
  | "chart-sheet-in-front"
  | "chart-sheet-away"
  | "was-a-file-saved"
  | "was-the-text-copied"
  | "did-a-page-open";

/** The page that the probes run in; plain Node has none. */
export interface PageTools {
  /** Offers a small text file by a link with a download name, as a page does where it may. */
  offerFile(): void;
  /** Puts a text on the clipboard; gives "ok" or the name of the error. */
  copyText(text: string): Promise<string>;
}

/** What a probe works with. */
export interface Bench {
  readonly context: Excel.RequestContext;
  /** A new, empty sheet in front, deleted when the probe has ended, whatever became of it. */
  readonly sheet: Excel.Worksheet;
  /** Another sheet of that kind, behind the others. */
  addSheet(): Promise<Excel.Worksheet>;
  /** Waits until events that are under way have arrived. */
  settle(): Promise<void>;
  /** Asks the person at Excel to do something; gives the answer that was chosen. Ends the probe as "skipped" where it is not done. */
  ask(step: StepId): Promise<string>;
  readonly page: PageTools | null;
}

export interface Probe {
  /** Unique, kebab-case. */
  readonly id: string;
  readonly question: string;
  /** What an answer changes, in one line. Where it is missing: whether the behaviour holds that the probe settles first. */
  readonly changes?: string;
  /** Ids of the behaviours of the stand-in that the answer proves or refutes. */
  readonly settles: readonly string[];
  /**
   * "compared": should be the same in the stand-in, played in the same locale and date system. "noted": depends on the machine or on the person; it is
   * kept for the reader.
   */
  readonly kind: "compared" | "noted";
  /** Answers differ by locale: they are compared only where the stand-in plays the machine's. */
  readonly local?: true;
  /** Someone must sit at Excel, or a page must be there. Such probes come last. */
  readonly needs?: "person" | "page";
  run(bench: Bench): Promise<Json>;
}

/** What became of one probe. A failure keeps no message: messages are in the user's language and may quote the workbook. */
export type Answer =
  | { readonly answer: Json }
  | { readonly failed: { readonly code: string; readonly location: string } }
  | { readonly skipped: string };

/** Where the answers come from. */
export interface Origin {
  /** As Office tells it: "PC", "Mac", "OfficeOnline" …; "stand-in" for ours. */
  readonly platform: string;
  readonly version: string;
  readonly displayLanguage: string;
  /** The machine's regional settings, as "sv-SE". */
  readonly locale: string;
  readonly date1904: boolean;
}

/** What the page saves, and what test/local-excel/probe/answers holds. */
export interface Answers {
  readonly format: 1;
  /** YYYY-MM-DD */
  readonly asked: string;
  readonly origin: Origin;
  readonly answers: Readonly<Record<string, Answer>>;
  /** By hand: why the stand-in stays different, by probe id. */
  readonly known?: Readonly<Record<string, string>>;
}
