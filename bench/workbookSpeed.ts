/**
 * The whole plan (start, read, forecast, write) against programs that only read the same workbook, in one run, and where
 * the plan's time goes:
 *
 *   npm run bench [-- ROWS …]        default 50000 500000
 *
 * Each program runs in a process of its own; wall time and peak memory are that process's, those of the plan with its
 * start, those of the others without. Nothing else should be busy on the machine meanwhile.
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
  const plan = run("bench/wholePlan.mjs", [path, join(folder, "plan.xlsx")]) as Measure | string;
  print("encaisse, whole plan", plan, null);
  for (const rival of RIVALS) {
    if (existsSync("bench/node_modules"))
      print(`${rival}, reading only`, run(`bench/rivals/${rival}.mjs`, [path]) as Measure | string, plan);
    else console.log(`${rival}: not installed (npm ci --prefix bench); skipped`);
  }
  const stages = run("bench/run.mjs", ["bench/planStages.ts", path]);
  if (typeof stages === "string") console.log(`stages: ${stages}`);
  else
    console.log(
      `of which ${Object.entries(stages)
        .map(([stage, time]) => `${stage} ${String(time)} ms`)
        .join(", ")}`,
    );
}

/** What the script printed as JSON in its last line, or why it printed nothing. */
function run(script: string, args: readonly string[]): object | string {
  const child = spawnSync(process.execPath, ["--max-old-space-size=16000", script, ...args], {
    encoding: "utf8",
    timeout: TIME_LIMIT,
  });
  if (child.error) return child.error.message;
  const line = child.stdout.trim().split("\n").at(-1) ?? "";
  if (child.status === 0 && line.startsWith("{")) return JSON.parse(line) as object;
  return child.stderr.split("\n").find((text) => text.includes("Error")) ?? `failed: ${child.status ?? child.signal}`;
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
