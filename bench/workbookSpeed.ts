/**
 * The whole plan (start, read, forecast, write) against programs that only read the same workbook, in one run:
 *
 *   npm run bench [-- ROWS …]        default 50000 500000
 *
 * Each program runs in a process of its own; wall time and peak memory are that process's.
 */
import { spawnSync } from "node:child_process";
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
  const stages = run("bench/run.mjs", ["bench/planStages.ts", path]);
  const plan = run("bench/wholePlan.mjs", [path, join(folder, "plan.xlsx")]);
  print("encaisse, whole plan", plan, plan);
  for (const rival of RIVALS) {
    if (existsSync("bench/node_modules"))
      print(`${rival}, reading only`, run(`bench/rivals/${rival}.mjs`, [path]), plan);
    else console.log(`${rival}: not installed (npm ci --prefix bench); skipped`);
  }
  if (typeof stages !== "string") console.log(`stages: ${JSON.stringify(stages)}`);
}

/** What the script printed as JSON, or why it printed nothing. */
function run(script: string, args: readonly string[]): Measure | string {
  const child = spawnSync(process.execPath, ["--max-old-space-size=16000", script, ...args], {
    encoding: "utf8",
    timeout: TIME_LIMIT,
  });
  if (child.error) return child.error.message;
  const line = child.stdout.trim().split("\n").at(-1) ?? "";
  return child.status === 0 && line.startsWith("{")
    ? (JSON.parse(line) as Measure)
    : (child.stderr.trim().split("\n").at(-1) ?? "failed");
}

function print(name: string, measure: Measure | string, plan: Measure | string): void {
  if (typeof measure === "string") {
    console.log(`${name.padEnd(24)} ${measure}`);
    return;
  }
  const ratio = typeof plan === "string" ? "" : `× ${(measure.milliseconds / plan.milliseconds).toFixed(2)}`;
  console.log(
    `${name.padEnd(24)} ${measure.milliseconds.toFixed(0).padStart(7)} ms ${measure.peakMegabytes.toFixed(0).padStart(6)} MB  ${ratio}`,
  );
}
