import { resolve } from "node:path";
import CustomFunctionsMetadataPlugin from "custom-functions-metadata-plugin";
import webpack from "webpack";
import { AddinFiles } from "./webpack/AddinFiles.cjs";
import { CopiedFiles } from "./webpack/CopiedFiles.cjs";
import { SizeLimit } from "./webpack/SizeLimit.cjs";
import { PLACEHOLDER } from "./webpack/stampManifest.cjs";

const typescript = (target) => ({
  test: /\.ts$/,
  use: { loader: "swc-loader", options: { jsc: { parser: { syntax: "typescript" }, target } } },
});

/** The command line: one file that Node runs, `dist/encaisse.mjs`. */
const commandLine = {
  name: "command-line",
  mode: "production",
  target: "node20",
  entry: "./src/cli/encaisse.ts",
  experiments: { outputModule: true },
  output: { path: resolve("dist"), filename: "encaisse.mjs", module: true, chunkFormat: "module" },
  resolve: { extensions: [".ts", ".js"] },
  // What the add-in loads later is all in the one file here.
  module: { rules: [typescript("es2022")], parser: { javascript: { dynamicImportMode: "eager" } } },
  plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true })],
  // Readable stack traces in what a user reports; size does not matter on a disk.
  optimization: { minimize: false },
  devtool: false,
  stats: "errors-warnings",
};

/**
 * What is loaded before the pane shows may weigh, compressed: the first script, style and page, and one language. 120 kB is
 * a second on a slow line of a megabit.
 */
const PANE_BYTES = { most: 120_000, oneOf: ["french", "english"] };
const FUNCTIONS = "./src/functions/functions.ts";

/**
 * The add-in: `dist/addin/`, a folder that any static https host can serve.
 * `npm run build:addin -- --env url=https://…` names the host, `--env namespace=NAME` puts NAME before the functions.
 */
const addIn = ({ url = PLACEHOLDER, namespace = null }) => ({
  name: "add-in",
  mode: "production",
  // The code calls what ES2022 added (`at`, `Object.hasOwn`): a browser that has these has its syntax too.
  target: ["web", "es2022"],
  // The ribbon's commands know the pane, and the pane the functions.
  entry: { encaisse: "./src/commands/commands.ts" },
  output: {
    path: resolve("dist/addin"),
    filename: "[name].js",
    // Named by what they hold: a pane that stays open over an update never mixes two versions.
    chunkFilename: "[name].[contenthash:8].js",
    clean: true,
  },
  resolve: {
    extensions: [".ts", ".js"],
    // Its bundle holds everything in one module; its sources, a function each, let the pane load what it calls alone.
    alias: { "simple-statistics$": resolve("node_modules/simple-statistics/index.js") },
  },
  module: { rules: [typescript("es2022"), { test: /node_modules.simple-statistics./, sideEffects: false }] },
  // What is shared with a part loaded later keeps its exports' names in the first script: the shortest there are.
  optimization: { mangleExports: "size" },
  plugins: [
    new CustomFunctionsMetadataPlugin({ output: "functions.json", input: FUNCTIONS }),
    new AddinFiles({ url, namespace }),
    new SizeLimit(PANE_BYTES),
  ],
  // One script for one runtime: it is loaded once and stays.
  performance: { hints: false },
  devtool: false,
  stats: "errors-warnings",
});

/** The playground: Excel's stand-in with the add-in beside it, in a browser (`playground/serve.mjs`). It is never shipped. */
const playground = {
  name: "playground",
  mode: "production",
  target: ["web", "es2022"],
  entry: { playground: "./playground/main.ts" },
  output: { path: resolve("dist/playground"), filename: "[name].js", clean: true },
  resolve: { extensions: [".ts", ".js"] },
  module: { rules: [typescript("es2022")] },
  plugins: [new CopiedFiles(["playground/index.html", "playground/playground.css"])],
  // Names of classes tell what the stand-in does not implement.
  optimization: { minimize: false },
  performance: { hints: false },
  devtool: false,
  stats: "errors-warnings",
};

export default [commandLine, addIn, playground];
