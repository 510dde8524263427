/** How long a request to Excel may take, and how much one may carry. Tests pass smaller limits, so that a few rows take as many requests as thousands. */
export interface RequestLimits {
  /** Milliseconds after which a request is given up. */
  readonly timeout: number;
  /** Cells in the first request that reads: all of a usual sheet's, and enough of a large one's to tell how heavy its cells are. */
  readonly firstCells: number;
  /**
   * Characters in an answer. office.js takes an answer in as one task, which must end within 50 ms on a machine four times slower than a developer's, also
   * when the browser collects its garbage meanwhile; at 5 MB Excel on the web refuses.
   */
  readonly answerCharacters: number;
  /** Cells that fill a sheet with one request: Excel takes more, but more slowly, and without a sign of how far it is. */
  readonly fillCells: number;
  /**
   * Bytes of UTF-8 in a request that edits cells, and in its answer. Excel on the web refuses 5 MB (Microsoft, "Resource limits and performance optimization
   * for Office Add-ins"); the rest is for what estimates leave out.
   */
  readonly bytes: number;
}

export const REQUEST_LIMITS: RequestLimits = {
  timeout: 90_000,
  firstCells: 4_000,
  answerCharacters: 150_000,
  fillCells: 40_000,
  bytes: 4_000_000,
};
