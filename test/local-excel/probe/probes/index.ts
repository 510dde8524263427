/** Every probe: those that need a person last, and of either kind first those whose answers would change most. */
import type { Probe } from "../probe";
import { conditional } from "./conditional";
import { events } from "./events";
import { hosts } from "./hosts";
import { machine } from "./machine";
import { refusing } from "./refusing";
import { showing } from "./showing";
import { structure } from "./structure";
import { validation } from "./validation";
import { writing } from "./writing";

/** Most harmful first: what the add-in rests on and nobody has seen. */
const FIRST: readonly string[] = [
  "null-object-children",
  "texts-into-text-cells",
  "guarded-write",
  "freezing-behind",
  "early-date-rule",
  "size-of-the-sheet",
  "conditional-anchor",
  "dependent-list-on-another-sheet",
  "requests-on-the-way",
  "block-over-hidden-rows",
  "colours-follow",
  "file-from-the-pane",
  "rule-after-undo",
  "undo-after-hiding",
  "chart-sheet-in-front",
];
const rank = ({ id }: Probe): number => (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length);

const all: readonly Probe[] = [
  ...hosts,
  ...writing,
  ...showing,
  ...validation,
  ...conditional,
  ...structure,
  ...refusing,
  ...events,
  ...machine,
].toSorted((one, other) => rank(one) - rank(other));

export const probes: readonly Probe[] = [
  ...all.filter(({ needs }) => needs === undefined),
  ...all.filter(({ needs }) => needs !== undefined),
];
