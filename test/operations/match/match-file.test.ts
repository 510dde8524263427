/** A mapping as a file, and what the workbook remembers. */
import type { Mapping } from "../../../src/operations/match/mapping";
import { matchText, readMatch } from "../../../src/operations/match/match-file";
import {
  headerSet,
  matchesText,
  readMatches,
  rememberedFor,
  REMEMBERED_LIMITS,
  withMatch,
} from "../../../src/operations/match/remembered";
import { proposed, sheetOf, sourcesOf } from "./support";

const MAPPING: Mapping = {
  edition: "2026",
  columns: [
    { target: "Deal Name", source: { kind: "column", column: { header: "Topic", nth: 2 } } },
    { target: "Currency", source: { kind: "constant", text: "SEK" } },
    {
      target: "Solution 2",
      source: {
        kind: "joined",
        parts: [{ kind: "column", column: { header: "Code", nth: 1 } }, { kind: "constant", text: "SEK" }, null],
      },
    },
  ],
};

test("the file is JSON that can be read and edited", () => {
  expect(JSON.parse(matchText(MAPPING))).toEqual({
    version: 1,
    edition: "2026",
    columns: {
      "Deal Name": { column: "Topic", nth: 2 },
      Currency: { value: "SEK" },
      "Solution 2": { join: [{ column: "Code" }, { value: "SEK" }, null] },
    },
  });
  expect(readMatch(`\uFEFF${matchText(MAPPING)}`)).toEqual({ ok: true, mapping: MAPPING });
});

test.each([
  ["{", "not-json", ""],
  ["[]", "not-a-map", ""],
  ['{"version":1,"edition":"2026"}', "not-a-map", ""],
  ['{"version":1,"edition":7,"columns":{}}', "not-a-map", ""],
  ['{"version":2,"edition":"2026","columns":{}}', "newer-map", "2"],
  ['{"version":1,"edition":"2031","columns":{}}', "newer-map", "1"],
  ['{"version":1,"edition":"2026","columns":{"Deal name":{"column":"x"}}}', "unknown-target", "Deal name"],
  ['{"version":1,"edition":"2026","columns":{"Solution 51":{"column":"x"}}}', "unknown-target", "Solution 51"],
  ['{"version":1,"edition":"2026","columns":{"Notes":{"column":7}}}', "bad-source", "Notes"],
  ['{"version":1,"edition":"2026","columns":{"Notes":{"column":"x","nth":0}}}', "bad-source", "Notes"],
  ['{"version":1,"edition":"2026","columns":{"Notes":{"column":"x","part":"half"}}}', "bad-source", "Notes"],
  ['{"version":1,"edition":"2026","columns":{"Notes":{"join":[]}}}', "bad-source", "Notes"],
  ['{"version":1,"edition":"2026","columns":{"Notes":{"join":[{"join":[null]}]}}}', "bad-source", "Notes"],
])("what is no mapping is refused: %s", (text, reason, detail) => {
  expect(readMatch(text)).toEqual({ ok: false, reason, detail });
});

test("a mapping is remembered by its set of headers, and comes first the next time", () => {
  const kept = readMatches(matchesText(withMatch([], ["Topic", "Topic", "Code", "Other"], MAPPING))) ?? [];
  expect(rememberedFor(kept, ["code", "other", "Topic", "TOPIC"])).toEqual(MAPPING);
  expect(rememberedFor(kept, ["Code", "Other", "Topic"])).toBeNull();
  const sheet = sheetOf(["Topic", "Code", "Topic", "Other"], ["a", "SOL-1", "b", "c"]);
  const proposal = proposed(sheet, "2021-02", rememberedFor(kept, ["Topic", "Code", "Topic", "Other"]));
  expect(proposal.edition).toBe("2026");
  expect(sourcesOf(proposal)).toEqual({
    "Deal Name": "Topic (2)",
    Currency: '"SEK"',
    "Solution 2": 'Code + "SEK" + -',
  });
  expect(proposal.targets.find(({ header }) => header === "Deal Name")?.sureness).toBe("remembered");
});

test("the newest are kept, in bounds; a newer version's are left alone, and what cannot be read is none", () => {
  let kept = withMatch([], ["0"], MAPPING);
  for (let at = 1; at < REMEMBERED_LIMITS.matches + 5; at++) kept = withMatch(kept, [String(at)], MAPPING);
  expect(kept).toHaveLength(REMEMBERED_LIMITS.matches);
  expect(kept[0]?.headers).toBe(headerSet([String(REMEMBERED_LIMITS.matches + 4)]));
  expect(withMatch(kept, ["x".repeat(110)].concat(Array(3000).fill("y".repeat(100)) as string[]), MAPPING)).toEqual([]);
  expect(readMatches('{"version":2,"matches":[]}')).toBeNull();
  expect(readMatches("{")).toEqual([]);
  expect(readMatches(null)).toEqual([]);
  expect(readMatches('{"version":1,"matches":[7,{"headers":"a","match":{}}]}')).toEqual([]);
});
