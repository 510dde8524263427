/** Parts of a text that holds a name, an address, or both: "Bob Partner <bob@contoso.com>". */
import { isEmail } from "../../values/contacts";
import { normaliseSpace, trim } from "../../values/space";
import type { Part } from "./mapping";

const BETWEEN = /[\s,;<>()[\]"]+/;
/** What is left around a name once its address was taken out. */
const AROUND_NAME = " ,;:<>()[]\"'/|-";

function withoutSignsAround(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && AROUND_NAME.includes(text.charAt(start))) start += 1;
  while (end > start && AROUND_NAME.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** The only address in a text; null where there is none, or more than one. */
export function addressIn(text: string): string | null {
  const words = text.split(BETWEEN).map((word) => word.replace(/^mailto:/i, ""));
  const addresses = words.filter(isEmail);
  return addresses.length === 1 ? (addresses[0] ?? null) : null;
}

/** The text without its only address, and without the signs around it. */
function nameIn(text: string): string {
  const address = addressIn(text);
  if (address === null) return withoutSignsAround(normaliseSpace(text, false));
  const [before = "", ...after] = text.split(address);
  return withoutSignsAround(normaliseSpace(`${before.replace(/mailto:$/iu, "")} ${after.join(address)}`, false));
}

interface Name {
  readonly first: string;
  readonly last: string;
}

/** "Bob Partner", "Partner, Bob", "Anna Maria von Berg"; a single word is a last name, as most systems have it. */
function splitName(name: string): Name {
  if (name.includes("@")) return { first: "", last: name };
  const [before = "", behind, ...more] = name.split(",");
  if (behind !== undefined && more.length === 0) return { first: trim(behind), last: trim(before) };
  const words = name.split(" ");
  if (words.length < 2) return { first: "", last: name };
  // "von Berg" is one name: it begins at the first word in small letters behind the first name.
  const particle = words.findIndex((word, at) => at > 0 && at < words.length - 1 && word === word.toLowerCase());
  const at = particle > 0 ? particle : words.length - 1;
  return { first: words.slice(0, at).join(" "), last: words.slice(at).join(" ") };
}

/** A part of a text; "" where it has none. A text with several addresses is given whole as the address: the check says what is wrong with it. */
export function partOf(text: string, part: Part): string {
  switch (part) {
    case "name":
      return nameIn(text);
    case "first-name":
      return splitName(nameIn(text)).first;
    case "last-name":
      return splitName(nameIn(text)).last;
    case "email":
      return addressIn(text) ?? (text.split("@").length > 2 ? trim(text) : "");
  }
}
