/** What the add-in remembers of the user's choices, in this browser or web view. */

const EDITION = "edition";
const FORMATS = "formats";

/** Null where the browser keeps nothing, as a frame in a window without cookies. */
function browserStorage(): Storage | null {
  try {
    return typeof localStorage === "undefined" ? null : localStorage;
  } catch {
    return null;
  }
}

export class Memory {
  /** What could not be kept lasts at least until the pane is closed. */
  private readonly kept = new Map<string, string>();

  /** Whether Check writes warnings into the sheet. For as long as the add-in is open: on another day, nobody would miss what is not shown. */
  warningsInSheet = true;

  /** The edition that was chosen last; null before the first choice. A text: an older or newer version of the add-in may have kept another. */
  get edition(): string | null {
    return this.read(EDITION);
  }

  set edition(edition: string | null) {
    if (edition !== null) this.write(EDITION, edition);
  }

  /** Whether Check corrects number formats and widths: unless the user has said that it shall not. */
  get setsFormats(): boolean {
    return this.read(FORMATS) !== "leave";
  }

  set setsFormats(sets: boolean) {
    this.write(FORMATS, sets ? "set" : "leave");
  }

  /** True the first time: whether something that is said only once is still to be said. */
  isFirstTime(what: "old-edition"): boolean {
    if (this.read(what) !== null) return false;
    this.write(what, "said");
    return true;
  }

  private read(key: string): string | null {
    try {
      return this.kept.get(key) ?? browserStorage()?.getItem(this.partitioned(key)) ?? null;
    } catch {
      return null;
    }
  }

  private write(key: string, value: string): void {
    this.kept.set(key, value);
    try {
      browserStorage()?.setItem(this.partitioned(key), value);
    } catch {
      // A full or forbidden storage: `kept` has it.
      return;
    }
  }

  /** Excel on the web keeps add-ins of different sites apart by this key. */
  private partitioned(key: string): string {
    return `${Office.context.partitionKey ?? ""}co-sell-${key}`;
  }
}
