/** `npx tsx test/local-excel/probe/write-document.ts` writes docs/local-excel.md anew. */
import { writeFileSync } from "node:fs";
import { currentDocument, DOCUMENT } from "./files";

writeFileSync(DOCUMENT, currentDocument());
console.log(`Written: ${DOCUMENT}`);
