/**
 * What is hosted (dist/web), the manifest for it (dist/manifest.xml), the command line (dist/cli), and the source maps of what is hosted (dist/maps).
 *   npm run build    src/dev/build.mjs, which says what it can be told
 *   npm run serve    the development server that Excel loads from, with a certificate of this machine
 */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { config, version } = require("./package.json");
const { filesToKeep, hostOrigin, manifestFor, supportAddress } = require("./src/dev/build-options.cjs");
const { KeptFiles } = require("./src/dev/kept-files.cjs");
const { ThirdPartyLicences } = require("./src/dev/licences.cjs");

const DEV_ORIGIN = `https://localhost:${config.dev_server_port}`;
/** Microsoft requires office.js to come from its own network; it is never part of what we ship. */
const OFFICE_ORIGIN = "https://appsforoffice.microsoft.com";
const OFFICE_JS = `${OFFICE_ORIGIN}/lib/1/hosted/office.js`;

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

/** The pages that are read in a browser: their style sheet comes with their script. */
const styleSheets = { test: /\.css$/, include: path.resolve(__dirname, "src"), use: ["style-loader", "css-loader"] };

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

/** The add-in's pages. `serving`: for the development server, which hosts the source maps too. */
function pane({ origin, support, keep }, mode, serving) {
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
    devtool: serving ? "source-map" : "hidden-source-map",
    entry: { taskpane: "./src/main.tsx", save: "./src/taskpane/save/save.ts", help: "./src/taskpane/help/help.ts" },
    output: {
      path: path.resolve(__dirname, "dist/web"),
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      ...(!serving && { sourceMapFilename: "../maps/[file].map" }),
      clean: true,
    },
    module: { rules: [stylesAtBuildTime, styleSheets, ...sourceRules] },
    resolve,
    optimization: minimise,
    // Fluent is most of it; what matters is the first bundle, which `npm run bench` measures.
    performance: { hints: false },
    plugins: [
      new ThirdPartyLicences(),
      page("taskpane.html", "./src/taskpane/taskpane.html", "taskpane"),
      page("save.html", "./src/taskpane/save/save.html", "save"),
      page("help.html", "./src/taskpane/help/help.html", "help", { support }),
      new KeptFiles(keep),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png" },
          // Beside what is hosted: it goes to the administrator, not to the server.
          {
            from: "manifest.xml",
            to: "../manifest.xml",
            transform: (content) => manifestFor(content.toString(), DEV_ORIGIN, origin),
          },
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
    output: { path: path.resolve(__dirname, "dist/cli"), filename: "[name].js", clean: true },
    module: { rules: sourceRules },
    resolve,
    optimization: minimise,
    performance: { hints: false },
    plugins: [new ThirdPartyLicences(), new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true })],
  };
}

module.exports = async (env, argv) => {
  const mode = argv.mode ?? "production";
  const told = {
    origin: hostOrigin(env.origin, DEV_ORIGIN),
    support: supportAddress(env.support),
    keep: filesToKeep(env.keep, __dirname),
  };
  const addIn = pane(told, mode, Boolean(env.WEBPACK_SERVE));
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
