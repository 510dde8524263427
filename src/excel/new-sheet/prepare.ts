/** What comes before a sheet is added: the workbook's other sheets, incomplete ones out of the way, the list sheet whole. */
import { environment } from "../environment";
import { queueGrid, type Grid } from "../gateway/grid";
import type { Session } from "../gateway/session";
import { askSheets, ensureListSheet, queueIsWhole, queueListSheet, type ListSheet } from "../template/list-sheet";
import { deleteLeftovers, queueLeftovers } from "./leftovers";

/** What was found and done. */
export interface Prepared<T> {
  readonly lists: ListSheet;
  /** Names of sheets that a new one cannot have. */
  readonly taken: readonly string[];
  readonly done: ForUndo;
  readonly meanwhile: T;
}

/** What an action does that Excel's own Undo cannot take back. */
export interface ForUndo {
  /** It hides a sheet, or shows one. */
  readonly hides: boolean;
  readonly deletes: boolean;
}

/**
 * Whether the user's own steps can no longer be undone in Excel after what was done (Microsoft, "Undo support with the Excel JavaScript API": deleting a sheet
 * can be undone nowhere, hiding one only on the web).
 */
export const endsUndo = ({ hides, deletes }: ForUndo): boolean =>
  deletes || (hides && environment().platform !== "web");

/** How large a sheet of the workbook is; null where it has no worksheet. */
export interface Found {
  readonly grid: Grid | null;
}

/** @param meanwhile Called when it is known what is there and before the list sheet is made. */
export async function prepareWorkbook<T>(
  session: Session,
  meanwhile: (found: Found) => Promise<T> | T,
): Promise<Prepared<T>> {
  const { sheets, found, leftovers, grid } = await askSheets(session, (worksheets) => {
    const listSheet = queueListSheet(worksheets, queueIsWhole);
    const incomplete = queueLeftovers(worksheets.items);
    const [first] = worksheets.items;
    const size = first ? queueGrid(first) : () => null;
    return () => ({ sheets: worksheets.items, found: listSheet(), leftovers: incomplete(), grid: size() });
  });
  const others = await deleteLeftovers(session, sheets, leftovers);
  const between = await meanwhile({ grid });
  const { hides, ...lists } = await ensureListSheet(session, sheets, found);
  return {
    lists,
    taken: [lists.name, ...others.map(({ name }) => name)],
    done: { hides, deletes: others.length < sheets.length },
    meanwhile: between,
  };
}
