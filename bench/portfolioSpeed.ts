/**
 * The Monday review of many companies in one command: time, peak memory and how many cores it keeps busy.
 *
 *     npm run bench:portfolio [-- COMPANIES INVOICES]        default 200 2000
 *
 * The books are generated into a temporary folder, each with a different number of invoices around the one asked for, and
 * one more that is no workbook at all: the rest must be reviewed all the same. Processor time over wall time is the number
 * of cores used. Nothing else should be busy on the machine meanwhile.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { writeBigWorkbook } from "./bigWorkbook";

const TIME_LIMIT = 1_800_000;

async function writeBooks(folder: string, companies: number, invoices: number): Promise<readonly string[]> {
  const paths: string[] = [];
  for (let company = 0; company < companies; company++) {
    const path = join(folder, `company-${String(company + 1).padStart(3, "0")}.xlsx`);
    // The generator draws a book from its number of rows: another number, another book.
    await writeBigWorkbook(path, invoices - Math.floor(companies / 2) + company);
    paths.push(path);
  }
  const broken = join(folder, "broken.xlsx");
  writeFileSync(broken, "no workbook");
  return [...paths.slice(0, 1), broken, ...paths.slice(1)];
}

/** @throws {Error} when the command fails, or leaves out another book than the broken one */
function review(folder: string, paths: readonly string[]): void {
  const started = performance.now();
  const out = join(folder, "portfolio.xlsx");
  const args = ["--import", "./bench/peakMemory.mjs", "dist/encaisse.mjs", "review", ...paths];
  const child = spawnSync(process.execPath, [...args, "--out", out, "--as-of", "2026-11-22", "--json"], {
    ...{ encoding: "utf8", timeout: TIME_LIMIT, maxBuffer: 2 ** 28 },
  });
  const seconds = (performance.now() - started) / 1000;
  const [, peak, processor] = /peak (\d+)\nprocessor (\d+)/.exec(child.stderr) ?? [];
  if (peak === undefined || processor === undefined) throw new Error(child.stderr || String(child.error));
  const { companies } = JSON.parse(child.stdout) as { companies: readonly { failure: string | null }[] };
  const failed = companies.filter(({ failure }) => failure !== null).length;
  if (failed !== 1) throw new Error(`${failed} books could not be reviewed, and one of them is broken`);
  const perBook = (1000 * seconds) / companies.length;
  const cores = Number(processor) / 1000 / seconds;
  console.log(`${companies.length - failed} books reviewed, 1 broken book told and passed over`);
  console.log(`${seconds.toFixed(1)} s, ${perBook.toFixed(0)} ms a book, peak memory ${peak} MB`);
  console.log(`${cores.toFixed(2)} of ${availableParallelism()} cores kept busy`);
}

const [companies = 200, invoices = 2_000] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), "encaisse-portfolio-"));
try {
  const paths = await writeBooks(folder, companies, invoices);
  const bytes = paths.reduce((sum, path) => sum + statSync(path).size, 0);
  console.log(
    `${companies} workbooks of about ${invoices} invoices, ${(bytes / 1e6).toFixed(1)} MB, Node ${process.version}`,
  );
  review(folder, paths);
} finally {
  rmSync(folder, { recursive: true });
}
