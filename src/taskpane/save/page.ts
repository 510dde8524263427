/**
 * The save page: opened in the system browser where Excel's own web view drops downloads. It takes the file's text from the clipboard and saves it, if it is
 * the file that the page was opened for: the clipboard may hold another part of the same export, an older one, or a part of it. No office.js, no network: its Content-Security-Policy allows neither.
 */
import { contentDigest, wantedIn } from "../../csv/wanted-file";
import { pickLanguage } from "../../texts/language";
import { saveTexts } from "../../texts/save";
import { downloadText } from "../export/handover";
import { importText } from "./import-text";

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
  const wanted = wantedIn(location.hash);
  const take = part("take", HTMLButtonElement);
  const paste = part("paste", HTMLTextAreaElement);
  const status = part("status", HTMLElement);

  document.documentElement.lang = language;
  document.title = texts.title;
  part("title", HTMLElement).textContent = texts.title;
  part("intro", HTMLElement).textContent = wanted ? texts.intro(wanted.name) : texts.noFile;
  take.textContent = texts.take;
  part("paste-label", HTMLElement).textContent = texts.paste;
  part("privacy", HTMLElement).textContent = texts.privacy;

  const say = (kind: "saved" | "problem", text: string): void => {
    status.dataset["kind"] = kind;
    status.textContent = text;
  };

  if (!wanted) {
    take.disabled = true;
    paste.disabled = true;
    return;
  }

  const save = async (text: string): Promise<void> => {
    const found = importText(text);
    if (!found.ok) return say("problem", `${texts.problems[found.reason]} ${texts.wants(wanted)}`);
    if ((await contentDigest(found.text)) !== wanted.sha256)
      return say("problem", `${texts.another(found.records)} ${texts.wants(wanted)}`);
    downloadText(wanted.name, found.text);
    say("saved", texts.saved(wanted.name, found.records));
  };

  take.addEventListener("click", () => {
    const refused = (): void => {
      say("problem", texts.refused);
      paste.focus();
    };
    if (navigator.clipboard === undefined) return refused();
    void navigator.clipboard.readText().then(save, refused);
  });

  paste.addEventListener("paste", (event) => {
    event.preventDefault();
    void save(event.clipboardData?.getData("text/plain") ?? "");
  });
  // Text that came in another way than by pasting: dropped, or put in by a helper of the system.
  paste.addEventListener("change", () => void save(paste.value));
}
