import fc from "fast-check";
import type { CellContent } from "../src/sheets/layout/cellContent";
import type { CellValue, RemovableWorkbook, SheetSnapshot, WorkbookSnapshot } from "../src/sheets/workbook";
import type { CellRange } from "../src/sheets/cellRange";
import { removalOf } from "../src/sheets/removal";
import { dateCell, layoutCell, ownColumns, planSheet, sheetEdits, toDoSheet } from "./xlsx/sampleLayouts";

/** A user's workbook as data, for a host to set up in its own way. */
export interface UserBook {
  readonly dateSystem: 1900 | 1904;
  readonly sheets: readonly UserSheet[];
}

export interface UserSheet {
  readonly name: string;
  /** Values from A1. */
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  readonly table?: { readonly name: string; readonly range: CellRange; readonly hasTotalsRow: boolean };
}

/** A host's workbook, and what a user may do to it between two runs. */
export interface ContractWorkbook {
  readonly workbook: RemovableWorkbook;
  /** The workbook as one finds it after closing and opening it. */
  readonly reopen: () => Promise<ContractWorkbook>;
  readonly renameSheet: (from: string, to: string) => Promise<ContractWorkbook>;
}

const INVOICES: UserSheet = {
  name: "Factures",
  rows: [
    ["N°", "Client", "Montant"],
    ["F1", "Durand", 120.5],
    ["F2", "Martin", 80],
    ["F3", "=1+1", 0.1],
  ],
};
const INVOICE_TABLE = { name: "Factures1", range: cells(1, 4, 1, 3), hasTotalsRow: false };
const LIST = { sheet: "Factures", headerRow: 1, firstRow: 2, lastRow: 4, column: 4 };

/**
 * What every host of the port must do, whatever stands behind it. `open` sets up a workbook that holds `book`.
 */
