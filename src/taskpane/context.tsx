/**
 * What every part of the pane may ask for without having it handed down: the texts in the user's language and Excel's surroundings.
 */
import { createContext, use } from "react";
import type { Environment } from "../excel/api";
import { paneTexts, type Language, type PaneTexts } from "../texts";

export interface Surroundings {
  readonly environment: Environment;
  readonly language: Language;
  readonly texts: PaneTexts;
  /** The add-in's own version. */
  readonly version: string;
}

export const SurroundingsContext = createContext<Surroundings>({
  environment: { language: "en", platform: "other", dark: null },
  language: "en",
  texts: paneTexts("en"),
  version: "0",
});

export const useSurroundings = (): Surroundings => use(SurroundingsContext);

export const useTexts = (): PaneTexts => useSurroundings().texts;
