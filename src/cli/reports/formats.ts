/** The formats of the output: how the reports of several files are put together. */
import type { Language } from "../../texts";
import type { CheckedFile } from "../check-file";
import { jsonReport } from "./json";
import { textReport } from "./report";

export const FORMATS = ["text", "json"] as const;
export type Format = (typeof FORMATS)[number];

/** Makes the output of one run, in pieces and in order. */
export interface Formatter {
  /** The report of the next file that could be checked. */
  report(file: string, checked: CheckedFile): Iterable<string>;
  /** What follows the last report. */
  end(): Iterable<string>;
}

function text(language: Language): Formatter {
  let reports = 0;
  return {
    *report(file, checked) {
      if (reports > 0) yield "\n";
      reports += 1;
      yield* textReport(file, checked, language);
    },
    *end() {},
  };
}

/** One report is an object. */
function jsonObject(language: Language): Formatter {
  return {
    *report(file, checked) {
      yield* jsonReport(file, checked, language, 0);
      yield "\n";
    },
    *end() {},
  };
}

/** Several reports are an array, even where only one of the files could be checked. */
function jsonArray(language: Language): Formatter {
  let reports = 0;
  return {
    *report(file, checked) {
      yield reports === 0 ? "[\n  " : ",\n  ";
      reports += 1;
      yield* jsonReport(file, checked, language, 1);
    },
    *end() {
      yield reports === 0 ? "[]\n" : "\n]\n";
    },
  };
}

/** The formatter for a run over that many files. */
export function formatter(format: Format, language: Language, files: number): Formatter {
  if (format === "text") return text(language);
  return files > 1 ? jsonArray(language) : jsonObject(language);
}
