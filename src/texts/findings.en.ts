import { plainText } from "../template";
import { encodingName } from "./encodings";
import { fixText, type About, type FindingTexts } from "./finding-text";
import { formatNumber, plural } from "./language";
import { clean, looksAlike } from "./quote";

const q = (text: string): string => `“${clean(text)}”`;
const n = (value: number): string => formatNumber(value, "en");
/** The names that are known, and how many more there are. */
const dealList = (deals: readonly string[], records: number): string => {
  const more = records - deals.length;
  return `${deals.map(q).join(", ")}${more > 0 ? ` and ${n(more)} more` : ""}`;
};
const namedDeals = (deals: readonly string[], records: number): string =>
  deals.length > 0 ? ` (${dealList(deals, records)})` : "";
const alternatives = new Intl.ListFormat("en-GB", { type: "disjunction" });
const or = (items: readonly string[]): string => alternatives.format(items.map(clean));

/** The fix where there is one right text, else what to do instead. */
const fixOr = (about: About, otherwise: string): string => {
  const fix = fixText(about);
  if (fix === null) return otherwise;
  return fix === "" ? "Empty the cell." : `Use ${q(fix)}.`;
};

/** What to do, and where Export is at hand that it does so by itself: `exportDoes` completes "use Export, which …". */
const orExport = ({ reader }: About, what: string, exportDoes: string): string =>
  reader === "excel" ? `${what}, or use Export, which ${exportDoes}.` : `${what}.`;

/** Names a sign that only looks like a plain one: nobody sees it. Nothing where there is none. */
const signNote = (sign: string | undefined): string =>
  sign === undefined ? "" : `The sign ${q(sign)} in it only looks like ${q(plainText(sign))}. `;

const LISTS = {
  status: "is not a referral status",
  substatus: "is not a referral substatus",
  "yes-no": "is neither Yes nor No",
  reason: "is not the number of a reason",
  help: "is not the number of a kind of help",
  stage: "is not a known sales stage",
  country: "is not a two-letter country code (ISO 3166-1, such as SE or US)",
  currency: "is not a three-letter currency code (ISO 4217, such as SEK or USD)",
  other: "is not one of the values of this column",
} as const;

const WHITESPACE = {
  ends: "There are spaces before or after the text. Remove them.",
  "no-break": "The text holds a no-break space, often copied from a web page. Replace it by an ordinary space.",
  "zero-width": "The text holds an invisible character, often copied from a web page. Remove it.",
  "soft-hyphen": "The text holds a soft hyphen, which is invisible. Remove it.",
  "line-break": "The text holds a line break. Write it on one line.",
  tab: "The text holds a tab. Replace it by a space.",
  control: "The text holds a control character, which is invisible. Remove it.",
  "lone-surrogate": "The text holds half a character, left of an emoji that was cut off. Remove it.",
} as const;

const DATES = {
  format: "is not a date as month/day/year",
  "no-such-day": "is not a day in the calendar",
  ambiguous: "can be read as two different days",
  "two-digit-year": "has a year of fewer than four digits",
  time: "holds a time beside the date",
  signs: "is written with digits or signs of another script",
} as const;

const NUMBERS = {
  text: "is not a number",
  symbol: "holds something beside the number",
  grouping: "has separators within the number",
  "decimal-comma": "has a decimal comma",
  ambiguous: "can be read as two different numbers",
  negative: "is below zero",
  signs: "is written with digits or signs of another script",
} as const;

const DELIMITERS = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "vertical bar" } as const;

const SURPLUS = {
  "no-quotes": (delimiter: string) =>
    `Most often there is a ${delimiter} within a text. Put straight quotation marks (") around that text.`,
  typographic: () => 'A text is in curly quotation marks, which a CSV file does not know. Use straight ones (").',
  apostrophes: () => 'A text is in apostrophes, which are no quotation marks in a CSV file. Use straight ones (").',
  "space-before": () => "There is a space before a quotation mark, so that it counts for nothing. Remove the space.",
  backslash: () =>
    'There is a backslash before a quotation mark, which means nothing in a CSV file. Write the quotation mark twice ("").',
  beside: () =>
    "The whole record was in one cell, and there is more beside that cell. Remove it, or put it where it belongs.",
} as const;

