/** The places of a target that a source can be chosen for: a cell as a whole, and the parts of a Solution or Team member cell. */
import type { SimpleSource, Source } from "../../operations/match/mapping";
import { columnByKey, DEFAULT_EDITION, type Column, type ColumnKey } from "../../template";
import type { MatchingTexts } from "../../texts/matching.en";

/** -1: the whole cell; 0 … 3: a part of it. */
export type Slot = number;

export const WHOLE: Slot = -1;

/** As which column each part is read; null where any text may stand. */
const PARTS: { readonly [kind: string]: readonly (ColumnKey | null)[] } = {
  solution: [null, "currency", "dealValue", "dealValue"],
  "team-member": ["contactFirstName", "contactLastName", "contactPhone", "contactEmail"],
};

/** The names of a target's slots, the whole cell first; of any but a Solution or Team member only that. */
export function slotNames({ kind }: Column, texts: MatchingTexts): readonly string[] {
  if (kind === "solution") return [texts.whole, ...texts.solutionParts];
  return kind === "team-member" ? [texts.whole, ...texts.memberParts] : [texts.whole];
}

/** The column whose values a slot takes. */
export function slotColumn(column: Column, slot: Slot): Column {
  const key = slot === WHOLE ? null : PARTS[column.kind]?.[slot];
  const part = key ? columnByKey(DEFAULT_EDITION, key) : undefined;
  return part ?? column;
}

/** What stands in a slot. */
export function sourceIn(source: Source | null, slot: Slot): SimpleSource | null {
  if (source === null) return null;
  if (source.kind === "joined") return slot === WHOLE ? null : (source.parts[slot] ?? null);
  return slot === WHOLE ? source : null;
}

const PART_COUNT = 4;

/** The source with another one in a slot: a whole cell has no parts, and parts make no whole cell. */
export function withSource(source: Source | null, slot: Slot, chosen: SimpleSource | null): Source | null {
  if (slot === WHOLE) return chosen;
  const before = source?.kind === "joined" ? source.parts : [];
  const parts = Array.from({ length: PART_COUNT }, (_, at) => (at === slot ? chosen : (before[at] ?? null)));
  return parts.every((part) => part === null) ? null : { kind: "joined", parts };
}

/** The slot that is shown first. */
export const firstSlot = ({ kind }: Column, source: Source | null): Slot =>
  kind in PARTS && source?.kind !== "column" && source?.kind !== "constant" ? 0 : WHOLE;
