/** Reads an Errors cell. */
import { ERROR_MARK, EXTERNAL, isLeftOutPart, SEPARATOR, unescapeMarks, WARNING_MARK } from "./grammar";

const mark = /[✖⚠] /u;

const isOwnPart = (part: string): boolean =>
  part.startsWith(`${ERROR_MARK} `) || part.startsWith(`${WARNING_MARK} `) || isLeftOutPart(part);

/**
 * What an Errors cell holds that is not the add-in's, whoever wrote the cell: `external` is "" where there is nothing. Text that someone wrote
 * before or between the add-in's parts counts as external too.
 */
export function parseErrorsCell(text: string): { readonly external: string } {
  if (!mark.test(text)) return { external: unescapeMarks(text) };
  const end = text.indexOf(EXTERNAL);
  const parts = (end < 0 ? text : text.slice(0, end)).split(SEPARATOR);
  const others = parts.filter((part) => !isOwnPart(part));
  const tail = end < 0 ? [] : [text.slice(end + EXTERNAL.length)];
  return { external: unescapeMarks([...others, ...tail].join(SEPARATOR)) };
}
