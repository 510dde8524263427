/** Collects findings and counts what the result says about them. */
import type { Finding } from "./finding";

export class Tally {
  readonly findings: Finding[] = [];
  errors = 0;
  /** Some finding blocks the export. */
  blocks = false;
  /** A finding on the headers or on the sheet blocks every record. */
  private blocksAll = false;
  private readonly blockedRows = new Set<number>();

  constructor(private readonly headerRow: number) {}

  add(findings: readonly Finding[]): void {
    for (const finding of findings) {
      this.findings.push(finding);
      if (finding.severity === "error") this.errors += 1;
      if (!finding.blocks) continue;
      this.blocks = true;
      if (finding.row === null || finding.row <= this.headerRow) this.blocksAll = true;
      else this.blockedRows.add(finding.row);
    }
  }

  /** Those of the records' 1-based sheet rows that may not be exported. */
  blocked(recordRows: readonly number[]): ReadonlySet<number> {
    return new Set(this.blocksAll ? recordRows : recordRows.filter((row) => this.blockedRows.has(row)));
  }
}
