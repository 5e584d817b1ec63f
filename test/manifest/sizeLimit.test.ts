import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import webpack from "webpack";
import { SizeLimit } from "../../webpack/SizeLimit.cjs";

/** Text of so many characters that packs badly: every third of its digits is another. */
function unpackable(length: number, factor: number): string {
  return Array.from({ length: length / 4 }, (_, index) => ((index * factor) % 999_983).toString(36)).join("");
}

/** The errors of a build under a limit: an entry which asks later for one of two languages, the second the larger. */
function errorsOf(most: number): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "encaisse-"));
  const put = (name: string, text: string): void => {
    writeFileSync(join(folder, `${name}.js`), text);
  };
  put(
    "entry",
    `console.log("${unpackable(1_600, 7919)}");
    import(/* webpackChunkName: "short" */ "./short"); import(/* webpackChunkName: "long" */ "./long");`,
  );
  put("short", `export const words = "${unpackable(3_000, 104_729)}";`);
  put("long", `export const words = "${unpackable(4_500, 611_953)}";`);
  const compiler = webpack({
    mode: "production",
    context: folder,
    entry: "./entry.js",
    output: { path: join(folder, "out"), chunkFilename: "[name].js" },
    plugins: [new SizeLimit({ most, oneOf: ["short", "long"] })],
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      rmSync(folder, { recursive: true });
      if (error || !stats) reject(error ?? new Error("no build"));
      else resolve(stats.compilation.errors.map(({ message }) => message));
    });
  });
}

describe("the build's limit on what the pane loads", () => {
  const said: string[] = [];

  beforeAll(() => {
    jest.spyOn(process.stdout, "write").mockImplementation((text) => said.push(String(text)) > 0);
  });

  afterAll(() => {
    jest.restoreAllMocks();
  });

  it("says what it is, and lets pass what is below", async () => {
    expect(await errorsOf(20_000)).toEqual([]);
    expect(said.join("")).toMatch(/: \d+\.\d kB compressed, 20\.0 kB at most; later short\.js \d\.\d kB\n$/);
  });

  it("counts what is loaded at once and the larger language", () => {
    const [entry, long, total] = /^main\.js ([\d.]+) kB, long\.js ([\d.]+) kB: ([\d.]+) kB/
      .exec(said.join(""))!
      .slice(1)
      .map(Number);
    // Each figure is rounded to a tenth.
    expect(Math.abs(entry! + long! - total!)).toBeLessThan(0.16);
  });

  it("fails a build above it", async () => {
    expect(await errorsOf(3_000)).toEqual([expect.stringMatching(/^The pane is too large: \d\.\d kB/)]);
  });
});
