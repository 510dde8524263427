import { readFileSync } from "node:fs";

/** The parts of Microsoft's client that the Node transport needs beside its public API. */
export interface HostBridgePort {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

interface Internals {
  readonly HostBridge: { init(bridge: HostBridgePort): void };
  readonly GenericEventRegistration: { s_genericEventRegistrations: Record<string, unknown> };
  readonly Utility: { _synchronousCleanup: boolean };
}

const CLIENT = "@microsoft/office-js/dist/excel-win32-16.01.debug.js";

const nothing = (): void => undefined;

/** What the client touches of a browser while it loads. It must find its own namespaces on `window`, so that is the global object. */
const standIns = (): Record<string, unknown> => {
  const location = {
    href: "https://localhost/",
    protocol: "https:",
    host: "localhost",
    hostname: "localhost",
    search: "",
    hash: "",
    pathname: "/",
    origin: "https://localhost",
  };
  const document = {
    URL: location.href,
    location,
    cookie: "",
    addEventListener: nothing,
    getElementsByTagName: () => [],
    createElement: () => ({}),
    getElementById: () => null,
  };
  return {
    window: globalThis,
    self: globalThis,
    parent: globalThis,
    top: globalThis,
    name: "",
    navigator: { userAgent: "Node" },
    location,
    history: {},
    document,
    addEventListener: nothing,
  };
};

export interface Client {
  readonly extension: Internals;
  /** The client's own `Office`: actions, addin and enumerations, but no context. */
  readonly office: object;
}

let loaded: Client | null = null;

/**
 * Evaluates the unmodified client in this realm (it compares prototypes, so another vm context will not do), once. Afterwards the
 * globals Excel, OfficeExtension, OfficeCore and a part of Office are there.
 */
export function loadClient(): Client {
  if (loaded === null) {
    const added: string[] = [];
    for (const [name, value] of Object.entries(standIns())) {
      if (Object.hasOwn(globalThis, name)) continue;
      Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
      added.push(name);
    }
    const evaluate = globalThis.eval;
    evaluate(readFileSync(require.resolve(CLIENT), "utf8"));
    for (const name of added) Reflect.deleteProperty(globalThis, name);
    loaded = {
      extension: Reflect.get(globalThis, "OfficeExtension") as unknown as Internals,
      office: Reflect.get(globalThis, "Office") as object,
    };
  }
  return loaded;
}
