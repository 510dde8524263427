/**
 * The save page: opened in the system browser where Excel's own web view drops downloads. It takes the file's text from the clipboard,
 * looks whether it is an import file, and saves it. No office.js, no network: its Content-Security-Policy allows neither.
 */
import { pickLanguage } from "../../texts/language";
import { saveTexts } from "../../texts/save";
import { downloadText } from "../export/handover";
import { importText, nameFrom } from "./import-text";

/** An element of save.html, which this script belongs to. */
function part<E extends HTMLElement>(id: string, kind: new () => E): E {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`save.html has no ${id}`);
  return element;
}

/** Fills the page and listens. Gives nothing back: all it does is in the page. */
export function startSavePage(): void {
  const language = pickLanguage(navigator.language);
  const texts = saveTexts(language);
  const name = nameFrom(location.hash);
  const take = part("take", HTMLButtonElement);
  const paste = part("paste", HTMLTextAreaElement);
  const status = part("status", HTMLElement);

  document.documentElement.lang = language;
  document.title = texts.title;
  part("title", HTMLElement).textContent = texts.title;
  part("intro", HTMLElement).textContent = texts.intro(name);
  take.textContent = texts.take;
  part("paste-label", HTMLElement).textContent = texts.paste;
  part("privacy", HTMLElement).textContent = texts.privacy;

  const say = (kind: "saved" | "problem", text: string): void => {
    status.dataset["kind"] = kind;
    status.textContent = text;
  };

  const save = (text: string): void => {
    const found = importText(text);
    if (!found.ok) return say("problem", texts.problems[found.reason]);
    downloadText(name, found.text);
    say("saved", texts.saved(name, found.records));
  };

  take.addEventListener("click", () => {
    const refused = (): void => {
      say("problem", texts.problems.refused);
      paste.focus();
    };
    if (navigator.clipboard === undefined) return refused();
    void navigator.clipboard.readText().then(save, refused);
  });

  paste.addEventListener("paste", (event) => {
    event.preventDefault();
    save(event.clipboardData?.getData("text/plain") ?? "");
  });
  // Text that came in another way than by pasting: dropped, or put in by a helper of the system.
  paste.addEventListener("change", () => save(paste.value));
}
