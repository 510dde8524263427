import type { FirstMinuteTexts } from "./first-minute.en";
import { plural } from "./language";

const columns = (count: number): string => `${count} ${plural(count, "kolumn", "kolumner")}`;

export const firstMinute: FirstMinuteTexts = {
  legend: "De tre slagen av rubriker",
  header: "Rubrik",
  columns: {
    Y: (count) => `${columns(count)} som du måste fylla i`,
    D: (count) => `${columns(count)} bara om en annan kolumn kräver det`,
    "": (count) => `${columns(count)} som får vara tomma`,
  },
  solutionId:
    "Var finns ett lösnings-ID? I Solution-kolumnerna bland de affärer som du hämtar i Partner Center, under Co-sell opportunities.",
  privacy:
    "Tillägget skickar ingenting ur arbetsboken någonstans. Det du kopierar ligger på Urklipp, som Windows kan dela med dina andra enheter.",
};
