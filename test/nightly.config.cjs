/** All random cases, and new ones each time: `npm run test:nightly` (random-cases.ts says which switches these are). */
process.env.COSELL_RUNS ??= "all";
process.env.COSELL_SEED ??= "random";
module.exports = require("./jest.config.cjs");
