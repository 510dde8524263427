/** Edition 2023-08 [doc: bulk-operations 2023-08-24] (docs/import-sheet.md, section 9). */
import type { ColumnKey } from "../column-key";
import type { ColumnRow } from "../column";
import type { TemplateEdition } from "../edition";
import { PAIRS_WITH_ERROR } from "../status";
import { NEWER_CONDITIONS, newerColumn } from "./newer";
import { ROWS_2021 } from "../rows/rows-2021";
import { MICROSOFT_TEAM_MEMBER, ROWS_2023 } from "../rows/rows-newer";

/** Where it spells a column of 2021-02 otherwise. */
const SPELLED: { readonly [key in ColumnKey]?: string } = {
  customerPostalCode: "Customer Postal code",
  closeReason: "Declined/Lost/Error reason",
};

const isFamily = (row: ColumnRow): boolean => row.family !== undefined;

export const edition2023: TemplateEdition = {
  name: "2023-08",
  columns: [
    ...ROWS_2021.filter((row) => !isFamily(row)).map((row) => ({ ...row, header: SPELLED[row.key] ?? row.header })),
    ...ROWS_2023,
    ...ROWS_2021.filter(isFamily),
    MICROSOFT_TEAM_MEMBER,
  ].map(newerColumn),
  isOrderKnown: true,
  statusPairs: PAIRS_WITH_ERROR,
  conditions: NEWER_CONDITIONS,
  keepsUnknownColumns: true,
  createsDeals: true,
};
