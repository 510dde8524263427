/** What the rows of the findings list can do and know, without having it handed down. */
import { createContext, use } from "react";
import type { Finding } from "../../check/finding";
import type { FixableFinding } from "../../operations/fixes";

export interface ListActions {
  /** An action runs: nothing can be fixed. */
  readonly busy: boolean;
  readonly onFix: (findings: readonly FixableFinding[]) => void;
  /** Opens the list of what is allowed where these findings are, or the choice between the two orders of their dates. */
  readonly onDecide: (findings: readonly Finding[]) => void;
  /** Whether the record in a 1-based sheet row updates a deal; null for a row that is no record. */
  readonly isUpdate: (row: number) => boolean | null;
}

export const ListActionsContext = createContext<ListActions>({
  busy: false,
  onFix: () => undefined,
  onDecide: () => undefined,
  isUpdate: () => null,
});

export const useListActions = (): ListActions => use(ListActionsContext);
