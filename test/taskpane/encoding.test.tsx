import { screen, within } from "@testing-library/react";
import type { PickedFile, Result, Opened } from "../../src/excel/api";
import { checkedWith } from "./support/findings";
import { giveSizes } from "./support/layout";
import { accessibilityProblems, showPane } from "./support/render";

giveSizes();

const cells = (...texts: readonly string[]) => texts.map((text, at) => ({ row: at + 2, column: 4, text }));
const CANDIDATES = [
  { encoding: "windows-1252", cells: cells("Peña", "Coruña") },
  { encoding: "windows-1250", cells: cells("Peńa", "Coruńa") },
];

/** Refuses a file whose encoding is not said; opens any other. */
const asks = () =>
  jest.fn(async (file: PickedFile): Promise<Result<Opened>> =>
    file.encoding === undefined
      ? { ok: false, reason: "encoding-unclear", detail: file.name, unclear: { file, candidates: CANDIDATES } }
      : { ok: true, sheet: "deals", created: true, file: file.name, checked: checkedWith([]) },
  );

async function pick(openFile: ReturnType<typeof asks>, language = "en-US") {
  const shown = showPane({ openFile }, { language });
  const input = shown.container.querySelector<HTMLInputElement>("input[type=file]");
  if (!input) throw new Error("no file input");
  await shown.user.upload(input, new File(["Deal Name,Notes"], "deals.csv"));
  return shown;
}

describe("a file that does not tell how it is saved", () => {
  it("is asked about, with the same cells under each name that it may have", async () => {
    const { container } = await pick(asks());
    expect((await screen.findByText("How is “deals.csv” saved?")).closest("[role=alert]")).toBeVisible();
    const western = within(screen.getByRole("region", { name: "Western European (Windows) [windows-1252]" }));
    const central = within(screen.getByRole("region", { name: "Central European (Windows) [windows-1250]" }));
    expect(western.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "Peña (Row 2)",
      "Coruña (Row 3)",
    ]);
    expect(central.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "Peńa (Row 2)",
      "Coruńa (Row 3)",
    ]);
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it("is opened with the choice", async () => {
    const openFile = asks();
    const { user } = await pick(openFile);
    const central = within(await screen.findByRole("region", { name: /^Central European/ }));
    await user.click(central.getByRole("button", { name: "These are right" }));
    expect(await screen.findByText(/“deals.csv” is open on the sheet “deals”/)).toBeVisible();
    expect(openFile).toHaveBeenCalledTimes(2);
    const [again] = openFile.mock.calls[1] ?? [];
    expect(again).toMatchObject({ name: "deals.csv", size: 15, encoding: "windows-1250" });
    expect(screen.queryByText("How is “deals.csv” saved?")).toBeNull();
  });

  it("is asked about in Swedish", async () => {
    await pick(asks(), "sv-SE");
    expect(await screen.findByText("Hur är ”deals.csv” sparad?")).toBeVisible();
    expect(screen.getByText("Centraleuropeisk (Windows) [windows-1250]")).toBeVisible();
    expect(screen.getAllByRole("button", { name: "De här är rätt" })).toHaveLength(2);
  });
});
