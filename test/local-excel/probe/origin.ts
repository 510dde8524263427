/** What is saved beside the answers. */
import type { Answer, Answers, Json, Origin } from "./probe";

/** What Office tells of itself, as far as it does. */
export interface OfficeFacts {
  readonly platform: string;
  readonly version: string;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
}

/** DATE(2000,1,1) in the date system of 1904. */
const DAY_IN_1904 = 35_064;

type Given = Readonly<Record<string, Answer>>;

/** A part of an answer; null where it was not given. */
function part(answers: Given, probe: string, name: string): Json {
  const given = answers[probe];
  if (given === undefined || !("answer" in given)) return null;
  const { answer } = given;
  return typeof answer === "object" && answer !== null && !Array.isArray(answer)
    ? ((answer as Readonly<Record<string, Json>>)[name] ?? null)
    : null;
}

/** The machine's locale and the workbook's date system are told by two of the probes. */
export function originOf(answers: Given, office: OfficeFacts): Origin {
  const locale = part(answers, "culture", "name");
  return {
    platform: office.platform,
    version: office.version,
    displayLanguage: office.displayLanguage,
    locale: typeof locale === "string" ? locale : office.contentLanguage,
    date1904: part(answers, "date-function", "value") === DAY_IN_1904,
  };
}

/** @param asked The day, YYYY-MM-DD. */
export function assemble(answers: Given, office: OfficeFacts, asked: string): Answers {
  return { format: 1, asked, origin: originOf(answers, office), answers };
}

/** A name for the file: "PC-sv-SE-2027-01-30.json". */
export const fileName = ({ origin, asked }: Answers): string =>
  `${origin.platform}-${origin.locale}${origin.date1904 ? "-1904" : ""}-${asked}.json`;
