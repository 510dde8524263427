/** What taskpane.html says by itself is what the pane's own views say, in every language. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES } from "../../src/template/language";
import { paneTexts } from "../../src/texts";

const html = readFileSync(join(__dirname, "../../src/taskpane/taskpane.html"), "utf8").replace(/\s+/g, " ");

test.each(LANGUAGES)(
  "%s: it waits for Excel in the pane's words, and names the address that must be reached",
  (language) => {
    const { waiting, views } = paneTexts(language).start;
    expect(html).toContain(`>${waiting}<`);
    const [, advice = ""] = /^.*?[.!] (.*)$/.exec(views["not-loaded"].text) ?? [];
    expect(advice).toContain("appsforoffice.microsoft.com");
    expect(html).toContain(advice);
  },
);
