// The command line as a user runs it, in a process of its own; prints its wall time and peak memory.
import { spawnSync } from "node:child_process";

const [file, out] = process.argv.slice(2);
const started = performance.now();
const args = ["dist/encaisse.mjs", "plan", file, "--out", out, "--as-of", "2026-11-22", "--json"];
const child = spawnSync("/usr/bin/env", ["node", "--import", "./bench/peakMemory.mjs", ...args], {
  encoding: "utf8",
  maxBuffer: 1 << 30,
});
// 1 is a plan with problems in the sheet.
if (child.status !== 0 && child.status !== 1) throw new Error(child.stderr || `ended by ${child.signal}`);
const peakMegabytes = Number(/peak (\d+)/.exec(child.stderr)?.[1]);
console.log(JSON.stringify({ milliseconds: performance.now() - started, peakMegabytes }));
