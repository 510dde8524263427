import { render, screen } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import axe from "axe-core";
import type { Actions, Checked, Environment } from "../../../src/excel/api";
import { App } from "../../../src/taskpane/App";
import { fakeActions, type FakeActions } from "./fake-actions";

export interface Shown {
  readonly actions: FakeActions;
  readonly user: UserEvent;
  readonly container: HTMLElement;
  /** Presses a button by its accessible name. */
  press(name: string | RegExp): Promise<void>;
}

/** The pane over fake actions, and a user in front of it. */
export function showPane(overrides: Partial<Actions> = {}, environment: Partial<Environment> = {}): Shown {
  const actions = fakeActions(overrides, environment);
  const user = userEvent.setup();
  const { container } = render(<App actions={actions} version="0.1.0" />);
  return {
    actions,
    user,
    container,
    press: async (name) => user.click(await screen.findByRole("button", { name })),
  };
}

/** A check that always finds `checked`. */
export const checks = (checked: Checked) => ({ checkSheet: jest.fn(async () => ({ ok: true as const, ...checked })) });

/** A row of the findings list by its text. */
export const item = (name: RegExp): Promise<HTMLElement> => screen.findByRole("treeitem", { name });

/** What axe-core finds wrong; Fluent's focus guards are its own. Colours cannot be judged where nothing is laid out. */
export async function accessibilityProblems(container: HTMLElement): Promise<string[]> {
  const { violations } = await axe.run(
    { include: [container], exclude: [["[data-tabster-dummy]"]] },
    {
      rules: {
        "color-contrast": { enabled: false },
        region: { enabled: false },
      },
    },
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}
