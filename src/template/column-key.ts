/** The keys of the columns of all editions. */
import type { ROWS_2021 } from "./rows/rows-2021";
import type { MICROSOFT_TEAM_MEMBER, ROWS_2023, ROWS_2026 } from "./rows/rows-newer";

export type ColumnKey =
  | (typeof ROWS_2021)[number]["key"]
  | (typeof ROWS_2023)[number]["key"]
  | (typeof ROWS_2026)[number]["key"]
  | (typeof MICROSOFT_TEAM_MEMBER)["key"];
