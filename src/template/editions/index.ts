/** Every edition. */
import type { Edition, TemplateEdition } from "../edition";
import { edition2021 } from "./2021-02";
import { edition2023 } from "./2023-08";
import { edition2026 } from "./2026";

const BY_NAME: { readonly [name in Edition]: TemplateEdition } = {
  "2021-02": edition2021,
  "2023-08": edition2023,
  "2026": edition2026,
};

export function editionOf(name: Edition): TemplateEdition {
  return BY_NAME[name];
}
