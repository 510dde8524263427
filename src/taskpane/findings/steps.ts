/** What blocks the export, one after the other in the order of the list. Pure. */
import type { Finding } from "../../check/finding";
import { groupKey, type Group } from "./groups";

export interface Step {
  /** The key of its group's row in the list, and its own. */
  readonly group: string;
  readonly key: string;
  readonly finding: Finding;
}

/** The findings of the groups that block. Keys are those of `listRows`. */
export function blockingSteps(groups: readonly Group[]): readonly Step[] {
  return groups
    .filter(({ kind }) => kind === "error")
    .flatMap((group) =>
      group.findings.map((finding, index) => {
        const key = groupKey(group);
        return { group: key, key: `${key}:${index}`, finding };
      }),
    );
}
