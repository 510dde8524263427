/**
 * The help page, which SupportUrl and LearnMoreUrl of the manifest lead to: it is read in a browser, by users and administrators, with no Excel around it.
 * No office.js, no network: its Content-Security-Policy allows neither.
 */
import { LANGUAGES, type Language } from "../../template/language";
import { helpTexts, type HelpSection, type HelpTexts } from "../../texts/help";
import { pickLanguage } from "../../texts/language";

/** An element with texts and elements in it. */
function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  ...content: readonly (string | Node)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.append(...content);
  return made;
}

/** What the build has written into the page's head; "" where it has not. */
const meta = (name: string): string =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content.trim() ?? "";

/** The language asked for by "#sv", else the browser's. */
function languageWanted(): Language {
  const wanted = location.hash.slice(1);
  return LANGUAGES.find((language) => language === wanted) ?? pickLanguage(navigator.language);
}

const section = ({ title, parts }: HelpSection): HTMLElement =>
  element(
    "section",
    element("h2", title),
    ...parts.map((part) =>
      typeof part === "string" ? element("p", part) : element("ul", ...part.map((line) => element("li", line))),
    ),
  );

/** Whom to ask: the address that the build was given. An e-mail address is shown without what makes a link of it. */
function ask({ ask: texts }: HelpTexts): HTMLElement {
  const address = meta("support");
  const [shown = ""] = address.replace(/^mailto:/i, "").split(address.startsWith("mailto:") ? "?" : " ");
  const who =
    address === ""
      ? element("p", texts.nobody)
      : element("p", `${texts.address} `, Object.assign(element("a", shown), { href: address }));
  return element("section", element("h2", texts.title), who, element("p", texts.bring));
}

function draw(): void {
  const language = languageWanted();
  const texts = helpTexts(language);
  document.documentElement.lang = language;
  document.title = texts.title;
  const others = LANGUAGES.filter((other) => other !== language).map((other) =>
    Object.assign(element("a", helpTexts(other).otherLanguage), { href: `#${other}`, lang: other, hreflang: other }),
  );
  const main = element(
    "main",
    element("nav", ...others),
    element("h1", texts.title),
    element("p", texts.intro),
    ...texts.sections.map(section),
    ask(texts),
    Object.assign(element("p", texts.version(meta("version"))), { className: "quiet" }),
  );
  document.body.replaceChildren(main);
}

/** Fills the page, and again when another language is chosen. */
export function startHelpPage(): void {
  draw();
  window.addEventListener("hashchange", draw);
}
