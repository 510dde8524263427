import { groupFindings, listRows } from "../../src/taskpane/findings/groups";
import { keyAction } from "../../src/taskpane/findings/keyboard";
import { badEmail, required, thousands } from "./support/findings";

// 0 group required, 1 and 2 findings, 3 group invalid-email, 4 finding
const rows = listRows(groupFindings([required(2, "a"), required(3, "a"), badEmail(4, "x")]), [], {
  chosen: new Map(),
  filter: "all",
});
const folded = listRows(groupFindings(thousands(100)), [], {
  chosen: new Map(),
  filter: "all",
});

it.each([
  ["ArrowDown", 0, 1],
  ["ArrowDown", 4, 4],
  ["ArrowUp", 1, 0],
  ["ArrowUp", 0, 0],
  ["Home", 3, 0],
  ["End", 0, 4],
  ["PageDown", 1, 4],
  ["PageUp", 4, 0],
])("%s from row %i goes to row %i", (key, from, to) => {
  expect(keyAction(rows, from, key)).toEqual({ type: "move", index: to });
});

it("Right opens a folded group, then enters it", () => {
  expect(keyAction(folded, 0, "ArrowRight")).toEqual({
    type: "fold",
    key: "error:required",
    open: true,
  });
  expect(keyAction(rows, 0, "ArrowRight")).toEqual({ type: "move", index: 1 });
});

it("Left goes from a finding to its group, then closes it", () => {
  expect(keyAction(rows, 2, "ArrowLeft")).toEqual({ type: "move", index: 0 });
  expect(keyAction(rows, 0, "ArrowLeft")).toEqual({
    type: "fold",
    key: "error:required",
    open: false,
  });
});

it("Left on a folded group and Right on a finding do nothing", () => {
  expect(keyAction(folded, 0, "ArrowLeft")).toBeNull();
  expect(keyAction(rows, 1, "ArrowRight")).toBeNull();
});

it("Enter and Space activate", () => {
  expect(keyAction(rows, 1, "Enter")).toEqual({ type: "activate" });
  expect(keyAction(rows, 1, " ")).toEqual({ type: "activate" });
});

it("leaves every other key, and an empty list, alone", () => {
  expect(keyAction(rows, 0, "Tab")).toBeNull();
  expect(keyAction(rows, 0, "a")).toBeNull();
  expect(keyAction([], 0, "ArrowDown")).toBeNull();
});
