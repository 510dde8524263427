import { screen } from "@testing-library/react";
import { checkedWith, serverSaid, twelve } from "./support/findings";
import { giveSizes } from "./support/layout";
import { accessibilityProblems, checks, item, showPane } from "./support/render";

giveSizes();

describe("refusals and failures", () => {
  it("a refusal says what to do, in an alert", async () => {
    const { press } = showPane({
      checkSheet: async () => ({
        ok: false,
        reason: "protected",
        detail: "Deals",
      }),
    });
    await press("Check sheet");
    const alert = await screen.findByText(/Unprotect Sheet/);
    expect(alert.closest("[role=alert]")).toHaveTextContent("“Deals”");
  });

  it("can be put away", async () => {
    const { press } = showPane({
      checkSheet: async () => ({ ok: false, reason: "editing" }),
    });
    await press("Check sheet");
    await press("Close this message");
    expect(screen.queryByText("A cell is being edited")).toBeNull();
  });

  it("an unexpected failure says what was not done and copies its details without cell contents", async () => {
    const error = Object.assign(new Error("secret of a cell"), {
      code: "GeneralException",
      debugInfo: { errorLocation: "Range.values" },
    });
    const { press, user } = showPane({
      checkSheet: () => Promise.reject(error),
    });
    await press("Check sheet");
    expect(await screen.findByText(/The sheet was not checked to the end/)).toBeVisible();
    await press("Copy details");
    const copied = await navigator.clipboard.readText();
    expect(copied).toContain("code: GeneralException\nlocation: Range.values\nadd-in: 0.1.0");
    expect(copied).not.toContain("secret");
    expect(await screen.findByRole("button", { name: "Copied" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Check sheet" }));
  });

  it("shows the details to be copied by hand where the clipboard refuses", async () => {
    const { press } = showPane({
      insertTemplate: () => Promise.reject(new Error("x")),
    });
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("not allowed"));
    await press("Insert template");
    await press("Copy details");
    expect(await screen.findByRole("textbox", { name: "Technical details" })).toHaveDisplayValue(
      /action: insertTemplate/,
    );
  });

  it("a cell that cannot be selected is told beside the list", async () => {
    const { press, user } = showPane({
      ...checks(checkedWith(twelve)),
      goTo: async () => ({ ok: false, reason: "sheet-gone" }),
    });
    await press("Check sheet");
    await user.click(await item(/Row 7.*Solution 1/));
    expect(await screen.findByText("We cannot find the sheet")).toBeVisible();
    expect(screen.getByRole("tree")).toBeVisible();
  });
});

describe("a new sheet that Excel did not bring to the front", () => {
  const inserted = {
    ok: true,
    sheet: "Co-sell import 2",
    created: true,
    edition: "2021-02" as const,
    isNoteDue: false,
  } as const;

  it("is named, with the way there", async () => {
    const { press } = showPane({
      insertTemplate: async () => ({ ...inserted, notShown: { reason: "editing" } }),
    });
    await press("Insert template");
    expect(
      await screen.findByText(/did not bring the sheet “Co-sell import 2” to the front. Choose its tab/),
    ).toBeVisible();
    expect(screen.queryByRole("button", { name: "Copy details" })).toBeNull();
  });

  it("by a surprise, has its details to copy too, and is not called undone", async () => {
    const error = Object.assign(new Error("x"), { code: "GeneralException" });
    const { press } = showPane({
      insertTemplate: async () => ({ ...inserted, notShown: { error } }),
    });
    await press("Insert template");
    expect(await screen.findByText("The template is on the new sheet “Co-sell import 2”")).toBeVisible();
    await press("Copy details");
    expect(await navigator.clipboard.readText()).toContain(
      "action: insertTemplate\nerror: Error\ncode: GeneralException",
    );
  });

  it("is said to have ended Excel's own Undo only where it has", async () => {
    const { press, user } = showPane({ insertTemplate: async () => ({ ...inserted, endsUndo: true }) });
    await press("Insert template");
    expect(await screen.findByText(/Excel’s own Undo no longer reaches what you did before this/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Close this message" }));
    expect(screen.queryByText(/Excel’s own Undo/)).toBeNull();
  });

  it("in front it is not spoken of", async () => {
    const { press } = showPane({ insertTemplate: async () => inserted });
    await press("Insert template");
    expect(await screen.findByText("The template is on the new sheet “Co-sell import 2”")).toBeVisible();
    expect(screen.queryByText(/to the front/)).toBeNull();
  });
});

describe("accessibility", () => {
  it("has no problem that axe finds on a first visit, in a list, while busy and after a failure", async () => {
    const first = showPane();
    expect(await accessibilityProblems(first.container)).toEqual([]);
    await first.press("Insert template");
    expect(await accessibilityProblems(first.container)).toEqual([]);
  });

  it("has no problem that axe finds in the list of findings", async () => {
    const { container, press } = showPane(
      checks(
        checkedWith(twelve, {
          serverMessages: serverSaid,
          errorsColumnAdded: true,
        }),
      ),
    );
    await press("Check sheet");
    await screen.findByRole("tree");
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it("has no problem that axe finds while busy or after a failure", async () => {
    const { container, press } = showPane({
      checkSheet: () => new Promise(() => undefined),
      clearMarks: () => Promise.reject(new Error("x")),
    });
    await press("Clear marks");
    await screen.findByRole("button", { name: "Copy details" });
    expect(await accessibilityProblems(container)).toEqual([]);
    await press("Check sheet");
    expect(await accessibilityProblems(container)).toEqual([]);
  });
});
