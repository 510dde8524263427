/**
 * What every part of the pane may ask for without having it handed down: the texts in the user's language and Excel's environment.
 */
import { createContext, use } from "react";
import type { Environment } from "../excel/api";
import { paneTexts, type Language, type PaneTexts } from "../texts";

export interface PaneContextValue {
  readonly environment: Environment;
  readonly language: Language;
  readonly texts: PaneTexts;
  /** The add-in's own version. */
  readonly version: string;
}

export const PaneContext = createContext<PaneContextValue>({
  environment: { language: "en", platform: "other", dark: null },
  language: "en",
  texts: paneTexts("en"),
  version: "0",
});

export const usePaneContext = (): PaneContextValue => use(PaneContext);

export const useTexts = (): PaneTexts => usePaneContext().texts;
