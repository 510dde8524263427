/** Every probe, those that need a person last. */
import type { Probe } from "../probe";
import { conditional } from "./conditional";
import { events } from "./events";
import { machine } from "./machine";
import { refusing } from "./refusing";
import { showing } from "./showing";
import { structure } from "./structure";
import { validation } from "./validation";
import { writing } from "./writing";

const all: readonly Probe[] = [
  ...writing,
  ...showing,
  ...validation,
  ...conditional,
  ...structure,
  ...refusing,
  ...events,
  ...machine,
];

export const probes: readonly Probe[] = [
  ...all.filter(({ needs }) => needs === undefined),
  ...all.filter(({ needs }) => needs !== undefined),
];
