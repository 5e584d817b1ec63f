import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import webpack from "webpack";
import { SizeLimit } from "../../webpack/SizeLimit.cjs";

/** The errors of a build of one script, as large as its text, under a limit. */
function errorsOf(most: number): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "encaisse-"));
  // Every third of these digits is another: nothing that could be packed.
  const text = Array.from({ length: 400 }, (_, index) => ((index * 7919) % 999_983).toString(36)).join("");
  writeFileSync(join(folder, "entry.js"), `console.log("${text}");`);
  const compiler = webpack({
    mode: "production",
    context: folder,
    entry: "./entry.js",
    output: { path: join(folder, "out") },
    plugins: [new SizeLimit({ wanted: 500, most })],
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
    expect(await errorsOf(5_000)).toEqual([]);
    expect(said.join("")).toMatch(/^main\.js 1\.\d kB: 1\.\d kB compressed, 0\.5 kB wanted, 5\.0 kB at most\n$/);
  });

  it("fails a build above it", async () => {
    expect(await errorsOf(1_000)).toEqual([expect.stringMatching(/^The pane is too large: 1\.\d kB/)]);
  });
});
