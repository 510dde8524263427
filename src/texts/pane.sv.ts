import { exporting } from "./exporting.sv";
import { importing } from "./importing.sv";
import { formatNumber, plural } from "./language";
import type { PaneTexts } from "./pane.en";
import { refusals } from "./refusals.sv";
import { fixes } from "./fixes.sv";
import { deciding } from "./deciding.sv";
import { firstMinute } from "./first-minute.sv";
import { history } from "./history.sv";
import { matching } from "./matching.sv";
import { overview } from "./overview.sv";

const n = (count: number): string => formatNumber(count, "sv");
const records = (count: number): string => `${n(count)} ${plural(count, "post", "poster")}`;

const summary: PaneTexts["summary"]["counts"] = (counts) =>
  `${counts.errors} fel och ${counts.warnings} ${plural(counts.warnings, "varning", "varningar")} i ${counts.records} ${plural(counts.records, "post", "poster")}`;

export const pane: PaneTexts = {
  title: "Co-sell-blad",
  help: "Hjälp",
  actions: {
    insertTemplate: "Infoga mall",
    checkSheet: "Kontrollera bladet",
    clearMarks: "Rensa markeringar",
    exportCsv: "Exportera CSV",
    openFile: "Öppna fil",
    fix: "Rätta",
    undo: "Ångra",
    redo: "Gör om",
    numberedColumn: "Lägg till eller ta bort en kolumn",
    moveLeftOut: "Flytta det som utelämnas",
    matchColumns: "Matcha kolumner",
    applyMatch: "För över till mallen",
    chooseTemplate: "Välj mall",
    sheetColumns: "Använd det här bladets kolumner",
  },
  welcome: {
    title: "Din co-sell-import, rätt från början",
    steps: [
      { title: "Börja", text: "Infoga mallen, eller öppna en fil som du har exporterat från Partner Center." },
      {
        title: "Kontrollera",
        text: "Fyll i en rad för varje affär och kontrollera sedan bladet. Misstag markeras i bladet och visas här.",
      },
      { title: "Exportera", text: "Exportera filen som du importerar i Partner Center." },
    ],
    drop: "Du kan också släppa en CSV-fil här.",
    dropHere: "Släpp CSV-filen för att öppna den",
  },
  progress: {
    doing: {
      insertTemplate: "Infogar mallen …",
      checkSheet: "Kontrollerar bladet …",
      clearMarks: "Rensar markeringarna …",
      exportCsv: "Förbereder exporten …",
      openFile: "Öppnar filen …",
      fix: "Rättar …",
      undo: "Ångrar …",
      redo: "Gör om …",
      numberedColumn: "Ändrar kolumnerna …",
      moveLeftOut: "Flyttar raderna …",
      matchColumns: "Tittar på kolumnerna …",
      applyMatch: "För över posterna till mallen …",
    },
    cancel: "Avbryt",
    stopping: "Avbryter …",
  },
  summary: {
    counts: summary,
    ready: "Klart att importera",
    exportFixesRest: "Exporten rättar resten.",
    sheet: (name, time) => `Bladet ”${name}”, kontrollerat ${time}`,
    inFront: (name) => (name === "" ? "Ett annat blad är framme." : `Bladet ”${name}” är framme.`),
    changed: ({ cells, moved }, time) => {
      const edited = `${n(cells)} ${plural(cells, "cell har ändrats", "celler har ändrats")}`;
      const what =
        cells === 0
          ? "Rader eller kolumner har flyttats"
          : moved
            ? `${edited}, och rader eller kolumner har flyttats,`
            : edited;
      return `${what} sedan ${time}: kontrollera igen`;
    },
    deleted: (name) => `Bladet ”${name}” har tagits bort`,
    before: (counts, time) => `Klockan ${time}: ${counts}`,
    checkedAgain: (time, more) =>
      `Kontrollerat ${time} · ${more === 0 ? "lika många som förut" : `${n(Math.abs(more))} ${more < 0 ? "färre" : "fler"} än förut`}`,
    checkAgain: "Kontrollera igen",
  },
  live: {
    switch: "Kontrollera medan du skriver",
    checking: "Kontrollerar det som ändrades …",
  },
  notes: {
    hiddenRows: (count) =>
      `${records(count)} är ${plural(count, "dold", "dolda")} i bladet, av ett filter eller för hand. Dolda rader kontrolleras och exporteras som de andra.`,
    notMarked:
      "Det som är markerat i bladet kommer från dess senaste Kontrollera bladet, om det har funnits någon. Att öppna och exportera ändrar inga markeringar.",
    clock:
      "Datorns datum kan inte stämma, så inget datum jämfördes med dagens: ett slutdatum som har passerat påpekas inte. Ställ in datorns datum, och kontrollera igen.",
    dropdowns: {
      repaired: "Listorna bakom rullgardinsmenyerna saknades eller var ändrade. Nu stämmer de igen.",
      broken:
        "En del rullgardinsmenyer i bladet fungerar inte, eftersom listorna bakom dem saknas eller är ändrade. Om arbetsboken är skyddad: välj Granska, sedan Skydda arbetsbok, och kontrollera igen.",
    },
    unreadableRules: (count) =>
      `Excel kan inte läsa ${count === 1 ? "en villkorsstyrd formatering" : `${n(count)} villkorsstyrda formateringar`} i bladet, så ${plural(count, "den lämnades orörd", "de lämnades orörda")}. Om en cell behåller sin färg fast inget är fel: välj Start, Villkorsstyrd formatering, Hantera regler, och ta bort ${plural(count, "den", "dem")}.`,
    errorsColumnAdded:
      "Bladet saknade kolumnen Errors, så den lades till längst fram. Där står meddelandena för varje rad.",
    listSeparator: (separator) =>
      `På den här datorn sätter Excels eget Spara som CSV ”${separator}” mellan cellerna, men Partner Center väntar sig komman. Använd Exportera CSV i stället.`,
  },
  findings: {
    list: "Anmärkningar",
    error: "Fel",
    warning: "Varning",
    all: "Alla",
    errors: "Fel",
    warnings: "Varningar",
    filter: "Visa",
    warningsInSheet: "Visa varningar i bladet",
    setsFormats: "Ställ in talformat och bredder",
    fromPartnerCenter: "Från Partner Center",
    fixedByExport: "Exporten tar hand om dessa",
    noCell: "Bladet har ingen sådan kolumn, så det finns ingen cell att markera.",
    step: (number, of) => `${n(number)} av ${n(of)}`,
    nextError: "Nästa fel",
    previousError: "Föregående fel",
    place: (row, column) => {
      if (row === null) return column ?? "Hela bladet";
      return column === null ? `Rad ${row}` : `Rad ${row}, ${column}`;
    },
  },
  notices: {
    dismiss: "Stäng meddelandet",
    showRow: "Visa raden",
    showColumn: "Visa kolumnen",
    inserted: ({ sheet, created }) =>
      created ? `Mallen finns på det nya bladet ”${sheet}”` : `Mallen finns på bladet ”${sheet}”`,
    oldEdition:
      "Microsoft skrev 2023 att äldre mallar inte längre fungerar för att skapa affärer, eftersom Marketplace Purchase Intent nu är obligatorisk. Använd den nyaste mallen för nya affärer.",
    insertNewest: "Infoga den nyaste mallen",
    insertedNext: "Fyll i en rad för varje affär och välj sedan Kontrollera bladet.",
    opened: ({ file, sheet }) => `”${file}” är öppnad på bladet ”${sheet}”. Själva filen har inte ändrats.`,
    notShown: (sheet) => `Excel tog inte fram bladet ”${sheet}”. Välj dess flik under cellerna.`,
    endsUndo: "Excels egen Ångra når inte längre det som du gjorde före detta.",
    cleared: (rows) =>
      rows === 0
        ? "Det fanns inga markeringar på bladet."
        : `Våra meddelanden och färger är borta från ${n(rows)} ${plural(rows, "rad", "rader")}. Allt annat är som det var.`,
  },
  encoding: {
    choose: "De här är rätt",
  },
  exporting,
  importing,
  failure: {
    title: "Något gick fel som inte borde ha gjort det",
    notDone: {
      insertTemplate: "Mallen är kanske inte helt infogad.",
      checkSheet: "Bladet kontrollerades inte färdigt, så det som är markerat kan vara gammalt.",
      clearMarks: "Alla markeringar är kanske inte rensade.",
      exportCsv: "Ingen fil har skapats.",
      openFile: "Filen öppnades inte helt. Själva filen har inte ändrats.",
      fix: "Allt är kanske inte rättat.",
      undo: "Allt är kanske inte ångrat.",
      redo: "Allt är kanske inte gjort om.",
      numberedColumn: "Kolumnen kanske inte har lagts till eller tagits bort.",
      moveLeftOut:
        "Raderna kanske inte har flyttats. Ingen är förlorad: var och en finns på det här bladet, på det andra eller på båda.",
      matchColumns: "Kolumnerna lästes inte till slut. Inget ändrades.",
      applyMatch: "Posterna fördes inte över helt till mallen. Originalet ändrades inte.",
      goTo: "Cellen kunde inte markeras.",
      receipt: "Arbetsboken minns inte att den här filen har exporterats.",
      savePage: "Sidan som sparar filen kunde inte öppnas.",
      ribbon: "Det som knappen skulle göra blev inte färdigt.",
      pane: "Fönstret kunde inte visas.",
      live: "De celler som ändrades senast har inte kontrollerats. Det som visas är äldre.",
    },
    next: "Försök igen. Om det händer igen, kopiera uppgifterna och skicka dem till den som ansvarar för tillägget. De innehåller inget från dina celler.",
    missingPart: {
      title: "En del av tillägget kunde inte läsas in",
      text: "Datorn kanske inte är ansluten till internet, eller så har tillägget uppdaterats sedan fönstret öppnades. Inget i arbetsboken går förlorat. Läs in fönstret igen och försök sedan på nytt.",
    },
    copyDetails: "Kopiera uppgifter",
    copied: "Kopierat",
    details: "Tekniska uppgifter",
  },
  start: {
    waiting: "Väntar på Excel …",
    reload: "Läs in igen",
    views: {
      "no-answer": {
        title: "Excel har inte svarat",
        text: "Inget har gjorts. Sidan fortsätter själv när Excel svarar. Om det dröjer, stäng fönstret och öppna det igen, eller starta om Excel.",
      },
      "not-loaded": {
        title: "Microsofts Office-bibliotek kunde inte läsas in",
        text: "Inget har gjorts. Kontrollera att datorn är ansluten till internet och får nå appsforoffice.microsoft.com, och öppna fönstret igen.",
      },
      outside: {
        title: "Den här sidan hör hemma i Excel",
        text: "Öppna Excel och starta den från fliken Start. På egen hand kan sidan inte se något blad.",
      },
    },
    tooOld: (missing) => ({
      title: "Den här versionen av Excel är för gammal",
      text: `Tillägget behöver Excel 2021, Microsoft 365 eller Excel på webben (${missing}). Uppdatera Excel, eller öppna arbetsboken i Excel på webben.`,
    }),
  },
  refusals,
  history,
  firstMinute,
  overview,
  fixes,
  matching,
  deciding,
};
