/** What the page's address asks for. */
import { localeNames, type LocaleName } from "../model";

export interface Query {
  /** A sample or a file of test/cases to open. */
  readonly open: string | null;
  readonly locale: LocaleName;
  readonly theme: "light" | "dark";
  readonly platform: "desktop" | "web";
  /** "undrawn": without the pictures of cells, for tests that do not look at them. */
  readonly grid: "drawn" | "undrawn";
  /** For Excel on the web: the origin that the add-in's page comes from; null for this page's own. Another port is another process, as in the real one. */
  readonly pane: string | null;
}

/** Refuses a locale that the stand-in does not know: a test with a slip in it must not pass as en-US. */
export function readQuery(search: string): Query {
  const parameters = new URLSearchParams(search);
  const wanted = parameters.get("locale") ?? "en-US";
  const locale = localeNames.find((name) => name.toLowerCase() === wanted.toLowerCase());
  if (!locale) throw new Error(`No locale "${wanted}" here. There are: ${localeNames.join(", ")}.`);
  return {
    open: parameters.get("open"),
    locale,
    theme: parameters.get("theme") === "dark" ? "dark" : "light",
    pane: parameters.get("pane"),
    grid: parameters.get("grid") === "undrawn" ? "undrawn" : "drawn",
    platform: parameters.get("platform") === "web" ? "web" : "desktop",
  };
}
