/** The task pane as a user works with it: opened from the ribbon, its buttons pressed, its findings read by scrolling through them. */
import type { Frame, Page } from "playwright-core";
import { contentOf, type Workbench } from "./workbench";

/** One finding as its row in the list tells it: sheet row, header, code, severity, new text of its fix. */
export type Listed = readonly [
  row: number | null,
  column: string | null,
  code: string,
  severity: string,
  fix: string | null,
];

/**
 * Opens the pane from the ribbon; waits until its buttons are there. Live is turned off, as a user would: these scenes are about what a press does, and what is said between two of
 * them. `live`: it stays on.
 */
export async function openPane({ page, pane }: Workbench, { live = false } = {}): Promise<Frame> {
  await page.getByRole("group", { name: "Co-sell" }).getByRole("button").last().click();
  const frame = await pane();
  await frame.getByRole("main").waitFor();
  if (!live) await turnLiveOff(frame);
  return frame;
}

/** Presses the pane's switch, where it is on. */
export async function turnLiveOff(pane: Frame): Promise<void> {
  const live = pane.getByRole("switch", { name: /^(?:Check while you type|Kontrollera medan du skriver)$/ });
  await live.waitFor();
  if (await live.isChecked()) await live.click();
  await live.and(pane.locator(":not(:checked)")).waitFor();
}

export async function press(where: Frame | Page, name: string): Promise<void> {
  await where.getByRole("button", { name, exact: true }).click();
}

/** Presses Check sheet and waits for the result of the sheet named. */
export async function checkSheet(pane: Frame, sheet: string): Promise<void> {
  await press(pane, "Check sheet");
  await pane.getByText(`Sheet “${sheet}”, checked at`).waitFor();
  await pane.getByRole("progressbar").waitFor({ state: "detached" });
}

/** The message that the pane refuses with: its title and its text. */
export async function refusal(pane: Frame): Promise<string> {
  const alert = pane.getByRole("alert").filter({ hasText: /\S/ });
  await alert.waitFor();
  return alert.innerText();
}

/** All findings that the pane lists (there must be some). Groups that are folded are opened, and the list, which draws only what is seen, is scrolled to its end. */
export async function listedFindings(pane: Frame): Promise<Listed[]> {
  await pane.getByRole("treeitem").first().waitFor();
  return pane.evaluate(async () => {
    const scroller = document.querySelector("main");
    if (!scroller) throw new Error("The pane has no main part.");
    const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const items = () => [...document.querySelectorAll<HTMLElement>('[role="treeitem"]')];
    const found = new Map<number, Listed>();
    const text = (item: HTMLElement, name: string) => item.getAttribute(`data-${name}`);
    scroller.scrollTop = 0;
    await drawn();
    for (;;) {
      const folded = items().find((item) => item.getAttribute("aria-expanded") === "false");
      if (folded) {
        folded.click();
        await drawn();
        continue;
      }
      for (const item of items()) {
        const row = text(item, "row");
        const code = text(item, "code");
        if (code !== null)
          found.set(Number(text(item, "index")), [
            row === null ? null : Number(row),
            text(item, "column"),
            code,
            text(item, "severity") ?? "",
            text(item, "fix"),
          ]);
      }
      const before = scroller.scrollTop;
      scroller.scrollTop += scroller.clientHeight / 2;
      await drawn();
      if (scroller.scrollTop === before)
        return [...found].sort(([one], [other]) => one - other).map(([, finding]) => finding);
    }
  });
}

export interface PickedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Presses Open file (`button` in another language) and chooses the file in the dialog that comes up. */
export async function pickFile(
  page: Page,
  pane: Frame,
  { name, bytes }: PickedFile,
  button = "Open file",
): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press(pane, button)]);
  await chooser.setFiles({ name, mimeType: "text/csv", buffer: bytes });
}

/** Drags the file over the pane and lets it go there; `during` looks at the pane in between. A file of `size` bytes is made of the bytes over and over. */
export async function dropFile(
  pane: Frame,
  { name, bytes, size }: PickedFile & { readonly size?: number },
  during?: () => Promise<unknown>,
): Promise<void> {
  const dataTransfer = await pane.evaluateHandle(
    ([file, base64, length]) => {
      const part = new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]);
      const transfer = new DataTransfer();
      transfer.items.add(
        new File(
          Array.from({ length: Math.max(1, length / part.size) }, () => part),
          file,
        ),
      );
      return transfer;
    },
    [name, bytes.toString("base64"), size ?? bytes.length] as const,
  );
  await pane.dispatchEvent("main", "dragenter", { dataTransfer });
  await pane.dispatchEvent("main", "dragover", { dataTransfer });
  await during?.();
  await pane.dispatchEvent("main", "drop", { dataTransfer });
  await dataTransfer.dispose();
}

/** Says yes to all that the import in the export panel will do: each closing, each kind of warning. `title`: of that part of the panel, in its language. */
export async function tickAll(pane: Frame, title = "What this import will do"): Promise<void> {
  const does = pane.getByRole("region", { name: title });
  await does.waitFor();
  for (const box of await does.getByRole("checkbox").all()) await box.check();
}

/** Presses Export CSV, ticks all that is asked, and presses Download; gives the file as it arrived. */
export async function exportFile(page: Page, pane: Frame): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await press(pane, "Export CSV");
  await tickAll(pane);
  return download(page, pane, "Download");
}

/** Presses the button and gives the file that the browser saves for it. */
export async function download(
  page: Page,
  where: Frame | Page,
  button: string,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [arrived] = await Promise.all([page.waitForEvent("download"), press(where, button)]);
  return { name: arrived.suggestedFilename(), bytes: await contentOf(arrived) };
}
