/** What the page's address asks for. */
import { PROFILES, profileNames, type ProfileName } from "../hosts/profiles";
import { localeNames, type LocaleName } from "../model";

export interface Query {
  /** A sample or a file of test/cases to open. */
  readonly open: string | null;
  readonly locale: LocaleName;
  readonly theme: "light" | "dark";
  readonly platform: "desktop" | "web";
  /** "undrawn": without the pictures of cells, for tests that do not look at them. */
  readonly grid: "drawn" | "undrawn";
  /** The Excel that is played: for Windows or in Microsoft 365, where none is asked for. */
  readonly profile: ProfileName;
  /** Milliseconds a request, in place of the profile's own; null for those. */
  readonly latency: number | null;
  /** For Excel on the web: the origin that the add-in's page comes from; null for this page's own. Another port is another process, as in the real one. */
  readonly pane: string | null;
}

const DEFAULTS = { desktop: "windows", web: "m365" } as const;

/** Refuses a profile that there is not. */
function profileOf(parameters: URLSearchParams): ProfileName {
  const wanted = parameters.get("profile") ?? DEFAULTS[parameters.get("platform") === "web" ? "web" : "desktop"];
  const profile = profileNames.find((name) => name === wanted);
  if (!profile) throw new Error(`No profile "${wanted}" here. There are: ${profileNames.join(", ")}.`);
  return profile;
}

/** Refuses a locale that the stand-in does not know: a test with a slip in it must not pass as en-US. */
export function readQuery(search: string): Query {
  const parameters = new URLSearchParams(search);
  const wanted = parameters.get("locale") ?? "en-US";
  const locale = localeNames.find((name) => name.toLowerCase() === wanted.toLowerCase());
  if (!locale) throw new Error(`No locale "${wanted}" here. There are: ${localeNames.join(", ")}.`);
  const profile = profileOf(parameters);
  const latency = parameters.get("latency");
  return {
    open: parameters.get("open"),
    locale,
    theme: parameters.get("theme") === "dark" ? "dark" : "light",
    pane: parameters.get("pane"),
    grid: parameters.get("grid") === "undrawn" ? "undrawn" : "drawn",
    profile,
    latency: latency === null ? null : Number(latency),
    platform: PROFILES[profile].platform === "OfficeOnline" ? "web" : "desktop",
  };
}
