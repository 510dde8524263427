import type { EventEntry } from "./entries";
import type { ExcelHost } from "./host";
import { NOT_SUPPORTED, SETTINGS_CANNOT_SAVE, statusOf, SUCCESS, type RibbonAnswer } from "./office-status";
import { appContext, settingPairs, webFrameUrl } from "./web-context";

export { webFrameUrl };

/** One message between the frames, JSON on the wire (Microsoft.Office.Common.Message of the client). */
interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType?: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: unknown;
}

const REQUEST = 0;
const RESPONSE = 1;
const ACTION = { invoke: 0, register: 1, unregister: 2 } as const;
const CALL = { loadSettings: 75, saveSettings: 76, request: 93, ribbonCompleted: 94 } as const;
const FOR_CALL = 0;
const FOR_EVENT = 1;
const NO_ERROR = 0;
const VERSION = 1;
const KNOWN_EVENTS: readonly string[] = ["richApiMessage", "appCommandInvoked", "documentSelectionChanged"];

export interface WebHost {
  /** Clicks a ribbon button: runs the function associated with `functionName` and waits for its `event.completed()`. */
  click(functionName: string, controlId?: string): Promise<RibbonAnswer>;
  /** What the pane told about focus and keys (OSF.AgaveHostAction numbers), in order. */
  readonly notices: readonly number[];
  /** Actions that were asked for and are not played. */
  readonly unknown: readonly string[];
  remove(): void;
}

/**
 * Plays Excel on the web for a pane in a frame: call it in the page around before the frame is loaded from `webFrameUrl`. https only,
 * and both pages on the same host name: office.js trusts no other.
 * @param origin Origin of the pane's page. @param around Where messages from the frame arrive; this window by default.
 */
export function serveWebHost(
  frame: Pick<Window, "postMessage">,
  origin: string,
  host: ExcelHost,
  around: EventTarget = window,
): WebHost {
  const server = new Server(frame, origin, host);
  const receive = (event: Event): void => {
    const { data, source, origin: from } = event as MessageEvent<unknown>;
    if (source === frame && from === origin && typeof data === "string") server.receive(data);
  };
  around.addEventListener("message", receive);
  const stopEntries = host.listen((entries) => server.tell(entries));
  const stopSelection = host.workbook.listen((event) => {
    if (event.kind === "selectionChanged") setTimeout(() => server.event("documentSelectionChanged", {}), 0);
  });
  return {
    notices: server.notices,
    unknown: server.unknown,
    click: (functionName, controlId = functionName) => server.click(functionName, controlId),
    remove: () => {
      around.removeEventListener("message", receive);
      stopEntries();
      stopSelection();
    },
  };
}

class Server {
  readonly notices: number[] = [];
  readonly unknown: string[] = [];
  readonly #registered = new Map<string, Message>();
  readonly #clicks = new Map<string, (answer: RibbonAnswer) => void>();
  #nextClick = 1;

  constructor(
    readonly frame: Pick<Window, "postMessage">,
    readonly origin: string,
    readonly host: ExcelHost,
  ) {}

  receive(text: string): void {
    const message = parse(text);
    if (message?._messageType !== REQUEST) return;
    if (message._actionType === ACTION.invoke) this.#invoke(message);
    else this.#register(message, message._actionType === ACTION.register);
  }

  tell(entries: readonly EventEntry[]): void {
    this.event("richApiMessage", {
      ArrayData: entries.map((entry) => [
        entry.messageCategory,
        entry.messageType,
        entry.targetId,
        entry.message,
        0,
        false,
      ]),
    });
  }

  /** Nothing is sent that the page did not register for. */
  event(name: string, data: object): boolean {
    const registered = this.#registered.get(name);
    if (registered !== undefined) this.#post(registered, data, FOR_EVENT);
    return registered !== undefined;
  }

  click(functionName: string, controlId: string): Promise<RibbonAnswer> {
    const id = String(this.#nextClick++);
    const answered = new Promise<RibbonAnswer>((resolve) => this.#clicks.set(id, resolve));
    const heard = this.event("appCommandInvoked", {
      0: id,
      1: functionName,
      2: JSON.stringify({ source: { id: controlId } }),
    });
    if (heard) this.host.ribbon.began();
    return heard ? answered : Promise.reject(new Error("the page does not listen to ribbon buttons (yet)"));
  }

  #register(message: Message, on: boolean): void {
    const known = KNOWN_EVENTS.includes(message._actionName);
    if (!known) this.unknown.push(message._actionName);
    if (known && on) this.#registered.set(message._actionName, message);
    else this.#registered.delete(message._actionName);
    this.#post(message, { Error: known ? SUCCESS : NOT_SUPPORTED });
  }

  #invoke(message: Message): void {
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return this.#post(message, appContext(this.host));
      case "ContextActivationManager_notifyHost": {
        const notice: unknown = Array.isArray(message._data) ? message._data[1] : null;
        this.notices.push(Number(notice));
        return this.#post(message, {});
      }
      case "executeMethod":
        return this.#execute(message, (message._data ?? {}) as Record<string, unknown>);
      default:
        this.unknown.push(message._actionName);
        return this.#post(message, { Version: VERSION, Error: NOT_SUPPORTED });
    }
  }

  #execute(message: Message, data: Record<string, unknown>): void {
    const { settings } = this.host.workbook;
    const id: unknown = Reflect.get(Object(data.DdaMethod), "DispatchId");
    switch (id) {
      case CALL.request: {
        const request = data.ArrayData as readonly unknown[];
        void this.host.answer(String(request[4]), Number(request[6])).then((answer) => {
          if (answer.kind === "answered")
            this.#post(message, { Version: VERSION, Error: SUCCESS, Data: [200, [], answer.json] });
          else if (answer.kind === "failed") this.#post(message, { Version: VERSION, Error: statusOf(answer.code) });
        });
        return;
      }
      case CALL.ribbonCompleted:
        this.#clicks.get(String(data[0]))?.({ status: Number(data[1]), data: String(data[2]) });
        this.host.ribbon.completed();
        this.#clicks.delete(String(data[0]));
        return this.#post(message, { Version: VERSION, Error: SUCCESS });
      case CALL.loadSettings:
        return this.#post(message, { Version: VERSION, Error: SUCCESS, Properties: settingPairs(this.host) });
      case CALL.saveSettings: {
        if (this.host.workbook.refusesSettings)
          return this.#post(message, { Version: VERSION, Error: SETTINGS_CANNOT_SAVE });
        const pairs = Reflect.get(Object(data.DdaSettingsMethod), "Properties") as readonly (readonly [
          string,
          string,
        ])[];
        settings.clear();
        for (const [key, value] of pairs) settings.set(key, JSON.parse(value));
        return this.#post(message, { Version: VERSION, Error: SUCCESS });
      }
      default:
        this.unknown.push(`executeMethod ${String(id)}`);
        return this.#post(message, { Version: VERSION, Error: NOT_SUPPORTED });
    }
  }

  #post(to: Message, data: object, responseType = FOR_CALL): void {
    const message = {
      _messageType: RESPONSE,
      _actionName: to._actionName,
      _conversationId: to._conversationId,
      _correlationId: to._correlationId,
      _errorCode: NO_ERROR,
      _responseType: responseType,
      _origin: this.origin,
      _serializerVersion: 1,
      _data: data,
    };
    this.frame.postMessage(JSON.stringify(message), this.origin);
  }
}

/** Other scripts in a page post messages of their own. */
function parse(text: string): Message | null {
  try {
    const message: unknown = JSON.parse(text);
    return typeof message === "object" && message !== null && "_messageType" in message ? (message as Message) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
