import { NAMED_CELLS, type HistoryTexts, type LeftWords } from "./history.en";
import { formatNumber, plural } from "./language";

const n = (count: number): string => formatNumber(count, "sv");
const cells = (count: number): string => `${n(count)} ${plural(count, "cell", "celler")}`;

const place = ({ header, row }: LeftWords): string =>
  row === null ? `bredden på ${header}` : header === "" ? `rad ${row}` : `${header} på rad ${row}`;

const rows = (count: number): string => `${n(count)} ${plural(count, "rad", "rader")}`;

const step: HistoryTexts["step"] = (name) => {
  if (name.kind === "column-added") return `La till kolumnen ${name.column}`;
  if (name.kind === "column-removed") return `Tog bort kolumnen ${name.column}`;
  if (name.kind === "rows-moved") return `Flyttade ${rows(name.cells)} till bladet ”${name.sheet}”`;
  if (name.kind === "rows-removed")
    return name.cells === 1 ? `Tog bort rad ${name.first}` : `Tog bort ${rows(name.cells)} från rad ${name.first}`;
  if (name.kind === "fixed")
    return name.column === null ? `Rättade ${cells(name.cells)}` : `Rättade ${cells(name.cells)} i ${name.column}`;
  const widened = `${n(name.columns)} ${plural(name.columns, "kolumn breddad", "kolumner breddade")}`;
  if (name.cells === 0) return widened;
  const formats = `Talformat inställt i ${cells(name.cells)}`;
  return name.columns === 0 ? formats : `${formats}, ${widened}`;
};

export const history: HistoryTexts = {
  label: "Vad tillägget har ändrat",
  step,
  replayed: {
    undo: (name) => `Ångrat: ${step(name)}`,
    redo: (name) => `Gjort om: ${step(name)}`,
  },
  left: (left) => {
    const named = left.slice(0, NAMED_CELLS).map(place).join(", ");
    const more = left.length - NAMED_CELLS;
    const which = more > 0 ? `${named} och ${n(more)} till` : named;
    return `Kvar som ${plural(left.length, "den är, eftersom den har ändrats sedan dess eller inte", "de är, eftersom de har ändrats sedan dess eller inte")} kan hittas längre: ${which}.`;
  },
  copies: (count, sheet) =>
    `${rows(count)} finns också kvar på bladet ”${sheet}”, eftersom ${plural(count, "den", "de")} har ändrats där. Ta bort ${plural(count, "den", "dem")} där om du inte behöver ${plural(count, "den", "dem")}.`,
};
