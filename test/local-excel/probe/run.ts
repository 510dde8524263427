/** Asks probes one after another, each on a sheet of its own. */
import { refusalOf } from "./probes/ask";
import type { Answer, Bench, Json, PageTools, Probe, StepId } from "./probe";

export interface Circumstances {
  /** Asks the person; null where the step is skipped. */
  readonly ask: (step: StepId) => Promise<string | null>;
  readonly page: PageTools | null;
  /** How long events may take to arrive, in milliseconds. */
  readonly settleMs: number;
  readonly progress?: (done: number, of: number, probe: Probe) => void;
}

class Skipped extends Error {}

/** Sheet names do not look like cell addresses and need no quotes in formulas. Answers say SCRATCH instead. */
const NAME = "CosellProbe";
const IN_ANSWERS = "SCRATCH";

/** A name that no sheet of the user's has. */
async function freeName(context: Excel.RequestContext): Promise<string> {
  const sheets = context.workbook.worksheets;
  sheets.load("items/name");
  await context.sync();
  const taken = new Set(sheets.items.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = `${NAME}_${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** The sheet in front, to come back to; null while that is no worksheet. */
async function sheetInFront(): Promise<string | null> {
  try {
    return await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load("id");
      await context.sync();
      return sheet.id;
    });
  } catch (error) {
    if (refusalOf(error) === null) throw error;
    return null;
  }
}

interface Made {
  readonly name: string;
  readonly id: string;
}

async function addScratch(context: Excel.RequestContext, made: Made[]): Promise<Excel.Worksheet> {
  const name = await freeName(context);
  const sheet = context.workbook.worksheets.add(name);
  sheet.load("id");
  await context.sync();
  made.push({ name, id: sheet.id });
  return sheet;
}

/** Deletes what a probe left, whatever it did with it, and shows the user's sheet again. */
async function tidy(made: readonly Made[], home: string | null): Promise<void> {
  await Excel.run(async (context) => {
    // By id: a probe may have renamed them.
    const sheets = made.map(({ id }) => context.workbook.worksheets.getItemOrNullObject(id));
    const before = home === null ? null : context.workbook.worksheets.getItemOrNullObject(home);
    await context.sync();
    if (before !== null && !before.isNullObject) before.activate();
    for (const sheet of sheets.filter(({ isNullObject }) => !isNullObject)) {
      sheet.visibility = Excel.SheetVisibility.visible;
      sheet.delete();
    }
    await context.sync();
  });
}

/** Scratch sheets may have numbers: answers must not depend on them. */
function withoutNames(answer: Json, made: readonly Made[]): Json {
  const text = made.reduce(
    (json, { name }, index) => json.replaceAll(name, index === 0 ? IN_ANSWERS : `${IN_ANSWERS}${index + 1}`),
    JSON.stringify(answer),
  );
  return JSON.parse(text) as Json;
}

async function ask(probe: Probe, circumstances: Circumstances): Promise<Answer> {
  if (probe.needs === "page" && circumstances.page === null) return { skipped: "no page" };
  const home = await sheetInFront();
  const made: Made[] = [];
  const act = async (context: Excel.RequestContext): Promise<Json> => {
    const sheet = await addScratch(context, made);
    sheet.activate();
    await context.sync();
    const bench: Bench = {
      context,
      sheet,
      addSheet: () => addScratch(context, made),
      settle: () => new Promise((resolve) => setTimeout(resolve, circumstances.settleMs)),
      ask: async (step) => {
        const chosen = await circumstances.ask(step);
        if (chosen === null) throw new Skipped();
        return chosen;
      },
      page: circumstances.page,
    };
    return probe.run(bench);
  };
  try {
    return { answer: withoutNames(await Excel.run(act), made) };
  } catch (error) {
    if (error instanceof Skipped) return { skipped: "by the person" };
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return { failed: refusal };
  } finally {
    await tidy(made, home);
  }
}

/** Runs the probes in order. Whatever Excel refuses is an answer; a mistake of a probe is thrown. Leaves no sheet behind. */
export async function runProbes(
  probes: readonly Probe[],
  circumstances: Circumstances,
): Promise<Readonly<Record<string, Answer>>> {
  const answers: Record<string, Answer> = {};
  for (const [index, probe] of probes.entries()) {
    circumstances.progress?.(index, probes.length, probe);
    answers[probe.id] = await ask(probe, circumstances);
  }
  return answers;
}
