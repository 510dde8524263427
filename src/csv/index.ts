/** The file: reading it as a sheet, writing it as Partner Center wants it, splitting it. */
export { isUncutHeaderRow } from "./delimiter";
export { encodingNamed } from "./encodings";
export { exportName, fileName, partName } from "./file-name";
export { MAX_FILE_BYTES, readCsv, type ReadOptions, type ReadResult } from "./read";
export { fragmentOf, wantedFile, type WantedFile } from "./wanted-file";
export { toCsvFiles, writeCsv, type CsvFile } from "./write";
