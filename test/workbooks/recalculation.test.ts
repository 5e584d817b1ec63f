import { readFileSync } from "node:fs";
import { calendarDate } from "../../src/engine/calendar";
import { cents, currencyCode } from "../../src/engine/money";
import { planWorkbook, type PlanRequest } from "../../src/preparePlan";
import type { SheetSnapshot } from "../../src/sheets/workbook";
import type { Language } from "../../src/text/phrases";
import { openXlsx } from "../../src/xlsx/xlsxWorkbook";
import { hardBook } from "./hardBook";
import { recomputed, sheetNamed, soffice, valuesOf } from "./libreOffice";

/** What we write beside a formula is what another program computes from it: LibreOffice is the judge. */
const SAMPLE = "samples/factures-atelier-mercier.xlsx";
const REQUEST: PlanRequest = {
  asOf: calendarDate("2026-11-15"),
  choices: { sheet: null, columns: new Map(), endOfMonthCount: "A", defaultCurrency: currencyCode("EUR") },
  opening: cents(3_000_000),
  alertLevel: cents(500_000),
  language: null,
  onStage: () => undefined,
};

async function planned(bytes: Uint8Array, request: PlanRequest): Promise<Uint8Array> {
  const workbook = openXlsx(bytes);
  const outcome = await planWorkbook(workbook, workbook, request);
  if (!("plan" in outcome)) throw new Error("no invoices were found");
  return workbook.bytes();
}

/** Planned on two Sundays, reviewed on a later day with the bank's balance of that day. */
async function reviewed(bytes: Uint8Array, language: Language, on: string): Promise<Uint8Array> {
  const first = await planned(bytes, { ...REQUEST, language, asOf: calendarDate("2026-11-08") });
  const second = await planned(first, { ...REQUEST, language, opening: cents(2_950_000) });
  return planned(second, {
    ...{ ...REQUEST, language, asOf: calendarDate(on), review: true },
    opening: cents(3_800_000),
  });
}

const PLAN = ["Plan de trésorerie", "Cash plan"];
const REVIEW = ["Revue du lundi", "Monday review"];
const BANK_PAGE = ["Page banque", "Bank page"];

const withLibreOffice = soffice === undefined ? describe.skip : describe;
if (soffice === undefined) console.warn("LibreOffice is not installed: its second opinion on our formulas is skipped.");

withLibreOffice("LibreOffice computes", () => {
  const books: Record<string, Uint8Array> = {};
  let computed: Record<string, Uint8Array> = {};

  beforeAll(async () => {
    const sample = new Uint8Array(readFileSync(SAMPLE));
    for (const language of ["fr", "en"] as const) {
      books[`sample-${language}`] = await reviewed(sample, language, "2026-11-22");
      books[`hard-${language}`] = await reviewed(hardBook(), language, "2026-11-25");
    }
    computed = recomputed(books);
  }, 180_000);

  const both = async (book: string, names: readonly string[]): Promise<[SheetSnapshot, SheetSnapshot]> => [
    await sheetNamed(books[book]!, ...names),
    await sheetNamed(computed[book]!, ...names),
  ];

  it.each(["sample-fr", "sample-en", "hard-fr", "hard-en"])(
    "the plan, the review and the page for the bank to the figures written beside the formulas (%s)",
    async (book) => {
      for (const [names, least] of [
        [PLAN, 200],
        [REVIEW, 60],
        [BANK_PAGE, 100],
      ] as const) {
        const [written, theirs] = await both(book, names);
        expect(valuesOf(theirs)).toEqual(valuesOf(written));
        expect(valuesOf(written).length).toBeGreaterThan(least);
      }
    },
  );
});
