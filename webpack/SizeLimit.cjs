const { gzipSync } = require("node:zlib");
const { Compilation, WebpackError } = require("webpack");

const NAME = "SizeLimit";

/**
 * Fails the build when what a user's browser loads before the pane shows, script, style and page together, is larger than
 * `most` bytes as a server sends them (gzip). Of the chunks named in `oneOf` it loads one: the largest counts. office.js is
 * Microsoft's and not counted; what is loaded later is told beside it.
 */
class SizeLimit {
  #limits;

  constructor({ most, oneOf = [] }) {
    this.#limits = { most, oneOf };
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      compilation.hooks.processAssets.tap({ name: NAME, stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, (assets) => {
        const { most, oneOf } = this.#limits;
        const sizes = Object.entries(assets)
          .filter(([name]) => /\.(js|css|html)$/.test(name))
          .map(([name, source]) => ({ name, bytes: gzipSync(source.buffer()).length }));
        const later = laterFiles(compilation);
        const alternatives = oneOf.map((name) =>
          sizes.filter((file) => filesOf(compilation, name).includes(file.name)),
        );
        const [chosen = []] = alternatives.sort((a, b) => sum(b) - sum(a));
        const first = sizes.filter((file) => !later.has(file.name) || chosen.includes(file));
        const rest = sizes.filter((file) => !first.includes(file));
        const found = `${kilobytes(sum(first))} compressed, ${kilobytes(most)} at most`;
        process.stdout.write(`${listed(first)}: ${found}${rest.length > 0 ? `; later ${listed(rest)}` : ""}\n`);
        if (sum(first) > most) compilation.errors.push(new WebpackError(`The pane is too large: ${found}`));
      });
    });
  }
}

/** The scripts that the first one asks for while it runs. */
function laterFiles({ chunks }) {
  return new Set([...chunks].filter((chunk) => !chunk.canBeInitial()).flatMap(({ files }) => [...files]));
}

/** A named chunk and what is loaded with it. */
function filesOf({ namedChunkGroups }, name) {
  const group = namedChunkGroups.get(name);
  if (!group) throw new Error(`SizeLimit: there is no chunk named ${name}`);
  return group.getFiles();
}

function sum(sizes) {
  return sizes.reduce((total, { bytes }) => total + bytes, 0);
}

function listed(sizes) {
  return sizes.map(({ name, bytes }) => `${name} ${kilobytes(bytes)}`).join(", ");
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

module.exports = { SizeLimit };
