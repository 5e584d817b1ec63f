const { readFileSync, readdirSync } = require("node:fs");
const { resolve } = require("node:path");
const { Compilation, sources } = require("webpack");
const { completedMetadata, translatedHelp } = require("./functionsHelp.cjs");
const { stampManifest } = require("./stampManifest.cjs");

const NAME = "AddinFiles";
const FUNCTIONS = "functions.json";
const FRENCH_HELP = resolve("src/functions/help.fr.json");

/** Puts everything but the script beside it: the page, icons, functions' help in two languages and the manifest. */
class AddinFiles {
  #request;

  /** `url`: where the folder will be served; `namespace`: before the functions' names, or null. */
  constructor(request) {
    this.#request = request;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      // After the plugin that makes functions.json, which adds it as soon as a compilation begins.
      compilation.hooks.processAssets.tap({ name: NAME, stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        this.#addStaticFiles(compilation);
        this.#addHelp(compilation);
      });
    });
  }

  #addStaticFiles(compilation) {
    for (const name of ["taskpane.html", "taskpane.css"]) emit(compilation, name, readFileSync(`src/taskpane/${name}`));
    emit(compilation, "manifest.xml", stampManifest(readFileSync("manifest.xml", "utf8"), this.#request));
    for (const name of readdirSync("assets").filter((file) => file.endsWith(".png")))
      emit(compilation, `assets/${name}`, readFileSync(`assets/${name}`));
  }

  #addHelp(compilation) {
    const made = compilation.getAsset(FUNCTIONS);
    if (!made) return;
    const metadata = completedMetadata(JSON.parse(made.source.source().toString()));
    const french = translatedHelp(metadata, JSON.parse(readFileSync(FRENCH_HELP, "utf8")));
    compilation.updateAsset(FUNCTIONS, new sources.RawSource(JSON.stringify(metadata)));
    emit(compilation, "functions.fr.json", JSON.stringify(french));
  }
}

function emit(compilation, name, content) {
  compilation.emitAsset(name, new sources.RawSource(content));
}

module.exports = { AddinFiles };
