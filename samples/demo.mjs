// Plans the French sample as its owner would, and says what came out.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";

mkdirSync("demo", { recursive: true });
const { status } = spawnSync(
  process.execPath,
  [
    "dist/encaisse.mjs",
    "plan",
    "samples/factures-atelier-mercier.xlsx",
    ...["--as-of", "2026-11-22", "--opening", "38000", "--alert", "5000"],
    ...["--out", "demo/plan.xlsx", "--chart", "demo/plan.svg", "--chart", "demo/plan.html"],
  ],
  { stdio: "inherit" },
);
// The sample has faults on purpose: exit code 1 says that they were found.
process.exitCode = status === 1 ? 0 : (status ?? 2);
console.log("\nOpen demo/plan.xlsx in Excel or LibreOffice, and demo/plan.html in a browser.");
