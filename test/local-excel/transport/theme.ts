/** Office's colours as Office.context.officeTheme tells them. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

export const light: OfficeTheme = {
  bodyBackgroundColor: "#FFFFFF",
  bodyForegroundColor: "#262626",
  controlBackgroundColor: "#FFFFFF",
  controlForegroundColor: "#262626",
};

/** Office's Black theme. */
export const dark: OfficeTheme = {
  bodyBackgroundColor: "#262626",
  bodyForegroundColor: "#FFFFFF",
  controlBackgroundColor: "#444444",
  controlForegroundColor: "#FFFFFF",
};

/** Desktop Office hands colours over as integers. */
export const themeAsIntegers = (theme: OfficeTheme): string =>
  JSON.stringify(
    Object.fromEntries(Object.entries(theme).map(([name, color]) => [name, Number.parseInt(color.slice(1), 16)])),
  );
