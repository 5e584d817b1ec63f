/**
 * Runs a TypeScript file of this project without building it first: node bench/run.mjs bench/accuracy.ts [arguments]
 */
import { register } from "node:module";
import { pathToFileURL } from "node:url";

register("./typescriptLoader.mjs", import.meta.url);
const [file, ...rest] = process.argv.slice(2);
if (!file) {
  console.error("usage: node bench/run.mjs FILE.ts [arguments]");
  process.exit(2);
}
process.argv = [process.argv[0], file, ...rest];
await import(pathToFileURL(file).href);
