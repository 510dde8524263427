/** The texts of the save page. Apart from the pane's, so that the page stays small. */
import { formatNumber, plural, type Language } from "./language";

export interface SaveTexts {
  readonly title: string;
  readonly intro: (name: string) => string;
  readonly take: string;
  readonly paste: string;
  readonly saved: (name: string, records: number) => string;
  /** What is on the clipboard, where it is no whole import file. */
  readonly problems: Readonly<Record<"empty" | "other" | "cut" | "several", string>>;
  /** An import file is on the clipboard, and not the one that the page was opened for. */
  readonly another: (records: number) => string;
  /** Behind each of these: which file the page saves, and how it gets there. */
  readonly wants: (file: { readonly name: string; readonly records: number }) => string;
  /** The browser lets no page read the clipboard by itself. */
  readonly refused: string;
  /** The page was opened by hand: its address names no file. */
  readonly noFile: string;
  readonly privacy: string;
}

const en: SaveTexts = {
  title: "Save the import file",
  intro: (name) => `The file's text is on your clipboard. One click here saves it as ${name} in your downloads folder.`,
  take: "Save from the clipboard",
  paste: "Does the button not work? Click in this field and paste (Ctrl+V, or ⌘V on a Mac).",
  saved: (name, records) =>
    `${name} was handed to your browser with ${formatNumber(records, "en")} ${plural(records, "record", "records")}. Look in your downloads folder, then go back to Excel.`,
  problems: {
    empty: "There is no text on the clipboard.",
    other: "What is on the clipboard is not an import file.",
    cut: "The text on the clipboard is cut off before its end.",
    several: "The clipboard holds several import files, one after the other. Nothing was saved.",
  },
  another: (records) =>
    `The clipboard holds another import file, with ${formatNumber(records, "en")} ${plural(records, "record", "records")}: another part, an older export, or a piece of one. Nothing was saved.`,
  wants: ({ name, records }) =>
    `This page saves only ${name} with ${formatNumber(records, "en")} ${plural(records, "record", "records")}. Go back to Excel, press Save in browser for that file again, and use the page that opens without copying anything else.`,
  refused:
    "Your browser does not let this page read the clipboard. Paste into the field below instead (Ctrl+V, or ⌘V on a Mac).",
  noFile: "This page does not know which file to save. Go back to Excel, press Export CSV and then Save in browser.",
  privacy:
    "This page sends nothing anywhere. The text stays on your clipboard, which your system may share with your other devices. When the file is saved, copy something else.",
};

const sv: SaveTexts = {
  title: "Spara importfilen",
  intro: (name) => `Filens text finns i Urklipp. Ett klick här sparar den som ${name} i mappen Hämtade filer.`,
  take: "Spara från Urklipp",
  paste: "Fungerar inte knappen? Klicka i fältet och klistra in (Ctrl+V, eller ⌘V på Mac).",
  saved: (name, records) =>
    `${name} lämnades till webbläsaren med ${formatNumber(records, "sv")} ${plural(records, "post", "poster")}. Titta i mappen Hämtade filer och gå sedan tillbaka till Excel.`,
  problems: {
    empty: "Det finns ingen text i Urklipp.",
    other: "Det som finns i Urklipp är ingen importfil.",
    cut: "Texten i Urklipp är avhuggen före sitt slut.",
    several: "I Urklipp finns flera importfiler efter varandra. Ingenting sparades.",
  },
  another: (records) =>
    `I Urklipp finns en annan importfil, med ${formatNumber(records, "sv")} ${plural(records, "post", "poster")}: en annan del, en äldre export eller ett stycke av en. Ingenting sparades.`,
  wants: ({ name, records }) =>
    `Den här sidan sparar bara ${name} med ${formatNumber(records, "sv")} ${plural(records, "post", "poster")}. Gå tillbaka till Excel, tryck på Spara via webbsida för den filen igen och använd sidan som öppnas utan att kopiera något annat.`,
  refused: "Webbläsaren låter inte sidan läsa Urklipp. Klistra in i fältet nedan i stället (Ctrl+V, eller ⌘V på Mac).",
  noFile:
    "Sidan vet inte vilken fil den ska spara. Gå tillbaka till Excel, tryck på Exportera CSV och sedan på Spara via webbsida.",
  privacy:
    "Sidan skickar ingenting någonstans. Texten ligger kvar i Urklipp, som datorn kan dela med dina andra enheter. Kopiera något annat när filen är sparad.",
};

const byLanguage: Readonly<Record<Language, SaveTexts>> = { en, sv };

/** The save page's texts in one language. */
export const saveTexts = (language: Language): SaveTexts => byLanguage[language];
