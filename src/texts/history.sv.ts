import type { HistoryTexts } from "./history.en";
import { formatNumber, plural } from "./language";

const n = (count: number): string => formatNumber(count, "sv");
const cells = (count: number): string => `${n(count)} ${plural(count, "cell", "celler")}`;

export const history: HistoryTexts = {
  formatsSet: (set) => {
    const widened = `${n(set.columns)} ${plural(set.columns, "kolumn breddad", "kolumner breddade")}`;
    if (set.cells === 0) return widened;
    const formats = `Talformat inställt i ${cells(set.cells)}`;
    return set.columns === 0 ? formats : `${formats}, ${widened}`;
  },
};
