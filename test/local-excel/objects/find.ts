import {
  bounds,
  cell,
  endColumn,
  endRow,
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
  readFormulas,
  refuse,
  usedArea,
  writeValues,
  type Area,
  type Sheet,
} from "../model";
import { flag, isMissing, record, word } from "./arguments";

interface Criteria {
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
  readonly backwards: boolean;
}

function criteriaOf(given: unknown): Criteria {
  const criteria = isMissing(given) ? {} : record(given);
  return {
    completeMatch: flag(criteria.completeMatch, false),
    matchCase: flag(criteria.matchCase, false),
    backwards: word(criteria.searchDirection, ["Forward", "Backwards"], "Forward") === "Backwards",
  };
}

const matches = (content: string, wanted: string, { completeMatch, matchCase }: Criteria): boolean => {
  const [a, b] = matchCase ? [content, wanted] : [content.toLowerCase(), wanted.toLowerCase()];
  return completeMatch ? a === b : a.includes(b);
};

/** The first cell of the area, row by row, whose formula or constant holds the text. */
export function findIn(sheet: Sheet, area: Area, wanted: string, given: unknown): Area | null {
  const criteria = criteriaOf(given);
  const hits = hitsIn(sheet, area, (content) => matches(content, wanted, criteria));
  return (criteria.backwards ? hits.at(-1) : hits[0]) ?? null;
}

/** Answers how many replacements were made. */
export function replaceIn(sheet: Sheet, area: Area, wanted: string, replacement: string, given: unknown): number {
  if (wanted === "") return refuse("InvalidArgument");
  const criteria = criteriaOf(given);
  let made = 0;
  for (const hit of hitsIn(sheet, area, (content) => matches(content, wanted, criteria))) {
    const content = String(readFormulas(sheet, hit)[0]?.[0] ?? "");
    const [next, times] = criteria.completeMatch
      ? [replacement, 1]
      : replaced(content, wanted, replacement, criteria.matchCase);
    writeValues(sheet, hit, [[next]]);
    made += times;
  }
  return made;
}

function replaced(content: string, wanted: string, replacement: string, matchCase: boolean): [string, number] {
  const [searched, key] = matchCase ? [content, wanted] : [content.toLowerCase(), wanted.toLowerCase()];
  let result = "";
  let times = 0;
  let from = 0;
  for (let at = searched.indexOf(key); at >= 0; at = searched.indexOf(key, from)) {
    result += content.slice(from, at) + replacement;
    from = at + key.length;
    times++;
  }
  return [result + content.slice(from), times];
}

function hitsIn(sheet: Sheet, area: Area, hit: (content: string) => boolean): Area[] {
  const used = usedArea(sheet, true, area);
  if (used === null) return [];
  return readFormulas(sheet, used).flatMap((row, r) =>
    row.flatMap((content, c) => (content !== "" && hit(String(content)) ? [cell(used.row + r, used.column + c)] : [])),
  );
}

/** Ctrl+*: grows the area until empty rows and columns are all around it. */
export function surrounding(sheet: Sheet, area: Area): Area {
  let region = area;
  for (;;) {
    const ring: Area = {
      row: Math.max(0, region.row - 1),
      column: Math.max(0, region.column - 1),
      rows: Math.min(MAX_ROWS, endRow(region) + 1) - Math.max(0, region.row - 1),
      columns: Math.min(MAX_COLUMNS, endColumn(region) + 1) - Math.max(0, region.column - 1),
    };
    const used = usedArea(sheet, true, ring);
    const grown = used === null ? region : bounds(region, intersect(used, ring) ?? region);
    if (grown.rows === region.rows && grown.columns === region.columns) return region;
    region = grown;
  }
}
