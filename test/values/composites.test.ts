import fc from "fast-check";
import { readParts, writeParts } from "../../src/values/composite";
import { readSolution } from "../../src/values/solution";
import { readTeamMember } from "../../src/values/team-member";
import { cellText } from "./texts";

const solution = (text: string): readonly (string | null)[] => {
  const { fault, correction } = readSolution(text, "en");
  return [fault?.why ?? null, correction];
};
const member = (text: string): readonly (string | null)[] => {
  const { why, correction } = readTeamMember(text);
  return [why, correction];
};

const SOLUTION = "SOL-1-A, SEK, 10, 100";
const MEMBER = "Bob, Partner, 999999, bob@contoso.com";
const SEPARATORS = [";", "|", " | ", "\t", "\n", "\r\n", "，", "、"];

test("parts separated by something else are written with commas", () => {
  for (const separator of SEPARATORS) {
    expect(solution(SOLUTION.replaceAll(", ", separator))).toEqual(["separator", SOLUTION]);
    expect(member(MEMBER.replaceAll(", ", separator))).toEqual(["separator", MEMBER]);
  }
  expect(solution("SOL-1-A|SEK|10,50|100|")).toEqual(["separator", "SOL-1-A, SEK, 10.50, 100"]);
  expect(member("Bob|Partner|999999|bob＠contoso.com")).toEqual(["separator", MEMBER]);
});

test("commas win where they make as many parts", () => {
  expect(readParts("a,\nb").separator).toBe(",");
  expect(readParts("a;b,c").separator).toBe(",");
  expect(readParts("a|b|c, d")).toEqual({ parts: ["a", "b", "c, d"], separator: "|" });
});

test("two in one cell have no fix, however they are separated", () => {
  for (const separator of [", ", "; ", " ", "/", "\n", " | ", " and "]) {
    expect(solution(`SOL-1-A${separator}SOL-2-B`)).toEqual(["two", null]);
    expect(solution(`SOL-1-A${separator}f7eaae47-0b84-4ac4-b4ea-5b2587d42cee`)).toEqual(["two", null]);
    expect(member(`${MEMBER}${separator}${MEMBER}`)).toEqual(["two", null]);
  }
  expect(solution("SOL‑1‑A, SOL‑2‑B")).toEqual(["two", null]);
  expect(solution("SOL-1-A-SOL, SEK")).toEqual([null, null]);
  expect(member("Bob, Partner, 1, bob@contoso.com#mailto:bob@contoso.com#")).toEqual([null, null]);
});

test("a last comma is dropped from a solution; a team member must be whole", () => {
  expect(solution(`${SOLUTION},`)).toEqual(["last-comma", SOLUTION]);
  expect(solution("SOL-1-A, SEK, 10,50, 100, ")).toEqual(["decimal-comma", "SOL-1-A, SEK, 10.50, 100"]);
  expect(solution("SOL-1-A, SEK, ten, 100,")).toEqual(["last-comma", null]);
  expect(solution("SOL-1-A, , , ")).toEqual([null, null]);
  expect(member(`${MEMBER},`)).toEqual(["parts", null]);
});

test("signs that only look like plain ones", () => {
  expect(solution("SOL-1-A, ＳＥＫ, １０, 100")).toEqual(["currency", "SOL-1-A, SEK, 10, 100"]);
  expect(solution("SOL-1-A, SEK, １０, 100")).toEqual(["price", "SOL-1-A, SEK, 10, 100"]);
  expect(solution("SOL‑1‑A|SEK|10|100")).toEqual(["separator", SOLUTION]);
});

test("an invisible character inside an address does not hide that there are two", () => {
  expect(member("Bob;40@\ufeffny;5;a@b.se")).toEqual(["two", null]);
});

test("what is fixed is right, and reading it again changes nothing", () => {
  fc.assert(
    fc.property(cellText, fc.constantFrom(...SEPARATORS), (text, separator) => {
      const cell = ["SOL-1", "sek", text, "5"].join(separator);
      const fixed = readSolution(cell, "en").correction;
      if (fixed !== null) expect(readSolution(fixed, "en").fault).toBeNull();
      const fixedMember = readTeamMember(["Bob", text, "5", "a@b.se"].join(separator)).correction;
      if (fixedMember !== null) expect(readTeamMember(fixedMember).why).toBeNull();
    }),
    { numRuns: 1000 },
  );
});

test("parts that are written are read back", () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z0-9]{1,5}$/), { minLength: 1, maxLength: 5 }), (parts) => {
      expect(readParts(writeParts(parts)).parts).toEqual(parts);
    }),
  );
});
