/** Range.clear and its parts. */
import type { Area } from "./address";
import { clearConditionalFormats } from "./conditional";
import { refuseLocked, refuseUnlessAllowed, refuseUnlessCells } from "./guard";
import type { Sheet } from "./sheet";
import { clearStyles } from "./styling";
import { clearValidation } from "./validation";
import { clearContents } from "./contents";

export type ClearWhat = "All" | "Contents" | "Formats" | "Hyperlinks" | "RemoveHyperlinks" | "ResetContents";

/** "All": contents, formats, conditional formats and validation, as Clear All in the ribbon (that it takes validation: assumed). */
export function clearArea(sheet: Sheet, area: Area, what: ClearWhat): void {
  sheet.workbook.change(() => {
    refuseUnlessCells(sheet, area);
    const formats = what === "All" || what === "Formats";
    const contents = what === "All" || what === "Contents" || what === "ResetContents";
    if (contents) refuseLocked(sheet, area);
    if (formats) refuseUnlessAllowed(sheet, "allowFormatCells");
    if (contents) clearContents(sheet, area);
    if (formats) {
      clearStyles(sheet, area);
      clearConditionalFormats(sheet, area);
    }
    if (what === "All") clearValidation(sheet, area);
  });
}
