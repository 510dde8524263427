/** What is proposed for a sheet, and the mapping that it amounts to. Pure, and without any rule: a view may change a proposal before it is carried out. */
import type { Column, Edition } from "../../template";
import { columnsOf, sameColumn, type Mapping, type Source } from "./mapping";
import type { TheirColumn } from "./their-column";
import type { SystemName } from "./systems";

/** How sure a proposal is; "remembered": it was decided before. */
export type Sureness = "high" | "likely" | "guess" | "remembered";

/** One column of the template with where it may come from. */
export interface Target {
  /** The template's header: "Solution 2". */
  readonly header: string;
  readonly column: Column;
  /** Null where nothing of theirs seems to be it. */
  readonly source: Source | null;
  /** Null without a source. */
  readonly sureness: Sureness | null;
  /** Up to three of the texts that would stand there, not yet brought to the template's form. */
  readonly samples: readonly string[];
}

export interface Proposal {
  readonly edition: Edition;
  /** 1-based sheet row of their headers. */
  readonly headerRow: number;
  /** The system that the headers come from, where they are known as its. */
  readonly system: SystemName | null;
  readonly theirs: readonly TheirColumn[];
  /** In the template's order; the Errors column and those that the import ignores only where theirs has them. */
  readonly targets: readonly Target[];
}

/** The mapping that a proposal, as it stands, amounts to. */
export function mappingOf({ edition, targets }: Pick<Proposal, "edition" | "targets">): Mapping {
  return {
    edition,
    columns: targets.flatMap(({ header, source }) => (source ? [{ target: header, source }] : [])),
  };
}

/** Columns of theirs that no target takes from. */
export function unusedColumns(theirs: readonly TheirColumn[], { columns: mapped }: Mapping): readonly TheirColumn[] {
  const used = mapped.flatMap(({ source }) => columnsOf(source));
  return theirs.filter((column) => !used.some((one) => sameColumn(one, column)));
}

/** Mandatory targets without a source: they stand first. */
export const lacksSource = ({ source, column }: Target): boolean => source === null && column.mandatory === "Y";
