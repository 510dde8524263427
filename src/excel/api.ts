/**
 * What the task pane and the ribbon may ask of Excel. The pane gets one object of type `Actions`, so that it can be tested without Office.
 * Expected failures are values (`Refused`), unexpected errors are exceptions (they reach the pane with a button that copies their details).
 */
import type { LeftOutRow } from "../operations/left-out";
import type { ImportSummary } from "../operations/import-summary";
import type { NumberedFamily } from "../operations/missing-column";
import type { ExportedBefore } from "../operations/receipts";
import type { Edition } from "../template";
import type { Checked, SheetNews } from "./checked";
import type { Decision, Fixed, FixOptions, History, Replayed, ReplayOptions } from "./history";
import type { Inserted, PickedFile } from "./new-sheet-api";
import type { ApplyMatchOptions, Brought, MatchOptions, ToMatch } from "./matching";
import type { RefusalReason } from "./refusal-reason";
import type { WantedFile } from "../csv/wanted-file";
import type { EncodingCandidate } from "../values/sheet";

export type { Checked, FormatsSet, ServerMessage, SheetNews } from "./checked";
export type {
  Decision,
  Fixed,
  FixOptions,
  History,
  LeftCell,
  LeftFormula,
  Replayed,
  ReplayOptions,
  StepName,
  WantedFix,
} from "./history";
export type { Inserted, NotShown, PickedFile } from "./new-sheet-api";
export type { ApplyMatchOptions, Brought, MatchFrom, MatchOptions, ToMatch } from "./matching";
export type { RefusalReason } from "./refusal-reason";

export interface Refused {
  readonly ok: false;
  readonly reason: RefusalReason;
  /** A name or a number that the message shows (sheet name, address, limit). */
  readonly detail?: string;
  /** With "blocked" and "moved": what is there now. */
  readonly checked?: Checked;
  /** With "encoding-unclear": the file that was picked, and how it can be read. */
  readonly unclear?: UnclearEncoding;
  /** With "file-no-header": the file, whose columns can be matched. */
  readonly file?: PickedFile;
}

export interface UnclearEncoding {
  readonly file: PickedFile;
  /** At least two, the most likely one first. */
  readonly candidates: readonly EncodingCandidate[];
}

export type Result<T> = (T & { readonly ok: true }) | Refused;

/** Passed to an action that can be long: it reports and can be stopped between two requests to Excel. */
export interface Task {
  readonly signal: AbortSignal;
  readonly progress: (done: number, of: number) => void;
}

export interface CheckOptions {
  /** Whether warnings are written into the sheet. Where it is missing, as it was chosen last since the add-in was opened; at first they are. */
  readonly warningsInSheet?: boolean;
  /** Whether number formats and widths are corrected; remembered. Where it is missing, as it was chosen last; at first they are. */
  readonly setsFormats?: boolean;
  /** Decisions that are taken back first. */
  readonly takeBack?: readonly Decision[];
}

export interface InsertOptions {
  /** An edition, or the columns of the sheet in front; the edition that was chosen last where it is missing. */
  readonly template: Edition | "sheet";
}

export interface InsertedTemplate extends Inserted {
  /** Null where it has the columns of another sheet. */
  readonly edition: Edition | null;
  /** Microsoft does not take the edition for creating deals, and that has not been said yet. */
  readonly isNoteDue: boolean;
}

export interface CsvFile {
  /** "name.csv", or "name-1.csv", "name-2.csv" … beyond 1,000 records. */
  readonly name: string;
  /** The text, BOM and CRLF included. */
  readonly text: string;
  readonly records: number;
}

export interface Exported {
  readonly files: readonly CsvFile[];
  readonly records: number;
  /** One mark a record, in the order of the files, by which it is known when it is exported again. */
  readonly marks: readonly string[];
  /** Which of them were exported before and are unchanged since; null where none was. */
  readonly before: ExportedBefore | null;
  /** What importing them will do. */
  readonly summary: ImportSummary;
  /** The name of the files, without ".csv" and their numbers. */
  readonly name: string;
  /** As it was asked for. */
  readonly onlyRowsWithoutErrors: boolean;
  readonly checked: Checked;
}

export interface ExportOptions {
  readonly onlyRowsWithoutErrors: boolean;
  /** The sheet to export; the one in front where it is missing. */
  readonly sheetId?: string;
  /** How the files are to be called, as the user wrote it; by the day, the time and the number of deals where it is missing, or no name of a file. */
  readonly name?: string;
}

export interface Opened extends Inserted {
  readonly file: string;
  readonly checked: Checked;
}

export interface Environment {
  /** BCP 47 tag of Excel's display language. */
  readonly language: string;
  readonly platform: "desktop" | "mac" | "web" | "other";
  /** Office's theme where it reports one; null on the web. */
  readonly dark: boolean | null;
  /** Excel's own version, where it reports one ("16.0.18025"). */
  readonly version?: string;
}

/** One more column of a numbered family, or one less, on the sheet in front. */
export interface NumberedColumnOptions {
  readonly family: NumberedFamily;
  readonly way: "add" | "remove";
  /** Of the check that follows. */
  readonly warningsInSheet: boolean;
}

/** The records that the user was shown as those that an export leaves out: all of them are moved, or none. */
export interface MoveLeftOutOptions {
  readonly sheetId: string;
  readonly rows: readonly LeftOutRow[];
  /** Of the check that follows. */
  readonly warningsInSheet: boolean;
}

