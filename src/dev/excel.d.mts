/** Types of excel.mjs, which npm runs as it is. */
export function plan(
  args: readonly string[],
  platform: string,
): { readonly run: readonly string[] } | { readonly refuse: string };
