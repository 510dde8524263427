/** The task pane as a user works with it: opened from the ribbon, its buttons pressed, its findings read by scrolling through them. */
import type { Frame, Page } from "playwright-core";
import type { Workbench } from "./workbench";

/** One finding as its row in the list tells it: sheet row, header, code, severity, new text of its fix. */
export type Listed = readonly [row: number | null, column: string | null, code: string, severity: string, fix: string | null];

/** Opens the pane from the ribbon; waits until its buttons are there. */
export async function openPane({ page, pane }: Workbench): Promise<Frame> {
  await page.getByRole("group", { name: "Co-sell" }).getByRole("button").last().click();
  const frame = await pane();
  await frame.getByRole("main").waitFor();
  return frame;
}

export async function press(where: Frame | Page, name: string): Promise<void> {
  await where.getByRole("button", { name, exact: true }).click();
}

/** Presses Check sheet and waits for the result of the sheet named. */
export async function checkSheet(pane: Frame, sheet: string): Promise<void> {
  await press(pane, "Check sheet");
  await pane.getByText(`Sheet “${sheet}”`, { exact: true }).waitFor();
  await pane.getByRole("progressbar").waitFor({ state: "detached" });
}

/** The message that the pane refuses with: its title and its text. */
export async function refusal(pane: Frame): Promise<string> {
  const alert = pane.getByRole("alert").filter({ hasText: /\S/ });
  await alert.waitFor();
  return alert.innerText();
}

/** All findings that the pane lists. Groups that are folded are opened, and the list, which draws only what is seen, is scrolled to its end. */
export function listedFindings(pane: Frame): Promise<Listed[]> {
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
        if (code !== null) found.set(Number(text(item, "index")), [row === null ? null : Number(row), text(item, "column"), code, text(item, "severity") ?? "", text(item, "fix")]);
      }
      const before = scroller.scrollTop;
      scroller.scrollTop += scroller.clientHeight / 2;
      await drawn();
      if (scroller.scrollTop === before) return [...found].sort(([one], [other]) => one - other).map(([, finding]) => finding);
    }
  });
}
