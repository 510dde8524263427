import { Workbook, type WorkbookOptions } from "../model";
import { NO_HABITS, type Habits } from "../hosts/habits";
import { PROFILES, type ProfileName } from "../hosts/profiles";
import { createFacade, type Book, type PaneState } from "../objects";
import { Executor } from "../richapi/executor";
import type { BatchRequest, BatchResponse } from "../richapi/protocol";
import { entriesOf, visibilityEntry, type EventEntry } from "./entries";
import { isCleanUp, type Faults, type SeenRequest } from "./faults";
import { RibbonPresses } from "./ribbon-presses";
import { light, type OfficeTheme } from "./theme";

/** Habits that are given win over those of the profile. */
export interface HostOptions extends Partial<Habits> {
  /** The Excel that is played; by default one without bad habits. */
  readonly profile?: ProfileName;
  /** A workbook of your own; else a new one of this locale. */
  readonly workbook?: Workbook;
  readonly locale?: NonNullable<WorkbookOptions["locale"]>;
  /** Office's display language; the locale's by default. */
  readonly displayLanguage?: string;
  readonly theme?: OfficeTheme;
  readonly faults?: Faults;
  /** Requirement sets by lower-case name; what desktop Excel of build 16.0.15407 supports by default. */
  readonly requirementSets?: Readonly<Record<string, string>>;
}

/** An answer as the transports carry it. `failed`: the request was not answered by Excel but by what is between. */
export type HostAnswer =
  | { readonly kind: "answered"; readonly json: string }
  | { readonly kind: "failed"; readonly status: number; readonly code: string; readonly message: string }
  | { readonly kind: "silent" };

const EDIT_MODE =
  "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.";
const DELAY_FOR_CELL_EDIT = 64;
const UNDOABLE = 16 | 256;
const EDIT_POLL_MS = 20;

export const requirementSets: Readonly<Record<string, string>> = {
  excelapi: "1.15",
  sharedruntime: "1.1",
  ribbonapi: "1.1",
  dialogapi: "1.2",
  dialogorigin: "1.1",
  openbrowserwindowapi: "1.1",
  settings: "1.1",
  addincommands: "1.1",
  selection: "1.1",
  identityapi: "1.3",
  richapiruntime: "1.2",
  richapiruntimeflag: "1.2",
  // What the client may flag as undoable; without it no write of an add-in could be taken back (assumed, see behaviours.ts).
  excelapiundo: "1.8",
  delayforcelledit: "1.1",
};

/**
 * What a transport talks to: a workbook, the executor of requests, and what Office knows beside them. Every defect of the stand-in
 * itself is kept in `defects` and answered as GeneralException, so that no test passes over it unseen.
 */
export class ExcelHost {
  readonly workbook: Workbook;
  readonly requests: SeenRequest[] = [];
  readonly defects: unknown[] = [];
  readonly pane: PaneState;
  readonly displayLanguage: string;
  readonly requirementSets: Readonly<Record<string, string>>;
  /** Pages that were opened by Office.context.ui.openBrowserWindow. */
  readonly openedPages: string[] = [];
  theme: OfficeTheme;
  faults: Faults | null;
  readonly habits: Habits;
  readonly ribbon = new RibbonPresses();
  readonly #executor: Executor;
  readonly #book: Book;
  readonly #listeners = new Set<(entries: readonly EventEntry[]) => void>();
  readonly #stopListening: () => void;
  #pending: EventEntry[] = [];

