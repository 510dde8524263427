/** The ribbon's side of Office. */

/**
 * Ties a function name of the manifest to what a button does. Excel hears at once that the button is done: until then it opens no pane on some machines
 * (OfficeDev/office-js #3250), says for good that it works on the button on others (#2877, #4004), and takes no other press. The page lives on, as it is
 * the shared runtime. What the button does must not throw: nobody would hear of it.
 */
export function associate(name: string, press: () => void): void {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    event.completed();
    press();
  });
}

/** Opens the pane where it is closed. Never wait for it: it may be never. */
export async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane();
}
