/** Cells that show one of Excel's error words, or nothing but `#` (docs/import-sheet.md, section 5, `formula-error`). */

/** "narrow": nothing but `#`, as a column that is too narrow shows a number. */
export type FormulaError = "narrow" | "error";

/** In English. */
const ENGLISH =
  "#N/A #REF! #VALUE! #NAME? #DIV/0! #NUM! #NULL! #SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT! #BUSY! #GETTING_DATA #UNKNOWN! #EXTERNAL! #PYTHON! #TIMEOUT!";

/** The same in the other languages of Excel, as far as they are known; a language that keeps an English word is not named again. */
const TRANSLATED: readonly string[] = [
  // Swedish
  "#SAKNAS! #SAKNAS #REFERENS! #VÄRDEFEL! #NAMN? #DIVISION/0! #OGILTIGT! #SKÄRNING! #HÄMTAR_DATA #FÄLT! #BERÄKNA! #BLOCKERAT!",
  // Danish, Norwegian
  "#I/T #REFERENCE! #VÆRDI! #NAVN? #NUL! #OVERLØB! #HENTER_DATA #FELT! #VERDI! #OVERFLYT!",
  // Finnish
  "#PUUTTUU! #PUUTTUU #VIITTAUS! #ARVO! #NIMI? #JAKO/0! #LUKU! #TYHJÄ! #KENTTÄ!",
  // German
  "#NV #BEZUG! #WERT! #ZAHL! #ÜBERLAUF! #KALK! #FELD! #DATEN_ABRUFEN #BLOCKIERT!",
  // Dutch
  "#N/B #VERW! #WAARDE! #NAAM? #DEEL/0! #GETAL! #LEEG! #OVERLOOP! #VELD! #GEGEVENS_OPHALEN",
  // French
  "#VALEUR! #NOM? #NOMBRE! #NUL! #PROPAGATION! #CALCUL! #CHAMP! #CHARGEMENT_DONNEES #BLOQUÉ!",
  // Spanish
  "#N/D #¡REF! #¡VALOR! #¿NOMBRE? #¡DIV/0! #¡NUM! #¡NULO! #¡DESBORDAMIENTO! #¡CALC! #¡CAMPO! #OBTENIENDO_DATOS",
  // Portuguese
  "#N/D! #VALOR! #NOME? #NÚM! #NULO! #DESPEJAR! #CAMPO! #OBTENDO_DADOS #A_OBTER_DADOS",
  // Italian
  "#RIF! #VALORE! #NULLO! #ESPANSIONE! #ESTRAZIONE_DATI_IN_CORSO",
  // Polish
  "#ADR! #ARG! #NAZWA? #DZIEL/0! #LICZBA! #ZERO! #ROZLANIE! #POBIERANIE_DANYCH",
  // Czech
  "#NENÍ_K_DISPOZICI #ODKAZ! #HODNOTA! #NÁZEV? #DĚLENÍ_NULOU! #ČÍSLO! #PŘESAH!",
  // Hungarian
  "#HIÁNYZIK #HIV! #ÉRTÉK! #NÉV? #ZÉRÓOSZTÓ! #SZÁM! #NULLA! #KIÖMLÉS!",
  // Turkish
  "#YOK #BAŞV! #DEĞER! #AD? #SAYI/0! #SAYI! #BOŞ! #TAŞMA!",
  // Russian
  "#Н/Д #ССЫЛКА! #ЗНАЧ! #ИМЯ? #ДЕЛ/0! #ЧИСЛО! #ПУСТО! #ПЕРЕНОС! #ВЫЧИСЛ!",
];

const words: ReadonlySet<string> = new Set([ENGLISH, ...TRANSLATED].flatMap((line) => line.split(" ")));

const HASH = "#";
const ONLY_HASHES = /^#+$/;

/** Which error a trimmed text shows; null where it shows none. The words are a list, not a shape: `#URGENT!` is a text. */
export function formulaErrorOf(text: string): FormulaError | null {
  if (!text.startsWith(HASH)) return null;
  if (words.has(text)) return "error";
  return ONLY_HASHES.test(text) ? "narrow" : null;
}
