import type { AlertTexts, PromptTexts } from "./prompts.en";

export const prompts: PromptTexts = {
  errors: "Lämna tomt. Här skriver Kontrollera bladet och Partner Center sina meddelanden.",
  engagementId: "Skapas av Partner Center. Lämna tomt för en ny affär, behåll det när du uppdaterar en.",
  referralId: "Skapas av Partner Center. Lämna tomt för att skapa en affär, fyll i för att uppdatera en.",
  dealName: "Obligatoriskt. Ditt eget namn på affären.",
  customerName: "Obligatoriskt. Kundens juridiska namn matchas snabbast av Microsoft.",
  customerAddress1: "Obligatoriskt. Första raden i kundens adress.",
  customerAddress2: "Andra raden i kundens adress, om det finns en.",
  customerCity: "Obligatoriskt. Orten där kunden finns.",
  customerState: "Delstat eller region där kunden finns, om det finns en.",
  customerPostalCode: "Kundens postnummer, med inledande nollor.",
  customerCountry:
    "Obligatoriskt. Landskoden med två bokstäver (ISO 3166-1), till exempel US, SE eller GB. Välj den i listan.",
  customerDunsId:
    "Nio siffror, med inledande nollor. Kunden matchas då snabbare, och affären får snabbare en säljare. Numret finns gratis på www.dnb.com/duns-number/lookup.html",
  contactFirstName: "Obligatoriskt om du vill ha hjälp av Microsoft. Förnamn på kundens kontaktperson för affären.",
  contactLastName: "Obligatoriskt om du vill ha hjälp av Microsoft. Efternamn på kundens kontaktperson för affären.",
  contactPhone: "Obligatoriskt om du vill ha hjälp av Microsoft. Telefonnummer till kundens kontaktperson.",
  contactEmail: "Obligatoriskt om du vill ha hjälp av Microsoft. E-postadress till kundens kontaktperson.",
  partnerStatus:
    "Obligatoriskt.\nNew: en ny affär\nActive: ni arbetar med affären\nClosed: affären är avslutad och kan aldrig mer ändras",
  partnerSubstatus:
    "Obligatoriskt.\nNy affär: Accepted\nNew: Pending, Received\nActive: Accepted\nClosed: Won, Lost, Declined\nExpired sätts av Partner Center.",
  microsoftStatus: "Microsofts egen status. Den går bara att läsa. Det du skriver här används inte.",
  closeReason:
    "Bara med Declined eller Lost.\n1 Budgeten räcker inte\n2 Kunden svarade inte\n3 Valde annan leverantör\n4 Uppfyllde inte kraven\n5 Inte en kund\n6 Tidsplanen var för kort\n7 Missbruk, skräppost eller nätfiske\n8 Annat",
  salesStage: "10 Skapad eller accepterad\n20 Kvalificerad\n40 Utvecklad\n60 Offererad\n80 Förhandlad\n100 Vunnen",
  dealValue: "Obligatoriskt. Ett vanligt tal. I filen står decimaler efter en punkt, och inget står mellan tusentalen.",
  currency:
    "Obligatoriskt. Affärsvärdets valutakod med tre bokstäver (ISO 4217), till exempel USD, EUR eller SEK. Välj den i listan.",
  closeDate:
    "Obligatoriskt, i filen som MM/DD/YYYY. Datumet är i UTC. Partner Center visar det i lokal tid, så där kan det skilja en dag.",
  crmId: "Affärens ID i ert eget CRM-system. Valfri text.",
  marketingCampaignId: "Marknadsföringskampanjen som ledde till affären.",
  notes: "Dina anteckningar om vad som har hänt med affären.",
  helpRequired:
    "Obligatoriskt. Vill du ha Microsofts hjälp med affären? Med Yes blir även kundens kontaktperson och typen av hjälp obligatoriska.",
  helpType:
    "Bara om du vill ha hjälp av Microsoft.\n1 Värdeerbjudande för arbetslast\n2 Kundens tekniska arkitektur\n3 Konceptbevis eller demo\n4 Offerter och licensiering\n5 Kundframgång efter köpet\n6 Allmänt eller annat",
  shareWithMicrosoft:
    "Obligatoriskt. Får Microsofts säljteam se affären? Det har betydelse när du inte vill ha hjälp av Microsoft.",
  notesToMicrosoft: "Vad Microsoft behöver veta för att hjälpa dig.",
  consent:
    "Obligatoriskt. Samtycke till att dela kontaktuppgifter till kunden och till era egna medarbetare i affären. Med No varken skapas eller uppdateras affären.",
  solution: "ID, valuta, pris, antal. Bara ID behövs. Decimaler efter en punkt. Minst en lösning är obligatorisk.",
  teamMember: "Förnamn, efternamn, mobilnummer, e-post. Alla fyra behövs. Minst en teammedlem är obligatorisk.",
  partnerSubstatusOrError:
    "Obligatoriskt.\nNy affär: Accepted\nNew: Pending, Received\nActive: Accepted\nClosed: Won, Lost, Declined, Error\nExpired sätts av Partner Center.",
  closeReasonOrError:
    "Declined, Lost: 1 Budget 2 Inget svar 3 Annan leverantör 4 Krav 5 Ingen kund 6 Tidsplan 7 Missbruk 8 Annat\nError: 1 Dubblett i fil 2 Dubblett i Partner Center 3 Dubblett från Microsoft 4 Synkronisering 5 Matchning 6 Lösning 7 Test 8 Data 9 Annat",
  claNumber: "Numret på ert licensavtal för molntjänster, om ni har ett.",
  deviceCategory: "För affärer med enheter: typ av enhet. Välj den i listan.",
  siliconType: "För affärer med enheter: processorn i enheten. Välj den i listan.",
  azureCertifiedDevice: "För affärer med enheter: namnet på den Azure-certifierade enheten.",
  attachServices: "För affärer med enheter: tjänsterna som säljs med enheten.",
  msxId: "Microsofts eget nummer på affären. Det går bara att läsa. Det du skriver här används inte.",
  pscDealId: "Affärens nummer i Partner Sales Connect. Det går bara att läsa. Det du skriver här används inte.",
  partnerId: "Ert partner-ID för platsen som arbetar med affären (tidigare MPN-ID).",
  purchaseIntent: "Obligatoriskt. Tänker kunden köpa genom Microsofts kommersiella marknadsplats?",
  customerDomain: "Kundens webbdomän, till exempel contoso.com. Den hjälper Microsoft att hitta kundens konto.",
  matchedAccount:
    "Kundens konto hos Microsoft. Lämna tomt så söks det upp. Granska det efter den första importen, eller klistra in ett bättre förslag från kolumnerna bredvid.",
  matchedCategory: "Hur Microsoft matchade kunden. Den går bara att läsa. Det du skriver här används inte.",
  confidence: "Hur säker Microsoft är på matchningen. Den går bara att läsa. Det du skriver här används inte.",
  managedAccount1: "Ett konto som Microsoft föreslår. Kopiera det till Final Matched Customer Account om det är rätt.",
  managedAccount2: "Ett konto som Microsoft föreslår. Kopiera det till Final Matched Customer Account om det är rätt.",
  unmanagedAccount1:
    "Ett konto som Microsoft föreslår. Kopiera det till Final Matched Customer Account om det är rätt.",
  unmanagedAccount2:
    "Ett konto som Microsoft föreslår. Kopiera det till Final Matched Customer Account om det är rätt.",
  dunsAccount:
    "Ett konto som Microsoft föreslår efter D-U-N-S-nummer. Kopiera det till Final Matched Customer Account om det är rätt.",
  dunsAccount2:
    "Ett konto som Microsoft föreslår efter D-U-N-S-nummer. Kopiera det till Final Matched Customer Account om det är rätt.",
  moodysAccount1: "Ett konto som Microsoft föreslår. Kopiera det till Final Matched Customer Account om det är rätt.",
  moodysAccount2: "Ett konto som Microsoft föreslår. Kopiera det till Final Matched Customer Account om det är rätt.",
  microsoftTeamMember: "Microsofts medarbetare i affären. Den går bara att läsa. Det du skriver här används inte.",
  microsoftSubstatus: "Microsofts egen understatus. Den går bara att läsa. Det du skriver här används inte.",
  acrValue:
    "Beräknad Azure-förbrukning (ACR). Ett vanligt tal. I filen står decimaler efter en punkt, och inget står mellan tusentalen.",
  createdDate: "När affären skapades. Det går bara att läsa. Det du skriver här används inte.",
  partnerRole: "Vad ni gör i affären. Välj det i listan.",
  solutionArea: "Lösningsområdet som affären hör till, så som Partner Center skriver det.",
  solutionPlay: "Solution play som affären hör till, så som Partner Center skriver det.",
};

