/** What Office reports about where the add-in runs. */
import type { Environment } from "./api";

/** A background darker than this (0 black, 1 white) makes a dark theme. */
const DARK_BELOW = 0.4;

/** Whether a colour such as "#262626" is a dark one. */
export function isDark(colour: string): boolean {
  const parts = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour)?.slice(1) ?? ["ff", "ff", "ff"];
  const [red = 255, green = 255, blue = 255] = parts.map((part) => Number.parseInt(part, 16));
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255 < DARK_BELOW;
}

function platformOf(platform: Office.PlatformType): Environment["platform"] {
  if (platform === Office.PlatformType.PC) return "desktop";
  if (platform === Office.PlatformType.Mac) return "mac";
  return platform === Office.PlatformType.OfficeOnline ? "web" : "other";
}

/** The theme is undefined on the web, whatever the typings say. */
function theme(): Office.OfficeTheme | undefined {
  return Office.context.officeTheme;
}

/** Read each time: the theme can change while the pane is open. */
export function environment(): Environment {
  const { platform, version } = Office.context.diagnostics;
  const background = theme()?.bodyBackgroundColor;
  return {
    language: Office.context.displayLanguage,
    platform: platformOf(platform),
    dark: background === undefined ? null : isDark(background),
    version,
  };
}
