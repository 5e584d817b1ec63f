import type { Language } from "../../text/phrases";
import { ESTIMATE_WORDS } from "../../text/estimates";
import type { EstimateWords } from "../../text/estimateWords";
import type { CellRange } from "../cellRange";
import { ESTIMATE_FIELDS, type EstimateField } from "../plan/estimateCells";
import type { VatChoices } from "../plan/estimates";
import type { CellValue } from "../workbook";
import { cellRange } from "./cellName";
import { textCell } from "./cells";
import { keptCell } from "./keptCell";
import * as look from "./palette";
import type { EstimateInputs, PlanSheet } from "./planLines";
import { ESTIMATE_CELL, ESTIMATE_LABEL, type PlanRows } from "./planRows";
import type { DataValidation } from "./sheetLayout";

/** What the plan is to estimate: the user's cells, blank where nothing is. */
export function putEstimates({ figures: { estimates }, phrases, rows, grid }: PlanSheet): void {
  const words = ESTIMATE_WORDS[phrases.language];
  ESTIMATE_FIELDS.forEach((field, index) => {
    const row = rows.estimateInputs + index;
    const style = { ...look.INPUT, align: "left" } as const;
    const value = valueOf(field, estimates, words);
    const isShare = field === "vatRate" && typeof value === "number" && value < 1;
    grid.put(row, ESTIMATE_LABEL, textCell(words.labels[field], look.LABEL));
    grid.put(row, ESTIMATE_CELL, keptCell(value, isShare ? look.formatted(style, "0.##%") : style));
  });
}

/** The cells, for the mark that finds them again. */
export function estimateRange({ estimateInputs }: PlanRows): CellRange {
  return { ...cellRange(estimateInputs, ESTIMATE_CELL), lastRow: estimateInputs + ESTIMATE_FIELDS.length - 1 };
}

/** Words to choose from. */
export function estimateLists({ estimateInputs }: PlanRows, language: Language): readonly DataValidation[] {
  const { yes, no, dueOn } = ESTIMATE_WORDS[language];
  const at = (field: EstimateField): CellRange =>
    cellRange(estimateInputs + ESTIMATE_FIELDS.indexOf(field), ESTIMATE_CELL);
  return [
    { range: at("newSales"), list: [yes, no] },
    { range: at("vatOn"), list: [dueOn.receipt, dueOn.invoice] },
  ];
}

/** What was asked for with this run; else what stands there, word for word. */
function valueOf(field: EstimateField, { cells, asked }: EstimateInputs, words: EstimateWords): CellValue {
  const { newSales, vat } = asked;
  if (field === "newSales" && newSales !== undefined) return newSales ? words.yes : null;
  if (field !== "newSales" && vat !== undefined) return vat === null ? null : vatValue(field, vat, words);
  return cells[ESTIMATE_FIELDS.indexOf(field)] ?? null;
}

function vatValue(field: Exclude<EstimateField, "newSales">, vat: VatChoices, words: EstimateWords): CellValue {
  switch (field) {
    case "vatDay":
      return vat.day;
    case "vatRate":
      return vat.salesRate;
    case "vatOn":
      return words.dueOn[vat.dueOn];
    case "vatPurchases":
      return vat.purchases.map(([category, rate]) => `${category} = ${words.percent(rate)}`).join(" ; ");
  }
}
