import { refuse } from "../model";
import { text } from "./arguments";

export type Reader<V> = (value: unknown) => V;

/** The colour names of HTML 4; Excel takes them, and hands back "#RRGGBB". */
const named: Readonly<Record<string, string>> = {
  aqua: "#00FFFF",
  black: "#000000",
  blue: "#0000FF",
  fuchsia: "#FF00FF",
  gray: "#808080",
  green: "#008000",
  lime: "#00FF00",
  maroon: "#800000",
  navy: "#000080",
  olive: "#808000",
  orange: "#FFA500",
  purple: "#800080",
  red: "#FF0000",
  silver: "#C0C0C0",
  teal: "#008080",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** "#rrggbb", "rrggbb" or a name, as "#RRGGBB". */
export function color(value: unknown): string {
  const given = text(value).trim();
  const hex = /^#?([0-9a-f]{6})$/i.exec(given)?.[1];
  if (hex !== undefined) return `#${hex.toUpperCase()}`;
  return named[given.toLowerCase()] ?? refuse("InvalidArgument");
}
