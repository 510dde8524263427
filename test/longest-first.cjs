/** The order of test files: those that take longest begin, so that no worker is left alone with one of them at the end. Jest knows how long each took the last time only. */
const { default: Sequencer } = require("@jest/test-sequencer");

/** Folders of long tests, the longest first. */
const LONG = ["faults", "input", "check", "excel"];

const rank = ({ path }) => {
  const found = LONG.findIndex((folder) => path.replaceAll("\\", "/").includes(`/test/${folder}/`));
  return found < 0 ? LONG.length : found;
};

module.exports = class extends Sequencer {
  sort(tests) {
    return super
      .sort(tests)
      .sort((one, other) => (one.duration ?? 0) - (other.duration ?? 0) || rank(one) - rank(other));
  }
};
