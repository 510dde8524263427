/** What the workbook tells. The facade makes Office.js events of these; the workbench redraws by them. */
import type { Area } from "./address";
import type { Sheet } from "./sheet";

export type ChangeType =
  "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";

/** Who changed it: the user here, this add-in, or somebody else in the same workbook. */
export type Origin = "user" | "addin" | "coauthor";

export interface ChangedEvent {
  readonly kind: "changed";
  readonly sheet: Sheet;
  readonly area: Area;
  readonly address: string;
  readonly changeType: ChangeType;
  readonly origin: Origin;
  /** Undo and redo report as changes too; Office.js has no mark for them. */
  readonly undone: boolean;
  readonly shift: "Up" | "Left" | "Right" | "Down" | null;
  /** One cell edited: as the API tells it in `details`. */
  readonly details: {
    readonly valueBefore: string | number | boolean;
    readonly valueAfter: string | number | boolean;
    readonly valueTypeBefore: string;
    readonly valueTypeAfter: string;
  } | null;
}

export type ModelEvent =
  | ChangedEvent
  | {
      readonly kind: "formatChanged";
      readonly sheet: Sheet;
      readonly area: Area;
      readonly address: string;
      readonly origin: Origin;
    }
  | {
      readonly kind: "selectionChanged";
      readonly sheet: Sheet;
      readonly address: string;
    }
  | {
      readonly kind: "calculated";
      readonly sheet: Sheet;
      readonly address: string;
    }
  | {
      readonly kind: "sorted" | "filtered";
      readonly sheet: Sheet;
      readonly address: string;
      readonly origin: Origin;
    }
  | {
      readonly kind: "formulaChanged";
      readonly sheet: Sheet;
      readonly address: string;
      readonly previous: string;
      readonly origin: Origin;
    }
  | {
      readonly kind: SheetEventKind;
      readonly sheet: Sheet;
      readonly origin: Origin;
    }
  /** Something that is seen but that no event of Excel's tells: widths, hidden rows, validation, conditional formats, panes, names. */
  | { readonly kind: "viewChanged"; readonly sheet: Sheet };

export type SheetEventKind =
  "added" | "deleted" | "activated" | "deactivated" | "renamed" | "moved" | "visibilityChanged" | "protectionChanged";

export type Listener = (event: ModelEvent) => void;

/** Listeners in the order they came. */
export class Listeners {
  #all: readonly Listener[] = [];

  /** Returns the way to stop listening. */
  add(listener: Listener): () => void {
    this.#all = [...this.#all, listener];
    return () => {
      this.#all = this.#all.filter((known) => known !== listener);
    };
  }

  tell(event: ModelEvent): void {
    for (const listener of this.#all) listener(event);
  }
}
