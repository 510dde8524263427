import type { EventEntry } from "./entries";
import type { ExcelHost, HostAnswer } from "./host";
import { statusOf, SUCCESS, NOT_SUPPORTED, SETTINGS_CANNOT_SAVE, type RibbonAnswer } from "./office-status";
import { themeAsIntegers } from "./theme";

/** Which event a page registers for, and which call it makes (OSF.DDA.EventDispId and MethodDispId of the client). */
const EVENT = { selection: 2, richMessage: 33, ribbon: 39 } as const;
const CALL = { request: 93, ribbonCompleted: 94, openBrowserWindow: 102 } as const;

/** The window of a task pane: desktop Office gives it an `external` of its own. */
export type PaneWindow = Window & typeof globalThis;

type SafeArray = { toArray(): unknown[]; dimensions(): number };
type EventHandler = (id: number, payload: SafeArray) => void;
type Done = (result: SafeArray | number) => void;

export interface DesktopHost {
  /** Clicks a ribbon button: runs the function associated with `functionName` and waits for its `event.completed()`. */
  click(functionName: string, controlId?: string): Promise<RibbonAnswer>;
  /** Calls and events that were asked for and are not played, by number. */
  readonly unknown: readonly string[];
  remove(): void;
}

/**
 * Plays desktop Excel for the page in `window`: call it before office.js is loaded there. The rest of `Office.*` is then made by
 * Microsoft's own code out of these answers.
 */
export function installDesktopHost(window: PaneWindow, host: ExcelHost): DesktopHost {
  const before = Object.getOwnPropertyDescriptor(window, "external");
  const external = new External(window, host);
  // office.js remembers the host of a tab; an earlier one must not speak for this.
  window.sessionStorage.removeItem("hostInfoValue");
  Object.defineProperty(window, "external", { value: external.port, configurable: true, writable: true });
  const stopEntries = host.listen((entries) => external.tell(entries));
  const stopSelection = host.workbook.listen((event) => {
    if (event.kind === "selectionChanged") setTimeout(() => external.tellSelection(), 0);
  });
  return {
    unknown: external.unknown,
    click: (functionName, controlId = functionName) => external.click(functionName, controlId),
    remove: () => {
      stopEntries();
      stopSelection();
      if (before) Object.defineProperty(window, "external", before);
      else Reflect.deleteProperty(window, "external");
    },
  };
}

class External {
  readonly unknown: string[] = [];
  readonly #handlers = new Map<number, Set<EventHandler>>();
  readonly #clicks = new Map<string, (answer: RibbonAnswer) => void>();
  #nextClick = 1;

  constructor(
    readonly window: PaneWindow,
    readonly host: ExcelHost,
  ) {}

  /** What the page sees as `window.external`. */
  get port(): object {
    const { host } = this;
    const language = host.displayLanguage;
    const context = this.#context();
    return {
      // The last field, 1, says that the page is a shared runtime.
      GetHostInfo: () => `Excel$Win32$16.01$${language}$$$disableLogging$1`,
      GetContext: () => context,
      GetLoggingAllowed: () => false,
      Execute: (id: number, params: unknown, done: Done) => this.#execute(id, params, done),
      RegisterEvent: (id: number, _target: string, handler: EventHandler, done: Done) =>
        this.#register(id, handler, done),
      UnregisterEvent: (id: number, _target: string, done: Done) => {
        this.#handlers.delete(id);
        done(SUCCESS);
      },
      MessageParent: () => this.unknown.push("MessageParent"),
    };
  }

  tell(entries: readonly EventEntry[]): void {
    const payload = this.#safe(
      entries.map((entry) =>
        this.#safe([entry.messageCategory, entry.messageType, entry.targetId, entry.message, 0, false]),
      ),
    );
    for (const handler of this.#handlers.get(EVENT.richMessage) ?? []) handler(EVENT.richMessage, payload);
  }

