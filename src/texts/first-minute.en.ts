import { plural } from "./language";

const columns = (count: number): string => `${count} ${plural(count, "column", "columns")}`;

/** What a newcomer must know of an empty template. */
export const firstMinute = {
  legend: "The three kinds of heading",
  /** On the swatch: what a heading is called. */
  header: "Heading",
  /** By what the heading's colour says: mandatory, mandatory under a condition, optional. */
  columns: {
    Y: (count: number) => `${columns(count)} you must fill`,
    D: (count: number) => `${columns(count)} only if another column asks for it`,
    "": (count: number) => `${columns(count)} you may leave empty`,
  },
  solutionId:
    "Where is a Solution ID? In the Solution columns of the deals that you download in Partner Center, under Co-sell opportunities.",
  privacy:
    "The add-in sends nothing of this workbook anywhere. What you copy lies on the clipboard, which Windows can share with your other devices.",
};

export type FirstMinuteTexts = typeof firstMinute;
