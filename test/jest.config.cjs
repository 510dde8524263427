/**
 * Three kinds of tests, told apart by where they live:
 *   test/e2e/**            a real Chromium against the workbench, once as Excel for the desktop and once as Excel on the web (one server for all)
 *   *.test.tsx             components, in jsdom
 *   every other *.test.ts  plain Node
 */
const { availableParallelism } = require("node:os");
const root = require("node:path").join(__dirname, "..");

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
  transformIgnorePatterns: ["/node_modules/(?!(numfmt|virtua)/)"],
  // Microsoft's client leaves globals behind on purpose; Jest 30's own clean-up would break it between files.
  testEnvironmentOptions: { globalsCleanup: "off" },
};

module.exports = {
  rootDir: root,
  // Jest would leave one core idle, which on a machine with two is half of it. The gate takes its time: there a browser need not share the machine.
  maxWorkers: process.env.CI ? 1 : Math.max(2, availableParallelism() - 1),
  projects: [
    {
      ...common,
      displayName: "node",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["<rootDir>/test/e2e/"],
      setupFilesAfterEnv: ["<rootDir>/test/setup-all.ts"],
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
      displayName: `e2e ${platform}`,
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
      setupFilesAfterEnv: ["<rootDir>/test/setup-all.ts"],
      globals: { COSELL_PLATFORM: platform },
      globalSetup: "<rootDir>/test/e2e/support/global-setup.cjs",
      globalTeardown: "<rootDir>/test/e2e/support/global-teardown.cjs",
    })),
  ],
};
