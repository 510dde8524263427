import { act, screen, within } from "@testing-library/react";
import type { Task } from "../../src/excel/api";
import { checkedWith, twelve } from "./support/findings";
import { giveSizes } from "./support/layout";
import { showPane } from "./support/render";

giveSizes();

describe("a first visit", () => {
  it("shows the five buttons once each and the three steps", async () => {
    showPane();
    for (const name of ["Insert template", "Check sheet", "Clear marks", "Export CSV", "Open file"]) {
      expect(screen.getByRole("button", { name })).toBeVisible();
    }
    expect(screen.getAllByRole("listitem")).toHaveLength(3);
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
  });

  it("leads to the help page in the user's language, in another window", () => {
    showPane();
    const link = screen.getByRole("link", { name: "Help" });
    expect([link.getAttribute("href"), link.getAttribute("target")]).toEqual(["help.html#en", "_blank"]);
  });

  it("speaks Swedish in a Swedish Excel", () => {
    showPane({}, { language: "sv-SE" });
    expect(screen.getByRole("button", { name: "Kontrollera bladet" })).toBeVisible();
    expect(screen.getByRole("link", { name: "Hjälp" })).toHaveAttribute("href", "help.html#sv");
    expect(document.documentElement.lang).toBe("sv");
  });
});

describe("long work", () => {
  const longCheck = () => {
    let task: Task | undefined;
    const checkSheet = jest.fn(
      (_: unknown, given?: Task) =>
        new Promise<{ ok: false; reason: "cancelled" }>((resolve) => {
          task = given;
          given?.signal.addEventListener("abort", () => resolve({ ok: false, reason: "cancelled" }));
        }),
    );
    return {
      checkSheet,
      progress: (done: number, of: number) => act(() => task?.progress(done, of)),
    };
  };

  it("shows how far it is, and disables every button with the reason", async () => {
    const { checkSheet, progress } = longCheck();
    const { press } = showPane({ checkSheet });
    await press("Check sheet");
    progress(420, 1000);
    expect(screen.getByRole("progressbar", { name: "Checking the sheet …" })).toHaveAttribute("aria-valuenow", "42");
    const button = screen.getByRole("button", { name: "Export CSV" });
    expect(button).toHaveAttribute("aria-disabled", "true");
    expect(button).toHaveAccessibleDescription("Checking the sheet … 42 %");
  });

  it("does not start a second action", async () => {
    const { checkSheet } = longCheck();
    const { press } = showPane({ checkSheet });
    await press("Check sheet");
    await press("Check sheet");
    expect(checkSheet).toHaveBeenCalledTimes(1);
  });

  it("can be cancelled, says so, and can be started again", async () => {
    const { checkSheet } = longCheck();
    const { press } = showPane({ checkSheet });
    await press("Check sheet");
    await press("Cancel");
    expect(await screen.findByText("Cancelled")).toBeVisible();
    expect(screen.queryByRole("progressbar")).toBeNull();
    await press("Check sheet");
    expect(checkSheet).toHaveBeenCalledTimes(2);
  });
});

describe("the other buttons", () => {
  it("Insert template tells where it is and what comes next", async () => {
    const { press } = showPane();
    await press("Insert template");
    expect(await screen.findByText("The template is on the new sheet “Co-sell import”")).toBeVisible();
  });

  it("Clear marks tells how many rows", async () => {
    const { press } = showPane();
    await press("Clear marks");
    expect(await screen.findByText(/gone from 3 rows/)).toBeVisible();
  });

  it("Open file hands over the picked file and shows its findings", async () => {
    const openFile = jest.fn(async (file: { readonly name: string }) => ({
      ok: true as const,
      sheet: "deals",
      created: true,
      file: file.name,
      checked: checkedWith(twelve),
    }));
    const { user } = showPane({ openFile });
    const file = new File(["Deal Name\r\n"], "deals.csv", { type: "text/csv" });
    await user.upload(screen.getByTestId("file-picker"), file);
    expect(openFile).toHaveBeenCalledWith(file, expect.anything());
    expect(await screen.findByText(/“deals.csv” is open on the sheet “deals”/)).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent("8 errors and 3 warnings in 12 records");
  });

  it("a file dropped anywhere on the pane is opened", async () => {
    const openFile = jest.fn(async () => ({
      ok: false as const,
      reason: "not-csv" as const,
      detail: "deals.xlsx",
    }));
    showPane({ openFile });
    const file = new File(["x"], "deals.xlsx");
    const drop = Object.assign(new Event("drop", { bubbles: true, cancelable: true }), {
      dataTransfer: { types: ["Files"], files: [file] },
    });
    act(() => void screen.getByRole("main").dispatchEvent(drop));
    expect(openFile).toHaveBeenCalledWith(file, expect.anything());
    expect(drop.defaultPrevented).toBe(true);
    expect(await screen.findByText("“deals.xlsx” is not a CSV file")).toBeVisible();
  });

  it("a ribbon button's result is shown like the pane's own", async () => {
    const { actions } = showPane();
    act(() =>
      actions.ribbon({
        action: "checkSheet",
        result: { ok: true, ...checkedWith(twelve) },
      }),
    );
    expect(screen.getByRole("status")).toHaveTextContent("8 errors and 3 warnings in 12 records");
    act(() => actions.ribbon({ action: "ribbon", error: new Error("x") }));
    expect(
      within(screen.getAllByRole("alert")[0] ?? document.body).getByRole("button", { name: "Copy details" }),
    ).toBeVisible();
  });
});
