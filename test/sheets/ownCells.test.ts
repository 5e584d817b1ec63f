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

  it("is told where it is no amount, with its sheet and row, and never stops the plan", () => {
    const snapshot = planWith(1e300, [null, "environ 500"]);
    expect(readOwnCells(snapshot)).toMatchObject({ opening: null, otherReceipts: new Map() });
    expect(readBook(snapshot, CHOICES).problems).toMatchObject([
      { code: "bad-amount", severity: "warning", sheet: "Plan", row: 1, found: "1e+300" },
      { code: "bad-amount", severity: "warning", sheet: "Plan", row: 3, found: "environ 500" },
    ]);
  });
});
