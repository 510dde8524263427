import { formatNumber, plural } from "./language";
import type { OverviewTexts } from "./overview.en";

const n = (count: number): string => formatNumber(count, "sv");

export const overview: OverviewTexts = {
  ready: (ready, records) => `${n(ready)} av ${n(records)} kan exporteras`,
  columns: (count) => `${n(count)} ${plural(count, "kolumn", "kolumner")} med anmärkningar`,
  column: "Kolumn",
  errors: "Fel",
  warnings: "Varningar",
  noHeader: "(ingen rubrik)",
};
