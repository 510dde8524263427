/** The page in the pane: asks every probe, takes the person along, hands the answers over. */
import { behaviours } from "../behaviours";
import { assemble, fileName } from "../origin";
import type { Answers, PageTools, Probe, StepId } from "../probe";
import { probes } from "../probes";
import { runProbes } from "../run";
import { steps } from "../steps";

/** How long Excel's events may take; a test that plays Excel gives them less. */
const SETTLE_MS = Number(document.documentElement.dataset["settle"] ?? 1_500);
const SKIP = "Skip";

function byId<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`the page has no ${id}`);
  return found;
}

const run = byId("run", HTMLButtonElement);
const progress = byId("progress", HTMLProgressElement);
const status = byId("status", HTMLParagraphElement);
const changes = byId("changes", HTMLParagraphElement);

/** Shows a step and waits for one of its buttons; null for Skip. */
function askPerson(id: StepId): Promise<string | null> {
  const { text, choices } = steps[id];
  const section = byId("step", HTMLElement);
  byId("step-text", HTMLParagraphElement).textContent = text;
  section.hidden = false;
  return new Promise((resolve) => {
    const buttons = [...choices, SKIP].map((label) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = label;
      button.addEventListener("click", () => {
        section.hidden = true;
        resolve(label === SKIP ? null : label);
      });
      return button;
    });
    byId("choices", HTMLDivElement).replaceChildren(...buttons);
    buttons[0]?.focus();
  });
}

const blobOf = (text: string, type: string): string => URL.createObjectURL(new Blob([text], { type }));

async function copy(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return "ok";
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}

const page: PageTools = {
  offerFile: () => {
    const link = document.createElement("a");
    link.href = blobOf("cosell probe", "text/plain");
    link.download = "cosell-probe.txt";
    link.click();
  },
  copyText: copy,
};

/** What an answer changes, in one line. */
function changesOf({ changes, settles }: Probe): string {
  const [first] = behaviours.filter(({ id }) => settles.includes(id));
  return changes ?? `It tells whether this is so: ${first?.behaviour ?? ""}.`;
}

/** Without anybody there: what needs a person or a page is skipped, and the answers go to the server that sent this page. */
const isUnattended = document.documentElement.dataset["unattended"] === "yes";

async function handOver(answers: Answers): Promise<void> {
  const taken = await fetch("answers", { method: "POST", body: JSON.stringify(answers, null, 2) });
  status.textContent = taken.ok
    ? `Saved as ${fileName(answers)}.`
    : `Not saved: ${taken.status}. Select the text below.`;
}

function show(answers: Answers): void {
  const text = `${JSON.stringify(answers, null, 2)}\n`;
  const area = byId("json", HTMLTextAreaElement);
  area.value = text;
  area.addEventListener("focus", () => area.select());
  const link = byId("download", HTMLAnchorElement);
  link.href = blobOf(text, "application/json");
  link.download = fileName(answers);
  byId("copy", HTMLButtonElement).onclick = async () => {
    const copied = await copy(text);
    status.textContent = copied === "ok" ? "Copied." : `Not copied (${copied}): select the text below.`;
  };
  byId("result", HTMLElement).hidden = false;
  const skipped = Object.values(answers.answers).filter((answer) => "skipped" in answer).length;
  status.textContent = `${Object.keys(answers.answers).length} probes asked, ${skipped} skipped. File: ${fileName(answers)}`;
}

async function askAll(): Promise<void> {
  const answers = await runProbes(probes, {
    ask: isUnattended ? () => Promise.resolve(null) : askPerson,
    page: isUnattended ? null : page,
    settleMs: SETTLE_MS,
    progress: (done, of, probe) => {
      progress.max = of;
      progress.value = done;
      status.textContent = `${done + 1} of ${of}: ${probe.question}`;
      changes.textContent = changesOf(probe);
    },
  });
  const { diagnostics, displayLanguage, contentLanguage } = Office.context;
  const facts = {
    platform: String(diagnostics.platform),
    version: diagnostics.version,
    displayLanguage,
    contentLanguage,
  };
  const assembled = assemble(answers, facts, new Date().toISOString().slice(0, 10));
  show(assembled);
  if (isUnattended) await handOver(assembled);
}

function start(): void {
  run.disabled = true;
  progress.hidden = false;
  askAll()
    .catch((error: unknown) => {
      // A mistake of a probe: whoever runs it must see it whole.
      status.textContent = error instanceof Error ? (error.stack ?? error.message) : String(error);
    })
    .finally(() => {
      run.disabled = false;
      progress.hidden = true;
      changes.textContent = "";
    });
}
run.addEventListener("click", start);

void Office.onReady(({ host }) => {
  run.disabled = host !== Office.HostType.Excel;
  status.textContent = run.disabled ? "This page works in Excel only: load its manifest there." : "Ready.";
  if (isUnattended && !run.disabled) start();
});
