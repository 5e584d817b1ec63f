/**
 * The whole plan (start, read, forecast, write) against programs that only read the same workbook, in one run, and where
 * the plan's time goes:
 *
 *   npm run bench [-- ROWS …]        default 50000 500000
 *
 * Each program runs in a process of its own; wall time, from its start to its end, and peak memory are that process's.
 * Nothing else should be busy on the machine meanwhile.
 */
import { spawnSync, type SpawnSyncReturns } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeBigWorkbook } from "./bigWorkbook";

const RIVALS = ["sheetjs", "exceljs"];
const TIME_LIMIT = 600_000;

interface Measure {
  readonly milliseconds: number;
  readonly peakMegabytes: number;
}

const sizes = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), "encaisse-bench-"));
try {
  for (const rows of sizes.length > 0 ? sizes : [50_000, 500_000]) await bench(rows);
} finally {
  rmSync(folder, { recursive: true });
}

async function bench(rows: number): Promise<void> {
  const path = join(folder, `${rows}.xlsx`);
  await writeBigWorkbook(path, rows);
  console.log(`\n${rows} rows × 12 columns, ${(statSync(path).size / 1e6).toFixed(1)} MB, Node ${process.version}`);
  const planArguments = ["plan", path, "--out", join(folder, "plan.xlsx"), "--as-of", "2026-11-22", "--json"];
  const plan = measure("dist/encaisse.mjs", planArguments);
  print("encaisse, whole plan", plan, null);
  for (const rival of RIVALS) {
    if (existsSync("bench/node_modules"))
      print(`${rival}, reading only`, measure(`bench/rivals/${rival}.mjs`, [path]), plan);
    else console.log(`${rival}: not installed (npm ci --prefix bench); skipped`);
  }
  console.log(`of which ${stages(path)}`);
}

/** What the program took, or why it failed. Exit code 1 is a plan with problems in the sheet. */
function measure(program: string, args: readonly string[]): Measure | string {
  const started = performance.now();
  const child = runNode(["--import", "./bench/peakMemory.mjs", program, ...args]);
  const milliseconds = performance.now() - started;
  const peak = /peak (\d+)/.exec(child.stderr)?.[1];
  if (peak === undefined || (child.status !== 0 && child.status !== 1)) return failureOf(child);
  return { milliseconds, peakMegabytes: Number(peak) };
}

/** Where the plan's time goes, in words. */
function stages(path: string): string {
  const child = runNode(["bench/run.mjs", "bench/planStages.ts", path]);
  if (child.status !== 0) return failureOf(child);
  const times = JSON.parse(child.stdout) as Record<string, number>;
  return Object.entries(times)
    .map(([stage, milliseconds]) => `${stage} ${milliseconds} ms`)
    .join(", ");
}

function runNode(args: readonly string[]): SpawnSyncReturns<string> {
  const options = { encoding: "utf8", timeout: TIME_LIMIT, maxBuffer: 2 ** 30 } as const;
  return spawnSync(process.execPath, ["--max-old-space-size=16000", ...args], options);
}

function failureOf({ error, stderr, status, signal }: SpawnSyncReturns<string>): string {
  const said = stderr.split("\n").find((text) => text.includes("Error"));
  return error?.message ?? said ?? `failed: ${status ?? signal ?? "unknown"}`;
}

/** One line, with how many times as long the plan takes. */
function print(name: string, measure: Measure | string, plan: Measure | string | null): void {
  if (typeof measure === "string") {
    console.log(`${name.padEnd(24)} ${measure}`);
    return;
  }
  const { milliseconds, peakMegabytes } = measure;
  const times = plan === null || typeof plan === "string" ? null : plan.milliseconds / milliseconds;
  const figures = `${milliseconds.toFixed(0).padStart(7)} ms ${peakMegabytes.toFixed(0).padStart(6)} MB`;
  console.log(
    `${name.padEnd(24)} ${figures}${times === null ? "" : `   the plan takes ${times.toFixed(2)} × as long`}`,
  );
}
