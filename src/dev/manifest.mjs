// Checks manifest.xml without a network: what Excel or AppSource would refuse, found before anybody loads the add-in.
// Element order: Microsoft's "Office Add-ins XML manifest" reference and its published schemas (MS-OWEMXML). The schemas do not see dangling
// resids, http addresses, missing icons or function names that no code answers: this does.
import { DOMParser } from "@xmldom/xmldom";

/** The children that each element may have, in the order that is required. Elements not named here may hold anything. */
const ORDER = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources", "WebApplicationInfo", "VersionOverrides"],
  "VersionOverrides/Hosts/Host": ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action", "Enabled"],
  Supertip: ["Title", "Description"],
  Action: ["FunctionName", "TaskpaneId", "SourceLocation"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

const GUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const MAX_ID = 32;
const MAX_LONG_STRING = 250;
const MAX_SHORT_STRING = 125;
const MANDATORY = [
  "Id",
  "Version",
  "ProviderName",
  "DefaultLocale",
  "DisplayName",
  "Description",
  "IconUrl",
  "HighResolutionIconUrl",
  "SupportUrl",
  "Hosts",
  "DefaultSettings",
  "Permissions",
];
/** Sizes that a ribbon icon must have. */
const ICON_SIZES = [16, 32, 80];

/**
 * @typedef {object} Surroundings
 * @property {string} version package.json's version, three parts
 * @property {string[]} functionNames the names that the code associates with ribbon buttons
 * @property {(path: string) => {width: number, height: number} | null} imageSize pixel size of the PNG at a path below the add-in's address, null when there is none
 */

/**
 * Everything wrong with a manifest, in plain words; empty when it is right.
 * @param {string} xml the file's text
 * @param {Surroundings} surroundings
 * @returns {string[]}
 */
export function checkManifest(xml, surroundings) {
  const parsed = parse(xml);
  if ("problem" in parsed) return [parsed.problem];
  const root = parsed.root;
  const problems = [
    ...checkOrder(root),
    ...checkHead(root, surroundings.version),
    ...checkIds(root),
    ...checkAddresses(root),
    ...checkImages(root, surroundings.imageSize),
    ...checkFunctions(root, surroundings.functionNames),
    ...checkTexts(root),
  ];
  return [...new Set(problems)];
}

function parse(xml) {
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

const childrenOf = (element) => Array.from(element.childNodes).filter((node) => node.nodeType === 1);
const childOf = (element, name) => childrenOf(element).find((child) => child.localName === name);
const all = (root, name) => Array.from(root.getElementsByTagNameNS("*", name));
const textOf = (element) => element?.textContent?.trim() ?? "";

function pathOf(element) {
  const names = [];
  for (let at = element; at?.localName; at = at.parentNode) names.unshift(at.localName);
  return names.join("/");
}

function checkOrder(root) {
  const problems = [];
  const visit = (element) => {
    const path = pathOf(element);
    const order =
      ORDER[element.localName] ??
      Object.entries(ORDER).find(([tail]) => tail.includes("/") && path.endsWith(tail))?.[1];
    let last = -1;
    for (const child of childrenOf(element)) {
      const place = order?.indexOf(child.localName) ?? 0;
      if (order && place < 0) problems.push(`${path}: ${child.localName} is not known here`);
      else if (order && place < last) problems.push(`${path}: ${child.localName} must stand before ${order[last]}`);
      last = Math.max(last, place);
      visit(child);
    }
  };
  visit(root);
  return problems;
}

function checkHead(root, version) {
  const problems = MANDATORY.filter((name) => !childOf(root, name)).map((name) => `${name} is missing`);
  const id = textOf(childOf(root, "Id"));
  if (!GUID.test(id)) problems.push(`Id must be a GUID, not "${id}"`);
  const found = textOf(childOf(root, "Version"));
  if (found !== `${version}.0`)
    problems.push(`Version must be ${version}.0 (package.json's, with a fourth part), not "${found}"`);
  return problems;
}

const definitions = (root) =>
  ["Image", "Url", "String"].flatMap((name) => all(root, name)).filter((element) => element.hasAttribute("id"));
const references = (root) => all(root, "*").filter((element) => element.hasAttribute("resid"));

function checkIds(root) {
  const problems = [];
  const defined = definitions(root).map((element) => element.getAttribute("id"));
  const wanted = references(root).map((element) => ({ where: pathOf(element), resid: element.getAttribute("resid") }));
  for (const id of defined) {
    if (id.length > MAX_ID) problems.push(`resource id "${id}" has ${id.length} characters, ${MAX_ID} are allowed`);
    if (defined.indexOf(id) !== defined.lastIndexOf(id)) problems.push(`resource id "${id}" is defined twice`);
    if (!wanted.some(({ resid }) => resid === id)) problems.push(`resource "${id}" is used nowhere`);
  }
  for (const { where, resid } of wanted) {
    if (!defined.includes(resid)) problems.push(`${where}: resid "${resid}" is defined nowhere`);
  }
  const ids = ["Group", "Control"].flatMap((name) => all(root, name)).map((element) => element.getAttribute("id"));
  for (const id of new Set(ids.filter((id, at) => ids.indexOf(id) !== at)))
    problems.push(`control id "${id}" is used twice`);
  return problems;
}

function checkAddresses(root) {
  const values = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation", "Image", "Url"]
    .flatMap((name) => all(root, name))
    .map((element) => element.getAttribute("DefaultValue"));
  const domains = all(root, "AppDomain").map(textOf);
  return [...values, ...domains]
    .filter((address) => address && !address.startsWith("https://"))
    .map((address) => `"${address}" must be an https address`);
}

function checkImages(root, imageSize) {
  const problems = [];
  const sizes = new Map();
  const want = (resid, size) => sizes.set(resid, [...(sizes.get(resid) ?? []), size]);
  for (const image of all(root, "Image"))
    if (image.hasAttribute("size")) want(image.getAttribute("resid"), Number(image.getAttribute("size")));
  for (const icon of all(root, "Icon")) {
    const has = childrenOf(icon).map((image) => Number(image.getAttribute("size")));
    for (const size of ICON_SIZES)
      if (!has.includes(size)) problems.push(`${pathOf(icon)}: the icon lacks size ${size}`);
  }
  const expect = (address, size, name) => {
    const path = address && URL.canParse(address) ? new URL(address).pathname.replace(/^.*\/(?=assets\/)/, "") : "";
    const real = path ? imageSize(path) : null;
    if (!real) problems.push(`${name}: there is no picture at "${path || address}"`);
    else if (real.width !== size || real.height !== size)
      problems.push(`${name}: "${path}" is ${real.width} x ${real.height} pixels, not ${size} x ${size}`);
  };
  for (const image of definitions(root).filter((element) => element.localName === "Image")) {
    for (const size of sizes.get(image.getAttribute("id")) ?? [])
      expect(image.getAttribute("DefaultValue"), size, `image ${image.getAttribute("id")}`);
  }
  expect(childOf(root, "IconUrl")?.getAttribute("DefaultValue"), 32, "IconUrl");
  expect(childOf(root, "HighResolutionIconUrl")?.getAttribute("DefaultValue"), 64, "HighResolutionIconUrl");
  return problems;
}

function checkFunctions(root, functionNames) {
  const named = all(root, "FunctionName").map(textOf);
  return [
    ...named
      .filter((name) => !functionNames.includes(name))
      .map((name) => `no code answers to the function name "${name}"`),
    ...functionNames.filter((name) => !named.includes(name)).map((name) => `no button calls the function "${name}"`),
  ];
}

function checkTexts(root) {
  const limits = { ShortStrings: MAX_SHORT_STRING, LongStrings: MAX_LONG_STRING };
  return Object.entries(limits).flatMap(([name, limit]) =>
    all(root, name)
      .flatMap(childrenOf)
      .flatMap((string) =>
        [string.getAttribute("DefaultValue"), ...childrenOf(string).map((override) => override.getAttribute("Value"))]
          .filter((value) => !value || value.length > limit)
          .map(
            (value) =>
              `${name} "${string.getAttribute("id")}" must have 1 to ${limit} characters, it has ${value?.length ?? 0}`,
          ),
      ),
  );
}

/**
 * The pixel size of a PNG, read from its header.
 * @param {Uint8Array} bytes
 * @returns {{width: number, height: number} | null} null when the bytes are no PNG
 */
export function pngSize(bytes) {
  const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length < 24 || SIGNATURE.some((byte, at) => bytes[at] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
