import { render, screen } from "@testing-library/react";
import { BeforeApp } from "../../src/taskpane/App";
import type { Start } from "../../src/taskpane/start";
import { accessibilityProblems } from "./support/render";

const show = (start: Exclude<Start, { readonly kind: "ready" }>, language = "en-US"): HTMLElement =>
  render(<BeforeApp start={start} language={language} version="0.1.0" />).container;

it.each([
  [{ kind: "no-answer" }, "Excel has not answered"],
  [{ kind: "not-loaded" }, /could not be loaded/],
  [{ kind: "outside" }, "This page belongs in Excel"],
  [{ kind: "too-old", missing: "ExcelApi 1.14" }, "This Excel is too old"],
] as const)("%j has a view of its own with a next step", async (start, title) => {
  const container = show(start);
  expect(screen.getByRole("heading", { level: 1, name: title })).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});

it("names what an old Excel lacks", () => {
  show({ kind: "too-old", missing: "SharedRuntime 1.1" });
  expect(screen.getByText(/SharedRuntime 1.1/)).toBeVisible();
});

it("only waits, without a word of alarm, while Excel starts", () => {
  show({ kind: "waiting" }, "sv-SE");
  expect(screen.getByText("Väntar på Excel …")).toBeVisible();
  expect(screen.queryByRole("heading")).toBeNull();
});
