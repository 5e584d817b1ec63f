import { readPercent } from "../clientColumns";
import { cellText, isBlank } from "../cellText";
import { cellsOf } from "../markedCells";
import { MARK } from "../marks";
import { plainWords } from "../plainWords";
import type { Problem } from "../problem";
import { readYesOrNo } from "../statuses";
import type { CellValue, WorkbookSnapshot } from "../workbook";
import { NO_ESTIMATES, type PlanEstimates, type VatChoices } from "./estimates";

/** The cells of the plan's sheet that say what to estimate, one below the other, in this order. All blank: nothing. */
export const ESTIMATE_FIELDS = ["newSales", "vatDay", "vatRate", "vatOn", "vatPurchases"] as const;
export type EstimateField = (typeof ESTIMATE_FIELDS)[number];

/** What stands in them, in their order; empty before there is a plan. */
export type EstimateCells = readonly CellValue[];

/** The cells as they are, for the next plan to keep. */
export function estimateCells(snapshot: WorkbookSnapshot): EstimateCells {
  return cellsOf(snapshot, MARK.planEstimates).map((row) => row[0] ?? null);
}

interface EstimateFault {
  readonly field: EstimateField;
  readonly found: CellValue;
}

/** What the cells ask for. What cannot be understood is not estimated: a wrong rate is never guessed at. */
export function readEstimates(cells: EstimateCells): {
  readonly estimates: PlanEstimates;
  readonly faults: readonly EstimateFault[];
} {
  const cell = (field: EstimateField): CellValue => cells[ESTIMATE_FIELDS.indexOf(field)] ?? null;
  const read = {
    newSales: readNewSales(cell("newSales")),
    vatDay: readDay(cell("vatDay")),
    vatRate: readRate(cell("vatRate")),
    vatOn: readDueOn(cell("vatOn")),
    vatPurchases: readPurchaseRates(cell("vatPurchases")),
  };
  const faults = ESTIMATE_FIELDS.filter((field) => read[field] === "bad");
  const { newSales, vatDay: day, vatRate, vatOn, vatPurchases } = read;
  const isVatRead = day !== "bad" && vatRate !== "bad" && vatOn !== "bad" && vatPurchases !== "bad";
  const vat: VatChoices | null =
    isVatRead && day !== null ? { day, salesRate: vatRate, dueOn: vatOn, purchases: vatPurchases } : null;
  // The rest of what is said of VAT does nothing without its day.
  const lacksDay = day === null && (["vatRate", "vatOn", "vatPurchases"] as const).some((one) => !isBlank(cell(one)));
  return {
    estimates: { ...NO_ESTIMATES, newSales: newSales === true, vat },
    faults: [...faults, ...(lacksDay ? (["vatDay"] as const) : [])].map((field) => ({ field, found: cell(field) })),
  };
}

/** What of the cells cannot be followed. */
export function estimateProblems(snapshot: WorkbookSnapshot): Problem[] {
  const mark = snapshot.marks.find(({ key }) => key === MARK.planEstimates);
  if (mark === undefined) return [];
  return readEstimates(estimateCells(snapshot)).faults.map(({ field, found }) => ({
    ...{ code: "bad-estimate", severity: "warning", sheet: mark.sheet, column: null },
    row: mark.range.firstRow + ESTIMATE_FIELDS.indexOf(field),
    found: cellText(found),
    details: {},
  }));
}

function readNewSales(value: CellValue): boolean | "bad" {
  if (isBlank(value)) return false;
  if (typeof value === "boolean") return value;
  return readYesOrNo(cellText(value)) ?? "bad";
}

/** "20", "le 20". */
function readDay(value: CellValue): number | null | "bad" {
  if (isBlank(value)) return null;
  const [, day = "0"] = /^(?:le |the )?(\d{1,2})(?:th|st|nd|rd)?$/i.exec(cellText(value).trim()) ?? [];
  return Number(day) >= 1 && Number(day) <= 31 ? Number(day) : "bad";
}

/** The usual rate in France where none is said (CGI art. 278). */
const USUAL_RATE = 0.2;

function readRate(value: CellValue): number | "bad" {
  return isBlank(value) ? USUAL_RATE : (readVatRate(value) ?? "bad");
}

/** "20", "5,5", "20 %" or 0.2, as Excel holds it, as a share; null for anything else. */
export function readVatRate(value: CellValue): number | null {
  const percent = readPercent(value);
  return percent === null ? null : Math.round(percent * 100) / 1e4;
}

function readDueOn(value: CellValue): VatChoices["dueOn"] | "bad" {
  if (isBlank(value)) return "receipt";
  const words = plainWords(cellText(value));
  if (/^(?:le |the )?(?:encaissement|paiement|receipt|payment)/.test(words)) return "receipt";
  return /^(?:le |the )?(?:facture|facturation|debit|livraison|invoice|delivery)/.test(words) ? "invoice" : "bad";
}

/** "Achats = 20 % ; Loyer = 20 %". */
function readPurchaseRates(value: CellValue): VatChoices["purchases"] | "bad" {
  if (isBlank(value)) return [];
  const parts = cellText(value)
    .split(/[;\n]/)
    .filter((part) => part.trim() !== "");
  const rates = parts.map(readPurchaseRate);
  return rates.some((rate) => rate === null) ? "bad" : rates.filter((rate) => rate !== null);
}

/** "Achats=20"; null for anything else. */
export function readPurchaseRate(text: string): readonly [category: string, rate: number] | null {
  const equals = text.lastIndexOf("=");
  const rate = readVatRate(text.slice(equals + 1));
  return equals < 1 || rate === null ? null : [text.slice(0, equals).trim(), rate];
}
