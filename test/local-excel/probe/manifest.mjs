/** The probe's manifest, derived from the add-in's. */
import { DOMParser, XMLSerializer } from "@xmldom/xmldom";

/** Another add-in than ours: both can be loaded at once. */
const ID = "0f7f6f4e-2f0c-4c53-8a3e-6d5b2a9c7e11";
const NAME = "Co-sell probe";
const DESCRIPTION = "Asks Excel small questions, on sheets of its own, to find out how it behaves.";

/** Elements by name, as an array. */
const all = (document, name) => Array.from(document.getElementsByTagName(name));

/**
 * The same add-in with another id, name and page, on another address, and without ribbon buttons: Excel then offers it under Home > Add-ins.
 * @param {string} xml The add-in's manifest. @param {string} origin "https://localhost:3444"
 */
export function probeManifest(xml, origin) {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  const [icon] = all(document, "IconUrl");
  const before = new URL(icon.getAttribute("DefaultValue")).origin;
  const text = (name, value) => {
    const [element] = all(document, name);
    element.setAttribute("DefaultValue", value);
    for (const override of all(element, "Override")) element.removeChild(override);
  };
  // Ribbon and shared runtime: the probe has neither.
  for (const element of [
    ...all(document, "VersionOverrides"),
    ...all(document, "Set").filter((set) => set.getAttribute("Name") === "SharedRuntime"),
  ]) {
    element.parentNode.removeChild(element);
  }
  all(document, "Id")[0].textContent = ID;
  text("DisplayName", NAME);
  text("Description", DESCRIPTION);
  text("SourceLocation", `${before}/probe.html`);
  text("SupportUrl", `${before}/probe.html`);
  return new XMLSerializer().serializeToString(document).replaceAll(before, origin);
}
