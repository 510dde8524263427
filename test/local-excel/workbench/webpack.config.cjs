/**
 * The workbench page and the task pane beside it, built for this machine only (never shipped). The pane's entry and HTML template are the real ones of src;
 * only the address of office.js differs: the unmodified package in node_modules, which serve.mjs serves.
 */
const path = require("node:path");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");

const root = path.resolve(__dirname, "../../..");
const cache = path.join(root, ".cache/workbench");

/** Excel puts `window.external` into the pane's page before any script of the page runs; here this script does. */
class HostScriptPlugin {
  apply(compiler) {
    compiler.hooks.compilation.tap("HostScriptPlugin", (compilation) => {
      HtmlPlugin.getHooks(compilation).beforeEmit.tap("HostScriptPlugin", (data) => {
        if (data.outputName === "taskpane.html")
          data.html = data.html.replace("<head>", '<head><script src="/pane-host.js"></script>');
        return data;
      });
    });
  }
}

const page = (filename, template, chunks) =>
  new HtmlPlugin({
    filename,
    template,
    chunks,
    scriptLoading: "defer",
    templateParameters: {
      officeJs: "/office-js/office.js",
      officeOrigin: "'self'",
      version: require(path.join(root, "package.json")).version,
      support: "mailto:help@example.com",
    },
  });

module.exports = {
  name: "workbench",
  mode: "development",
  devtool: false,
  context: root,
  entry: {
    workbench: path.join(__dirname, "main.ts"),
    taskpane: path.join(root, "src/main.tsx"),
    save: path.join(root, "src/taskpane/save/save.ts"),
    help: path.join(root, "src/taskpane/help/help.ts"),
  },
  output: {
    path: path.join(cache, "site"),
    filename: "[name].[contenthash:8].js",
    chunkFilename: "[name].[contenthash:8].js",
    clean: true,
  },
  resolve: { extensions: [".tsx", ".ts", ".mjs", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: "swc-loader",
        options: {
          jsc: {
            parser: { syntax: "typescript", tsx: true },
            transform: { react: { runtime: "automatic", development: false } },
            target: "es2022",
          },
        },
      },
      { test: /\.svg$/, type: "asset/inline" },
      { test: /\.css$/, use: ["style-loader", "css-loader"] },
    ],
  },
  // The libraries of each page in a file of their own: they change seldom, and are minified once.
  optimization: {
    // React as it ships: tests should run what users run.
    nodeEnv: "production",
    // Only the libraries of the workbench, which every test loads anew: 7 MB instead of 17.
    usedExports: true,
    minimize: true,
    minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.esbuildMinify, extractComments: false })],
    splitChunks: {
      cacheGroups: { grid: { test: /node_modules/, chunks: (chunk) => chunk.name === "univer", name: "grid" } },
    },
  },
  plugins: [
    page("index.html", path.join(__dirname, "index.html"), ["workbench"]),
    page("taskpane.html", path.join(root, "src/taskpane/taskpane.html"), ["taskpane"]),
    page("save.html", path.join(root, "src/taskpane/save/save.html"), ["save"]),
    page("help.html", path.join(root, "src/taskpane/help/help.html"), ["help"]),
    new HostScriptPlugin(),
  ],
  cache: {
    type: "filesystem",
    cacheDirectory: path.join(cache, "webpack"),
    buildDependencies: { config: [__filename] },
  },
  performance: { hints: false },
  stats: "errors-warnings",
};
