// Finds its way in the XML of a manifest: elements by name, resources by id.
import { DOMParser } from "@xmldom/xmldom";

/**
 * The root element of a manifest, or what is wrong with the text.
 * @param {string} xml
 * @returns {{ root: Element } | { problem: string }}
 */
export function parse(xml) {
  try {
    const document = new DOMParser({
      onError: (_level, message) => {
        throw new Error(message);
      },
    }).parseFromString(xml, "text/xml");
    const root = document.documentElement;
    return root?.localName === "OfficeApp"
      ? { root }
      : { problem: `the root element must be OfficeApp, not ${root?.nodeName}` };
  } catch (error) {
    return { problem: `not well-formed XML: ${causeOf(error)}` };
  }
}

/** The parser wraps what we throw in an error of its own, whose last part says what was wrong. */
const causeOf = (error) =>
  String(error instanceof Error ? error.message : error)
    .split(" caused Error: ")
    .at(-1);

export const childrenOf = (element) => Array.from(element.childNodes).filter((node) => node.nodeType === 1);
export const childOf = (element, name) => childrenOf(element).find((child) => child.localName === name);
export const all = (root, name) => Array.from(root.getElementsByTagNameNS("*", name));
export const textOf = (element) => element?.textContent?.trim() ?? "";

/** The names of an element and of all around it, with slashes between. */
export function pathOf(element) {
  const names = [];
  for (let at = element; at?.localName; at = at.parentNode) names.unshift(at.localName);
  return names.join("/");
}

/** What a resid can name. */
export const definitions = (root) =>
  ["Image", "Url", "String"].flatMap((name) => all(root, name)).filter((element) => element.hasAttribute("id"));
/** What names one. */
export const references = (root) => all(root, "*").filter((element) => element.hasAttribute("resid"));

/** The address of a SourceLocation, or of the Url that an element's resid names. */
export const addressOf = (root, element) =>
  element?.getAttribute("DefaultValue") ||
  definitions(root)
    .find((definition) => definition.getAttribute("id") === element?.getAttribute("resid"))
    ?.getAttribute("DefaultValue");
