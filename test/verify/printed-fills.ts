/**
 * Which cells of a printed sheet are filled with which colour, conditional formats included: no program tells that through an API, but every one paints it. The sheet has
 * columns of one width and rows of one height, and its first and last cell are filled with colours of their own, from which the places of the others are worked out.
 */
import { inflateSync } from "node:zlib";

/** "#RRGGBB" of the first cell, and of the last one, which is beyond the cells that are asked about. */
export const FIRST_FILL = "#010203";
export const LAST_FILL = "#040506";

interface Rectangle {
  readonly fill: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The drawing of each page, in order. */
function pagesOf(pdf: Buffer): readonly string[] {
  const pages: string[] = [];
  for (let at = pdf.indexOf("stream\n"); at >= 0; at = pdf.indexOf("stream\n", at + 1)) {
    const end = pdf.indexOf("endstream", at);
    try {
      const text = inflateSync(pdf.subarray(at + "stream\n".length, end)).toString("latin1");
      if (/ re\s/u.test(text)) pages.push(text);
    } catch {
      // A font or a picture: not deflated, or no drawing.
    }
  }
  return pages;
}

const hex = (part: string): string =>
  Math.round(Number(part) * 255)
    .toString(16)
    .toUpperCase()
    .padStart(2, "0");

/** The filled rectangles of a page: a colour holds until the next one. */
function rectanglesOf(page: string): readonly Rectangle[] {
  const found: Rectangle[] = [];
  let fill = "";
  // Each step is its operands and then its operator, parted by white space.
  const parts = page.split(/\s+/u);
  for (const [at, operator] of parts.entries()) {
    if (operator === "rg")
      fill = `#${parts
        .slice(at - 3, at)
        .map(hex)
        .join("")}`;
    if (operator !== "re" || !parts[at + 1]?.startsWith("f")) continue;
    const [x = 0, y = 0, width = 0, height = 0] = parts.slice(at - 4, at).map(Number);
    found.push({ fill, x, y, width, height });
  }
  return found;
}

/**
 * The filled cells of each page, as "row,column" (0-based) with their colour.
 * @param size rows and columns of each sheet, its last cell included, in the order of the pages.
 */
export function printedFills(
  pdf: Buffer,
  sizes: readonly { readonly rows: number; readonly columns: number }[],
): readonly ReadonlyMap<string, string>[] {
  const pages = pagesOf(pdf);
  if (pages.length !== sizes.length) throw new Error(`${pages.length} pages for ${sizes.length} sheets`);
  return pages.map((page, index) => {
    const { rows, columns } = sizes[index] ?? { rows: 0, columns: 0 };
    const rectangles = rectanglesOf(page);
    const first = rectangles.find(({ fill }) => fill === FIRST_FILL);
    const last = rectangles.find(({ fill }) => fill === LAST_FILL);
    if (!first || !last) throw new Error(`Page ${index + 1} lacks its first or last cell`);
    const [left, top] = [first.x, first.y + first.height];
    const width = (last.x - left) / (columns - 1);
    const height = (top - last.y - last.height) / (rows - 1);
    const fills = new Map<string, string>();
    for (const { fill, x, y, width: across, height: down } of rectangles) {
      const [column, row] = [Math.round((x - left) / width), Math.round((top - y - down) / height)];
      for (let below = 0; below < Math.round(down / height); below += 1)
        for (let right = 0; right < Math.round(across / width); right += 1)
          fills.set(`${row + below},${column + right}`, fill);
    }
    return fills;
  });
}
