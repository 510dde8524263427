/** Excel's message boxes: a modal question with buttons. */
import { element } from "./dom";

export interface Question<Answer extends string> {
  readonly title: string;
  readonly text: string;
  /** The first is the one that Enter chooses. */
  readonly answers: readonly Answer[];
  /** What Escape means. */
  readonly escape: Answer;
  readonly sign: "stop" | "warning" | "information";
}

const SIGNS = { stop: "✖", warning: "⚠", information: "ℹ" };

export function ask<Answer extends string>({ title, text, answers, escape, sign }: Question<Answer>): Promise<Answer> {
  return new Promise((resolve) => {
    const box = element("dialog", { className: "question", role: "alertdialog", ariaLabel: title });
    const answer = (chosen: Answer) => {
      box.remove();
      resolve(chosen);
    };
    const buttons = answers.map((label) => element("button", { type: "button", onclick: () => answer(label) }, label));
    box.append(
      element("header", {}, title),
      element(
        "div",
        { className: "said" },
        element("span", { className: `sign ${sign}`, ariaHidden: "true" }, SIGNS[sign]),
        element("p", {}, text),
      ),
      element("div", { className: "answers" }, ...buttons),
    );
    box.addEventListener("cancel", (event) => {
      event.preventDefault();
      answer(escape);
    });
    document.body.append(box);
    box.showModal();
    buttons[0]?.focus();
  });
}