export const findings: FindingTexts = {
  "header-row": {
    title: "Headers not in the first row",
    message: ({ row }, about) =>
      `The headers are in row ${row}, but they must be in the first row of the file. ${orExport(about, "Remove the rows above them", "leaves them out")}`,
  },
  "header-missing": {
    title: "Missing column",
    message: ({ mandatory }) => {
      if (mandatory === "Y") return "This mandatory column is missing. Add it and fill it in.";
      if (mandatory === "D") return "This column is missing. Some records must have it filled in, so add it.";
      return "This column of the template is missing. It is optional. Add it if you want the sheet to be complete.";
    },
  },
  "header-blank": {
    title: "Column without a header",
    message: ({ letter }) =>
      `Column ${letter} holds values but has no header. Give it its header, or empty the column.`,
  },
  "header-spelling": {
    title: "Header spelled differently",
    message: ({ expected }, about) =>
      looksAlike(about.value, expected)
        ? `There are spaces or invisible characters in the header ${q(expected)}. ${orExport(about, "Remove them", "writes it right")}`
        : `The header ${q(about.value)} must be spelled exactly ${q(expected)}. ${orExport(about, "Rename it", "writes it right")}`,
  },
  "header-unknown": {
    title: "Unknown column",
    message: ({ isExported, meant }, { value, reader }) => {
      const hint = meant === null ? "Rename it if it is meant to be one." : `Did you mean ${q(meant)}? Then rename it.`;
      const found = `${q(value)} is not a column of the template. ${hint}`;
      if (reader !== "excel") return found;
      return `${found} ${isExported ? "Export keeps it as it is, in case Microsoft has added it." : "Export leaves it out."}`;
    },
  },
  "header-duplicate": {
    title: "Duplicate column",
    message: ({ firstLetter, letter }) =>
      `Columns ${firstLetter} and ${letter} are the same column of the template. Only ${firstLetter} is read. Remove the one that is not needed.`,
  },
  "header-order": {
    title: "Columns in another order",
    message: ({ before }) =>
      `This column stands before ${q(before)}, but the template has it after. Move it to where the template has it.`,
  },
  "header-number-gap": {
    title: "Gap in the column numbers",
    message: ({ family, expected }) =>
      `${family} columns must be numbered 1, 2, 3 and so on without a gap, and ${q(`${family} ${expected}`)} is missing. Renumber the columns.`,
  },
  "header-number-limit": {
    title: "Column number out of range",
    message: ({ family, limit }) =>
      `${family} columns are numbered from 1 to ${limit}, without zeros in front. This one is not read. Renumber or remove it.`,
  },
  "too-many-records": {
    title: "Too many records",
    message: ({ records, limit, files }, { reader }) => {
      const inFiles = `${n(files)} ${plural(files, "file", "files")}`;
      const found = `The sheet has ${n(records)} records. Partner Center does not process a file with more than ${n(limit)}.`;
      return reader === "excel"
        ? `${found} Use Export, which splits them into ${inFiles}.`
        : `${found} Split them into ${inFiles}.`;
    },
  },
  "no-records": {
    title: "No records",
    message: ({ others }) =>
      others === 0
        ? "There is no record below the headers. Fill in one row for each deal."
        : `Below the headers ${plural(others, "stands 1 row, which is no record", `stand ${n(others)} rows, of which none is a record`)}. Each of these rows says what to do with it.`,
  },
  "blank-row": {
    title: "Empty row",
    message: (_, about) =>
      `This row holds no record, but there are records below it. ${orExport(about, "Remove it if nothing in it is needed", "leaves it out")}`,
  },
  "file-delimiter": {
    title: "Not separated by commas",
    message: ({ delimiter, separatorLine }, about) =>
      separatorLine
        ? `The file begins with a “sep=” line, which Partner Center does not know. ${orExport(about, "Remove it, and save the file with commas", "leaves it out and writes commas")}`
        : `The file is separated by ${DELIMITERS[delimiter]}s, but must be separated by commas. ${orExport(about, "Save it with commas", "writes commas")}`,
  },
  "file-uncut": {
    title: "Records in one cell each",
    message: (_params, about) =>
      `Some lines of the file are one cell each, or are not separated as the headers are. Excel saves them so where its list separator is not a comma. They were taken apart. Check that every record is there. ${orExport(about, "Then save the file with commas", "writes them right")}`,
  },
  "file-encoding": {
    title: "Not UTF-8",
    message: ({ encoding, isDamaged, candidates }, about) => {
      if (isDamaged)
        return "The file is UTF-8, but some of its letters are damaged. Each of them is shown as �. Correct those cells, or save the file again as CSV UTF-8 in the program that it comes from.";
      const name = encodingName(encoding, "en");
      if (candidates.length === 0)
        return `The file is not saved as UTF-8, so letters such as é and å can come out wrong. It was read as ${name}. Check that names look right. ${orExport(about, "Then save it as UTF-8", "writes UTF-8")}`;
      const names = or(candidates.map((candidate) => encodingName(candidate.encoding, "en")));
      const shown = or(candidates.flatMap(({ cells }) => cells.slice(0, 1).map(({ text }) => q(text))));
      return `The file is not UTF-8, and how it is saved is not clear. It may be ${names}, so that a text is ${shown}. Say which it is (on the command line with --encoding), for names must be right.`;
    },
  },
  "file-quote": {
    title: "Quotation mark in the wrong place",
    message: ({ why, lines, records, deals }) => {
      const found =
        why === "never-closed"
          ? "A quotation mark is opened in this row and never closed."
          : "Text follows a closing quotation mark in this row.";
      const swallowed = lines > 1 ? ` The cell holds ${n(lines)} lines of the file.` : "";
      const lost =
        records > 0
          ? ` ${n(records)} ${plural(records, "record is", "records are")} lost in it${namedDeals(deals, records)}.`
          : "";
      return `${found}${swallowed}${lost} Close the quotation mark, remove it, or write it twice inside the text.`;
    },
  },
  "row-width": {
    title: "Too many cells in a row",
    message: ({ fields, expected, delimiter, why }) =>
      `This row has ${n(fields)} cells, but there are ${n(expected)} headers. ${SURPLUS[why](DELIMITERS[delimiter])}`,
  },
  "record-in-one-cell": {
    title: "Whole rows in one cell",
    message: ({ records, deals }, { reader }) => {
      const found =
        records === 1
          ? `This cell holds a whole record${namedDeals(deals, records)}, as when a line of a CSV file is pasted.`
          : `This cell holds ${n(records)} whole records${namedDeals(deals, records)}, as when lines of a CSV file are pasted, or a quotation mark in a file is never closed.`;
      const lost = records === 1 ? "As it is, the record would be lost." : "As it is, they would be lost.";
      return reader === "excel"
        ? `${found} ${lost} Use Data, Text to Columns to split it at its separators, or correct the file and open it with Open file.`
        : `${found} ${lost} Put each record on a line of its own.`;
    },
  },
  "repeated-header": {
    title: "Headers repeated",
    message: () => "This row holds the headers once more and would be imported as a deal. Remove the row.",
  },
  "not-a-record": {
    title: "Not a deal",
    message: () =>
      "This row looks like a sum, a note or a comment and would be imported as a deal. Remove the row, or fill in the deal that it is.",
  },
  required: {
    title: "Mandatory but empty",
    message: ({ because }) =>
      because === null
        ? "This is mandatory, but it is empty. Fill it in."
        : `This is empty, but it is mandatory when ${q(because.header)} is ${q(because.value)}. Fill it in.`,
  },
  "not-applicable": {
    title: "Filled in but not needed",
    message: ({ because }) =>
      `This is filled in, but it does not apply when ${q(because.header)} is ${q(because.value)}. Empty the cell.`,
  },
  "new-deal-status": {
    title: "Status of a new deal",
    message: ({ status, substatus }, { severity }) =>
      severity === "error"
        ? `A row without a Referral ID creates a deal, and a new deal cannot be ${q(status)}. Use New or Active with Accepted. If the deal exists already, fill in its Referral ID.`
        : `A row without a Referral ID creates a deal, and Microsoft’s instructions give a new deal the substatus Accepted, not ${q(substatus)}. Use Accepted.`,
  },
  "status-substatus": {
    title: "Status and substatus do not match",
    message: ({ status, substatus, why, allowed }, about) => {
      if (why === "expired")
        return "Partner Center sets Expired by itself when a deal has expired. Check that this is meant.";
      const found =
        about.severity === "warning"
          ? `The substatus ${q(substatus)} goes with ${q(status)} only where a row creates a deal, and this one updates one.`
          : `The status ${q(status)} does not go with the substatus ${q(substatus)}.`;
      const fix = fixText(about);
      if (fix !== null) return `${found} Use the status ${q(fix)}.`;
      return allowed.length > 0
        ? `${found} With ${q(status)}, use ${or(allowed)}.`
        : `${found} Choose a pair that belongs together.`;
    },
  },
  "terminal-status": {
    title: "Closes the deal for good",
    message: ({ substatus }) =>
      `This import closes the deal${substatus === "" ? "" : ` as ${q(substatus)}`}. After that it can never be changed again. Check that this is meant.`,
  },
  "stage-status": {
    title: "Sales stage and substatus",
    message: ({ stage, substatus }) =>
      stage === "100"
        ? `The sales stage 100 means won, but the substatus is ${q(substatus)}. Check which of them is right.`
        : `The substatus is ${q(substatus)}, but the sales stage is ${q(stage)} and 100 means won. Check which of them is right.`,
  },
  "share-no": {
    title: "Help without sharing",
    message: () =>
      "Microsoft’s help is required, which shows the deal to Microsoft’s sellers in any case. Use Yes, or require no help.",
  },
  "consent-no": {
    title: "No consent",
    message: () =>
      "The consent is No. Partner Center neither creates nor updates a deal without it. Use Yes once you have the consent, or remove the row.",
  },
  "referral-id-missing": {
    title: "Engagement ID without Referral ID",
    message: () =>
      "The row has an Engagement ID but no Referral ID, so it would create a second deal. Fill in the Referral ID to update the deal, or empty the Engagement ID to create one.",
  },
  "won-too-soon": {
    title: "Won soon after its creation",
    message: ({ created }) =>
      `The deal was created on ${clean(created)}. Microsoft may not register a deal that is won within 72 hours of its creation. Import this row later, if you can.`,
  },
  "match-review": {
    title: "Customer account to look over",
    message: (params) =>
      params.why === "no-match"
        ? "Partner Center suggests accounts for this customer, and none is chosen. Copy the right one here. It cannot be changed later without Microsoft’s support."
        : `Partner Center matched this account with the confidence ${q(params.confidence)}. Check that it is the right customer. It cannot be changed later without Microsoft’s support.`,
  },
  "duplicate-referral": {
    title: "Same Referral ID twice",
    message: ({ firstRow }) =>
      `Row ${firstRow} already updates this Referral ID. Keep one of the two rows, or correct the ID.`,
  },
  "duplicate-deal": {
    title: "Same deal twice",
    message: ({ firstRow }) =>
      `Row ${firstRow} already creates a deal with this Deal Name and Customer Name. Remove one of them, unless they are two deals.`,
  },
  "duplicate-solution": {
    title: "Same solution twice",
    message: ({ first, id }) => `${clean(first)} already holds the solution ${q(id)}. Remove one of them.`,
  },
  "duplicate-team-member": {
    title: "Same team member twice",
    message: ({ first, email }) => `${clean(first)} already holds the team member ${q(email)}. Remove one of them.`,
  },
  "not-in-list": {
    title: "Not in the list",
    message: ({ kind, list, sign }, about) => {
      if (looksAlike(about.value, fixText(about) ?? ""))
        return `There are spaces or invisible characters in ${q(about.value)}. Remove them.`;
      return `${q(about.value)} ${LISTS[kind]}. ${signNote(sign)}${fixOr(about, list === null || list.length === 0 ? "Choose one from the list." : `Use ${or(list)}.`)}`;
    },
  },
  whitespace: {
    title: "Spaces and invisible characters",
    message: ({ what }) => WHITESPACE[what],
  },
  mojibake: {
    title: "Garbled letters",
    message: (_, about) =>
      `${q(about.value)} looks like text that was once opened with the wrong encoding. ${fixOr(about, "Type it again.")}`,
  },
  "lost-letters": {
    title: "Lost letters",
    message: (_, { value }) =>
      `${q(value)} holds “�”, which stands where letters were lost before. Only you can know them. Type the text again.`,
  },
  "escaped-text": {
    title: "Text in the code of a web page",
    message: (_, about) =>
      `${q(about.value)} holds codes, such as &amp; or _x000D_, which another program wrote in the place of letters and signs. ${fixOr(about, "Type it again.")}`,
  },
  "wrapped-text": {
    title: "Value in a wrapping",
    message: (_, about) =>
      `${q(about.value)} holds more than the value, such as quotation marks or an apostrophe that another program put around it. ${fixOr(about, "Type the value alone.")}`,
  },
  placeholder: {
    title: "Placeholder text",
    message: (_, { value, fix }) =>
      fix === null
        ? `This is mandatory, and ${q(value)} says nothing. Fill in what it really is.`
        : `${q(value)} says nothing, and the cell is read as if it were empty. Empty the cell.`,
  },
  "invalid-id": {
    title: "Does not look like an ID",
    message: ({ expected, sign }, about) => {
      const found =
        expected === undefined
          ? "does not look like an ID of Partner Center, which has 32 hexadecimal digits (0-9, a-f) grouped 8-4-4-4-12"
          : `does not look like an ID of this column, such as ${q(expected)}`;
      return `${q(about.value)} ${found}. ${signNote(sign)}${fixOr(about, "Copy it from Partner Center.")}`;
    },
  },
  "invalid-date": {
    title: "Not a valid date",
    message: ({ why, sign }, about) =>
      `${q(about.value)} ${DATES[why]}. ${signNote(sign)}${fixOr(about, "Write month/day/year, such as 01/30/2027.")}`,
  },
  "close-date-past": {
    title: "Close date has passed",
    message: ({ date }) => `The close date ${clean(date)} has passed, but the deal is still open. Check the date.`,
  },
  "close-date-far": {
    title: "Close date far away",
    message: ({ date }) => `The close date ${clean(date)} is more than ten years from today. Check the year.`,
  },
  "date-swapped": {
    title: "Day and month swapped?",
    message: ({ monthFirst, dayFirst }) =>
      `This is read as ${clean(monthFirst)}, but other dates in this column have the day first, which would make it ${clean(dayFirst)}. Check which one is meant, and write month/day/year.`,
  },
  "invalid-number": {
    title: "Not a plain number",
    message: (params, about) => {
      if (params.why === "dots") {
        const { decimal, grouped } = params.readings;
        return `${q(about.value)} can be read as two amounts, for in this sheet a point may separate thousands. Write it as ${clean(decimal)} or ${clean(grouped)}.`;
      }
      const otherwise =
        params.why === "negative"
          ? "Write a number of 0 or more."
          : "Write digits only, with a point before decimals, such as 12563.50.";
      return `${q(about.value)} ${NUMBERS[params.why]}. ${signNote(params.sign)}${fixOr(about, otherwise)}`;
    },
  },
  "zero-deal-value": {
    title: "Deal value is 0",
    message: () => "The deal value is 0. Fill in an estimate, if you have one.",
  },
  "amount-decimals": {
    title: "Three decimals",
    message: ({ decimal, grouped }, { value }) =>
      `${q(value)} is read with three decimals. If the point separates thousands, write ${clean(grouped)}. Otherwise write ${clean(decimal)}.`,
  },
  "invalid-email": {
    title: "Not an e-mail address",
    message: ({ email, sign }, about) =>
      `${q(email)} is not a complete e-mail address. ${signNote(sign)}${fixOr(about, "Write one address, such as name@company.com.")}`,
  },
  "invalid-phone": {
    title: "Not a phone number",
    message: ({ phone }) => `${q(phone)} does not look like a phone number. Write its digits, such as +46 8 123 456.`,
  },
  "duns-length": {
    title: "D-U-N-S number of other length",
    message: ({ digits, sign }, about) =>
      digits === 9
        ? `A D-U-N-S number is 9 digits, with nothing but hyphens and spaces between them. ${signNote(sign)}${fixOr(about, "Check it.")}`
        : `A D-U-N-S number has 9 digits, and this has ${n(digits)}. ${about.fix === null ? "Check it." : `Leading zeros seem to be missing. ${fixOr(about, "")}`}`,
  },
  "postal-code-zero": {
    title: "Postal code lacks a zero",
    message: ({ country, length }, about) =>
      `Postal codes of ${clean(country)} have ${n(length)} digits. Leading zeros seem to be missing. ${fixOr(about, "Check the postal code.")}`,
  },
  "solution-format": {
    title: "Solution not written as expected",
    message: ({ why, part, sign }, about) => {
      const found = {
        "no-id": "The solution has no ID.",
        two: "There are two solutions in the cell. Each needs a column of its own.",
        parts: "The solution has more than four parts.",
        "last-comma": "There is a comma too many at the end.",
        currency: `${q(part)} is not a known currency code.`,
        price: `The price ${q(part)} is not a number of 0 or more.`,
        quantity: `The quantity ${q(part)} is not a whole number of 1 or more.`,
        "decimal-comma": "The price has a decimal comma, which makes one part too many.",
        separator: "The parts are not separated by commas.",
      }[why];
      return `${found} ${signNote(sign)}${fixOr(about, "Write ID, currency, price, quantity, such as SOL-1234-PQRS, USD, 10, 100. Only the ID is needed.")}`;
    },
  },
  "solution-comma": {
    title: "Price or quantity?",
    message: ({ price, quantity, combined }) =>
      `This is read as the price ${clean(price)} and the quantity ${clean(quantity)}. If the price is meant to be ${clean(combined)}, write it with a point. Otherwise put a space after the last comma.`,
  },
  "solution-id": {
    title: "Unusual solution ID",
    message: ({ id, sign }, about) =>
      `${q(id)} does not look like the solution IDs that we know, such as SOL-1234-PQRS. ${signNote(sign)}${fixOr(about, "Check it against Partner Center.")}`,
  },
  "team-member-format": {
    title: "Team member not written as expected",
    message: ({ why, parts }, about) => {
      const found = {
        parts: `A team member has four parts, and this has ${n(parts)}.`,
        two: "There are two team members in the cell. Each needs a column of its own.",
        "empty-part": "A part of the team member is empty, and all four are needed.",
        separator: "The parts are not separated by commas.",
      }[why];
      return `${found} ${fixOr(about, "Write first name, last name, mobile number, email, such as Bob, Partner, 999999, bob.partner@contoso.com.")}`;
    },
  },
  "digits-lost": {
    title: "Digits lost",
    message: ({ why }, { value }) =>
      why === "number"
        ? `Excel keeps only 15 digits of a number, so the last digits of ${q(value)} are lost. Format the cell as text, and type or paste it again from its source.`
        : `${q(value)} is a shortened number, so its last digits are lost. Format the cell as text, and type or paste it again from its source.`,
  },
  "formula-error": {
    title: "Error instead of a value",
    message: ({ why }, { value }) =>
      why === "narrow"
        ? "The cell shows only #, because the column was too narrow when the file was saved. Type the value again."
        : `The cell shows the error ${q(value)} instead of a value. Correct the formula, or type the value.`,
  },
  "formula-text": {
    title: "Text that looks like a formula",
    message: ({ first, behind }) =>
      behind === undefined
        ? `The text begins with ${q(first)}, so a spreadsheet that opens the file may run it as a formula. Begin it with a letter or a digit.`
        : `${q(first)} comes right after a ${DELIMITERS[behind]}, so a spreadsheet that splits the text there may run the rest as a formula. Put a space between them.`,
  },
  "csv-display": {
    title: "Shown differently from the file",
    message: ({ kind, shown, expected }, about) => {
      const what = {
        date: "The date",
        amount: "The amount",
        code: "The code",
        boolean: "The value",
        digits: "The number",
        width: "The value",
      }[kind];
      const shows = clean(shown) === "" ? "does not show" : `shows as ${q(shown)}`;
      const found = `${what} is right, but it ${shows}, and Save As CSV writes what is shown. The file must hold ${q(expected)}.`;
      if (kind === "width") return `${found} The column is too narrow. Make it wider, or use Export.`;
      return `${found} ${about.fix === null ? "Use Export, which writes it right." : "Change the number format, or use Export."}`;
    },
  },
};
