/** docs/local-excel.md, made of the behaviours and the probes. */
import { KNOWN, NO_HABITS, type Habits } from "../hosts/habits";
import { PROFILES, PROFILE_TITLES, profileNames } from "../hosts/profiles";
import type { Behaviour } from "../model/behaviours";
import type { Answers, Probe } from "./probe";

const INTRODUCTION = `# The stand-in Excel

Nobody can run Excel where the tests run, and mocks of Office.js pass while the add-in is broken. So the add-in's own pages, and Microsoft's own unmodified
client library (office.js of the npm package \`@microsoft/office-js\`, pinned, never copied), talk to a workbook of ours through the same JSON requests that
they send to Excel. **It is not Microsoft Excel.** What it does is listed below, each with the reason why we believe that Excel does the same.

## How to run it

| for | do |
|---|---|
| using the add-in without Excel | \`npm start\`, which opens http://localhost:3000/ |
| another machine | \`?locale=sv-SE\` (en-US, en-GB, sv-SE, de-DE, de-CH, ja-JP), \`?theme=dark\`, \`?open=\` a sample of test/cases |
| another Excel | \`?profile=mac\` instead of \`windows\`; with \`npm start -- --https\` \`m365\`, or \`?profile=wopi\`; \`&latency=0\` for requests that take no time |
| tests | \`startLocalExcel()\` of \`transport/node.ts\` in plain Node; \`startPane()\` of \`transport/jsdom.ts\` for \`Office.*\` too; the workbench in a browser (test/e2e, where \`open()\` draws no cells: \`?grid=undrawn\`, a third of the cost; \`open({ grid: "drawn" })\` for tests with the mouse on cells or their colours) |

## Parts

| part of test/local-excel | what |
|---|---|
| \`hosts/\` | how Excels differ from each other, as data: habits with their sources, and the profiles that have them |
| \`richapi/\` | carries out one request of Office.js against an object model; knows nothing of Excel |
| \`objects/\` | the objects of the API (Worksheet, Range, Table …) over the model |
| \`model/\` | the workbook: cells, formats, validation, conditional formats, tables, filters, names, protection, events, undo; reads entries in six locales, evaluates formulas |
| \`transport/\` | how the client reaches it: in plain Node, as desktop Excel (\`window.external\`), as Excel on the web (messages between frames); faults on command |
| \`workbench/\` | a page with a ribbon drawn from manifest.xml, a grid that shows the model, and the pane |

A member that is not modelled answers \`ApiNotFound\` and is counted, and tests fail on it: nothing is silently done half.
It imports nothing of \`src\`: it must not learn our formulas.

## What only a real Excel can tell

"assumed" below means: read in an issue, remembered, or the likeliest of several. \`npm run probe\` builds a page with small questions ("probes") to a real
Excel, serves it over https and says how to load it. Its answers, saved to [test/local-excel/probe/answers](../test/local-excel/probe/answers/README.md), are compared with the
stand-in's by a test: every difference is named by the id of the behaviour that it refutes. What no probe of the API can see (what a cell looks like with
its conditional format, how Excel opens a CSV, its dialogs) stays for a person to look at.
`;

const SECOND_ENGINE = `## A second engine

\`npm run verify:xlsx\` hands workbooks, as the add-in wrote them through office.js, to LibreOffice as \`.xlsx\` files (Debian: \`apt-get install libreoffice-calc-nogui\`; without it the command says so and ends). With LibreOffice 7.4 nothing
differs:

| what | how it is seen |
|---|---|
| what numbers and dates show under en-US, sv-SE, de-DE, for every sheet of \`test/cases\` as Excel coerces it | saved as CSV “as shown” by a LibreOffice of that locale |
| which cells the two rules colour | printed as a PDF; the painted rectangles are read (\`test/verify/printed-fills.ts\`) |
| what every dropdown offers in rows of each status, in a template of every edition | \`INDEX\` over the formula of each list, calculated there |
| validations, prompts, formats and both colours of \`cosell-sheet template … .xlsx\` | read and written again by LibreOffice |

It found that a formula of a few letters that no name has (\`=x\`) is \`#NAME?\`; the stand-in said \`#VALUE!\`. What is left out of the comparison, and why:

- \`m/d/yyyy\` under sv-SE and de-DE: through the API it is format 14, the machine's own short date (“numberFormat” in the documentation of office.js); in the file it would have to be number 14, and the library writes it as a format of its own.
- Names of errors (\`#SAKNAS!\`): LibreOffice takes them from the language of its own texts, which is English there. The errors themselves are compared.
- A text that holds \`_x000D_\` as it stands is written as \`_x005F_x000D_\` (ECMA-376, ST_Xstring), and a line end within a cell may come back as another one.
- \`####\`: columns are wide, because another program says in its own way that a number has no room.
`;

