import fc from "fast-check";
import {
  exportedBefore,
  readReceipts,
  receiptsText,
  recordMarks,
  withReceipt,
  type Receipt,
} from "../../src/operations/receipts";

const HEADERS = ["Deal Name", "Currency"];
const receipt = (at: number, ...deals: readonly string[]): Receipt => ({
  at,
  name: `${at}.csv`,
  marks: recordMarks(
    HEADERS,
    deals.map((deal) => [deal, "SEK"]),
  ),
});
const marksOf = (...deals: readonly string[]) => receipt(0, ...deals).marks;

test("nothing was exported before at first", () => {
  expect(exportedBefore([], marksOf("A"))).toBeNull();
});

test("records that are unchanged since are counted, with the last time", () => {
  const receipts = withReceipt(withReceipt([], receipt(10, "A", "B")), receipt(20, "C"));
  expect(exportedBefore(receipts, marksOf("A", "B changed", "C", "D"))).toEqual({ records: 2, at: 20 });
  expect(exportedBefore(receipts, marksOf("B"))).toEqual({ records: 1, at: 10 });
  expect(exportedBefore(receipts, marksOf("D"))).toBeNull();
});

test("columns that moved, or came and are empty, change no record; a text in another column does", () => {
  const [mark] = recordMarks(HEADERS, [["A", "SEK"]]);
  expect(recordMarks(["Currency", "Notes", "Deal Name"], [["SEK", "", "A"]])).toEqual([mark]);
  expect(recordMarks(["Deal Name", "Notes"], [["A", "SEK"]])).not.toEqual([mark]);
});

test("what is kept is bounded, and the newest stays", () => {
  const many = Array.from({ length: 60 }, (_, index) => receipt(index, "A"));
  const kept = many.reduce((all, one) => withReceipt(all, one), [] as readonly Receipt[]);
  expect([kept.length, kept[0]?.at]).toEqual([50, 59]);
  const large = { at: 99, name: "large.csv", marks: Array.from({ length: 30_000 }, (_, index) => String(index)) };
  expect(withReceipt(kept, large)).toEqual([large]);
});

test("what was written is read again", () => {
  const one = fc.record({
    at: fc.nat(),
    name: fc.string(),
    marks: fc.array(fc.stringMatching(/^[a-z\d]{1,11}$/)),
  });
  fc.assert(fc.property(fc.array(one), (receipts) => expect(readReceipts(receiptsText(receipts))).toEqual(receipts)));
});

test("what nobody can read is nothing, and what a newer version wrote is left alone", () => {
  for (const spoilt of [undefined, 7, "", "{", "null", "[]", '{"version":1}', '{"version":1,"receipts":[[1]]}'])
    expect(readReceipts(spoilt)).toEqual([]);
  expect(readReceipts('{"version":2,"receipts":[]}')).toBeNull();
});
