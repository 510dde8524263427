import fc from "fast-check";
import { importText } from "../../src/taskpane/save/import-text";
import { csvFile } from "./support/findings";
import { anyCharacters } from "../any-characters";

const HEADERS = "Errors,Deal Name,Customer Name,Partner Referral Status";
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe("text from the clipboard", () => {
  it("comes back as the very file that Export wrote", () => {
    const { text } = csvFile("deals.csv", 3);
    expect(importText(text)).toEqual({ ok: true, text, records: 3 });
  });

  it("gets back its byte order mark and its line ends, whatever the clipboard made of them", () => {
    const { text } = csvFile("deals.csv", 2);
    for (const end of ["\n", "\r"]) {
      expect(importText(text.slice(1).replaceAll("\r\n", end))).toEqual({
        ok: true,
        text,
        records: 2,
      });
    }
  });

  it("gets back a last line end that was lost", () => {
    const { text } = csvFile("deals.csv", 2);
    expect(importText(text.slice(0, -2))).toEqual({
      ok: true,
      text,
      records: 2,
    });
  });

  it("keeps line ends inside a quoted cell as they are: they belong to the cell", () => {
    const pasted = `${HEADERS}\n,${cell('two\nlines, "quoted"')},Contoso,Active\n`;
    expect(importText(pasted)).toEqual({
      ok: true,
      records: 1,
      text: `\uFEFF${HEADERS}\r\n,${cell('two\nlines, "quoted"')},Contoso,Active\r\n`,
    });
  });

  it.each([
    ["nothing", "", "empty"],
    ["white space", " \r\n\t", "empty"],
    ["another text", "Hello,World\r\n1,2\r\n", "other"],
    ["tab-separated cells, as copied from the sheet", `${HEADERS.replaceAll(",", "\t")}\r\n`, "other"],
    ["a file cut off inside a cell", `${HEADERS}\r\n,"UK spr`, "cut"],
  ])("refuses %s", (_, pasted, reason) => {
    expect(importText(pasted)).toEqual({ ok: false, reason });
  });

  it("any quoted cell survives the way through a clipboard that changes line ends between rows", () => {
    fc.assert(
      fc.property(
        fc.array(anyCharacters(), { minLength: 1, maxLength: 5 }),
        fc.constantFrom("\n", "\r\n"),
        (cells, end) => {
          const rows = cells.map((text) => `,${cell(text)},Contoso,Active`);
          const found = importText([HEADERS, ...rows, ""].join(end));
          expect(found).toEqual({
            ok: true,
            records: cells.length,
            text: `\uFEFF${[HEADERS, ...rows, ""].join("\r\n")}`,
          });
        },
      ),
    );
  });
});
