const { gzipSync } = require("node:zlib");
const { Compilation, WebpackError } = require("webpack");

const NAME = "SizeLimit";

/**
 * Fails the build when what a user's browser loads before the pane shows, scripts, styles and pages together, is larger
 * than `most` bytes as a server sends them (gzip); tells what was `wanted`. office.js is Microsoft's and not counted.
 */
class SizeLimit {
  #limits;

  constructor(limits) {
    this.#limits = limits;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      compilation.hooks.processAssets.tap({ name: NAME, stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, (assets) => {
        const sizes = Object.entries(assets)
          .filter(([name]) => /\.(js|css|html)$/.test(name))
          .map(([name, source]) => ({ name, bytes: gzipSync(source.buffer()).length }));
        const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
        const { wanted, most } = this.#limits;
        const found = `${kilobytes(total)} compressed, ${kilobytes(wanted)} wanted, ${kilobytes(most)} at most`;
        process.stdout.write(`${sizes.map(describe).join(", ")}: ${found}\n`);
        if (total > most) compilation.errors.push(new WebpackError(`The pane is too large: ${found}`));
      });
    });
  }
}

function describe({ name, bytes }) {
  return `${name} ${kilobytes(bytes)}`;
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

module.exports = { SizeLimit };
