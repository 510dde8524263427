/** Types of build.mjs for its test. */
export function webpackArguments(args: readonly string[]): string[];
