/** The Chromium that the npm package @sparticuz/chromium carries, unpacked once into .cache. Made for bare machines: it brings its libraries and a font. */
import { execFile } from "node:child_process";
import { access, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");
const require = createRequire(import.meta.url);

/** The system's fonts first where it has any; Open Sans stands for those of Windows. */
const fontConfig = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${path.join(folder, "fonts")}</dir>
  <cachedir>${path.join(folder, "font-cache")}</cachedir>
  ${["Segoe UI", "Calibri", "Aptos", "sans-serif", "system-ui"].map((name) => `<alias binding="strong"><family>${name}</family><prefer><family>Open Sans</family></prefer></alias>`).join("\n  ")}
</fontconfig>
`;

/** The package unpacks into the folder for temporary files, so its own process gets one that is ours. The variable makes it unpack its libraries too. */
async function unpack(folder) {
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  const script = 'import("@sparticuz/chromium").then(({ default: chromium }) => chromium.executablePath())';
  const env = { ...process.env, TMPDIR: unfinished, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" };
  await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], { cwd: root, env });
  // Two runs may unpack at the same time: the first that is ready counts.
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true }));
}

/**
 * Two ways to start it: with the system's libraries, and with those of the package where the system lacks some.
 * Empty on machines that the package is not made for.
 */
export async function packagedChromium() {
  if (process.platform !== "linux" || process.arch !== "x64") return [];
  const manifest = path.join(path.dirname(require.resolve("@sparticuz/chromium")), "../../package.json");
  const { version } = JSON.parse(await readFile(manifest, "utf8"));
  const folder = path.join(root, ".cache", `chromium-${version}`);
  const executablePath = path.join(folder, "chromium");
  await access(executablePath).catch(() => unpack(folder));
  const fonts = path.join(folder, "fonts.conf");
  await writeFile(fonts, fontConfig(folder));
  const env = { ...process.env, FONTCONFIG_FILE: fonts };
  const libraries = [path.join(folder, "al2023/lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  return [
    { executablePath, env },
    { executablePath, env: { ...env, LD_LIBRARY_PATH: libraries } },
  ];
}
