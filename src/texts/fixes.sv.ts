import type { FixTexts } from "./fixes.en";
import { formatNumber, plural } from "./language";

const n = (count: number): string => formatNumber(count, "sv");
const cells = (count: number): string => `${n(count)} ${plural(count, "cell", "celler")}`;

export const fixes: FixTexts = {
  all: (count) => `Rätta alla ${n(count)}`,
  everything: "Rätta allt",
  empty: "(tom)",
  look: { format: "talformat", "column-width": "bredare kolumn" },
  structure: {
    columnTitle: (header) => `Kolumnen ${header} läggs till`,
    columnFollows:
      "Den infogas där mallen har den, med sin listruta och sitt talformat. Cellerna är tomma: fyll i dem sedan.",
    rowsTitle: (first, count) =>
      count === 1 ? `Rad ${first} tas bort` : `Raderna ${first} till ${first + count - 1} tas bort`,
    rowsFollow: (count) =>
      `${plural(count, "Hela raden försvinner", "Hela raderna försvinner")}, med allt som står i ${plural(count, "den", "dem")}, och raderna under flyttas upp. En formel någon annanstans som pekar dit visar #REFERENS!. Ångra ger tillbaka ${plural(count, "den", "dem")}.`,
    addColumn: "Lägg till kolumnen",
    removeRows: (count) => `Ta bort ${plural(count, "raden", `${n(count)} rader`)}`,
  },
  title: (count) => `${cells(count)} kommer att ändras`,
  intro: "Inget har ändrats än. Välj bort det som ska vara som det är.",
  introOne: "Inget har ändrats än. Här behöver du bestämma.",
  apart: (count) =>
    `${n(count)} ${plural(count, "rättning till bestäms för sig och är", "rättningar till bestäms en och en och är")} inte med här.`,
  follows: {
    closed: "Affären blir Closed. När det har importerats kan affären aldrig ändras igen.",
    empty: "Cellen blir tom. Det som står i den försvinner ur filen.",
    date: "Dag och månad kan ha bytt plats i andra datum i kolumnen också. Titta på dem med.",
    other: "Läs båda texterna innan du väljer.",
  },
  times: (count) => `${n(count)} st`,
  apply: (count) => `Rätta ${cells(count)}`,
  cancel: "Tillbaka",
  nothing: "Inget behövde ändras längre.",
  missing: (count) =>
    `${n(count)} ${plural(count, "rättning gjordes", "rättningar gjordes")} inte, eftersom bladet hade ändrats. Det som är kvar finns i listan.`,
  formulas: (left, more) =>
    `Celler med formler är kvar som de är: ${left.map(({ header, row }) => `${header} på rad ${row}`).join(", ")}${more > 0 ? ` och ${n(more)} till` : ""}. Rätta formlerna själv, eller välj vilka av dem som en text får ersätta.`,
  showFormulas: "Visa formlerna",
  introFormulas:
    "Inget har ändrats än. I var och en av cellerna står en formel. Kryssa för dem som texten får ersätta: formeln försvinner då, och cellen följer inga andra celler längre.",
  notKept: "Ändringen kan inte ångras här, eftersom arbetsboken inte kunde spara den.",
};
