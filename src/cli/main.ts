#!/usr/bin/env node
/** The command `cosell-sheet`: joins `run` to the process. */
import { cliTexts } from "../texts/cli";
import { run } from "./run";

const output = {
  out: (text: string) => void process.stdout.write(`${text}\n`),
  error: (text: string) => void process.stderr.write(`${text}\n`),
};

// Whoever reads the output may stop early (`| head`): that is no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

run(process.argv.slice(2), output, new Date()).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    output.error(cliTexts("en").unexpected(error instanceof Error ? error.message : String(error)));
    process.exitCode = 2;
  },
);
