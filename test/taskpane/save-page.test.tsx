import { readFileSync } from "node:fs";
import path from "node:path";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { fragmentOf, wantedFile } from "../../src/csv";
import { csvFile } from "./support/findings";
import { accessibilityProblems } from "./support/render";

const html = readFileSync(path.join(__dirname, "../../src/taskpane/save/save.html"), "utf8");
const file = csvFile("deals.csv", 2);
const handed: string[] = [];

/** The page as a browser shows it, under the address that the pane opened. */
async function openPage(wanted = file): Promise<void> {
  await openPageAt(`#${fragmentOf(await wantedFile(wanted))}`);
}

async function openPageAt(hash: string): Promise<void> {
  const page = new DOMParser().parseFromString(html, "text/html");
  document.head.innerHTML = page.head.innerHTML;
  document.body.innerHTML = page.body.innerHTML;
  location.hash = hash;
  const { startSavePage } = await import("../../src/taskpane/save/page");
  startSavePage();
}

beforeEach(() => {
  handed.length = 0;
  Object.defineProperty(URL, "createObjectURL", {
    configurable: true,
    value: () => "blob:file",
  });
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    handed.push(this.download);
  });
});
afterEach(() => jest.restoreAllMocks());

it("saves the clipboard's text under the name in its address, and says so", async () => {
  const user = userEvent.setup();
  await openPage({ ...file, name: "Affärer.csv" });
  await navigator.clipboard.writeText(file.text);
  await user.click(screen.getByRole("button", { name: "Save from the clipboard" }));
  await waitFor(() => expect(handed).toEqual(["Affärer.csv"]));
  expect(screen.getByRole("status")).toHaveTextContent("Affärer.csv was handed to your browser with 2 records");
});

it("takes a paste where the browser keeps the clipboard from pages", async () => {
  const user = userEvent.setup();
  await openPage();
  jest.spyOn(navigator.clipboard, "readText").mockRejectedValue(new Error("not allowed"));
  await user.click(screen.getByRole("button", { name: "Save from the clipboard" }));
  await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("Paste into the field below"));
  expect(screen.getByRole("textbox")).toHaveFocus();
  await user.paste(file.text);
  await waitFor(() => expect(handed).toEqual(["deals.csv"]));
});

it("saves nothing that is no import file", async () => {
  const user = userEvent.setup();
  await openPage();
  await navigator.clipboard.writeText("a shopping list");
  await user.click(screen.getByRole("button", { name: "Save from the clipboard" }));
  await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("is not an import file"));
  expect(handed).toEqual([]);
});

it.each([
  [
    "an older export with as many records",
    csvFile("deals.csv", 2).text.replace("Contoso", "Fabrikam"),
    "The clipboard holds another import file, with 2 records",
  ],
  [
    "a file cut at a row's end",
    csvFile("deals.csv", 1).text,
    "The clipboard holds another import file, with 1 record:",
  ],
  ["a file cut inside a row", file.text.slice(0, -20), "The clipboard holds another import file, with 2 records"],
  [
    "two files, one after the other",
    file.text + file.text,
    "The clipboard holds several import files, one after the other",
  ],
])("refuses %s, and says which file it wants and what it found", async (_, text, found) => {
  const user = userEvent.setup();
  await openPage();
  await navigator.clipboard.writeText(text);
  await user.click(screen.getByRole("button", { name: "Save from the clipboard" }));
  await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent(found));
  expect(screen.getByRole("status")).toHaveTextContent("This page saves only deals.csv with 2 records.");
  expect(handed).toEqual([]);
});

it("saves nothing where its address names no file", async () => {
  await openPageAt("#name=deals.csv");
  expect(screen.getByText(/This page does not know which file to save/)).toBeVisible();
  expect(screen.getByRole("button")).toBeDisabled();
  expect(screen.getByRole("textbox")).toBeDisabled();
});

it("speaks the browser's language", async () => {
  jest.spyOn(navigator, "language", "get").mockReturnValue("sv-SE");
  await openPage();
  expect(screen.getByRole("heading", { name: "Spara importfilen" })).toBeVisible();
  expect(document.documentElement.lang).toBe("sv");
});

it("lets nothing in or out but its own script", () => {
  const policy = new DOMParser()
    .parseFromString(html, "text/html")
    .querySelector("meta[http-equiv]")
    ?.getAttribute("content");
  expect(policy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
  );
});

it("has no accessibility problem that axe finds", async () => {
  await openPage();
  expect(await accessibilityProblems(document.body)).toEqual([]);
});
