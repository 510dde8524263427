#!/usr/bin/env node
// `npm run excel` and `npm run excel:web -- --document URL`: starts Excel with the add-in loaded, by Microsoft's office-addin-debugging.
// That tool exits with 0 having done nothing where it cannot work, so the cases that cannot work are said here, plainly.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const { config } = createRequire(import.meta.url)("../../package.json");
const DEV_SERVER_PORT = String(config.dev_server_port);
const WITHOUT_EXCEL = "To try the add-in without Excel: npm start (opens a stand-in Excel in the browser).";

/**
 * What to run, or why it cannot be run.
 * @param {string[]} args the words after the command: "desktop" or "web" first, then options for office-addin-debugging
 * @param {string} platform process.platform of this machine
 * @returns {{ run: string[] } | { refuse: string }}
 */
export function plan(args, platform) {
  const [target = "desktop", ...rest] = args;
  if (target === "web") {
    const at = rest.indexOf("--document");
    const url = at >= 0 ? rest[at + 1] : undefined;
    if (!url || !URL.canParse(url) || new URL(url).protocol !== "https:") {
      return {
        refuse:
          "Excel on the web needs the address of a workbook that you may edit:\n  npm run excel:web -- --document https://…\n(OneDrive or SharePoint: open the workbook, Share, Copy link.)",
      };
    }
  } else if (platform !== "win32" && platform !== "darwin") {
    return {
      refuse: `Excel for the desktop runs on Windows and Mac only; this machine is "${platform}".\nWith Excel on the web: npm run excel:web -- --document https://…\n${WITHOUT_EXCEL}`,
    };
  }
  return {
    run: [
      "start",
      "manifest.xml",
      target,
      "--app",
      "excel",
      "--dev-server",
      "npm run serve",
      "--dev-server-port",
      DEV_SERVER_PORT,
      ...rest,
    ],
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const planned = plan(process.argv.slice(2), process.platform);
  if ("refuse" in planned) {
    console.error(planned.refuse);
    process.exit(1);
  }
  const tool = createRequire(import.meta.url).resolve("office-addin-debugging/cli.js");
  spawn(process.execPath, [tool, ...planned.run], { stdio: "inherit" }).on("exit", (code) => process.exit(code ?? 1));
}
