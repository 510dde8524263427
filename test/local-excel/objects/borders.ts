import { refuse, setStyle, type Area, type Border, type BorderEdge } from "../model";
import { RemoteType } from "../richapi/remote";
import { count, word } from "./arguments";
import type { Zone } from "./book";
import { color } from "./colors";

/** One edge of a zone. Inside edges are the edges between its cells. */
interface Edge {
  readonly zone: Zone;
  readonly index: EdgeIndex;
}
const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type EdgeIndex = (typeof EDGES)[number];
const STYLES: readonly Border["style"][] = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
];
const WEIGHTS: readonly Border["weight"][] = ["Hairline", "Thin", "Medium", "Thick"];
const NO_BORDER: Border = { style: "None", weight: "Thin", color: "#000000" };

/** The cells whose own edge is meant, and which edge that is. */
function cellsOf(area: Area, index: EdgeIndex): { readonly area: Area; readonly edge: BorderEdge } | null {
  switch (index) {
    case "EdgeTop":
      return { area: { ...area, rows: 1 }, edge: index };
    case "EdgeBottom":
      return { area: { ...area, row: area.row + area.rows - 1, rows: 1 }, edge: index };
    case "EdgeLeft":
      return { area: { ...area, columns: 1 }, edge: index };
    case "EdgeRight":
      return { area: { ...area, column: area.column + area.columns - 1, columns: 1 }, edge: index };
    case "InsideHorizontal":
      return area.rows < 2 ? null : { area: { ...area, rows: area.rows - 1 }, edge: "EdgeBottom" };
    case "InsideVertical":
      return area.columns < 2 ? null : { area: { ...area, columns: area.columns - 1 }, edge: "EdgeRight" };
    default:
      return { area, edge: index };
  }
}

function borderOf({ zone, index }: Edge): Border {
  const [first] = zone.areas;
  const cells = first === undefined ? null : cellsOf(first, index);
  return cells === null
    ? NO_BORDER
    : (zone.sheet.styleAt(cells.area.row, cells.area.column).borders[cells.edge] ?? NO_BORDER);
}

function setBorder(edge: Edge, change: Partial<Border>): void {
  const next: Border = { ...borderOf(edge), ...change };
  for (const area of edge.zone.areas) {
    const cells = cellsOf(area, edge.index);
    if (cells !== null) setStyle(edge.zone.sheet, cells.area, { borders: { [cells.edge]: next } });
  }
}

export const borderType: RemoteType<Edge> = new RemoteType<Edge>({
  name: "RangeBorder",
  properties: {
    SideIndex: { get: ({ index }) => index },
    Style: {
      get: (edge) => borderOf(edge).style,
      set: (edge, value) => setBorder(edge, { style: word(value, STYLES) }),
    },
    // A weight or a colour makes an edge that was not drawn a continuous line.
    Weight: {
      get: (edge) => borderOf(edge).weight,
      set: (edge, value) => setBorder(edge, { ...drawn(edge), weight: word(value, WEIGHTS) }),
    },
    Color: {
      get: (edge) => borderOf(edge).color,
      set: (edge, value) => setBorder(edge, { ...drawn(edge), color: color(value) }),
    },
  },
});

const drawn = (edge: Edge): Partial<Border> => (borderOf(edge).style === "None" ? { style: "Continuous" } : {});

export const bordersType: RemoteType<Zone> = new RemoteType<Zone>({
  name: "RangeBorderCollection",
  properties: { Count: { get: () => EDGES.length } },
  methods: {
    GetItemAt: (zone, [index]) => {
      const edge = EDGES[count(index)];
      return edge === undefined ? refuse("InvalidArgument") : borderType.of({ zone, index: edge });
    },
  },
  items: (zone) => EDGES.map((index) => borderType.of({ zone, index })),
  indexer: (zone, index) => borderType.of({ zone, index: word(index, EDGES) }),
});
