/** The languages that users read, written once: every table of texts or names by language is total over them. */
export const LANGUAGES = ["en", "sv"] as const;

export type Language = (typeof LANGUAGES)[number];
