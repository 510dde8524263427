/**
 * Four kinds of tests, told apart by where they live:
 *   test/e2e/**            a real Chromium against the workbench, once as Excel for the desktop and once as Excel on the web (one server for all)
 *   test/shipped/**        what `npm run build` has put into dist/, and the package that npm would publish
 *   *.test.tsx             components, in jsdom
 *   every other *.test.ts  plain Node
 */
const { randomInt } = require("node:crypto");
const { availableParallelism } = require("node:os");
const root = require("node:path").join(__dirname, "..");

// Chosen here, once for all of Jest's workers; setup-all.ts reads it.
if (process.env.COSELL_SEED === "random") {
  process.env.COSELL_SEED = String(randomInt(2 ** 31));
  console.error(`New random cases: COSELL_SEED=${process.env.COSELL_SEED} repeats them.`);
}

const transform = {
  "^.+\\.(t|j|mj)sx?$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
        target: "es2022",
      },
      module: { type: "commonjs" },
    },
  ],
};
const common = {
  rootDir: root,
  transform,
  // Published as ES modules only (or with a broken CommonJS entry), so Jest must transform them.
  transformIgnorePatterns: ["/node_modules/(?!(hucre|numfmt|virtua)/)"],
  // Microsoft's client leaves globals behind on purpose; Jest 30's own clean-up would break it between files.
  testEnvironmentOptions: { globalsCleanup: "off" },
  setupFilesAfterEnv: ["<rootDir>/test/setup-all.ts"],
};
const inBrowser = {
  testEnvironment: "node",
  globalSetup: "<rootDir>/test/e2e/support/global-setup.cjs",
  globalTeardown: "<rootDir>/test/e2e/support/global-teardown.cjs",
};

module.exports = {
  rootDir: root,
  // Jest would leave one core idle, which on a machine with two is half of it.
  maxWorkers: availableParallelism(),
  testSequencer: "<rootDir>/test/longest-first.cjs",
  projects: [
    {
      ...common,
      displayName: "node",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["<rootDir>/test/e2e/", "<rootDir>/test/shipped/"],
    },
    {
      ...common,
      displayName: "dom",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/**/*.test.tsx"],
      setupFilesAfterEnv: ["<rootDir>/test/setup-all.ts", "<rootDir>/test/setup-dom.ts"],
    },
    ...["desktop", "web"].map((platform) => ({
      ...common,
      ...inBrowser,
      displayName: `e2e ${platform}`,
      testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
      globals: { COSELL_PLATFORM: platform },
    })),
    {
      ...common,
      ...inBrowser,
      displayName: "shipped",
      testMatch: ["<rootDir>/test/shipped/**/*.test.ts"],
    },
  ],
};
