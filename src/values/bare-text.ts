/**
 * From the text of a cell to the text that the rules judge: the one place for everything that is around or inside a text and no part of it. Each step
 * takes the text of the step before it and reports what it removed.
 */
import type { Column } from "../template";
import { findSpaceFault, tidy, type SpaceFault } from "./space";

/** What a step removed. Harmless where it is reported: the value is known all the same. */
export type TextFault = { readonly kind: "whitespace"; readonly what: SpaceFault };

export interface BareText {
  /** What the rules judge, and what Export writes for every column but free texts. */
  readonly text: string;
  readonly faults: readonly TextFault[];
}

export const NO_FAULTS: readonly TextFault[] = [];

/** Whether the cells of a column may hold line breaks. */
export const mayHoldLineBreaks = (column: Column): boolean => column.multiline === true;

/** The bare text of a cell of the column. `raw` is not blank. */
export function bareText(column: Column, raw: string): BareText {
  const lineBreaks = mayHoldLineBreaks(column);
  const what = findSpaceFault(raw, lineBreaks);
  return what === null
    ? { text: raw, faults: NO_FAULTS }
    : { text: tidy(raw, lineBreaks), faults: [{ kind: "whitespace", what }] };
}