export function describeWorkbookContract(name: string, open: (book: UserBook) => Promise<ContractWorkbook>): void {
  const openInvoices = (sheet: Partial<UserSheet> = {}, dateSystem: 1900 | 1904 = 1900) =>
    open({ dateSystem, sheets: [{ ...INVOICES, ...sheet }] });

  describe(`${name}: reading`, () => {
    it("shows the user's cells by rows, blank ones as null", async () => {
      const { workbook } = await openInvoices({ rows: [[null], [null, "a", null, 2], [], [null, true]] });
      const [sheet] = (await workbook.read()).sheets;
      expect(sheet).toMatchObject({ name: "Factures", hidden: false, firstRow: 2, firstColumn: 2, tables: [] });
      expect(sheet?.cells).toEqual([["a", null, 2], [], [true]]);
    });

    it("tells tables with their place", async () => {
      const { workbook } = await openInvoices({ table: INVOICE_TABLE });
      expect((await workbook.read()).sheets[0]?.tables).toEqual([{ ...INVOICE_TABLE, hasHeaderRow: true }]);
    });

    it("knows nothing of its own in a workbook it never wrote to", async () => {
      const { workbook } = await openInvoices();
      expect((await workbook.read()).marks).toEqual([]);
    });
  });

  describe(`${name}: own sheets`, () => {
    it("come back as written, behind the user's", async () => {
      const { workbook, reopen } = await openInvoices();
      await workbook.write(sheetEdits(planSheet(2), toDoSheet(["Durand"])));
      const after = await (await reopen()).workbook.read();
      expect(after.sheets.map((sheet) => sheet.name)).toEqual(["Factures", "Plan", "À faire"]);
      expect(after.sheets[1]?.cells.slice(0, 5)).toEqual([
        ["Semaine du", 46328, 46335],
        ["Encaissements", 300, 350],
        ["Décaissements", 200, 200],
        ["Solde", 1100, 1250],
        ["Solde initial", 1000, "Confirmé"],
      ]);
      expect(after.sheets[2]?.cells).toEqual([
        ["Client", "Plan"],
        ["Durand", 1000],
      ]);
    });

    it("are marked, and so are the user's cells on them", async () => {
      const { workbook, reopen } = await openInvoices();
      await workbook.write(sheetEdits(planSheet(2)));
      const { marks } = await (await reopen()).workbook.read();
      expect([...marks].sort((a, b) => a.key.localeCompare(b.key))).toEqual([
        { key: "plan", sheet: "Plan", range: cells(1, 7, 1, 3) },
        { key: "plan.opening", sheet: "Plan", range: cells(5, 5, 2, 2) },
      ]);
    });

    it("stay out of sight where the layout says so, and are found again", async () => {
      const { workbook, reopen } = await openInvoices();
      await workbook.write(sheetEdits(planSheet(2, { hidden: true })));
      const again = await reopen();
      expect(own(await again.workbook.read(), "plan").hidden).toBe(true);
      await again.workbook.write(sheetEdits(planSheet(2, { hidden: true })));
      const after = await (await again.reopen()).workbook.read();
      expect(after.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
        ["Factures", false],
        ["Plan", true],
      ]);
    });

    it("leave the user's sheets as they were", async () => {
      const { workbook, reopen } = await openInvoices({ table: INVOICE_TABLE });
      const before = await workbook.read();
      await workbook.write(sheetEdits(planSheet()));
      expect((await (await reopen()).workbook.read()).sheets[0]).toEqual(before.sheets[0]);
    });

    it("keep text as text, whatever it begins with", async () => {
      const texts = ["=1+1", "+33 1", "-5", "@a", "'a", "<b>&amp;", " a ", "a\nb", "1e3", "TRUE", "_x0041_", "é €"];
      const { workbook, reopen } = await openInvoices();
      await workbook.write(sheetEdits(planSheet(2, { rows: texts.map((text) => [layoutCell(text)]) })));
      expect(own(await (await reopen()).workbook.read(), "plan").cells).toEqual(texts.map((text) => [text]));
    });

    it("hold dates by the workbook's date system", async () => {
      const rows = [[dateCell("2026-11-02")]];
      const { workbook, reopen } = await openInvoices({}, 1904);
      await workbook.write(sheetEdits(planSheet(2, { rows })));
      const after = await (await reopen()).workbook.read();
      expect(after.dateSystem).toBe(1904);
      expect(own(after, "plan").cells).toEqual([[46328 - 1462]]);
    });

    it("take another name where the user has a sheet of that name", async () => {
      const { workbook, reopen } = await openInvoices({ name: "plan" });
      await workbook.write(sheetEdits(planSheet(2)));
      const after = await (await reopen()).workbook.read();
      expect(after.sheets.map((sheet) => sheet.name)).toEqual(["plan", "Plan (2)"]);
    });

    it("are updated in place under the user's name for them", async () => {
      const { workbook, reopen } = await openInvoices();
      await workbook.write(sheetEdits(planSheet(4)));
      const renamed = await (await reopen()).renameSheet("Plan", "Ma tréso d'hiver");
      await renamed.workbook.write(sheetEdits(planSheet(2)));
      const after = await (await renamed.reopen()).workbook.read();
      expect(after.sheets.map((sheet) => sheet.name)).toEqual(["Factures", "Ma tréso d'hiver"]);
      expect(own(after, "plan").cells[1]).toEqual(["Encaissements", 300, 350]);
    });

    it("become an Excel table once where the layout asks for one, under a name that is free", async () => {
      const { workbook, reopen } = await openInvoices({ table: { ...INVOICE_TABLE, name: "À_FAIRE" } });
      const range = cells(1, 3, 1, 2);
      const layout = { ...toDoSheet(["Durand", "Martin"]), autoFilter: null, table: { name: "À faire", range } };
      await workbook.write(sheetEdits(planSheet(2), layout));
      const table = { name: "À_faire_2", range, hasHeaderRow: true, hasTotalsRow: false };
      const second = await reopen();
      expect(own(await second.workbook.read(), "toDo").tables).toEqual([table]);
      await second.workbook.write(sheetEdits(planSheet(2), layout));
      expect(own(await (await second.reopen()).workbook.read(), "toDo").tables).toEqual([table]);
    });

    it("lose the cells of a longer run before", async () => {
      const { workbook, reopen } = await openInvoices();
      await workbook.write(sheetEdits(planSheet(2), toDoSheet(["Durand", "Martin", "Petit"])));
      const second = await reopen();
      await second.workbook.write(sheetEdits(toDoSheet(["Durand"])));
      const { cells: left } = own(await (await second.reopen()).workbook.read(), "toDo");
      expect(left).toEqual([
        ["Client", "Plan"],
        ["Durand", 1000],
      ]);
    });

    it("give back random cells", async () => {
      const { workbook, reopen } = await openInvoices();
      const text = fc.string({ unit: "binary", maxLength: 12 }).filter((value) => value !== "" && isWellFormed(value));
      const cell = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer());
      const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
      await fc.assert(
        fc.asyncProperty(table, async (values) => {
          const rows = values.map((row) => row.map((value) => layoutCell(value)));
          await workbook.write(
            sheetEdits(planSheet(2, { rows, chart: null, conditionalFormats: [], dataValidations: [] })),
          );
          const found = own(await (await reopen()).workbook.read(), "plan").cells;
          expect(found).toEqual(values.map((row) => row.map((value) => (value === 0 ? 0 : value))));
        }),
        { numRuns: 40 },
      );
    });
  });

  describe(`${name}: own columns`, () => {
    it("stand beside the user's cells, which stay", async () => {
      const { workbook, reopen } = await openInvoices();
      await workbook.write({ sheets: [], columns: ownColumns({ ...LIST, table: null }) });
      const after = await (await reopen()).workbook.read();
      expect(after.sheets[0]?.cells).toEqual([
        ["N°", "Client", "Montant", "Encaissement prévu", "Relance"],
        ["F1", "Durand", 120.5, 46357, "=Relance 1"],
        ["F2", "Martin", 80, 46358, "=Relance 2"],
        ["F3", "=1+1", 0.1, null, "=Relance 3"],
      ]);
      expect(mark(after, "column.expected")).toEqual({ sheet: "Factures", range: cells(1, 4, 4, 4) });
    });

    it("extend the user's table", async () => {
      const { workbook, reopen } = await openInvoices({ table: INVOICE_TABLE });
      await workbook.write({ sheets: [], columns: ownColumns({ ...LIST, table: "Factures1" }) });
      const [sheet] = (await (await reopen()).workbook.read()).sheets;
      expect(sheet?.tables).toEqual([{ ...INVOICE_TABLE, hasHeaderRow: true, range: cells(1, 4, 1, 5) }]);
    });

    it("go empty where there is nothing to say any more", async () => {
      const { workbook, reopen } = await openInvoices();
      const columns = ownColumns({ ...LIST, table: null });
      await workbook.write({ sheets: [], columns });
      const blank: CellContent = { kind: "blank" };
      const emptied = columns.columns.map((column) => ({
        ...column,
        exists: true,
        cells: column.cells.map((cell) => ({ ...cell, content: blank })),
      }));
      const second = await reopen();
      await second.workbook.write({ sheets: [], columns: { ...columns, columns: emptied } });
      const [sheet] = (await (await second.reopen()).workbook.read()).sheets;
      expect(sheet?.cells.slice(1).map((row) => row.slice(3).filter((value) => value !== null))).toEqual([[], [], []]);
    });
  });

  describe(`${name}: a second run`, () => {
    it("changes nothing", async () => {
      const { workbook, reopen } = await openInvoices({ table: INVOICE_TABLE });
      const columns = ownColumns({ ...LIST, table: "Factures1" });
      await workbook.write({ sheets: [planSheet(), toDoSheet(["Durand"])], columns });
      const second = await reopen();
      const before = await second.workbook.read();
      const standing = columns.columns.map((column) => ({ ...column, exists: true }));
      await second.workbook.write({
        sheets: [planSheet(), toDoSheet(["Durand"])],
        columns: { ...columns, columns: standing },
      });
      expect(await (await second.reopen()).workbook.read()).toEqual(before);
    });
  });
}

