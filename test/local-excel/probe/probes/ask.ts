/** The few questions that most probes ask. */
import type { Bench, Json } from "../probe";

type Refusal = { readonly code: string; readonly location: string };

/** Excel's refusal behind an error; null for any other error, which is a mistake of the probe. */
export function refusalOf(error: unknown): Refusal | null {
  if (typeof OfficeExtension === "undefined" || !(error instanceof OfficeExtension.Error)) return null;
  // Left undefined by some failures, whatever the typings say.
  const location: string | undefined = (error.debugInfo as OfficeExtension.DebugInfo | undefined)?.errorLocation;
  return { code: error.code, location: location ?? "" };
}

/** Sends what is queued: "ok", or Excel's code and where it says it happened. */
export async function outcome(context: Excel.RequestContext): Promise<Json> {
  return outcomeOf(() => context.sync());
}

/** Some members fail before anything is sent. */
export async function outcomeOf(work: () => Promise<unknown>): Promise<Json> {
  try {
    await work();
    return "ok";
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return refusal;
  }
}

/** Runs each piece of work in a request of its own: what became of it, by name. */
export async function outcomes({ context }: Bench, works: Readonly<Record<string, () => void>>): Promise<Json> {
  const answers: Record<string, Json> = {};
  for (const [name, queue] of Object.entries(works)) {
    answers[name] = await outcomeOf(async () => {
      queue();
      await context.sync();
    });
  }
  return answers;
}

type CellProperty = "values" | "text" | "formulas" | "formulasLocal" | "numberFormat" | "valueTypes";

/** Properties of a range, as they are loaded. */
export async function read(
  { context, sheet }: Bench,
  address: string,
  ...properties: CellProperty[]
): Promise<Record<string, Json>> {
  const range = sheet.getRange(address);
  range.load(properties);
  await context.sync();
  return Object.fromEntries(properties.map((property) => [property, range[property] as Json]));
}

/** The values of one column, from top to bottom. */
export async function column(bench: Bench, address: string): Promise<Json[]> {
  const { values } = await read(bench, address, "values");
  return (values as Json[][]).map(([value = null]) => value);
}

/** Texts, one under the other. */
export const under = (...values: (string | number | boolean)[]): (string | number | boolean)[][] =>
  values.map((value) => [value]);

/** Loaded objects as plain JSON. */
export const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value ?? null)) as Json;
