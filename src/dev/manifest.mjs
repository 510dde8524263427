// Checks manifest.xml without a network: what Excel or AppSource would refuse, found before anybody loads the add-in.
// Element order: Microsoft's "Office Add-ins XML manifest" reference and its published schemas (MS-OWEMXML). The schemas do not see dangling
// resids, http addresses, missing icons or function names that no code answers: this does.
import {
  addressOf,
  all,
  childOf,
  childrenOf,
  definitions,
  parse,
  pathOf,
  references,
  textOf,
} from "./manifest-xml.mjs";

export { pngSize } from "./png.mjs";

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
 * @property {string} [helpPage] name of the page that SupportUrl and LearnMoreUrl must lead to
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
    ...checkHelp(root, surroundings.helpPage),
    ...checkDomains(root),
    ...checkSharedRuntime(root),
    ...checkImages(root, surroundings.imageSize),
    ...checkFunctions(root, surroundings.functionNames),
    ...checkTexts(root),
  ];
  return [...new Set(problems)];
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

/** Help is read in a browser, where the pane says nothing. */
function checkHelp(root, helpPage) {
  if (helpPage === undefined) return [];
  return ["SupportUrl", "LearnMoreUrl"].flatMap((name) =>
    all(root, name)
      .map((element) => addressOf(root, element))
      .filter((address) => address && !address.endsWith(`/${helpPage}`))
      .map((address) => `${name} must lead to ${helpPage}, not to "${address}"`),
  );
}

/** The domain of SourceLocation needs no AppDomain, and none may have a path (Microsoft's reference of that element). */
function checkDomains(root) {
  const problems = [];
  const source = childOf(childOf(root, "DefaultSettings") ?? root, "SourceLocation");
  const pane = addressOf(root, source);
  for (const domain of all(root, "AppDomain")
    .map(textOf)
    .filter((domain) => URL.canParse(domain))) {
    const { origin, pathname } = new URL(domain);
    if (pathname !== "/") problems.push(`AppDomain "${domain}" must not have a path`);
    else if (pane && new URL(pane).origin === origin) problems.push(`AppDomain "${domain}" is the pane's own domain`);
  }
  return problems;
}

/** With a long-lived Runtime a pane has no id of its own: Excel would count it as another pane (Microsoft's "Configure your add-in to use a shared runtime"). */
function checkSharedRuntime(root) {
  if (!all(root, "Runtime").some((runtime) => runtime.getAttribute("lifetime") === "long")) return [];
  return all(root, "TaskpaneId").map((id) => `TaskpaneId "${textOf(id)}" must go: the add-in has a shared runtime`);
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
