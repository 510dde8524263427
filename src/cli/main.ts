#!/usr/bin/env node
/** The command `cosell-sheet`: joins `run` to the process. */
import { cliTexts } from "../texts/cli";
import { writeTo } from "./output";
import { printable } from "./printable";
import { run } from "./run";

const out = writeTo(process.stdout);
const error = writeTo(process.stderr);

run(process.argv.slice(2), { out, error, standardInput: process.stdin }, new Date())
  .catch(async (unexpected: unknown) => {
    const message = unexpected instanceof Error ? unexpected.message : String(unexpected);
    await error(`${cliTexts("en").unexpected(printable(message))}\n`);
    return 2;
  })
  // Nowhere is left to say that not even this could be written.
  .catch(() => 2)
  .then((code) => {
    process.exitCode = code;
  });
