/**
 * The add-in's web files (dist/) and the command line (dist/cli/).
 *   npm run build                                  for this machine: the manifest keeps the development origin
 *   npm run build -- --env origin=https://host/p   for a host: its manifest points there; anything but https is refused
 *   npm run serve                                  the development server that Excel loads from, with a certificate of this machine
 */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { config, version } = require("./package.json");
const { ThirdPartyLicences } = require("./src/dev/licences.cjs");

const DEV_ORIGIN = `https://localhost:${config.dev_server_port}`;
/** Microsoft requires office.js to come from its own network; it is never part of what we ship. */
const OFFICE_ORIGIN = "https://appsforoffice.microsoft.com";
const OFFICE_JS = `${OFFICE_ORIGIN}/lib/1/hosted/office.js`;

/** The address that the manifest points to, without a slash at its end. Refuses what Excel would refuse. */
function hostOrigin(wanted) {
  if (wanted === undefined) return DEV_ORIGIN;
  if (typeof wanted !== "string" || !URL.canParse(wanted) || new URL(wanted).protocol !== "https:") {
    throw new Error(
      `origin must be an https address such as https://host/path, not "${wanted}": Excel loads add-ins over https only.`,
    );
  }
  const { search, hash } = new URL(wanted);
  if (search || hash) throw new Error(`origin must be an address without "?" or "#", not "${wanted}".`);
  return wanted.replace(/\/$/, "");
}

/** How our sources are compiled. */
const sourceRules = [
  {
    test: /\.tsx?$/,
    include: path.resolve(__dirname, "src"),
    use: {
      loader: "swc-loader",
      options: {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
          target: "es2022",
        },
      },
    },
  },
];

/** The pane's styles are worked out at build time, as Fluent's own are: less to load (Griffel's compiler stays out), less to do at start. */
const stylesAtBuildTime = {
  test: /\.tsx$/,
  include: path.resolve(__dirname, "src/taskpane"),
  enforce: "post",
  use: "@griffel/webpack-loader",
};

const minimise = {
  minimizer: [
    new MinimizerPlugin({
      minify: MinimizerPlugin.swcMinify,
      terserOptions: { format: { comments: false } },
      extractComments: false,
    }),
  ],
};

const resolve = { extensions: [".tsx", ".ts", ".js"] };

function pane(origin, mode) {
  const page = (name, template, chunk, extra = {}) =>
    new HtmlPlugin({
      filename: name,
      template,
      chunks: [chunk],
      scriptLoading: "defer",
      templateParameters: { officeJs: OFFICE_JS, officeOrigin: OFFICE_ORIGIN, version, ...extra },
    });
  return {
    name: "pane",
    mode,
    devtool: "source-map",
    entry: { taskpane: "./src/main.tsx", save: "./src/taskpane/save/save.ts" },
    output: {
      path: path.resolve(__dirname, "dist"),
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      clean: true,
    },
    module: { rules: [stylesAtBuildTime, ...sourceRules] },
    resolve,
    optimization: minimise,
    // Fluent is most of it; what matters is the first bundle, which `npm run bench` measures.
    performance: { hints: false },
    plugins: [
      new ThirdPartyLicences(),
      page("taskpane.html", "./src/taskpane/taskpane.html", "taskpane"),
      page("save.html", "./src/taskpane/save/save.html", "save"),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png" },
          { from: "manifest.xml", transform: (content) => content.toString().replaceAll(DEV_ORIGIN, origin) },
        ],
      }),
    ],
  };
}

function commandLine(mode) {
  const { BannerPlugin } = require("webpack");
  return {
    name: "cli",
    dependencies: ["pane"],
    mode,
    target: "node20",
    devtool: false,
    entry: { "cosell-sheet": "./src/cli/main.ts" },
    output: { path: path.resolve(__dirname, "dist/cli"), filename: "[name].js" },
    module: { rules: sourceRules },
    resolve,
    optimization: minimise,
    performance: { hints: false },
    plugins: [new ThirdPartyLicences(), new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true })],
  };
}

module.exports = async (env, argv) => {
  const mode = argv.mode ?? "production";
  const addIn = pane(hostOrigin(env.origin), mode);
  if (!env.WEBPACK_SERVE) return [addIn, commandLine(mode)];
  // Certificates are asked for here only: installing them wants the user's consent, a build must not.
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  return {
    ...addIn,
    devServer: {
      port: config.dev_server_port,
      server: { type: "https", options: await getHttpsServerOptions() },
      // This machine only: the pane is nobody else's to load.
      host: "localhost",
      hot: false,
    },
  };
};
