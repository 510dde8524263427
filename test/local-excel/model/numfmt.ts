// numfmt 4.0.1 names a CommonJS entry in its package.json that it does not ship, so `require("numfmt")` (Jest) finds nothing: its one real file, by path.
export {
  format,
  getFormatFromId,
  isDateFormat,
  isTextFormat,
  isValidFormat,
  parseValue,
  tokenize,
} from "../../../node_modules/numfmt/dist/index.js";
