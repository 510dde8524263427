import { formatNumber, plural } from "./language";

const n = (count: number): string => formatNumber(count, "en");
const cells = (count: number): string => `${n(count)} ${plural(count, "cell", "cells")}`;
const columns = (count: number): string => `${n(count)} ${plural(count, "column", "columns")}`;

/** What the add-in has changed on a sheet. */
export const history = {
  /** "Number format set in 24 cells, 2 columns widened"; one half of it where the other is nothing. */
  formatsSet: (set: { readonly cells: number; readonly columns: number }): string => {
    const widened = `${columns(set.columns)} widened`;
    if (set.cells === 0) return widened;
    const formats = `Number format set in ${cells(set.cells)}`;
    return set.columns === 0 ? formats : `${formats}, ${widened}`;
  },
};

export type HistoryTexts = typeof history;
