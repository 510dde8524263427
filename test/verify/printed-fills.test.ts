import { deflateSync } from "node:zlib";
import { printedFills } from "./printed-fills";

/** A page of 3 x 3 cells of 10 x 5, the first at 100, 200: the first and the last in the colours that tell where the others are. */
const page = (...fills: readonly string[]): Buffer => {
  const first = "0.0039215686 0.0078431372 0.0117647058 rg 100 195 10 5 re f*";
  const last = "0.0156862745 0.0196078431 0.0235294117 rg 120 185 10 5 re f*";
  const drawing = deflateSync([first, ...fills, last].join("\n"));
  return Buffer.concat([Buffer.from("<</Length 1>>\nstream\n"), drawing, Buffer.from("\nendstream\n")]);
};
const grid = { rows: 3, columns: 3 };

test("a filled rectangle is the cells that it covers, in the colour that was last chosen", () => {
  const [fills] = printedFills(page("1 0.7803921568 0.8078431372 rg 110 190 20 5 re f*", "100 185 10 5 re f*"), [grid]);
  const marked = [...(fills ?? [])].filter(([, fill]) => fill === "#FFC7CE").map(([place]) => place);
  expect(marked.sort()).toEqual(["1,1", "1,2", "2,0"]);
});

test("a page that shows no first cell, or one page too many, is no answer", () => {
  expect(() => printedFills(Buffer.concat([page(), page()]), [grid])).toThrow("2 pages for 1 sheets");
  const drawing = deflateSync("1 0 0 rg 1 1 1 1 re f");
  const empty = Buffer.concat([Buffer.from("stream\n"), drawing, Buffer.from("\nendstream\n")]);
  expect(() => printedFills(empty, [grid])).toThrow("Page 1");
});