/** Words in a table's cell must not end it. */
const cell = (text: string): string => text.replaceAll("\\", "\\\\").replaceAll("|", "\\|");

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

const ROOMS: readonly (readonly [title: string, folders: readonly string[]])[] = [
  ["The workbook", ["model/"]],
  ["Objects and requests", ["objects/", "richapi/"]],
  ["Between page and workbook", ["transport/", "workbench/"]],
];

const probesOf = ({ id }: Behaviour, probes: readonly Probe[]): string =>
  probes
    .filter(({ settles }) => settles.includes(id))
    .map((probe) => `\`${probe.id}\``)
    .join(", ");

function behaviourTables(behaviours: readonly Behaviour[], probes: readonly Probe[]): string {
  return ROOMS.map(([title, folders]) => {
    const rows = behaviours
      .filter(({ where }) => folders.some((folder) => where.startsWith(folder)))
      .map((one) => [
        `\`${one.id}\``,
        cell(one.behaviour),
        `**${one.source}**: ${cell(one.note)}`,
        `\`${one.where}\``,
        probesOf(one, probes) || "–",
      ]);
    return `### ${title}\n\n${table(["id", "behaviour", "source", "file", "probes"], rows)}\n`;
  }).join("\n");
}

const shown = (habit: Habits[keyof Habits]): string => {
  if (typeof habit === "object") return habit === null ? "–" : `${habit.rows} × ${habit.columns}`;
  if (typeof habit === "boolean") return habit ? "yes" : "no";
  return habit === Number.POSITIVE_INFINITY ? "–" : String(habit);
};

/** What each host is said to do, with who said it. */
function hosts(): string {
  const habits = Object.keys(NO_HABITS) as (keyof Habits)[];
  const rows = habits.map((habit) => [
    `\`${habit}\``,
    cell(KNOWN[habit].what),
    ...profileNames.map((name) => shown(PROFILES[name][habit])),
    cell(KNOWN[habit].source),
  ]);
  return table(["habit", "what", ...profileNames.map((name) => PROFILE_TITLES[name]), "source"], rows);
}

function counts(behaviours: readonly Behaviour[], probes: readonly Probe[]): string {
  const of = (source: Behaviour["source"]): readonly Behaviour[] => behaviours.filter((one) => one.source === source);
  const probed = of("assumed").filter((one) => probesOf(one, probes) !== "").length;
  return `${behaviours.length} behaviours: ${of("documentation").length} from Microsoft's documentation, ${of("protocol").length} measured against the client, ${of("assumed").length} assumed, ${probed} of which a probe can settle.`;
}

function asked(answers: Readonly<Record<string, Answers>>): string {
  const files = Object.entries(answers).sort(([one], [other]) => (one < other ? -1 : 1));
  if (files.length === 0) return "No real Excel has been asked yet.";
  const rows = files.map(([name, { origin, asked: day, known }]) => [
    `\`${name}\``,
    cell(`${origin.platform} ${origin.version}, ${origin.locale}`),
    day,
    String(Object.keys(known ?? {}).length),
  ]);
  return table(["file", "Excel", "asked", "known differences"], rows);
}

/** @param answers What real Excels answered, by file name. */
export function localExcelDocument(
  behaviours: readonly Behaviour[],
  probes: readonly Probe[],
  answers: Readonly<Record<string, Answers>>,
): string {
  const questions = probes.map(({ id, question, needs }) => [
    `\`${id}\``,
    cell(question),
    needs === undefined ? "" : `a ${needs}`,
  ]);
  return [
    INTRODUCTION,
    asked(answers),
    "",
    "## Behaviours that an add-in can see",
    "",
    counts(behaviours, probes),
    "",
    behaviourTables(behaviours, probes),
    SECOND_ENGINE,
    "## Hosts",
    "",
    "Each host is played as bad as any build of it was reported to be. The main job runs under every profile (test/excel/hosts.test.ts, test/e2e/main-job.test.ts), and so",
    "do the faults (test/faults: each scenario under one profile, with `COSELL_RUNS=all` under all). In the browser the desktop is Windows and the web Microsoft 365; requests take",
    "no time there, but for the main job.",
    "",
    hosts(),
    "",
    "## Probes",
    "",
    table(["probe", "question", "needs"], questions),
    "",
    "<!-- Written by test/local-excel/probe/write-document.ts out of the lists of behaviours and probes: change those. -->",
    "",
  ].join("\n");
}
