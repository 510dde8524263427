/** Whose a dropdown is, and whether it works: from its formula and its prompt. */
import { dropdownState, type DropdownState } from "../../src/design/dropdown";
import { reasonSource, substatusSource } from "../../src/design/lists";

const EXPECTED = { source: "='Co-sell lists'!$B$2:$B$4", title: "Partner Referral Status" };

test.each<readonly [string, string, string | null, DropdownState]>([
  ["='Co-sell lists'!$B$2:$B$4", "", "Co-sell lists", "works"],
  ["='CO-SELL LISTS'!$B$2:$B$4", "", "Co-sell lists", "works"],
  ["=Lists!$B$2:$B$4", "", "Lists", "works"],
  ["='It''s'!$B$2:$B$4", "", "It's", "works"],
  ["='Co-sell lists'!$B$4:$B$6", "", "Co-sell lists", "broken"],
  ["=#REF!$B$2:$B$4", EXPECTED.title, "Co-sell lists", "broken"],
  ["=#REF!", EXPECTED.title, null, "broken"],
  ["=#REFERENS!", EXPECTED.title, null, "broken"],
  ["=#¡REF!", EXPECTED.title, null, "broken"],
  ["=#REF!", "a prompt of theirs", null, "other"],
  ["='Co-sell lists'!$B$2:$B$4", "", "Co-sell lists 2", "other"],
  ["='Co-sell lists'!$B$2:$B$4", "", null, "other"],
  ["=Other!$A$1:$A$3", EXPECTED.title, "Co-sell lists", "other"],
  ["New,Active,Closed", EXPECTED.title, "Co-sell lists", "other"],
])("%s with the prompt %j and the list sheet %j: %s", (source, title, lists, state) => {
  expect(dropdownState({ source, title }, EXPECTED, lists)).toBe(state);
});

test.each([substatusSource("substatus", "$Q2"), reasonSource("reason", "error-reason", "$R2")])(
  "%s works in any language, and is broken where one of its lists is lost",
  (source) => {
    const state = (found: string) =>
      dropdownState({ source: found, title: "" }, { source, title: "" }, "Co-sell lists");
    expect(state(source.replaceAll("IF(", "OM(").replaceAll(",", ";"))).toBe("works");
    expect(state(source.replace(/'Co-sell lists'!\S+?(?=,)/u, "#REF!"))).toBe("broken");
  },
);
