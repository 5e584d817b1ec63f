import { calendarDate } from "../../src/engine/calendar";
import { cents, currencyCode } from "../../src/engine/money";
import { planWorkbook, type PlanOutcome, type PlanRequest } from "../../src/preparePlan";
import { openXlsx } from "../../src/xlsx/xlsxWorkbook";

/** The sample workbook, and how these tests ask for a plan of a workbook's bytes. */
export const SAMPLE = "samples/factures-atelier-mercier.xlsx";

/** A plan as of a Sunday. */
export const REQUEST: PlanRequest = {
  asOf: calendarDate("2026-11-15"),
  choices: { sheet: null, columns: new Map(), endOfMonthCount: "A", defaultCurrency: currencyCode("EUR") },
  opening: cents(3_000_000),
  alertLevel: cents(500_000),
  language: null,
  onStage: () => undefined,
};

/** Plans a workbook in place. */
export async function planned(
  bytes: Uint8Array,
  request: PlanRequest,
): Promise<{ readonly outcome: PlanOutcome; readonly bytes: Uint8Array }> {
  const workbook = openXlsx(bytes);
  const outcome = await planWorkbook(workbook, workbook, request);
  if (!("plan" in outcome)) throw new Error("no invoices were found");
  return { outcome, bytes: workbook.bytes() };
}
