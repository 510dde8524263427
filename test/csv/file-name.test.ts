import fc from "fast-check";
import { fileName } from "../../src/csv";
import { anyCharacters } from "../any-characters";

test.each([
  ["Deals", "Deals"],
  ["Deals.csv", "Deals"],
  [" a|b ", "a-b"],
  ["CON", "_CON"],
  ["nul.txt", "_nul.txt"],
  ["com1", "_com1"],
  ["COM¹", "_COM¹"],
  ["CONTACTS", "CONTACTS"],
  ["com10", "com10"],
  ["x\u202egpj.exe", "xgpj.exe"],
  ["\u2066a\u2069", "a"],
  ["", null],
  [".hidden", null],
])("%j is %j", (wanted, name) => {
  expect(fileName(wanted)).toBe(name);
});

test("what is a name already stays as it is", () => {
  fc.assert(
    fc.property(anyCharacters(), (text) => {
      const name = fileName(text);
      if (name !== null) expect(fileName(name)).toBe(name);
    }),
  );
});
