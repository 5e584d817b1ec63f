const { readFileSync } = require("node:fs");
const { basename, resolve } = require("node:path");
const { Compilation, sources } = require("webpack");

const NAME = "CopiedFiles";

/** Puts files beside the script as they are. */
class CopiedFiles {
  #files;

  constructor(files) {
    this.#files = files;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      compilation.hooks.processAssets.tap({ name: NAME, stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        for (const file of this.#files) {
          compilation.fileDependencies.add(resolve(file));
          compilation.emitAsset(basename(file), new sources.RawSource(readFileSync(file)));
        }
      });
    });
  }
}

module.exports = { CopiedFiles };
