/** How long a request to Excel may take, and how much one may carry. Tests pass smaller limits, so that a few rows take as many requests as thousands. */
export interface RequestLimits {
  /** Milliseconds after which a request is given up. */
  readonly timeout: number;
  /**
   * Characters in an answer, about. Each answer costs a way to Excel and back, on the web up to 300 ms; but office.js takes it in as one task, which must end
   * within 50 ms on a machine four times slower than a developer's. Measured so, in Chromium: 150,000 take 15 ms, 300,000 take 22, 600,000 take 34 and a million
   * 55. At 5 MB Excel on the web refuses.
   */
  readonly answerCharacters: number;
  /**
   * Requests that only read and are on their way at the same time. 4 hide a way of 300 ms, in which a line of 10 MB/s carries four answers. 1 waits for each
   * answer, for a host that does not like others early; the answers are the same.
   */
  readonly readAhead: number;
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
  answerCharacters: 680_000,
  readAhead: 4,
  fillCells: 40_000,
  bytes: 4_000_000,
};
