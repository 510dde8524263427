/** Edition 2021-02, which the seed documents (docs/import-sheet.md, section 2). */
import { columnOf } from "../column";
import { commonConditions } from "../condition";
import type { TemplateEdition } from "../edition";
import { PAIRS } from "../status";
import { ROWS_2021 } from "../rows/rows-2021";

export const edition2021: TemplateEdition = {
  name: "2021-02",
  columns: ROWS_2021.map((row) => columnOf(row)),
  isOrderKnown: true,
  statusPairs: PAIRS,
  conditions: commonConditions(PAIRS, ["Declined", "Lost"]),
  keepsUnknownColumns: false,
  createsDeals: false,
};
