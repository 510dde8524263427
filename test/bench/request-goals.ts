/** How many requests an action may take on a sheet of a size: each costs a way to Excel and back, which on the web is 30 to 300 ms. */

export const SIZES = ["1,000 × 34", "1,000 × 132", "5,000 × 34", "5,000 × 132"] as const;
export type Size = (typeof SIZES)[number];

export const STEPS = ["Insert", "Open", "Check", "Check again", "Export"] as const;
export type Step = (typeof STEPS)[number];

/** Those of Insert and Open are what they sent when this was written, and one or two more. */
type Goals = Readonly<Record<Step, number>>;

/** The client's clean-up after an action, which nobody waits for, is not counted. */
export const MOST_REQUESTS: Readonly<Record<Size, Goals>> = {
  "1,000 × 34": { Insert: 8, Open: 6, Check: 5, "Check again": 5, Export: 5 },
  "1,000 × 132": { Insert: 8, Open: 10, Check: 12, "Check again": 12, Export: 12 },
  "5,000 × 34": { Insert: 8, Open: 11, Check: 12, "Check again": 12, Export: 12 },
  "5,000 × 132": { Insert: 8, Open: 23, Check: 80, "Check again": 80, Export: 80 },
};

/** Seconds that reading and writing may take where a request takes 300 ms, in Check, Check again and Export. */
export const MOST_SECONDS: Readonly<Record<Size, number>> = {
  "1,000 × 34": 2,
  "1,000 × 132": 4,
  "5,000 × 34": 4,
  "5,000 × 132": 15,
};
