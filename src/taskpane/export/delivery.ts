/**
 * How an exported file gets from the pane to the user's disk. A web view may swallow a download without a word, so every way ends with
 * the question whether the file arrived, and "no" leads to the next way.
 */
import type { Environment } from "../../excel/api";

/** Save in the pane; take through the clipboard and our page in the system browser; take through the clipboard and save by hand. */
export type Way = "download" | "savePage" | "copy";

/** Excel for Mac's web view drops downloads, so the system browser comes first there. */
export function waysFor(platform: Environment["platform"]): readonly Way[] {
  return platform === "mac" ? ["savePage", "download", "copy"] : ["download", "savePage", "copy"];
}

export interface Delivery {
  /** The way tried last; null before the first. */
  readonly way: Way | null;
  readonly tried: readonly Way[];
  /** The user's answer to "did the file arrive?" for the way tried last. */
  readonly arrived: "unknown" | "yes" | "no";
  /** The clipboard refused the text: it is shown to be copied by hand. */
  readonly byHand: boolean;
}

export type DeliveryEvent =
  | { readonly type: "tried"; readonly way: Way; readonly copied: boolean }
  | { readonly type: "answered"; readonly arrived: boolean };

export const notDelivered: Delivery = {
  way: null,
  tried: [],
  arrived: "unknown",
  byHand: false,
};

export function deliver(state: Delivery, event: DeliveryEvent): Delivery {
  switch (event.type) {
    case "tried":
      return {
        way: event.way,
        tried: [...state.tried.filter((way) => way !== event.way), event.way],
        arrived: "unknown",
        byHand: !event.copied,
      };
    case "answered":
      return { ...state, arrived: event.arrived ? "yes" : "no" };
  }
}

/** The way to recommend now: the first untried of the platform's ways; when all failed, copying, which leaves the text in the user's hands. */
export function recommended(state: Delivery, platform: Environment["platform"]): Way {
  const failed = state.arrived === "no" ? state.tried : state.tried.slice(0, -1);
  return waysFor(platform).find((way) => !failed.includes(way)) ?? "copy";
}
