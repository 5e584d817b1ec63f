import { preparePlan, type PlanRequest } from "../../src/preparePlan";
import type { LayoutCell } from "../../src/sheets/layout/cellContent";
import type { SheetLayout } from "../../src/sheets/layout/sheetLayout";
import { MARK } from "../../src/sheets/marks";
import type { Workbook, WorkbookSnapshot } from "../../src/sheets/workbook";
import { bookOf, CHOICES, day, sheetOf, type Rows } from "./book";

/** The to-do list as it is written into a workbook. */

const HEADER = ["N°", "Client", "Date facture", "Échéance", "Montant TTC", "Payé le", "E-mail client"];

const REQUEST: PlanRequest = {
  ...{ asOf: day("2026-11-22"), choices: CHOICES, opening: null, alertLevel: null },
  ...{ language: null, onStage: () => undefined },
};

function readOnly(snapshot: WorkbookSnapshot): Workbook {
  return { read: () => Promise.resolve(snapshot), write: () => Promise.reject(new Error("not to be written")) };
}

async function toDoOf(rows: Rows): Promise<SheetLayout> {
  const book = readOnly(bookOf([sheetOf(rows)]));
  const prepared = await preparePlan(book, book, REQUEST);
  if (!("edits" in prepared)) throw new Error("no invoices were found");
  return prepared.edits.sheets.find(({ mark }) => mark === MARK.toDo)!;
}

/** The cells that hold a link. */
function links({ rows }: SheetLayout): readonly { readonly cell: LayoutCell; readonly column: number }[] {
  return rows.flatMap((row) =>
    row.flatMap((cell, index) => (cell?.content.kind === "link" ? [{ cell, column: index + 1 }] : [])),
  );
}

describe("the printed list", () => {
  it.each([
    ["compta@durand.example", undefined],
    ["comptabilite@cave-roussanne.fr", undefined],
    ["comptabilite@cave-roussanne.example", 9],
    ["service.comptabilite@transports-kerven.fr", 8],
  ])("shows %s whole: a long address is set smaller rather than cut off", async (address, fontSize) => {
    const list = await toDoOf([HEADER, ["F1", "Durand", "20/10/2026", "19/11/2026", 700, null, address]]);
    const [link] = links(list);
    expect(link!.cell.content).toMatchObject({ text: address });
    expect(link!.cell.style.fontSize).toBe(fontSize);
    // A letter takes no more than a digit, which is what widths count; in a workbook set in 11 points.
    expect((address.length * (fontSize ?? 11)) / 11).toBeLessThanOrEqual(list.columnWidths[link!.column - 1]!);
  });

  it("is fitted to the width of A4 in landscape, at two thirds of its size or more", async () => {
    const { print, columnWidths } = await toDoOf([HEADER, ["F1", "Durand", "20/10/2026", "19/11/2026", 700]]);
    expect(print).toMatchObject({ orientation: "landscape", titleRows: 4 });
    // 297 mm less two margins of 0.4 inch, at 96 pixels to an inch; a character is 7 pixels wide.
    const paper = (297 / 25.4 - 0.8) * 96;
    const sheet = columnWidths.reduce((sum, width) => sum + width, 0) * 7;
    expect(paper / sheet).toBeGreaterThan(2 / 3);
  });
});