/** The actions that a user starts and waits for: what each is asked with, and what it gives when it succeeds. */
interface ActionTable {
  insertTemplate: { readonly options: InsertOptions | void; readonly done: InsertedTemplate };
  checkSheet: { readonly options: CheckOptions; readonly done: Checked };
  clearMarks: { readonly options: void; readonly done: { readonly rows: number } };
  exportCsv: { readonly options: ExportOptions; readonly done: Exported };
  openFile: { readonly options: PickedFile; readonly done: Opened };
  undo: { readonly options: ReplayOptions; readonly done: Replayed };
  redo: { readonly options: ReplayOptions; readonly done: Replayed };
  fix: { readonly options: FixOptions; readonly done: Fixed };
  numberedColumn: { readonly options: NumberedColumnOptions; readonly done: Fixed };
  moveLeftOut: { readonly options: MoveLeftOutOptions; readonly done: Fixed };
  matchColumns: { readonly options: MatchOptions; readonly done: ToMatch };
  applyMatch: { readonly options: ApplyMatchOptions; readonly done: Brought };
}

export type ActionName = keyof ActionTable;
export type OptionsOf<N extends ActionName> = ActionTable[N]["options"];
export type DoneOf<N extends ActionName> = ActionTable[N]["done"];

/** Where an unexpected error came from: an action, selecting a cell, opening the save page, a ribbon button, or drawing the pane. */
export type FailedAction = ActionName | "goTo" | "receipt" | "savePage" | "ribbon" | "pane" | "live";

/** How an action ended, whoever started it: the pane or a ribbon button. */
export type Outcome =
  | { readonly [N in ActionName]: { readonly action: N; readonly result: Result<DoneOf<N>> } }[ActionName]
  | { readonly action: "goTo"; readonly result: Result<Selected>; readonly place: FindingPlace }
  | { readonly action: "savePage"; readonly result: Result<object> }
  | { readonly action: "live"; readonly result: Result<object> }
  | { readonly action: FailedAction; readonly error: unknown };

/** What Live tells the pane. */
export type LiveOutcome =
  | { readonly kind: "switched"; readonly on: boolean }
  | { readonly kind: "checked"; readonly checked: Checked }
  /** What was edited could not be checked yet, or cannot be: what is shown stays old. */
  | { readonly kind: "behind" }
  | { readonly kind: "failed"; readonly error: unknown };

/** The cell of a finding, or its header. */
export interface FindingPlace {
  readonly sheetId: string;
  /** Its name when it was checked, for a message. */
  readonly sheet: string;
  /** 1-based sheet row. */
  readonly row: number;
  /** The template's header; null for the whole row. */
  readonly column: string | null;
  /** The column's place among the sheet's headers (0-based), where it is known: of two columns with one header, this one. */
  readonly columnIndex: number | null;
  /** Show the row and the column if they are hidden. */
  readonly show?: boolean;
}

/** A file that the user has. */
export interface Arrived {
  readonly name: string;
  /** The marks of its records: see `Exported`. */
  readonly marks: readonly string[];
}

/** The cell that was selected. */
export interface Selected {
  /** In A1 notation, without the sheet's name. */
  readonly address: string;
}

export type Action<N extends ActionName> = (options: OptionsOf<N>, task?: Task) => Promise<Result<DoneOf<N>>>;

/** One method an action. */
export type SheetActions = { readonly [N in ActionName]: Action<N> };

export interface Actions extends SheetActions {
  environment(): Environment;
  /** The edition that was chosen last; null before the first choice. */
  lastEdition(): string | null;
  /** Whether Check corrects number formats and widths. */
  setsFormats(): boolean;
  /** Whether Check, whoever presses it, writes warnings into the sheet. */
  warningsInSheet(): boolean;
  /** What can be undone and done again. */
  history(): Promise<Result<History>>;
  /** Selects a finding's cell (or header). */
  goTo(place: FindingPlace): Promise<Result<Selected>>;
  /** Keeps in the workbook that a file has arrived, for the next export to say. */
  keepReceipt(arrived: Arrived): Promise<Result<object>>;
  /** Opens the add-in's own page in the system browser (on the web in another tab), which takes the text from the clipboard and saves it where it is `file`. */
  openSavePage(file: WantedFile): Result<object>;
  /** What happened to a checked sheet since. */
  newsOf(checked: Pick<Checked, "sheetId" | "sheet" | "asOf">): SheetNews;
  /** Listens to the workbook: the listener is called whenever `newsOf` may give something else. Returns the way to stop listening. */
  onNews(listener: () => void): () => void;
  /**
   * Live: what is edited while `listener` is there is checked, and the listener told. Whether Live is on is told at the start and at every change. Returns the way to
   * stop: a second listener takes the first one's place.
   */
  onLive(listener: (outcome: LiveOutcome) => void): () => void;
  /** Turns Live on or off for this workbook, which keeps it. */
  switchLive(on: boolean): Promise<Result<object>>;
  /** While it is held, Live checks nothing: what is shown is being decided about. */
  holdLive(held: boolean): void;
  /** The user turns to the pane: Live does what it has put off, the marks in the sheet. */
  catchUp(): void;
  /** A ribbon button was pressed while the pane was closed or open: the pane shows what came of it. Returns the way to stop listening. */
  onRibbonOutcome(listener: (outcome: Outcome) => void): () => void;
}
