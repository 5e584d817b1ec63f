import { MARK } from "../../src/sheets/marks";
import { readOwnCells } from "../../src/sheets/ownCells";
import { readBook } from "../../src/sheets/readInvoices";
import type { CellValue, Mark, WorkbookSnapshot } from "../../src/sheets/workbook";
import { bookOf, CHOICES, sheetOf } from "./book";

const mark = (key: Mark["key"], row: number, columns: readonly [number, number]): Mark => ({
  key,
  sheet: "Plan",
  range: { firstRow: row, firstColumn: columns[0], lastRow: row, lastColumn: columns[1] },
});

/** A plan's sheet: opening balance in row 1; weeks of 23 and 30 November 2026 in row 2, other receipts in row 3. */
function planWith(opening: CellValue, receipts: readonly CellValue[]): WorkbookSnapshot {
  const invoices = sheetOf([
    ["N° facture", "Client", "Date facture", "Échéance", "Montant TTC", "Payée le"],
    ["F1", "Dupont", "2026-01-01", "2026-01-31", 100],
  ]);
  const plan = sheetOf([[opening], [46349, 46356], receipts], { name: "Plan" });
  const marks = [
    mark(MARK.plan, 1, [1, 2]),
    mark(MARK.planOpening, 1, [1, 1]),
    mark(MARK.planWeeks, 2, [1, 2]),
    mark(MARK.planOtherReceipts, 3, [1, 2]),
  ];
  return bookOf([invoices, plan], marks);
}

describe("what the user typed into the plan", () => {
  it("is read back by week, also where Excel took an amount for text", () => {
    const own = readOwnCells(planWith("−1 500,25 €", [800, "1\u202f000,50 €"]));
    expect(own.opening).toBe(-150025);
    expect([...own.otherReceipts]).toEqual([
      ["2026-11-23", 80000],
      ["2026-11-30", 100050],
    ]);
  });

  /** Of a plan whose cells of estimates stand in rows 1 to 5. */
  const estimatesOf = (...cells: readonly CellValue[]) => {
    const plan = sheetOf(
      cells.map((cell) => [cell]),
      { name: "Plan" },
    );
    const range = { firstRow: 1, firstColumn: 1, lastRow: 5, lastColumn: 1 };
    const invoices = sheetOf([["N° facture", "Client", "Date facture", "Échéance", "Montant TTC", "Payée le"]]);
    const marks = [mark(MARK.plan, 1, [1, 1]), { key: MARK.planEstimates, sheet: "Plan", range }];
    const snapshot = bookOf([invoices, plan], marks);
    const { problems } = readBook(snapshot, CHOICES);
    return {
      estimates: readOwnCells(snapshot).estimates,
      told: problems.filter(({ code }) => code === "bad-estimate"),
    };
  };

  it("says what to estimate, in French or English; nothing where the cells are blank", () => {
    expect(estimatesOf(null, null, null, null, null)).toEqual({ estimates: { newSales: false, vat: null }, told: [] });
    expect(estimatesOf("oui", 20, 0.2, "encaissements", "Achats = 20 % ; Repas = 5,5")).toEqual({
      estimates: {
        newSales: true,
        vat: {
          ...{ day: 20, salesRate: 0.2, dueOn: "receipt" },
          purchases: [
            ["Achats", 0.2],
            ["Repas", 0.055],
          ],
        },
      },
      told: [],
    });
    expect(estimatesOf("no", "the 24th", "5.5 %", "Invoices", null)).toEqual({
      estimates: { newSales: false, vat: { day: 24, salesRate: 0.055, dueOn: "invoice", purchases: [] } },
      told: [],
    });
    // 20 % of sales, due on receipts: what holds for most firms of services.
    expect(estimatesOf(null, 15, null, null, null).estimates.vat).toMatchObject({ salesRate: 0.2, dueOn: "receipt" });
  });

  it.each([
    [["peut-être", null, null, null, null], 1],
    [[null, 32, null, null, null], 2],
    [[null, 20, "vingt", null, null], 3],
    [[null, 20, null, "parfois", null], 4],
    [[null, 20, null, null, "Achats"], 5],
    // A rate without a day is half a wish: the day is asked for.
    [[null, null, 20, null, null], 2],
  ] as const)("is told where it cannot be followed, and nothing is estimated then: %j", (cells, row) => {
    const { estimates, told } = estimatesOf(...cells);
    expect(estimates).toEqual({ newSales: false, vat: null });
    expect(told).toMatchObject([{ severity: "warning", sheet: "Plan", row }]);
  });

  it("is told where it is no amount, with its sheet and row, and never stops the plan", () => {
    const snapshot = planWith(1e300, [null, "environ 500"]);
    expect(readOwnCells(snapshot)).toMatchObject({ opening: null, otherReceipts: new Map() });
    expect(readBook(snapshot, CHOICES).problems).toMatchObject([
      { code: "bad-amount", severity: "warning", sheet: "Plan", row: 1, found: "1e+300" },
      { code: "bad-amount", severity: "warning", sheet: "Plan", row: 3, found: "environ 500" },
    ]);
  });
});
