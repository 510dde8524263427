/** The little of Office that the page needs before there is an Excel to talk to. */
export interface OfficeAtStart {
  /** `host` is null where the page is not inside Office. */
  onReady(): Promise<{ readonly host: unknown }>;
  isSetSupported(set: string, version: string): boolean;
}

/** Office as far as it is there; null where office.js could not be loaded. */
export function officeAtStart(): OfficeAtStart | null {
  if (typeof Office === "undefined") return null;
  return {
    onReady: () => Office.onReady(),
    isSetSupported: (set, version) => Office.context.requirements.isSetSupported(set, version),
  };
}
