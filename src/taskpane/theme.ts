import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import type { Environment } from "../excel/api";

/**
 * The theme that fits Office's own. Excel on the web reports none, and its sheet is light whatever the system prefers, so unknown is light.
 * High contrast needs no theme: Fluent and our own styles follow the system's forced colours.
 */
export const themeFor = (environment: Environment): Theme => (environment.dark === true ? webDarkTheme : webLightTheme);
