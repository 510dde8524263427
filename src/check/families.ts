/** The numbered families whose numbers the check validates. */
import type { Column } from "../template";

/** Those of Microsoft's own team members are left alone. */
export const JUDGED_FAMILIES = ["Solution", "Team member"] as const;
export type JudgedFamily = (typeof JUDGED_FAMILIES)[number];

/** The family of a column whose numbers are validated, or null. */
export function judgedFamily(column: Column | null): JudgedFamily | null {
  return JUDGED_FAMILIES.find((family) => family === column?.family) ?? null;
}
