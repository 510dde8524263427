/** A browser on a busy machine: a test that waits forever should still end. */
jest.setTimeout(120_000);
