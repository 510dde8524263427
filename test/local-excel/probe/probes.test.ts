import { behaviours } from "./behaviours";
import type { Probe, StepId } from "./probe";
import { probes } from "./probes";
import { steps } from "./steps";

const settled = new Set(probes.flatMap(({ settles }) => settles));

test("ids of behaviours and of probes are unique and in kebab-case", () => {
  for (const ids of [behaviours.map(({ id }) => id), probes.map(({ id }) => id)]) {
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([]);
  }
});

test("every probe settles behaviours that are on the list", () => {
  const known = new Set(behaviours.map(({ id }) => id));
  expect(
    probes.flatMap(({ id, settles }) =>
      settles.filter((behaviour) => !known.has(behaviour)).map((behaviour) => [id, behaviour]),
    ),
  ).toEqual([]);
  expect(probes.filter(({ settles }) => settles.length === 0)).toEqual([]);
});

test.each([
  "block-over-hidden-rows",
  "validation-anchor",
  "conditional-anchor",
  "undo-event",
  "formulas-local",
  "dependent-list",
  "files-from-the-pane",
])("a probe asks about %s, which was in doubt from the start", (behaviour) => {
  expect(settled).toContain(behaviour);
});

test("questions that need a person or a page come last, so that the others are answered when nobody is there", () => {
  const needs = probes.map((probe: Probe) => probe.needs !== undefined);
  expect(needs.slice(needs.indexOf(true))).not.toContain(false);
});

test("every step has a text and at least one answer", () => {
  const empty = (Object.keys(steps) as StepId[]).filter(
    (id) => steps[id].text === "" || steps[id].choices.length === 0,
  );
  expect(empty).toEqual([]);
});
