import { RemoteType } from "../richapi/remote";
import { word } from "./arguments";
import type { Book } from "./book";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

const numberFormatType: RemoteType<Book> = new RemoteType<Book>({
  name: "NumberFormatInfo",
  properties: {
    NumberDecimalSeparator: { get: ({ workbook }) => workbook.locale.decimal },
    NumberGroupSeparator: { get: ({ workbook }) => workbook.locale.thousands },
  },
});

const datetimeFormatType: RemoteType<Book> = new RemoteType<Book>({
  name: "DatetimeFormatInfo",
  properties: {
    DateSeparator: { get: ({ workbook }) => workbook.locale.dateSeparator },
    ShortDatePattern: { get: ({ workbook }) => pattern(workbook.locale.shortDate, false) },
    LongDatePattern: { get: ({ workbook }) => pattern(workbook.locale.longDate, false) },
    TimeSeparator: { get: ({ workbook }) => workbook.locale.timeSeparator },
    LongTimePattern: { get: ({ workbook }) => pattern(workbook.locale.longTime, true) },
  },
});

/** Number formats write months and minutes as "m"; .NET's patterns, which the API answers, months as "M", the clock of 24 hours as "H" and AM/PM as "tt". */
function pattern(format: string, isTime: boolean): string {
  if (!isTime) return format.replaceAll('"', "'").replaceAll("m", "M");
  return format.includes("AM/PM") ? format.replace("AM/PM", "tt") : format.replaceAll("h", "H");
}

const cultureInfoType: RemoteType<Book> = new RemoteType<Book>({
  name: "CultureInfo",
  properties: { Name: { get: ({ workbook }) => workbook.locale.name } },
  objects: { NumberFormat: (book) => numberFormatType.of(book), DatetimeFormat: (book) => datetimeFormatType.of(book) },
});

export const applicationType: RemoteType<Book> = new RemoteType<Book>({
  name: "Application",
  properties: {
    CalculationMode: {
      get: ({ workbook }) => workbook.calculationMode,
      set: ({ workbook }, value) => {
        workbook.calculationMode = word(value, MODES);
      },
    },
    CalculationState: { get: () => "Done" },
    DecimalSeparator: { get: ({ workbook }) => workbook.locale.decimal },
    ThousandsSeparator: { get: ({ workbook }) => workbook.locale.thousands },
    UseSystemSeparators: { get: () => true },
  },
  objects: { CultureInfo: (book) => cultureInfoType.of(book) },
  methods: {
    // Values are calculated when they are read, whatever the mode.
    Calculate: ({ workbook }, [type]) => {
      word(type, ["Recalculate", "Full", "FullRebuild"]);
      workbook.version++;
    },
    SuspendApiCalculationUntilNextSync: () => null,
    // There is no screen: the workbench redraws after a request, never within it.
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});

export const applicationTypes = [applicationType, cultureInfoType, numberFormatType, datetimeFormatType] as const;
