/** What `npm run build` has made. Run these tests after it. */
import { existsSync } from "node:fs";
import { join } from "node:path";

export const ROOT = join(__dirname, "../..");
export const DIST = join(ROOT, "dist");
/** What is hosted. */
export const WEB = join(DIST, "web");

if (!existsSync(join(DIST, "cli/cosell-sheet.js"))) throw new Error("There is no dist/: npm run build makes it.");