export const sampleLabel = "Exempel:";

export const alerts: AlertTexts = {
  list: { title: "Finns inte i listan", text: "Välj ett av värdena i listan. Öppna den med Alt + nedpil." },
  stage: {
    title: "Ingen känd försäljningsfas",
    text: "De kända försäljningsfaserna är 10, 20, 40, 60, 80 och 100. Vill du behålla den här?",
  },
  country: {
    title: "Ingen landskod",
    text: "Välj en landskod med två bokstäver i listan, till exempel US, SE eller GB. Öppna den med Alt + nedpil.",
  },
  currency: {
    title: "Ingen valutakod",
    text: "Välj en valutakod med tre bokstäver i listan, till exempel USD, EUR eller SEK. Öppna den med Alt + nedpil.",
  },
  substatus: {
    title: "Hör inte ihop med status",
    text: "Ny affär: Accepted\nNew: Pending, Received\nActive: Accepted\nClosed: Won, Lost, Declined\nRätta Partner Referral Status först, om det är den som är fel.",
  },
  substatusOrError: {
    title: "Hör inte ihop med status",
    text: "Ny affär: Accepted\nNew: Pending, Received\nActive: Accepted\nClosed: Won, Lost, Declined, Error\nRätta Partner Referral Status först, om det är den som är fel.",
  },
  listOrKeep: {
    title: "Finns inte i listan",
    text: "Listan kan ha fått fler värden sedan den publicerades. Öppna den med Alt + nedpil. Vill du behålla värdet?",
  },
  date: {
    title: "Inget datum",
    text: "Skriv ett datum som du brukar i Excel. Bladet visar det som MM/DD/YYYY. Vill du behålla det här?",
  },
  amount: {
    title: "Inget vanligt tal",
    text: "Skriv ett tal som är 0 eller större, utan valuta och utan något mellan tusentalen. Vill du behålla det här?",
  },
  email: {
    title: "Ingen e-postadress",
    text: "Skriv en fullständig adress, till exempel namn@foretaget.se. Vill du behålla den här?",
  },
  duns: {
    title: "Inget D-U-N-S-nummer",
    text: "Ett D-U-N-S-nummer har nio siffror, med inledande nollor. Vill du behålla det här?",
  },
};
