/** No test is about time, and a busy machine is slow: a test that waits forever should still end. */
jest.setTimeout(120_000);

// The gate tells of the change, not of luck: there random cases are the same in every run. Everywhere else they are new each time, so that the search goes on.
if (process.env["CI"]) {
  const { configureGlobal } = jest.requireActual<typeof import("fast-check")>("fast-check");
  configureGlobal({ seed: 20261126 });
}
