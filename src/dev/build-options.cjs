/**
 * What `npm run build` is told, checked before anything is built: where the files will be hosted, who helps the users, which earlier build stays beside it.
 * Whatever is refused is refused with a sentence that names the option and what it should be.
 */
const { existsSync, readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");

/** What a path of an address is made of (RFC 3986) that no shell or template takes for a place to fill in: "$", braces and the like are left out. */
const PLAIN_PATH = /^(?:[\w\-.~!&'()*+,;=:@/]|%[\dA-F]{2})*$/i;

/** An address of e-mail as a link takes it, perhaps with a subject. */
const MAILTO = /^mailto:[\w.+-]+@[\w-]+(?:\.[\w-]+)+(?:\?[\w=&%.~+-]*)?$/i;

/** The address, or null where it is none or would have to be corrected to be one. */
function strictUrl(wanted) {
  if (typeof wanted !== "string" || /\s/.test(wanted) || !URL.canParse(wanted)) return null;
  return new URL(wanted);
}

/**
 * The address that the manifest points to, without a slash at its end.
 * @param {unknown} wanted the option's value; undefined where it was not given
 * @param {string} usual the address without the option
 * @returns {string}
 */
function hostOrigin(wanted, usual) {
  if (wanted === undefined) return usual;
  const refuse = (why) =>
    new Error(`origin must be an https address such as https://host/path, not "${String(wanted)}": ${why}`);
  const url = strictUrl(wanted);
  if (url === null) throw refuse("this is no address, or has blanks in it.");
  if (url.protocol !== "https:") throw refuse("Excel loads add-ins over https only.");
  if (url.username || url.password) throw refuse("it must not contain a user name or a password.");
  if (/[?#]/.test(wanted)) throw refuse('it must not contain "?" or "#".');
  const given = wanted.slice("https://".length).replace(/^[^/]*/, "");
  if (!PLAIN_PATH.test(given)) throw refuse('its path contains a sign such as "$" that does not belong there.');
  return url.href.replace(/\/+$/, "");
}

/**
 * The address at which users of the add-in get help, as a link takes it; "" without the option.
 * @param {unknown} wanted the option's value
 * @returns {string}
 */
function supportAddress(wanted) {
  if (wanted === undefined) return "";
  const refuse = (why) =>
    new Error(
      `support must be an address such as https://host/help or mailto:help@example.com, not "${String(wanted)}": ${why}`,
    );
  const url = strictUrl(wanted);
  if (url === null) throw refuse("this is no address, or has blanks in it.");
  if (url.protocol === "mailto:") {
    if (!MAILTO.test(wanted)) throw refuse("an e-mail address is missing behind mailto:.");
    return wanted;
  }
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw refuse("only addresses with https:, http: and mailto: can be opened from a page.");
  if (url.username || url.password) throw refuse("it must not contain a user name or a password.");
  return url.href;
}

/** Files whose names change with their content: an open pane may ask for those of the build that it came from. */
const HASHED = /^[\w.-]+\.[\da-f]{8}\.js$/;

/**
 * The hashed files of an earlier build, by name. Its `dist` and the folder that is hosted are both taken.
 * @param {unknown} wanted the option's value: a folder, as seen from `from`
 * @param {string} from
 * @returns {Map<string, Buffer>} empty without the option
 */
function filesToKeep(wanted, from) {
  if (wanted === undefined) return new Map();
  const given = typeof wanted === "string" ? path.resolve(from, wanted) : "";
  const folder = [path.join(given, "web"), given].find((each) => existsSync(path.join(each, "taskpane.html")));
  if (!given || folder === undefined)
    throw new Error(
      `keep must be the dist folder of an earlier build, not "${String(wanted)}": there is no web/taskpane.html in it.`,
    );
  const names = readdirSync(folder).filter((name) => HASHED.test(name));
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name))]));
}

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
const escapeXml = (text) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]);

/**
 * The manifest for a host: its addresses instead of the development server's, without the comment that explains those.
 * @param {string} xml manifest.xml
 * @param {string} from the address in it
 * @param {string} to the address wanted, as hostOrigin gives it
 * @returns {string} `xml` itself where both are the same
 */
function manifestFor(xml, from, to) {
  if (from === to) return xml;
  // By splitting: a replacement text would read "$&" and its like as instructions.
  return xml
    .replace(/<!--[\s\S]*?-->\n?/g, "")
    .split(from)
    .join(escapeXml(to));
}

module.exports = { hostOrigin, supportAddress, filesToKeep, manifestFor };