  constructor(options: HostOptions = {}) {
    this.workbook = options.workbook ?? new Workbook(options.locale === undefined ? {} : { locale: options.locale });
    this.displayLanguage = options.displayLanguage ?? this.workbook.locale.name;
    this.theme = options.theme ?? light;
    this.faults = options.faults ?? null;
    this.requirementSets = options.requirementSets ?? requirementSets;
    this.habits = habitsOf(options);
    this.ribbon.holdPane = this.habits.paneAfterButton;
    this.workbook.misplacesOverHiddenRows ||= this.habits.misplacesOverHiddenRows;
    this.workbook.rulesNotReevaluated ||= this.habits.rulesNotReevaluated;
    this.workbook.hidingEndsUndo &&= this.habits.hidingEndsUndo;
    this.pane = {
      visibility: "Visible",
      startup: "Inactive",
      actionsReady: false,
      changed: (visible) => this.#tell([visibilityEntry(visible)]),
    };
    const { book, ...facade } = createFacade(this.workbook, this.pane, this.habits);
    this.#book = book;
    this.#executor = new Executor({ ...facade, nullHasChildren: this.habits.belowNullObject === "null" });
    this.#stopListening = this.workbook.listen((event) => {
      if (this.#book.eventsEnabled) this.#tell(entriesOf(event, this.#book));
    });
  }

  /** Members that were asked for and are not there ("Range.GetImage()"). A test of the add-in expects none. */
  get apiNotFound(): readonly string[] {
    return this.#executor.apiNotFound;
  }
  /** "Type.Member" of everything that was used. */
  get used(): ReadonlySet<string> {
    return this.#executor.used;
  }
  /** References that the add-in has not given back. */
  get keptReferences(): number {
    return this.#executor.references.count;
  }

  /** False while the user looks at another workbook: calls on the selection and the active sheet fail with InvalidSelection. */
  get inFront(): boolean {
    return this.#book.inFront;
  }
  set inFront(inFront: boolean) {
    this.#book.inFront = inFront;
  }

  /** Conditional formats that Excel cannot read any more, by id: "all" of them, or all but their type. A test puts them here. */
  get unreadableRules(): Map<string, "all" | "rule"> {
    return this.#book.unreadableRules;
  }

  /** Called with the event entries after the answer to the request that caused them. Returns the way to stop. */
  listen(listener: (entries: readonly EventEntry[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Ends the host: no event comes any more. */
  stop(): void {
    this.#stopListening();
    this.#book.stop();
    this.#listeners.clear();
  }

  /** Carries one request out. `sent` is its body: as JSON, or where the caller has parsed that what it says. */
  async answer(sent: string | BatchRequest, flags: number): Promise<HostAnswer> {
    const [body, text] =
      typeof sent === "string" ? [JSON.parse(sent) as BatchRequest, () => sent] : [sent, () => JSON.stringify(sent)];
    const request: SeenRequest = {
      index: this.requests.length,
      body,
      flags,
      get size() {
        return text().length;
      },
      cleanUp: isCleanUp(body),
      outcome: null,
      answered: 0,
    };
    this.requests.push(request);
    await this.ribbon.waitFor(body);
    if (this.habits.latency > 0) await new Promise((resolve) => setTimeout(resolve, this.habits.latency));
    while (this.workbook.editing !== null && (flags & DELAY_FOR_CELL_EDIT) !== 0)
      await new Promise((resolve) => setTimeout(resolve, EDIT_POLL_MS));
    const answer = this.#handle(request, text);
    request.outcome =
      answer.kind === "answered" ? (request.outcome ?? "ok") : answer.kind === "failed" ? answer.code : "silent";
    request.answered = answer.kind === "answered" ? answer.json.length : 0;
    return answer;
  }

  #handle(request: SeenRequest, text: () => string): HostAnswer {
    const fault = this.faults?.(request) ?? null;
    if (fault?.kind === "meanwhile" && fault.when === "before") fault.happens(this.workbook);
    if (this.workbook.editing !== null) return failed(400, "InvalidOperationInCellEditMode", EDIT_MODE);
    if (this.habits.maxBytes < Infinity && tooLarge(text(), this.habits.maxBytes))
      return failed(400, "RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
    const carriedOut = fault === null || fault.kind === "meanwhile" || fault.carriedOut;
    const response = carriedOut ? this.#execute(request) : null;
    if (fault?.kind === "meanwhile" && fault.when === "after") fault.happens(this.workbook);
    if (fault?.kind === "silent") return { kind: "silent" };
    if (fault?.kind === "status") return failed(fault.status, fault.code, fault.message ?? fault.code);
    if (fault?.kind === "error") {
      request.outcome = fault.code;
      const error = {
        ActionIndex: 0,
        Code: fault.code,
        HttpStatusCode: 500,
        Location: fault.location ?? "",
        Message: fault.message ?? fault.code,
      };
      return {
        kind: "answered",
        json: JSON.stringify({ Error: error, Results: [], TraceIds: [] } satisfies BatchResponse),
      };
    }
    const json = JSON.stringify(response);
    if (tooLarge(json, this.habits.maxBytes))
      return failed(400, "ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");
    if (response?.Error) request.outcome = response.Error.Code;
    return { kind: "answered", json };
  }

  #execute({ body, flags }: SeenRequest): BatchResponse {
    try {
      const undoable = this.habits.undoesUnflagged || (flags & UNDOABLE) !== 0;
      return this.workbook.act({ origin: "addin", undoable }, () => this.#executor.execute(body));
    } catch (defect) {
      this.defects.push(defect);
      const message = `Defect of the stand-in: ${defect instanceof Error ? (defect.stack ?? defect.message) : String(defect)}`;
      return {
        Error: { ActionIndex: 0, Code: "GeneralException", HttpStatusCode: 500, Location: "", Message: message },
        Results: [],
        TraceIds: [],
      };
    }
  }

  #tell(entries: readonly EventEntry[]): void {
    if (entries.length === 0) return;
    this.#pending.push(...entries);
    // A timer, so that an event comes after the answer to the request that caused it.
    setTimeout(() => {
      const all = this.#pending;
      this.#pending = [];
      if (all.length > 0) for (const listener of this.#listeners) listener(all);
    }, 0);
  }
}

/** The profile's habits, or none, with those in place of them that the options give. */
function habitsOf({ profile, ...options }: HostOptions): Habits {
  const habits: Habits = profile === undefined ? NO_HABITS : PROFILES[profile];
  const names = Object.keys(NO_HABITS) as (keyof Habits)[];
  const given = names.filter((name) => options[name] !== undefined).map((name) => [name, options[name]] as const);
  return { ...habits, ...Object.fromEntries(given) };
}

const failed = (status: number, code: string, message: string): HostAnswer => ({
  kind: "failed",
  status,
  code,
  message,
});

/** Whether the text has more bytes of UTF-8 than that: at most three a code unit. */
const tooLarge = (text: string, limit: number): boolean => text.length * 3 > limit && new Blob([text]).size > limit;
