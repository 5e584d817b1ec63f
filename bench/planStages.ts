/** Where the time of a plan goes: node bench/run.mjs bench/planStages.ts FILE.xlsx */
import { readFileSync } from "node:fs";
import { calendarDate } from "../src/engine/calendar";
import { currencyCode } from "../src/engine/money";
import { planWorkbook } from "../src/preparePlan";
import { openXlsx } from "../src/xlsx/xlsxWorkbook";

const started: Record<string, number> = { opening: performance.now() };
const workbook = openXlsx(readFileSync(process.argv[2]!));
await planWorkbook(workbook, workbook, {
  asOf: calendarDate("2026-11-22"),
  choices: { sheet: null, columns: new Map(), endOfMonthCount: "A", defaultCurrency: currencyCode("EUR") },
  opening: null,
  alertLevel: null,
  language: null,
  onStage: (stage) => {
    started[stage] = performance.now();
  },
});
started["packing"] = performance.now();
workbook.bytes();
const times = [...Object.values(started), performance.now()];
const stages = Object.keys(started).map((stage, index) => [stage, Math.round(times[index + 1]! - times[index]!)]);
console.log(JSON.stringify(Object.fromEntries(stages)));
