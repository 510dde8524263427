/** The texts of the save page. Apart from the pane's, so that the page stays small. */
import { formatNumber, plural, type Language } from "./language";

export interface SaveTexts {
  readonly title: string;
  readonly intro: (name: string) => string;
  readonly take: string;
  readonly paste: string;
  readonly saved: (name: string, records: number) => string;
  /** "refused": the browser lets no page read the clipboard by itself. */
  readonly problems: Readonly<Record<"empty" | "other" | "cut" | "refused", string>>;
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
    empty: "There is no text on the clipboard. Go back to Excel, press Save page again, and come back here.",
    other:
      "What is on the clipboard is not an import file. Go back to Excel, press Save page again, and come back here without copying anything else.",
    cut: "The text is cut off before its end. Go back to Excel and press Save page again.",
    refused:
      "Your browser does not let this page read the clipboard. Paste into the field below instead (Ctrl+V, or ⌘V on a Mac).",
  },
  privacy: "This page sends nothing anywhere. Your clipboard keeps the text until you copy something else.",
};

const sv: SaveTexts = {
  title: "Spara importfilen",
  intro: (name) => `Filens text finns i Urklipp. Ett klick här sparar den som ${name} i mappen Hämtade filer.`,
  take: "Spara från Urklipp",
  paste: "Fungerar inte knappen? Klicka i fältet och klistra in (Ctrl+V, eller ⌘V på Mac).",
  saved: (name, records) =>
    `${name} lämnades till webbläsaren med ${formatNumber(records, "sv")} ${plural(records, "post", "poster")}. Titta i mappen Hämtade filer och gå sedan tillbaka till Excel.`,
  problems: {
    empty:
      "Det finns ingen text i Urklipp. Gå tillbaka till Excel, tryck på Spara via webbsida igen och kom hit på nytt.",
    other:
      "Det som finns i Urklipp är ingen importfil. Gå tillbaka till Excel, tryck på Spara via webbsida igen och kom hit utan att kopiera något annat.",
    cut: "Texten är avhuggen före sitt slut. Gå tillbaka till Excel och tryck på Spara via webbsida igen.",
    refused:
      "Webbläsaren låter inte sidan läsa Urklipp. Klistra in i fältet nedan i stället (Ctrl+V, eller ⌘V på Mac).",
  },
  privacy: "Sidan skickar ingenting någonstans. Texten ligger kvar i Urklipp tills du kopierar något annat.",
};

const byLanguage: Readonly<Record<Language, SaveTexts>> = { en, sv };

/** The save page's texts in one language. */
export const saveTexts = (language: Language): SaveTexts => byLanguage[language];