/** Taking away what was written, on every host. */
export function describeRemovalContract(name: string, open: (book: UserBook) => Promise<ContractWorkbook>): void {
  const openInvoices = (sheet: Partial<UserSheet> = {}) =>
    open({ dateSystem: 1900, sheets: [{ ...INVOICES, ...sheet }] });

  /** A workbook that we wrote to, closed and opened again, and what it held before. */
  async function written(
    sheet: Partial<UserSheet> = {},
  ): Promise<{ book: ContractWorkbook; before: WorkbookSnapshot }> {
    const { workbook, reopen } = await openInvoices(sheet);
    const before = await workbook.read();
    const columns = ownColumns({ ...LIST, table: sheet.table?.name ?? null });
    await workbook.write({ sheets: [planSheet(), toDoSheet(["Durand"])], columns });
    return { book: await reopen(), before };
  }

  describe(`${name}: removing`, () => {
    it.each([
      ["a plain list", {}],
      ["a table", { table: INVOICE_TABLE }],
    ])("leaves %s as it was", async (_, sheet) => {
      const { book, before } = await written(sheet);
      expect((await book.workbook.read()).sheets).toHaveLength(3);
      await book.workbook.remove();
      expect(await (await book.reopen()).workbook.read()).toEqual(before);
    });

    it("leaves everything as it was where somebody says no at the last moment", async () => {
      const { book } = await written({ table: INVOICE_TABLE });
      const before = await book.workbook.read();
      const no = new Error("no");
      await expect(book.workbook.remove(() => Promise.reject(no))).rejects.toBe(no);
      expect(await (await book.reopen()).workbook.read()).toEqual(before);
    });

    it("finds our sheets under the names the user gave them", async () => {
      const { book, before } = await written();
      const renamed = await book.renameSheet("Plan", "Ma tréso d'hiver");
      await renamed.workbook.remove();
      expect(await (await renamed.reopen()).workbook.read()).toEqual(before);
    });

    it("tells beforehand what goes, and what the user typed among it", async () => {
      const { book } = await written();
      const { sheets, columns, typed } = removalOf(await book.workbook.read());
      expect(sheets).toEqual(["Plan", "À faire"]);
      expect(columns.map(({ sheet, title }) => [sheet, title])).toEqual([
        ["Factures", "Encaissement prévu"],
        ["Factures", "Relance"],
      ]);
      expect(typed).toEqual([{ sheet: "Plan", row: 5, column: 2, value: 1000, isDay: false }]);
    });

    it("does nothing to a workbook we never wrote to, nor a second time", async () => {
      const { workbook, reopen } = await openInvoices();
      const before = await workbook.read();
      await workbook.remove();
      await workbook.remove();
      expect(await (await reopen()).workbook.read()).toEqual(before);
    });

    it("lets the next plan begin anew", async () => {
      const { book } = await written({ table: INVOICE_TABLE });
      await book.workbook.remove();
      const second = await book.reopen();
      await second.workbook.write({
        sheets: [planSheet(2)],
        columns: ownColumns({ ...LIST, table: INVOICE_TABLE.name }),
      });
      const after = await (await second.reopen()).workbook.read();
      expect(after.sheets.map((sheet) => sheet.name)).toEqual(["Factures", "Plan"]);
      expect(after.sheets[0]?.tables[0]?.range).toEqual(cells(1, 4, 1, 5));
    });
  });
}

function cells(firstRow: number, lastRow: number, firstColumn: number, lastColumn: number): CellRange {
  return { firstRow, lastRow, firstColumn, lastColumn };
}

function mark(snapshot: WorkbookSnapshot, key: string): { sheet: string; range: CellRange } | undefined {
  const found = snapshot.marks.find((candidate) => candidate.key === key);
  return found && { sheet: found.sheet, range: found.range };
}

function own(snapshot: WorkbookSnapshot, key: string): SheetSnapshot & { cells: readonly (readonly CellValue[])[] } {
  return snapshot.sheets.find((sheet) => sheet.name === mark(snapshot, key)?.sheet)!;
}

/** Half surrogates are no characters; no host can keep them. U+FFFE and U+FFFF are none either. */
function isWellFormed(text: string): boolean {
  return !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uFFFE\uFFFF]/.test(text);
}
