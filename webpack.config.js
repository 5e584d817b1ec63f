import { resolve } from "node:path";
import webpack from "webpack";

/** The command line: one file that Node runs, `dist/encaisse.mjs`. */
const commandLine = {
  name: "command-line",
  mode: "production",
  target: "node20",
  entry: "./src/cli/encaisse.ts",
  experiments: { outputModule: true },
  output: { path: resolve("dist"), filename: "encaisse.mjs", module: true, chunkFormat: "module" },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        use: { loader: "swc-loader", options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } } },
      },
    ],
  },
  plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true })],
  // Readable stack traces in what a user reports; size does not matter on a disk.
  optimization: { minimize: false },
  devtool: false,
  stats: "errors-warnings",
};

export default [commandLine];
