/** Reads what Excel's ribbon shows of an add-in out of its manifest (add-in only XML), as Excel resolves it for a display language. */

export type RibbonAction =
  { readonly kind: "pane"; readonly url: string } | { readonly kind: "function"; readonly name: string };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tipTitle: string;
  readonly tip: string;
  /** Addresses by size in pixels. */
  readonly icons: ReadonlyMap<number, string>;
  readonly action: RibbonAction;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface Manifest {
  readonly name: string;
  /** Where the shared runtime's page is. */
  readonly url: string;
  /** Id of the built-in tab that the groups stand on ("TabHome"). */
  readonly tab: string;
  readonly groups: readonly RibbonGroup[];
}

const named = (parent: Element | Document, name: string): Element[] => [...parent.getElementsByTagNameNS("*", name)];

/** The children of an element with that name, whatever their namespace prefix. */
const children = (parent: Element, name: string): Element[] =>
  [...parent.children].filter((child) => child.localName === name);

/** Refuses a manifest without the element, as Excel would refuse to load it. */
function only(parent: Element | Document, name: string): Element {
  const found = named(parent, name)[0];
  if (!found) throw new Error(`The manifest has no ${name}.`);
  return found;
}

function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null) throw new Error(`A ${element.localName} in the manifest has no ${name}.`);
  return value;
}

/** The text for a language: the override for it, else the default. */
function localized(element: Element, locale: string): string {
  const override = children(element, "Override").find(
    (child) => child.getAttribute("Locale")?.toLowerCase() === locale.toLowerCase(),
  );
  return attribute(override ?? element, override ? "Value" : "DefaultValue");
}

/** @param locale BCP 47 tag of the display language, "sv-SE". */
export function readManifest(xml: Document, locale: string): Manifest {
  if (named(xml, "parsererror").length > 0) throw new Error("The manifest is not well-formed XML.");
  const texts = new Map<string, string>();
  for (const kind of ["Image", "Url", "String"]) {
    for (const element of named(only(xml, "Resources"), kind))
      texts.set(attribute(element, "id"), localized(element, locale));
  }
  const resource = (element: Element): string => {
    const id = attribute(element, "resid");
    const text = texts.get(id);
    if (text === undefined) throw new Error(`The manifest has no resource "${id}".`);
    return text;
  };
  const action = (element: Element): RibbonAction =>
    element.getAttribute("xsi:type") === "ShowTaskpane"
      ? { kind: "pane", url: resource(only(element, "SourceLocation")) }
      : { kind: "function", name: only(element, "FunctionName").textContent ?? "" };
  const button = (control: Element): RibbonButton => ({
    id: attribute(control, "id"),
    label: resource(only(control, "Label")),
    tipTitle: resource(only(only(control, "Supertip"), "Title")),
    tip: resource(only(only(control, "Supertip"), "Description")),
    icons: new Map(
      named(only(control, "Icon"), "Image").map((image) => [Number(attribute(image, "size")), resource(image)]),
    ),
    action: action(only(control, "Action")),
  });
  const tab = only(xml, "OfficeTab");
  return {
    name: localized(only(xml, "DisplayName"), locale),
    url: resource(only(xml, "Runtime")),
    tab: attribute(tab, "id"),
    groups: children(tab, "Group").map((group) => ({
      id: attribute(group, "id"),
      label: resource(only(group, "Label")),
      buttons: children(group, "Control").map(button),
    })),
  };
}
