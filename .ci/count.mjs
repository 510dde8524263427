// Adds up Jest's results (--json --outputFile) and prints "N passed, N failed" as the last line. Fails where a test failed, was left out, or none ran.
import { readFileSync } from "node:fs";

const results = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, "utf8")));
const sum = (...names) => results.reduce((all, result) => names.reduce((count, name) => count + result[name], all), 0);

const passed = sum("numPassedTests");
// A file that could not run at all is a failure too, though it counts no test.
const failed = sum("numFailedTests", "numRuntimeErrorTestSuites");
const leftOut = sum("numPendingTests", "numTodoTests");
if (leftOut > 0) console.log(`${leftOut} tests were left out: every test runs.`);
if (results.some(({ numPassedTests }) => numPassedTests === 0)) console.log("A part of the tests ran none.");
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed + leftOut > 0 || results.some(({ numPassedTests }) => numPassedTests === 0) ? 1 : 0;
