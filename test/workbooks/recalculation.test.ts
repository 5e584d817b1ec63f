import { readFileSync } from "node:fs";
import { calendarDate } from "../../src/engine/calendar";
import { cents } from "../../src/engine/money";
import type { PlanRequest } from "../../src/preparePlan";
import type { SheetSnapshot } from "../../src/sheets/workbook";
import type { Language } from "../../src/text/phrases";
import { ACCOUNTS, EXPENSES, hardBook } from "./hardBook";
import { recomputed, sheetNamed, soffice, valuesOf, withTyped } from "./libreOffice";
import { planned, REQUEST, SAMPLE } from "./plannedSample";

/** What we write beside a formula is what another program computes from it: LibreOffice is the judge. */

const plannedBytes = async (bytes: Uint8Array, request: PlanRequest) => (await planned(bytes, request)).bytes;

/** Planned on two Sundays, reviewed on a later day with the bank's balance of that day. */
async function reviewed(bytes: Uint8Array, language: Language, on: string): Promise<Uint8Array> {
  const first = await plannedBytes(bytes, { ...REQUEST, language, asOf: calendarDate("2026-11-08") });
  const second = await plannedBytes(first, { ...REQUEST, language, opening: cents(2_950_000) });
  return plannedBytes(second, {
    ...{ ...REQUEST, language, asOf: calendarDate(on), review: true },
    opening: cents(3_800_000),
  });
}

const ESTIMATES = {
  newSales: true,
  vat: { day: 20, salesRate: 0.2, dueOn: "receipt", purchases: [["Fournisseurs", 0.2]] },
} as const;

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
      books[`estimates-${language}`] = await plannedBytes(sample, { ...REQUEST, language, estimates: ESTIMATES });
      const accounts = await plannedBytes(hardBook(ACCOUNTS, EXPENSES), { ...REQUEST, language, opening: null });
      books[`accounts-${language}`] = accounts;
      // "Other receipts" of the second week, and the balance of the first account.
      const receipt = { words: language === "fr" ? ">Flux net<" : ">Net cash flow<", cell: "C14", number: 1234.56 };
      const balance = { words: ">Livret<", cell: "B2", number: 500.25 };
      books[`typed-${language}`] = withTyped(withTyped(accounts, receipt), balance);
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

  it.each(["estimates-fr", "estimates-en", "accounts-fr", "accounts-en"])(
    "the plan with several accounts, or with estimates, to the figures written beside the formulas (%s)",
    async (book) => {
      const [written, theirs] = await both(book, PLAN);
      expect(valuesOf(theirs)).toEqual(valuesOf(written));
      expect(valuesOf(written).length).toBeGreaterThan(200);
    },
  );

  it.each(["fr", "en"] as const)("the balance of both accounts and their overdraft (%s)", async (language) => {
    const [, theirs] = await both(`accounts-${language}`, PLAN);
    // 1,500.75 + 820.10; the account in dollars is never added.
    expect(theirs.cells[3]![1]).toBeCloseTo(2320.85, 6);
    expect(theirs.cells[4]![5]).toBe(2000);
  });

  it.each(["fr", "en"] as const)(
    "what is typed by hand through to the last balance, as the next plan does (%s)",
    async (language) => {
      const [, theirs] = await both(`typed-${language}`, PLAN);
      const [, before] = await both(`accounts-${language}`, PLAN);
      const closing = (sheet: SheetSnapshot): readonly number[] =>
        sheet.cells
          .find(([label]) => typeof label === "string" && /^(?:Solde de clôture|Closing balance)/.test(label))!
          .slice(1, 14)
          .map((value) => Math.round(Number(value) * 100));
      const moved = closing(theirs).map((value, week) => value - closing(before)[week]!);
      // 1,000.50 less in the bank from the start, 1,234.56 more from the second week on.
      expect(moved).toEqual([-100_050, ...Array.from({ length: 12 }, () => 23_406)]);
      const next = await plannedBytes(books[`typed-${language}`]!, {
        ...REQUEST,
        language,
        opening: null,
        alertLevel: null,
      });
      expect(closing(await sheetNamed(next, ...PLAN))).toEqual(closing(theirs));
    },
  );
});
