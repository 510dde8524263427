/** Builds the peers of `npm run bench:start` with the pane's own compiler and minimiser, each into a folder of its own that holds a taskpane.html. */
const path = require("node:path");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const webpack = require("webpack");

const here = (name) => path.join(__dirname, name);

const configOf = (peer, folder) => ({
  name: peer,
  mode: "production",
  devtool: false,
  entry: { taskpane: here(`${peer}.tsx`) },
  output: { path: path.join(folder, peer), filename: "[name].[contenthash:8].js", clean: true },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
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
    ],
  },
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })] },
  performance: { hints: false },
  plugins: [new HtmlPlugin({ filename: "taskpane.html", template: here("peer.html"), scriptLoading: "defer" })],
});

/** Builds `peers` (names of files beside this one) into `folder`. Refuses with the compiler's messages. */
exports.buildPeers = (peers, folder) =>
  new Promise((resolve, reject) => {
    const compiler = webpack(peers.map((peer) => configOf(peer, folder)));
    compiler.run((error, stats) => {
      const wrong = error?.message ?? (stats.hasErrors() ? stats.toString("errors-only") : null);
      compiler.close(() => (wrong ? reject(new Error(wrong)) : resolve()));
    });
  });
