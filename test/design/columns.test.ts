import { frozenColumns, templateColumns, widthOf } from "../../src/design/columns";
import { columns, EDITIONS } from "../../src/template";

const pixels = (points: number): number => (points * 4) / 3;

describe.each(EDITIONS)("the columns of %s", (edition) => {
  const laidOut = templateColumns(columns(edition));

  test("that stay in sight take 320 pixels at most", () => {
    const frozen = laidOut.slice(0, frozenColumns(laidOut));
    expect(frozen.length).toBeGreaterThan(0);
    expect(pixels(frozen.reduce((sum, column) => sum + widthOf(column), 0))).toBeLessThanOrEqual(320);
  });

  test("are none of them frozen in a window that has no room for one beside them", () => {
    expect(frozenColumns(laidOut, 300)).toBe(0);
    expect(frozenColumns(laidOut, 400)).toBe(frozenColumns(laidOut));
  });
});
