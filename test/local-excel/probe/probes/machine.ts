/** What the machine, Office and the pane's page are like. */
import { outcome, outcomeOf, plain } from "./ask";
import type { Json, Probe } from "../probe";

const SETS: Readonly<Record<string, readonly string[]>> = {
  ExcelApi: [
    "1.1",
    "1.8",
    "1.9",
    "1.10",
    "1.11",
    "1.12",
    "1.13",
    "1.14",
    "1.15",
    "1.16",
    "1.17",
    "1.18",
    "1.19",
    "1.20",
  ],
  SharedRuntime: ["1.1", "1.2"],
  RibbonApi: ["1.1", "1.2"],
  DialogApi: ["1.1", "1.2"],
  OpenBrowserWindowApi: ["1.1"],
  AddinCommands: ["1.1", "1.3"],
  IdentityAPI: ["1.3"],
  // What the client asks before it marks a request as one that can be undone.
  ExcelApiUndo: ["1.1", "1.2", "1.5", "1.6", "1.7", "1.8", "1.9", "1.10"],
  RichApiRuntimeFlag: ["1.1", "1.2"],
};

/** A getter that is missing on a platform answers null. */
const office = <T>(get: () => T): Json => plain(get() ?? null);

export const machine: readonly Probe[] = [
  {
    id: "culture",
    question: "What does cultureInfo say of this machine?",
    settles: ["culture-info"],
    kind: "compared",
    local: true,
    run: async ({ context }) => {
      const { application } = context.workbook;
      const { cultureInfo } = application;
      application.load("decimalSeparator, thousandsSeparator, useSystemSeparators");
      cultureInfo.load("name");
      cultureInfo.numberFormat.load("numberDecimalSeparator, numberGroupSeparator");
      cultureInfo.datetimeFormat.load(
        "dateSeparator, shortDatePattern, longDatePattern, timeSeparator, longTimePattern",
      );
      await context.sync();
      const { decimalSeparator, thousandsSeparator, useSystemSeparators } = application;
      const { numberDecimalSeparator, numberGroupSeparator } = cultureInfo.numberFormat;
      const { dateSeparator, shortDatePattern, longDatePattern, timeSeparator, longTimePattern } =
        cultureInfo.datetimeFormat;
      return plain({
        name: cultureInfo.name,
        decimalSeparator,
        thousandsSeparator,
        useSystemSeparators,
        numberDecimalSeparator,
        numberGroupSeparator,
        dateSeparator,
        shortDatePattern,
        longDatePattern,
        timeSeparator,
        longTimePattern,
      });
    },
  },
  {
    id: "office",
    question: "Which languages and which theme does Office tell?",
    settles: ["theme-on-the-web"],
    kind: "noted",
    run: () => {
      const { context } = Office;
      return Promise.resolve({
        displayLanguage: office(() => context.displayLanguage),
        contentLanguage: office(() => context.contentLanguage),
        theme: office(() => context.officeTheme),
      });
    },
  },
  {
    id: "requirement-sets",
    question: "Which requirement sets are there?",
    settles: ["requirement-sets", "undoable-flags"],
    kind: "noted",
    run: () => {
      const { requirements } = Office.context;
      return Promise.resolve(
        Object.fromEntries(
          Object.entries(SETS).map(([set, versions]) => [
            set,
            versions.filter((version) => requirements.isSetSupported(set, version)),
          ]),
        ),
      );
    },
  },
  {
    id: "standard-sizes",
    question: "How wide and high are cells that nobody touched, in points?",
    settles: ["too-narrow", "csv-standard-width"],
    kind: "noted",
    run: async ({ context, sheet }) => {
      const cell = sheet.getRange("C3");
      cell.load("format/columnWidth, format/rowHeight, format/font/name, format/font/size");
      sheet.load("standardWidth, standardHeight");
      await context.sync();
      const { columnWidth, rowHeight, font } = cell.format;
      return {
        columnWidth,
        rowHeight,
        font: font.name,
        size: font.size,
        standardWidth: sheet.standardWidth,
        standardHeight: sheet.standardHeight,
      };
    },
  },
  {
    id: "chart-sheet-in-front",
    question: "With which code does getActiveWorksheet fail while a chart sheet is in front?",
    settles: ["chart-sheet-in-front"],
    kind: "compared",
    needs: "person",
    run: async ({ context, ask }) => {
      await ask("chart-sheet-in-front");
      const answer: Record<string, Json> = {};
      const queries = {
        getActiveWorksheet: () => context.workbook.worksheets.getActiveWorksheet().load("name"),
        getSelectedRange: () => context.workbook.getSelectedRange().load("address"),
        getActiveCell: () => context.workbook.getActiveCell().load("address"),
      };
      for (const [name, queue] of Object.entries(queries)) {
        answer[name] = await outcomeOf(async () => {
          queue();
          await context.sync();
        });
      }
      await ask("chart-sheet-away");
      return answer;
    },
  },
  {
    id: "file-from-the-pane",
    question: "Can the pane's page save a file by a link with a download name?",
    settles: ["files-from-the-pane"],
    kind: "noted",
    needs: "page",
    run: async ({ ask, page }) => {
      page?.offerFile();
      return { saved: await ask("was-a-file-saved"), picker: "showSaveFilePicker" in globalThis };
    },
  },
  {
    id: "text-from-the-pane",
    question: "Can the pane's page put a text on the clipboard?",
    settles: ["files-from-the-pane"],
    kind: "noted",
    needs: "page",
    run: async ({ ask, page }) => ({
      copied: (await page?.copyText("cosell probe")) ?? null,
      pasted: await ask("was-the-text-copied"),
    }),
  },
  {
    id: "page-in-the-browser",
    question: "Does Office.context.ui.openBrowserWindow open a page in the system's browser?",
    settles: ["theme-on-the-web"],
    kind: "noted",
    needs: "page",
    run: async ({ ask, context }) => {
      const { ui } = Office.context;
      if (typeof ui.openBrowserWindow !== "function") return { there: false };
      ui.openBrowserWindow(new URL("opened.html", window.location.href).href);
      await outcome(context);
      return { there: true, opened: await ask("did-a-page-open") };
    },
  },
];
