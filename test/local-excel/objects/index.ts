/** The Excel facade: the workbook of the model as the objects that Office.js asks for. */
import { NO_HABITS, type Habits } from "../hosts/habits";
import { ExcelRefusal, type Workbook } from "../model";
import { RichApiError } from "../richapi/error";
import type { RemoteObject, RemoteType } from "../richapi/remote";
// First, because it takes its methods from modules that look back at it.
import { rangeType } from "./range";
import { addinInternalServiceType, appRuntimePersistenceType, appRuntimeType, type PaneState } from "./app-runtime";
import { applicationTypes } from "./application";
import { Book } from "./book";
import { chartsType } from "./charts";
import { conditionalFormatsType, conditionalFormatType } from "./conditional-formats";
import { conditionalTypes } from "./conditional-parts";
import { dataValidationType } from "./data-validation";
import { filterTypes } from "./filters";
import { formatTypes } from "./format";
import { functionResultType, functionsType } from "./functions";
import { namesType, nameType } from "./names";
import { rangeAreasType, rangesType } from "./range-areas";
import { rangeViewsType, rangeViewType } from "./range-view";
import { freezePanesType, sheetProtectionType } from "./sheet-parts";
import { rangeSortType } from "./sort";
import { customPropertiesType, customPropertyType, documentPropertiesType, settingsType, settingType } from "./stores";
import { columnsType, columnType, rowsType, rowType } from "./table-parts";
import { scopedTablesType, tablesType, tableType } from "./tables";
import { workbookType, workbookTypes } from "./workbook";
import { worksheetType } from "./worksheet";
import { worksheetCollectionType } from "./worksheets";

export { Book } from "./book";
export type { PaneState } from "./app-runtime";

export interface Facade {
  readonly book: Book;
  readonly root: () => RemoteObject;
  readonly newObject: (typeName: string) => RemoteObject | null;
  readonly translate: (error: unknown) => RichApiError | null;
}

/** Objects beside the workbook (path type 2), by their name on the server. */
const services: Readonly<Record<string, RemoteType<PaneState>>> = {
  "Microsoft.AppRuntime.AppRuntimeService": appRuntimeType,
  "Microsoft.AppRuntime.AppRuntimePersistenceService": appRuntimePersistenceType,
  "Microsoft.InternalService.AddinInternalService": addinInternalServiceType,
};

/** @param habits Of the Excel that is played. */
export function createFacade(workbook: Workbook, pane: PaneState, habits: Habits = NO_HABITS): Facade {
  const book = new Book(workbook, habits);
  return {
    book,
    root: () => workbookType.of(book),
    newObject: (typeName) => services[typeName]?.of(pane) ?? null,
    translate: (error) => (error instanceof ExcelRefusal ? new RichApiError(error.code, error.message) : null),
  };
}

/** The part of a type that the conformance test needs. */
export type OfferedType = Pick<RemoteType<never>, "members"> & { readonly table: { readonly name: string } };

/** Every type of Excel's that is offered; the conformance test holds them against the client's own. */
export const offeredTypes: readonly OfferedType[] = [
  ...workbookTypes,
  ...applicationTypes,
  worksheetCollectionType,
  worksheetType,
  chartsType,
  freezePanesType,
  sheetProtectionType,
  rangeType,
  rangeAreasType,
  rangesType,
  rangeViewType,
  rangeViewsType,
  rangeSortType,
  ...formatTypes,
  dataValidationType,
  conditionalFormatsType,
  conditionalFormatType,
  ...conditionalTypes,
  tablesType,
  scopedTablesType,
  tableType,
  columnsType,
  columnType,
  rowsType,
  rowType,
  ...filterTypes,
  functionsType,
  functionResultType,
  namesType,
  nameType,
  settingsType,
  settingType,
  documentPropertiesType,
  customPropertiesType,
  customPropertyType,
];
