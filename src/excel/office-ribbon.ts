/** The ribbon's side of Office. */

/** Ties a function name of the manifest to what a button does. Whatever happens, Excel hears that the button is done: else it stays pressed. */
export function associate(name: string, press: () => Promise<void>): void {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => completed(press(), event));
}

/** Waits for `work`, then tells Excel. */
export async function completed(work: Promise<void>, event: Office.AddinCommands.Event): Promise<void> {
  try {
    await work;
  } finally {
    event.completed();
  }
}

/** Opens the pane where it is closed. */
export async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane();
}
