/**
 * What the page can know before there is an Excel to talk to: a case for each view.
 */

/** The little of `Office` that starting needs. */
export interface OfficeAtStart {
  /** `host` is null where the page is not inside Office. */
  onReady(): Promise<{ readonly host: unknown }>;
  isSetSupported(set: string, version: string): boolean;
}

export type Start =
  | { readonly kind: "waiting" }
  /** office.js has not answered in time; it may still. */
  | { readonly kind: "no-answer" }
  /** office.js could not be loaded at all (offline, or its address is blocked). */
  | { readonly kind: "not-loaded" }
  | { readonly kind: "outside" }
  | { readonly kind: "too-old"; readonly missing: string }
  | { readonly kind: "ready" };

/** Requirement sets that the manifest asks for too; sideloading does not enforce them. */
const NEEDED: readonly (readonly [string, string])[] = [
  ["ExcelApi", "1.14"],
  ["SharedRuntime", "1.1"],
];

/** Long enough for a slow machine's first start. */
export const TIMEOUT_MS = 15_000;

/** Drawing a view takes the time that office.js needs to start: a usual start is over by then, and shows none. */
export const WAITING_AFTER_MS = 300;

/**
 * Calls `show` with what to show, now and whenever that changes. A late answer still gets through.
 * `office` is null where office.js has not been loaded. Gives the way to stop listening.
 */
export function startUp(office: OfficeAtStart | null, show: (start: Start) => void, timeout = TIMEOUT_MS): () => void {
  if (office === null) {
    show({ kind: "not-loaded" });
    return () => undefined;
  }
  let listening = true;
  const timers = [
    setTimeout(() => show({ kind: "waiting" }), WAITING_AFTER_MS),
    setTimeout(() => show({ kind: "no-answer" }), timeout),
  ];
  const stopWaiting = (): void => timers.forEach(clearTimeout);
  const answer = (start: Start): void => {
    stopWaiting();
    if (listening) show(start);
  };
  office.onReady().then(
    ({ host }) => {
      if (host === null || host === undefined) return answer({ kind: "outside" });
      const missing = NEEDED.find(([set, version]) => !office.isSetSupported(set, version));
      answer(missing ? { kind: "too-old", missing: missing.join(" ") } : { kind: "ready" });
    },
    () => answer({ kind: "no-answer" }),
  );
  return () => {
    listening = false;
    stopWaiting();
  };
}
