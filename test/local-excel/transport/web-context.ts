import type { ExcelHost } from "./host";

const CONVERSATION = "local-excel";
const APP_ID = "00000000-0000-0000-0000-000000000001";
/** OSF.AppName.ExcelWebApp. */
const EXCEL_ON_THE_WEB = 16;

/**
 * The address of the pane's page as Excel on the web calls it: office.js reads who is around it from there. `_xdm_Info` must be last.
 * @param page Absolute https address, which may have a query. @param hostOrigin Origin of the page around. @param language "sv-SE"
 */
export function webFrameUrl(page: string, hostOrigin: string, language: string): string {
  const query = page.includes("?") ? "&" : "?";
  return `${page}${query}_host_Info=Excel$Web$16.01$${language}$$$disableLogging$1#&_serializer_version=1&_xdm_Info=${CONVERSATION}|${APP_ID}|${hostOrigin}`;
}

/** Excel on the web opens no system browser: the set is missing there. */
const onTheWeb = (sets: Readonly<Record<string, string>>): string =>
  JSON.stringify(Object.fromEntries(Object.entries(sets).filter(([name]) => name !== "openbrowserwindowapi")));

/** Settings as [key, JSON] pairs, both ways. */
export const settingPairs = (host: ExcelHost): [string, string][] =>
  [...host.workbook.settings].map(([key, value]) => [key, JSON.stringify(value)]);

/** The answer to getAppContextAsync: what desktop Office tells by getters. */
export function appContext(host: ExcelHost): object {
  return {
    _id: APP_ID,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: 16,
    _appMinorVersion: 1,
    _appUILocale: host.displayLanguage,
    _dataLocale: host.workbook.locale.name,
    _docUrl: host.workbook.name,
    _clientMode: 0,
    _settings: settingPairs(host),
    _reason: 1,
    _osfControlType: 1,
    eToken: "",
    _correlationId: "00000000-0000-0000-0000-000000000002",
    _appInstanceId: "00000000-0000-0000-0000-000000000003",
    _touchEnabled: false,
    _commerceAllowed: true,
    _requirementMatrix: onTheWeb(host.requirementSets),
    _hostCustomMessage: "",
    _hostFullVersion: "16.0.15407.10000",
    _initialDisplayMode: host.pane.visibility === "Visible" ? 2 : 1,
  };
}
