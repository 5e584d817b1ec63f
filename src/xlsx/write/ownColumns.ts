import type { ColumnsLayout, OwnColumn } from "../../sheets/layout/columnsLayout";
import { BLANK, type CellContent, type LayoutCell } from "../../sheets/layout/cellContent";
import { WorkbookError } from "../../sheets/workbook";
import { columnStyle, setColumnWidth } from "../sheet/columnWidths";
import type { PlannedCell, SheetDataPlan } from "../sheet/sheetDataPlan";
import { Worksheet } from "../sheet/worksheet";
import type { StyleBook } from "../styles/styleBook";
import { canGrow, freeColumnTitle, growTable, tablesOf } from "../table/table";
import { removeFromCalcChain } from "../workbook/calcChain";
import { writeMark } from "../workbook/marks";
import type { WorkbookPart } from "../workbook/workbookPart";
import { growListNames, growSheetFilter } from "./growList";

/** A column of ours and the text of its header cell, which a table may want otherwise than the layout. */
interface TitledColumn extends OwnColumn {
  readonly header: string;
}

/**
 * Writes our columns beside the user's list: cells, width, and where they are new the list's table, filter and print
 * area around them.
 * @throws {WorkbookError} "broken" when the sheet is gone; "protected" when the user protected it
 */
export function writeOwnColumns(workbook: WorkbookPart, layout: ColumnsLayout, styles: StyleBook): void {
  const entry = workbook.sheets.find(({ name }) => name.toLowerCase() === layout.sheet.toLowerCase());
  if (!entry || entry.part === null) throw new WorkbookError("broken", `no sheet ${layout.sheet}`);
  const sheet = new Worksheet(workbook.parts.read(entry.part), entry.part);
  if (sheet.isProtected) throw new WorkbookError("protected", entry.name);
  const columns = growTableAround(workbook, entry.part, layout);
  const plan = new OwnColumnsPlan(layout, columns, styles, (column) => columnStyle(sheet, column));
  removeFromCalcChain(workbook, entry.sheetId, sheet.editCells(plan, workbook.dateSystem));
  const added = columns.filter((column) => !column.exists);
  for (const { column, width } of added) setColumnWidth(sheet, column, width);
  const growth = { headerRow: layout.headerRow, lastRow: layout.lastRow, added: added.map(({ column }) => column) };
  growSheetFilter(sheet, growth);
  growListNames(workbook, entry, growth);
  workbook.parts.writePieces(entry.part, sheet.pieces());
  for (const { mark, column } of layout.columns) {
    const range = { firstRow: layout.headerRow, lastRow: layout.lastRow, firstColumn: column, lastColumn: column };
    writeMark(workbook, mark, entry.name, range);
  }
}

/** Extends the list's table over new columns, and gives these titles that are free in it. */
function growTableAround(workbook: WorkbookPart, sheetPart: string, layout: ColumnsLayout): TitledColumn[] {
  const plain = [...layout.columns]
    .sort((a, b) => a.column - b.column)
    .map((column) => ({ ...column, header: column.title }));
  const table = tablesOf(workbook.parts, sheetPart).find(({ snapshot }) => snapshot.name === layout.table);
  if (!table) return plain;
  const document = workbook.parts.readXml(table.part);
  if (!canGrow(document.root)) return plain;
  const titled = plain.map((column) => {
    if (column.exists) return column;
    const header = freeColumnTitle(document.root, column.title);
    growTable(document.root, [{ column: column.column, title: header }]);
    return { ...column, header };
  });
  workbook.parts.writeXml(table.part, document);
  return titled;
}

class OwnColumnsPlan implements SheetDataPlan {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly dropped = null;
  private readonly neighbours: readonly number[];
  private readonly blanks: readonly Map<LayoutCell, PlannedCell>[];

  constructor(
    private readonly layout: ColumnsLayout,
    private readonly columns: readonly TitledColumn[],
    private readonly styles: StyleBook,
    readonly columnStyle: (column: number) => number,
  ) {
    this.firstRow = layout.headerRow;
    this.lastRow = layout.lastRow;
    this.blanks = columns.map(() => new Map());
    const own = new Set(columns.map(({ column }) => column));
    this.neighbours = columns.map(({ column }) => {
      let neighbour = column - 1;
      while (own.has(neighbour)) neighbour--;
      return neighbour;
    });
  }

  cells(row: number): readonly PlannedCell[] {
    if (row === this.layout.headerRow) return this.headerCells();
    const index = row - this.layout.firstRow;
    const planned: PlannedCell[] = [];
    for (let order = 0; order < this.columns.length; order++) {
      const cell = this.columns[order]!.cells[index];
      if (cell) planned.push(cell.content.kind === "blank" ? this.blankCell(cell, order) : this.dataCell(cell, order));
    }
    return planned;
  }

  rowAttributes(): null {
    return null;
  }

  private headerCells(): PlannedCell[] {
    return this.columns.flatMap(({ column, header, exists }, order) => {
      if (exists) return [];
      const content: CellContent = header === "" ? BLANK : { kind: "text", text: header };
      return [this.planned(column, order, { content, style: (_, neighbour) => neighbour })];
    });
  }

  private dataCell({ content, style }: LayoutCell, order: number): PlannedCell {
    return this.planned(this.columns[order]!.column, order, {
      content,
      style: (present, neighbour) => present || this.styles.derived(neighbour, style),
    });
  }

  /** Without a format where its neighbour's shows nothing either. Most cells of a column are blank, and the same one. */
  private blankCell(cell: LayoutCell, order: number): PlannedCell {
    const known = this.blanks[order]!.get(cell);
    if (known) return known;
    const data = this.dataCell(cell, order);
    const style = (present: number | null, neighbour: number) =>
      present || (this.styles.isSeen(neighbour) ? data.style(present, neighbour) : 0);
    const blank = { ...data, style };
    this.blanks[order]!.set(cell, blank);
    return blank;
  }

  private planned(column: number, order: number, cell: Pick<PlannedCell, "content" | "style">): PlannedCell {
    return { column, neighbour: this.neighbours[order]!, keepsFormula: false, ...cell };
  }
}
