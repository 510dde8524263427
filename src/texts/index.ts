/** Every text that a user reads, in English and Swedish. */
export { describe, title } from "./describe";
export { describeShort } from "./describe-short";
export { encodingName } from "./encodings";
export { editionName, editionNames } from "./editions";
export { formatMoment, formatNumber, formatTime, pickLanguage, plural, type Language } from "./language";
export { paneTexts } from "./pane";
export { type PaneTexts } from "./pane.en";
export { alertOf, promptOf } from "./prompts";
export { type AlertText } from "./prompts.en";
export { clean, QUOTE_LIMIT } from "./quote";
export { type RefusalText } from "./refusals.en";
