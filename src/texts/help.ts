/** The texts of the help page. Apart from the pane's, so that the page stays small and can be read where there is no Excel. */
import type { Language } from "./language";

export interface HelpSection {
  readonly title: string;
  /** A text is a paragraph, several together are a list. */
  readonly parts: readonly (string | readonly string[])[];
}

export interface HelpTexts {
  readonly title: string;
  readonly intro: string;
  readonly sections: readonly HelpSection[];
  readonly ask: {
    readonly title: string;
    /** Stands before the address where there is one. */
    readonly address: string;
    readonly nobody: string;
    readonly bring: string;
  };
  /** The link to this page in the other language, in that language. */
  readonly otherLanguage: string;
  readonly version: (version: string) => string;
}

const en: HelpTexts = {
  title: "Help for Co-sell import sheet",
  intro:
    "An add-in for Excel. It helps you to write, check and save the sheet that Microsoft Partner Center imports co-sell deals from.",
  sections: [
    {
      title: "What it does",
      parts: [
        [
          "Insert template: puts Partner Center’s columns on a sheet, with dropdowns and formats.",
          "Check sheet: checks every row, colours what is wrong, and writes why in the Errors column.",
          "Export CSV: makes the file that you import in Partner Center. It changes nothing in Partner Center itself.",
          "Open file: reads a CSV file from Partner Center into a new sheet, without changing the file.",
          "Clear marks: takes the messages and colours away again.",
        ],
        "The buttons are on the Home tab, and in the pane, which Open pane shows.",
        "It works in Excel 2021 and later, in Microsoft 365 for Windows and Mac, and in Excel on the web. It is not available in Excel for iPad or iPhone, nor in a workbook that you can only view.",
      ],
    },
    {
      title: "What is stored, and where",
      parts: [
        "Your deals stay in your workbook. The add-in sends nothing from it anywhere: its pages may talk only to the address that they come from, and to Microsoft’s address for the Office library.",
        "In the workbook there may be:",
        [
          "the Errors column with its messages, and two colour rules on each sheet that you checked",
          "the dropdowns, formats and hints of a sheet that you made with Insert template or Open file",
          "a hidden sheet, “Co-sell lists”, with the entries of the dropdowns and two formulas that show how this Excel writes lists and dates. It holds nothing of your deals.",
        ],
        "On your computer, Excel’s web view remembers which template you chose last, and that you have read a notice.",
      ],
    },
    {
      title: "How to remove it",
      parts: [
        "First, the marks: choose Clear marks on each sheet that you checked. If the Errors column was added by the add-in, delete the column yourself.",
        "Then, the add-in: if your organisation gave it to you, ask your administrator. If you added it yourself, open Home > Add-ins, find it there, and remove it from its menu.",
        "The hidden sheet can stay: Excel does not show it, and Partner Center never sees it. The dropdowns need it. To delete it nevertheless, in Excel for Windows or Mac: press Alt+F11 (Fn+Option+F11 on a Mac), choose “Co-sell lists” in the project list, set its Visible property to -1, and delete the sheet in Excel.",
      ],
    },
    {
      title: "When something does not work",
      parts: [
        [
          "The pane stays empty or waits for Excel: check that this computer is online, then close the pane and open it again.",
          "A button does nothing: open the pane with Open pane. It says why.",
          "A part of the add-in could not be loaded: press Reload in the pane. Nothing in your workbook is lost.",
        ],
      ],
    },
  ],
  ask: {
    title: "Who to ask",
    address: "Help with this add-in:",
    nobody: "Ask whoever gave you this add-in. In most organisations that is the administrator of Microsoft 365.",
    bring:
      "If the pane showed an error, press Copy details there and send them along. They hold nothing from your cells.",
  },
  otherLanguage: "English",
  version: (version) => `Version ${version}`,
};

