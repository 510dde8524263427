/** The file: reading it as a sheet, writing it as Partner Center wants it, splitting it. */
export { isUncutHeaderRow } from "./parse";
export { MAX_FILE_BYTES, readCsv, type ReadResult } from "./read";
export { toCsvFiles, writeCsv, type CsvFile } from "./write";
