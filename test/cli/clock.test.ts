/** Where the computer's date cannot be right, the terminal says so, and no date is compared with it. */
import { cliTexts } from "../../src/texts/cli";
import { cosellAt, NO_ERROR, temporaryFolder } from "./support";

const file = temporaryFolder();
const PAST = NO_ERROR.replace("06/30/2027", "06/30/2020");
const WRONG = new Date("1970-01-03T00:00:00Z");

test.each(["en", "sv"] as const)("it is one line of the standard error (%s)", async (language) => {
  const { code, out, error } = await cosellAt(WRONG, "", ["check", file("past.csv", PAST), "--lang", language]);
  expect([code, error, out.includes("close-date-past")]).toEqual([0, [cliTexts(language).clock], false]);
});

test("a day that is given is taken, whatever the clock says", async () => {
  const { error, out } = await cosellAt(WRONG, "", ["check", file("past.csv", PAST), "--today", "2026-11-20"]);
  expect([error, out.includes("close-date-past")]).toEqual([[], true]);
});
