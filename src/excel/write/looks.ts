/** How cells look and what may be typed in them, read from Excel and given back to it. */
import type { Look, SavedValidation } from "../../operations/undo/structure";
import type { AfterSend } from "../gateway/session";

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
/** Excel reports a cell without a fill and a white one alike, in anything that every version has. */
const NO_FILL = "#FFFFFF";

/** Queues reading a range's look. Afterwards: the look, or null where its cells differ. */
export function queueLook({ format }: Excel.Range): AfterSend<Look | null> {
  const { fill, font } = format;
  format.load({ horizontalAlignment: true, verticalAlignment: true, wrapText: true });
  fill.load({ color: true });
  font.load({ bold: true, italic: true, underline: true, strikethrough: true, color: true, name: true, size: true });
  const edges = EDGES.map((edge) => format.borders.getItem(edge));
  for (const edge of edges) edge.load({ style: true, color: true, weight: true });
  return () => {
    const { horizontalAlignment, verticalAlignment, wrapText } = format;
    const look: Look = {
      cell: { horizontalAlignment, verticalAlignment, wrapText },
      fill: { color: fill.color },
      font: {
        bold: font.bold,
        italic: font.italic,
        underline: font.underline,
        strikethrough: font.strikethrough,
        color: font.color,
        name: font.name,
        size: font.size,
      },
      ...Object.fromEntries(
        edges.map(({ style, color, weight }, at) => [
          EDGES[at] ?? "",
          style === Excel.BorderLineStyle.none ? { style } : { style, weight, color },
        ]),
      ),
    };
    const isOne = Object.values(look).every((part) =>
      Object.values(part).every((value) => value !== null && value !== ""),
    );
    return isOne ? look : null;
  };
}

/** Queues giving a range a look. */
export function queueSetLook({ format }: Excel.Range, look: Look): void {
  const { cell, fill, font } = look;
  if (cell) format.set(cell);
  if (fill?.["color"] === NO_FILL) format.fill.clear();
  else if (fill) format.fill.set(fill);
  if (font) format.font.set(font);
  for (const edge of EDGES) {
    const border = look[edge];
    if (border) format.borders.getItem(edge).set(border);
  }
}

/** Queues reading what may be typed in a range. Afterwards: "mixed" where its cells differ, null where anything may. */
export function queueReadValidation({
  dataValidation,
}: Excel.Range): AfterSend<Omit<SavedValidation, "place" | "count"> | "mixed" | null> {
  dataValidation.load({ type: true, rule: true, errorAlert: true, prompt: true, ignoreBlanks: true });
  return () => {
    const { type, rule, errorAlert, prompt, ignoreBlanks } = dataValidation;
    if (type === Excel.DataValidationType.none) return hasPrompt(prompt) ? known() : null;
    if (type === Excel.DataValidationType.inconsistent || type === Excel.DataValidationType.mixedCriteria)
      return "mixed";
    return known();

    function known(): Omit<SavedValidation, "place" | "count"> {
      return { rule: plain(rule), alert: plain(errorAlert), prompt: plain(prompt), ignoreBlanks };
    }
  };
}

const hasPrompt = (prompt: Excel.DataValidationPrompt | null): boolean =>
  Boolean(prompt?.message) || Boolean(prompt?.title);

/** Excel gives each kind of rule that a validation has not as null. */
const plain = (data: object | null): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(data ?? {}).filter(([, value]) => value !== null && value !== undefined));

/** Queues setting what may be typed. In this order: a rule that is set resets the alert. */
export function queueSetValidation({ dataValidation }: Excel.Range, saved: SavedValidation): void {
  if (Object.keys(saved.rule).length > 0) {
    dataValidation.rule = saved.rule;
    dataValidation.ignoreBlanks = saved.ignoreBlanks;
  }
  if (saved.alert["title"] !== undefined || saved.alert["message"] !== undefined)
    dataValidation.errorAlert = saved.alert as unknown as Excel.DataValidationErrorAlert;
  if (saved.prompt["title"] !== undefined || saved.prompt["message"] !== undefined)
    dataValidation.prompt = saved.prompt as unknown as Excel.DataValidationPrompt;
}
