/** No test is about time, and a busy machine is slow: a test that waits forever should still end. */
jest.setTimeout(120_000);
