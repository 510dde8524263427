import fc from "fast-check";
import { keptListText, readKeptList } from "../../src/operations/kept-list";

test("a list is read as it was written", () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.nat(), (entries, version) => {
      const written: unknown = JSON.parse(JSON.stringify(entries));
      expect(readKeptList(keptListText("entries", version, entries), "entries", version)).toEqual(written);
    }),
  );
});

test("what a newer version has written is left alone, whatever it calls its list", () => {
  expect(readKeptList(keptListText("entries", 2, [1]), "entries", 1)).toBeNull();
  expect(readKeptList('{"version":2,"others":[1]}', "entries", 1)).toBeNull();
});

test.each([
  undefined,
  null,
  7,
  "",
  "{",
  "null",
  "[1]",
  '"text"',
  "{}",
  '{"version":1}',
  '{"entries":[1]}',
  '{"version":1,"entries":{}}',
])("there is no list in %j", (text) => {
  expect(readKeptList(text, "entries", 1)).toEqual([]);
});

test("any text can be read", () => {
  fc.assert(fc.property(fc.string(), (text) => expect(() => readKeptList(text, "entries", 1)).not.toThrow()));
});