  tellSelection(): void {
    for (const handler of this.#handlers.get(EVENT.selection) ?? []) handler(EVENT.selection, this.#safe([]));
  }

  click(functionName: string, controlId: string): Promise<RibbonAnswer> {
    const handlers = this.#handlers.get(EVENT.ribbon);
    if (handlers === undefined) return Promise.reject(new Error("the page does not listen to ribbon buttons (yet)"));
    const id = String(this.#nextClick++);
    const answered = new Promise<RibbonAnswer>((resolve) => this.#clicks.set(id, resolve));
    this.host.ribbon.began();
    for (const handler of handlers)
      handler(EVENT.ribbon, this.#safe([id, functionName, JSON.stringify({ source: { id: controlId } })]));
    return answered;
  }

  #context(): object {
    const { host } = this;
    const { settings } = host.workbook;
    return {
      GetAppType: () => 1,
      GetSolutionRef: () => "00000000-0000-0000-0000-000000000001",
      GetSolutionToken: () => "",
      GetAppVersionMajor: () => 16,
      GetAppVersionMinor: () => 0,
      GetAppUILocale: () => host.displayLanguage,
      GetAppDataLocale: () => host.workbook.locale.name,
      GetDocUrl: () => host.workbook.name,
      // Read and write.
      GetAppCapabilities: () => 0,
      // Inserted by the user (2: the document was opened).
      GetActivationMode: () => 1,
      GetControlIntegrationLevel: () => 1,
      GetCorrelationId: () => "00000000-0000-0000-0000-000000000002",
      GetInstanceId: () => "00000000-0000-0000-0000-000000000003",
      GetTouchEnabled: () => false,
      GetCommerceAllowed: () => true,
      GetSupportedMatrix: () => JSON.stringify(host.requirementSets),
      GetHostCustomMessage: () => "",
      GetHostFullVersion: () => "16.0.15407.10000",
      GetDialogRequirementMatrix: () => JSON.stringify({ dialogapi: "1.2" }),
      GetFeaturesForSolution: () => "{}",
      GetOfficeThemeInfo: () => themeAsIntegers(host.theme),
      // How the page starts: 2 in an open pane, 1 hidden.
      GetInitialDisplayMode: () => (host.pane.visibility === "Visible" ? 2 : 1),
      GetSettings: () => ({
        Read: (keys: string[], values: string[]) => {
          for (const [key, value] of settings) {
            keys.push(key);
            values.push(JSON.stringify(value));
          }
        },
        Write: (keys: readonly string[], values: readonly string[]) => {
          settings.clear();
          for (const [index, key] of [...keys].entries()) settings.set(key, JSON.parse(values[index] ?? "null"));
        },
        // Only this way of writing, which the client prefers, can tell that it failed.
        ...(host.workbook.refusesSettings && {
          WriteAsync: (_keys: readonly string[], _values: readonly string[], done: (status: number) => void) =>
            done(SETTINGS_CANNOT_SAVE),
        }),
      }),
    };
  }

  #register(id: number, handler: EventHandler, done: Done): void {
    const known: readonly number[] = Object.values(EVENT);
    if (!known.includes(id)) this.unknown.push(`RegisterEvent ${id}`);
    this.#handlers.set(id, (this.#handlers.get(id) ?? new Set()).add(handler));
    done(known.includes(id) ? SUCCESS : NOT_SUPPORTED);
  }

  #execute(id: number, params: unknown, done: Done): void {
    const list = Array.isArray(params) || isArrayLike(params) ? Array.from(params as ArrayLike<unknown>) : [];
    switch (id) {
      case CALL.request: {
        const message = Array.from(list[0] as ArrayLike<unknown>);
        void this.host.answer(String(message[4]), Number(message[6])).then((answer) => this.#answer(answer, done));
        return;
      }
      case CALL.ribbonCompleted: {
        const [click, status, data] = list;
        this.#clicks.get(String(click))?.({ status: Number(status), data: String(data) });
        this.host.ribbon.completed();
        this.#clicks.delete(String(click));
        return done(this.#safe([SUCCESS]));
      }
      case CALL.openBrowserWindow:
        this.host.openedPages.push(String(list[1]));
        return done(this.#safe([SUCCESS]));
      default:
        this.unknown.push(`Execute ${id}`);
        return done(this.#safe([NOT_SUPPORTED]));
    }
  }

  #answer(answer: HostAnswer, done: Done): void {
    if (answer.kind === "silent") return;
    if (answer.kind === "answered") done(this.#safe([SUCCESS, 200, new this.window.Array(), answer.json]));
    else done(this.#safe([statusOf(answer.code), answer.message]));
  }

  /** Arrays must be of the page's own realm. */
  #safe(values: readonly unknown[]): SafeArray {
    const own = this.window.Array.from(values);
    return { toArray: () => own, dimensions: () => 1 };
  }
}

const isArrayLike = (value: unknown): boolean => typeof value === "object" && value !== null && "length" in value;
