import type { ExcelHost } from "./host";

/**
 * The client's own `Office` with what office.js itself would add: there is none in plain Node. Only what an add-in reads without
 * asking Excel; what it asks of Excel (Office.addin) goes through the client.
 */
export function officeStandIn(office: object, host: ExcelHost): object {
  const { platform } = host.habits;
  const own = {
    HostType: { Excel: "Excel" },
    PlatformType: {
      PC: "PC",
      OfficeOnline: "OfficeOnline",
      Mac: "Mac",
      iOS: "iOS",
      Android: "Android",
      Universal: "Universal",
    },
    onReady: (callback?: (info: object) => void) => {
      const info = { host: "Excel", platform };
      callback?.(info);
      return Promise.resolve(info);
    },
    context: {
      displayLanguage: host.displayLanguage,
      contentLanguage: host.workbook.locale.name,
      host: "Excel",
      platform,
      diagnostics: { host: "Excel", platform, version: "16.0.15407.10000" },
      get officeTheme() {
        return host.theme;
      },
      requirements: {
        isSetSupported: (name: string, version = "1.1") => isSupported(host.requirementSets, name, version),
      },
      ui: { openBrowserWindow: (url: string) => void host.openedPages.push(url) },
    },
  };
  return Object.create(office, Object.getOwnPropertyDescriptors(own)) as object;
}

/** As the client compares: by number, part by part. */
export function isSupported(sets: Readonly<Record<string, string>>, name: string, version: string | number): boolean {
  const has = sets[name.toLowerCase()]?.split(".").map(Number);
  if (has === undefined) return false;
  const wants = String(version).split(".").map(Number);
  for (let part = 0; part < Math.max(has.length, wants.length); part++) {
    const difference = (has[part] ?? 0) - (wants[part] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
