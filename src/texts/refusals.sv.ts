import type { RefusalText, RefusalTexts } from "./refusals.en";

const always = (title: string, text: string) => (): RefusalText => ({ title, text });
const named = (detail: string | undefined, before: string, after: string): string =>
  detail === undefined ? `${before} ${after}` : `${before} ”${detail}” ${after}`;

export const refusals: RefusalTexts = {
  protected: (detail) => ({
    title: named(detail, "Bladet", "är skyddat"),
    text: "Inget har ändrats. Välj Granska och sedan Ta bort bladets skydd (eller Skydda arbetsbok), och försök igen.",
  }),
  editing: always("En cell redigeras", "Inget har ändrats. Avsluta redigeringen med Retur eller Esc, och försök igen."),
  "chart-sheet": always(
    "Det här är ett diagramblad",
    "Inget har gjorts, eftersom ett diagramblad saknar celler. Gå till bladet med dina poster, och försök igen.",
  ),
  "inactive-workbook": always(
    "En annan arbetsbok ligger överst",
    "Inget har gjorts. Gå tillbaka till arbetsboken som det här fönstret hör till, och försök igen.",
  ),
  "no-header": always(
    "Inga rubriker som vi känner igen på bladet",
    "Inget har ändrats. Gå till bladet med dina poster, eller välj Matcha kolumner för att föra över det här bladet till mallen.",
  ),
  uncut: always(
    "Excel har lagt varje rad i en enda cell",
    "Inget har ändrats. Filen har ett annat tecken mellan cellerna än Excel väntar sig på den här datorn. Välj Öppna fil här och välj filen, så läses den rätt.",
  ),
  "empty-sheet": always(
    "Bladet är tomt",
    "Det fanns inget att göra. Infoga mallen här, eller gå till bladet med dina poster.",
  ),
  merged: (detail) => ({
    title: detail === undefined ? "Några celler är sammanfogade" : `Cellerna ${detail} är sammanfogade`,
    text: "Inget har ändrats, eftersom det i en sammanfogad cell inte syns vilken rad ett värde hör till. Välj Start och sedan Dela celler, och försök igen.",
  }),
  "far-cell": (detail) => ({
    title: "Något står långt bort från affärerna",
    text: `Inget har ändrats. Den sista använda cellen på bladet är ${detail ?? "för långt bort"}. Tryck Ctrl+End för att gå dit, ta bort dess rad eller kolumn och försök igen.`,
  }),
  "no-room": always(
    "Det finns ingen plats för kolumnen Errors",
    "Inget har ändrats. Något bredvid affärerna är i vägen: en annan tabell, en pivottabell, ett filter, sammanfogade celler eller celler längst bort på bladet. Infoga själv en kolumn med rubriken Errors, eller flytta det som är i vägen till ett annat blad, och kontrollera igen. Det som hittades finns i listan nedan.",
  ),
  "no-room-to-move": always(
    "Excel kan inte flytta cellerna bredvid",
    "Inget har ändrats. En annan tabell, en pivottabell, ett filter, sammanfogade celler eller celler längst bort på bladet är i vägen. Flytta det som är i vägen till ett annat blad, och försök igen.",
  ),
  "row-in-table": (detail) => ({
    title: detail === undefined ? "Raden hör till en tabell" : `Rad ${detail} hör till en tabell`,
    text: "Inget har ändrats. Högerklicka på raden, välj Ta bort och sedan Tabellrader, och kontrollera igen.",
  }),
  "rows-hidden": always(
    "Några av raderna är dolda",
    "Inget har ändrats, eftersom ingen skulle se vad som tas bort. Rensa filtret (Data, sedan Rensa) eller ta fram raderna, och försök igen.",
  ),
  "too-large": (detail) => ({
    title: "Bladet är för stort",
    text: `Inget har ändrats. ${detail === undefined ? "Excel lämnar inte ut så många celler på en gång." : `Gränsen är ${detail}.`} Ta bort rader och kolumner som inte behövs, eller dela upp bladet, och försök igen.`,
  }),
  "sheet-gone": (detail) => ({
    title: detail === undefined ? "Vi hittar inte bladet" : `Vi hittar inte ”${detail}”`,
    text: "Inget har ändrats. Bladet har bytt namn eller tagits bort. Gå till det blad du vill arbeta med, och försök igen.",
  }),
  "row-gone": (detail) => ({
    title: detail === undefined ? "Vi hittar inte posten längre" : `Vi hittar inte posten som fanns på rad ${detail}`,
    text: "Inget har markerats. Bladet har ändrats för mycket sedan kontrollen. Kontrollera igen för att se var anmärkningarna finns nu.",
  }),
  "no-column": (detail) => ({
    title: detail === undefined ? "Bladet saknar kolumnen" : `Bladet saknar kolumnen ”${detail}”`,
    text: "Därför finns ingen cell att markera. Lägg till kolumnen, eller infoga mallen och flytta dina poster dit.",
  }),
  "row-hidden": (detail) => ({
    title: detail === undefined ? "Raden är dold" : `Rad ${detail} är dold`,
    text: "Inget har markerats. Ett filter döljer den, eller så har någon gjort det.",
  }),
  "column-hidden": always("Kolumnen är dold", "Inget har markerats. Ingen skulle se cellen."),
  moved: always(
    "Rader har flyttats under tiden",
    "Inget har skrivits, så att inget meddelande hamnar på fel rad. Någon ändrade bladet under kontrollen. Kontrollera igen.",
  ),
  busy: always("Excel är upptaget", "Inget mer har gjorts. Vänta en stund tills Excel är redo, och försök igen."),
  "no-answer": always(
    "Excel svarar inte",
    "Vi vet inte om Excel hann göra allt. Vänta en stund, titta på bladet, och försök igen. Det gör ingen skada.",
  ),
  cancelled: always("Avbrutet", "Du avbröt innan det var klart. Inget har gått förlorat. Du kan börja om."),
  "not-csv": (detail) => ({
    title: detail === undefined ? "Det här är ingen CSV-fil" : `”${detail}” är ingen CSV-fil`,
    text: "Inget har öppnats. Välj en CSV-fil. Om det är en Excel-arbetsbok, öppna den i Excel och använd Kontrollera bladet där.",
  }),
  "utf-32": (detail) => ({
    title: detail === undefined ? "Den här filen är sparad som UTF-32" : `”${detail}” är sparad som UTF-32`,
    text: "Det går inte att läsa. Inget har öppnats. Spara filen igen som ”CSV UTF-8” i programmet som den kommer från.",
  }),
  "empty-file": (detail) => ({
    title: detail === undefined ? "Filen är tom" : `”${detail}” är tom`,
    text: "Inget har öppnats. Välj en annan fil, eller hämta den från Partner Center igen.",
  }),
  "file-too-large": (detail) => ({
    title: "Filen är för stor",
    text: `Inget har öppnats. ${detail === undefined ? "Ett importblad är aldrig så stort." : `Gränsen är ${detail}.`} Välj en annan fil, eller dela upp den i mindre filer.`,
  }),
  "file-unreadable": (detail) => ({
    title: detail === undefined ? "Filen gick inte att läsa" : `”${detail}” gick inte att läsa`,
    text: "Inget har öppnats. Filen kan ha flyttats, eller vara öppen i ett annat program. Stäng den där, och välj den igen.",
  }),
  "file-no-header": (detail) => ({
    title:
      detail === undefined
        ? "Inga rubriker som vi känner igen i filen"
        : `Inga rubriker som vi känner igen i ”${detail}”`,
    text: "Inget har öppnats. Välj Matcha kolumner för att föra över posterna till mallen, eller välj en fil som Partner Center har exporterat.",
  }),
  "all-columns": (detail) => ({
    title: detail === undefined ? "Alla 50 kolumner finns" : `Alla 50 kolumner ”${detail}” finns`,
    text: "Inget har ändrats. Partner Center tar inte emot fler. Gå till en som inte behövs, och använd den.",
  }),
  "first-column": (detail) => ({
    title: detail === undefined ? "Den första kolumnen är kvar" : `”${detail}” är kvar`,
    text: "Inget har ändrats, eftersom mallen behöver en sådan kolumn. Gå till dess celler och töm dem, om det är det du vill.",
  }),
  "column-filled": (detail) => ({
    title: detail === undefined ? "Kolumnen är inte tom" : `Kolumnen ”${detail}” är inte tom`,
    text: "Inget har ändrats. Gå till kolumnen, flytta eller ta bort det som står i den, och försök igen.",
  }),
  "no-columns": (detail) => ({
    title: detail === undefined ? "Inga rubriker att matcha" : `Inga rubriker att matcha i ”${detail}”`,
    text: "Inget har ändrats. Gå till bladet med dina poster, se till att en rad ovanför dem ger kolumnerna namn, och försök igen.",
  }),
  "columns-gone": (detail) => ({
    title: detail === undefined ? "Kolumner är borta" : `De här kolumnerna är borta: ${detail}`,
    text: "Inget har ändrats, eftersom värden skulle hämtas från dem. Välj Matcha kolumner igen, och välj andra källor.",
  }),
  "file-bad-quote": (detail) => ({
    title:
      detail === undefined ? "Ett citattecken står på fel ställe" : `Ett citattecken i ”${detail}” står på fel ställe`,
    text: "Inget har öppnats, för rubrikerna går inte att läsa. Avsluta eller ta bort citattecknet i filens första rad och försök igen.",
  }),
  "encoding-unclear": (detail) => ({
    title: detail === undefined ? "Hur är filen sparad?" : `Hur är ”${detail}” sparad?`,
    text: "Inget har öppnats än. Filen talar inte om hur dess bokstäver är sparade, och en import går inte att ångra. Välj det alternativ där alla namn är rätt.",
  }),
  blocked: always(
    "Det finns fel som hindrar exporten",
    "Ingen fil har skapats. Rätta felen i listan, eller exportera bara raderna utan fel.",
  ),
  "nothing-to-export": always(
    "Det finns inget att exportera",
    "Ingen fil har skapats. Fyll i minst en post under rubrikerna, och försök igen.",
  ),
  "nothing-to-undo": always(
    "Det finns inget att ångra",
    "Inget har ändrats. Kontrollera bladet för att se vad som kan göras med det.",
  ),
  "nothing-to-redo": always(
    "Det finns inget att göra om",
    "Inget har ändrats. Kontrollera bladet för att se vad som kan göras med det.",
  ),
  "newer-steps": always(
    "En nyare version av tillägget har använts här",
    "Inget har ändrats, eftersom den här versionen inte kan läsa vad som kan ångras. Vänta tills tillägget har uppdaterats på den här datorn, eller öppna arbetsboken där den nyare versionen finns.",
  ),
  "page-blocked": always(
    "Webbläsaren stoppade sidan som sparar filen",
    "Inget har sparats. Tillåt popup-fönster för webbplatsen och tryck på Spara via webbsida igen, eller använd Ladda ned eller Kopiera.",
  ),
};