const sv: HelpTexts = {
  title: "Hjälp för Co-sell-importblad",
  intro:
    "Ett tillägg för Excel. Det hjälper dig att skriva, kontrollera och spara det blad som Microsoft Partner Center importerar co-sell-affärer från.",
  sections: [
    {
      title: "Vad det gör",
      parts: [
        [
          "Infoga mall: lägger in Partner Centers kolumner på ett blad, med listrutor och format.",
          "Kontrollera bladet: kontrollerar varje rad, färgar det som är fel och skriver varför i kolumnen Errors.",
          "Exportera CSV: skapar den fil som du importerar i Partner Center. Ingenting ändras i Partner Center självt.",
          "Öppna fil: läser en CSV-fil från Partner Center till ett nytt blad, utan att ändra filen.",
          "Rensa markeringar: tar bort meddelanden och färger igen.",
        ],
        "Knapparna finns på fliken Start och i fönstret, som visas med Öppna fönstret.",
        "Det fungerar i Excel 2021 och senare, i Microsoft 365 för Windows och Mac och i Excel på webben. Det finns inte i Excel för iPad eller iPhone, och inte i en arbetsbok som du bara kan visa.",
      ],
    },
    {
      title: "Vad som sparas, och var",
      parts: [
        "Dina affärer stannar i din arbetsbok. Tillägget skickar inget därifrån: dess sidor får bara tala med adressen som de kommer från och med Microsofts adress för Office-biblioteket.",
        "I arbetsboken kan det finnas:",
        [
          "kolumnen Errors med sina meddelanden, och två färgregler på varje blad som du har kontrollerat",
          "listrutorna, formaten och tipsen på ett blad som du har skapat med Infoga mall eller Öppna fil",
          "ett dolt blad, ”Co-sell lists”, med listrutornas innehåll och två formler som visar hur den här Excel skriver listor och datum. Det innehåller inget från dina affärer.",
        ],
        "På datorn minns Excels webbvy vilken mall du valde senast och att du har läst ett meddelande.",
      ],
    },
    {
      title: "Så tar du bort det",
      parts: [
        "Först markeringarna: välj Rensa markeringar på varje blad som du har kontrollerat. Om tillägget lade till kolumnen Errors tar du själv bort kolumnen.",
        "Sedan tillägget: om din organisation gav dig det, fråga administratören. Om du lade till det själv, öppna Start > Tillägg, leta upp det där och ta bort det i dess meny.",
        "Det dolda bladet kan vara kvar: Excel visar det inte, och Partner Center ser det aldrig. Listrutorna behöver det. Om du ändå vill ta bort det, i Excel för Windows eller Mac: tryck på Alt+F11 (Fn+Option+F11 på Mac), välj ”Co-sell lists” i projektlistan, sätt egenskapen Visible till -1 och ta bort bladet i Excel.",
      ],
    },
    {
      title: "När något inte fungerar",
      parts: [
        [
          "Fönstret är tomt eller väntar på Excel: kontrollera att datorn är ansluten till internet, stäng fönstret och öppna det igen.",
          "En knapp gör ingenting: öppna fönstret med Öppna fönstret. Där står varför.",
          "En del av tillägget kunde inte läsas in: tryck på Läs in igen i fönstret. Inget i arbetsboken går förlorat.",
        ],
      ],
    },
  ],
  ask: {
    title: "Vem du kan fråga",
    address: "Hjälp med tillägget:",
    nobody: "Fråga den som gav dig tillägget. I de flesta organisationer är det administratören för Microsoft 365.",
    bring:
      "Om fönstret visade ett fel, tryck på Kopiera uppgifter där och skicka med dem. De innehåller inget från dina celler.",
  },
  otherLanguage: "Svenska",
  version: (version) => `Version ${version}`,
};

const byLanguage: Readonly<Record<Language, HelpTexts>> = { en, sv };

/** The help page's texts in one language. */
export const helpTexts = (language: Language): HelpTexts => byLanguage[language];
