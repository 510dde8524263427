/** The hosts that the stand-in plays, as bad as any of them was reported to be. The sources: habits.ts. */
import { NO_HABITS, type Habits } from "./habits";

const DESKTOP: Partial<Habits> = {
  paneAfterButton: true,
  freezeMakesActive: true,
  chartSheetCode: "UnsupportedSheet",
  behindAnotherCode: "GeneralException",
  undoesUnflagged: true,
  belowNullObject: "refused",
  latency: 30,
};
const WEB: Partial<Habits> = {
  platform: "OfficeOnline",
  chartSheetCode: "UnsupportedSheet",
  undoesUnflagged: true,
  hidingEndsUndo: false,
  belowNullObject: "refused",
  maxBytes: 5 * 1024 * 1024,
};

export const PROFILES = {
  /** Excel for Windows, its pane in WebView2. */
  windows: {
    ...NO_HABITS,
    ...DESKTOP,
    rulesLostByUndo: true,
    rulesNotReevaluated: true,
    misplacesOverHiddenRows: true,
  },
  /** Excel for Mac. */
  mac: { ...NO_HABITS, ...DESKTOP, platform: "Mac", endsWithPane: true },
  /** Excel on the web in Microsoft 365. */
  m365: { ...NO_HABITS, ...WEB, latency: 150 },
  /** Excel on the web within another product (a WOPI host). */
  wopi: { ...NO_HABITS, ...WEB, latency: 300, endsWithPane: true },
} as const satisfies { readonly [name: string]: Habits };

export type ProfileName = keyof typeof PROFILES;
export const profileNames = Object.keys(PROFILES) as ProfileName[];

/** What people call them. */
export const PROFILE_TITLES: { readonly [P in ProfileName]: string } = {
  windows: "Windows (WebView2)",
  mac: "Mac",
  m365: "web (Microsoft 365)",
  wopi: "web (other WOPI hosts)",
};
