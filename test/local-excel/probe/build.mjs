/**
 * `npm run probe`: builds a pane page that asks a real Excel small questions, and serves it with a manifest of its own.
 *   node test/local-excel/probe/build.mjs [--port N] [--built-only] [--unattended]
 * `--unattended`: the page asks by itself as soon as it is open, skips what needs a person, and the answers are saved; the command ends then.
 * `--built-only` builds into .cache/probe and neither asks for a certificate nor serves.
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { probeManifest } from "./manifest.mjs";
import { serve } from "./serve.mjs";

const require = createRequire(import.meta.url);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");
const { config } = require("../../../package.json");
export const site = path.join(root, ".cache/probe");

const OFFICE_ORIGIN = "https://appsforoffice.microsoft.com";
const folder = path.join(root, "test/local-excel/probe");

/** @param {string} manifest The probe's own, as text. @param {boolean} unattended Whether the page begins by itself. */
function compiler(manifest, unattended) {
  const webpack = require("webpack");
  const HtmlPlugin = require("html-webpack-plugin");
  const CopyPlugin = require("copy-webpack-plugin");
  return webpack({
    mode: "production",
    devtool: false,
    context: root,
    entry: { probe: path.join(folder, "page/page.ts") },
    output: { path: site, filename: "[name].js", clean: true },
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
        },
      ],
    },
    // What went wrong in a probe is read in the pane: names should be those of the sources.
    optimization: { minimize: false },
    plugins: [
      new HtmlPlugin({
        filename: "probe.html",
        template: path.join(folder, "page/probe.html"),
        templateParameters: {
          officeOrigin: OFFICE_ORIGIN,
          officeJs: `${OFFICE_ORIGIN}/lib/1/hosted/office.js`,
          unattended: unattended ? "yes" : "no",
        },
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/icon-*.png" },
          { from: path.join(folder, "page/opened.html"), to: "opened.html" },
          { from: "manifest.xml", transform: () => manifest },
        ],
      }),
    ],
    performance: { hints: false },
  });
}

/** Builds the page and its manifest for an address of this machine. Refuses with the compiler's messages. */
export async function build(port, unattended = false) {
  const manifest = probeManifest(await readFile(path.join(root, "manifest.xml"), "utf8"), `https://localhost:${port}`);
  const webpack = compiler(manifest, unattended);
  await new Promise((resolve, reject) => {
    webpack.run((error, stats) => {
      const wrong = error
        ? error.message
        : stats.hasErrors()
          ? stats.toString({ preset: "errors-only", colors: false })
          : null;
      webpack.close((closing) => (wrong || closing ? reject(new Error(wrong ?? closing.message)) : resolve()));
    });
  });
}

async function main() {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: String(config.dev_server_port + 1) },
      "built-only": { type: "boolean" },
      unattended: { type: "boolean", default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`--port must be a number up to 65535, not "${values.port}".`);
  await build(port, values.unattended);
  const manifest = path.relative(process.cwd(), path.join(site, "manifest.xml"));
  if (values["built-only"]) {
    console.log(`Built: ${manifest} and its page. npm run probe serves them.`);
    return;
  }
  // Asked for here only: installing a certificate wants the user's consent, a build must not.
  const certificate = await require("office-addin-dev-certs").getHttpsServerOptions();
  const server = await serve(site, port, certificate, {
    answers: path.join(folder, "answers"),
    onSaved: (file) => {
      console.log(`Saved: ${path.relative(process.cwd(), file)}`);
      if (values.unattended) server.close(() => process.exit(0));
      if (values.unattended) server.closeAllConnections();
    },
  });
  console.log(`Serving the probe at https://localhost:${port}/. Ctrl+C ends it. Load it into Excel from another terminal, with a workbook that may be changed:

  Windows, Mac   npx office-addin-debugging start ${manifest} desktop --app excel
  on the web     Home > Add-ins > More Settings > Upload My Add-in: choose ${manifest}

${
  values.unattended
    ? "Then Home > Add-ins > Co-sell probe. The rest happens by itself: the answers are saved into test/local-excel/probe/answers (its README says what next)."
    : "Then Home > Add-ins > Co-sell probe, and Run. Put the answers into test/local-excel/probe/answers (its README says what next)."
}`);
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    console.error(
      error.code === "EADDRINUSE"
        ? `Port ${error.port} is taken by another program: npm run probe -- --port ${error.port + 1}`
        : error.message,
    );
    process.exit(1);
  });
}
