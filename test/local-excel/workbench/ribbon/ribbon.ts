/** The ribbon: the stand-in's own commands, and the add-in's group as the manifest describes it. */
import { element } from "../ui/dom";
import type { Manifest, RibbonButton, RibbonGroup } from "./manifest";

/** A command of the stand-in itself. */
export interface OwnCommand {
  readonly label: string;
  readonly tip: string;
  /** Address of its picture. */
  readonly picture: string;
  readonly run: () => void;
}

/** The manifest names the address that Excel loads from; the same files are served beside this page. */
export const servedHere = (url: string): string => new URL(url).pathname;

/** The icon that fits a large button on this screen. */
function iconOf(button: RibbonButton): string {
  const wanted = 32 * window.devicePixelRatio;
  const sizes = [...button.icons].sort(([a], [b]) => a - b);
  const fitting = sizes.find(([size]) => size >= wanted) ?? sizes.at(-1);
  return fitting ? servedHere(fitting[1]) : "";
}

function largeButton(label: string, tipTitle: string, tip: string, picture: string, run: () => void): HTMLElement {
  const tipBox = element(
    "span",
    { className: "supertip", role: "tooltip" },
    element("strong", {}, tipTitle),
    element("span", {}, tip),
  );
  const made = element(
    "button",
    { type: "button", className: "large", onclick: run },
    element("img", { src: picture, alt: "", width: 32, height: 32 }),
    element("span", { className: "label" }, label),
  );
  made.setAttribute("aria-label", label);
  made.setAttribute("aria-description", tip);
  return element("div", { className: "with-tip" }, made, tipBox);
}

const group = (label: string, buttons: readonly HTMLElement[]): HTMLElement => {
  const made = element(
    "div",
    { className: "group" },
    element("div", { className: "buttons" }, ...buttons),
    element("div", { className: "group-label" }, label),
  );
  made.setAttribute("role", "group");
  made.setAttribute("aria-label", label);
  return made;
};

export function drawRibbon(
  place: HTMLElement,
  manifest: Manifest,
  own: readonly OwnCommand[],
  press: (button: RibbonButton) => void,
): void {
  const ownGroup = group(
    "Workbook",
    own.map(({ label, tip, picture, run }) => largeButton(label, label, tip, picture, run)),
  );
  const addInGroup = ({ label, buttons }: RibbonGroup) =>
    group(
      label,
      buttons.map((button) =>
        largeButton(button.label, button.tipTitle, button.tip, iconOf(button), () => press(button)),
      ),
    );
  place.replaceChildren(
    element("div", { className: "ribbon-tabs" }, element("span", { className: "ribbon-tab" }, "Home")),
    element("div", { className: "groups" }, ownGroup, ...manifest.groups.map(addInGroup)),
  );
}
