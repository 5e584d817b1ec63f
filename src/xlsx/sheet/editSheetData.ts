import { WorkbookError } from "../../sheets/workbook";
import type { CellRange } from "../../sheets/cellRange";
import { columnLetters } from "../../sheets/layout/cellName";
import { decodeUtf8 } from "../cells/cellText";
import type { DateSystem } from "../../sheets/serialDate";
import { FoundCells } from "./foundCells";
import { editedRowTag, rowStyle } from "./rowTag";
import { ByteWriter } from "./byteWriter";
import { cellSource } from "./cellSource";
import { computesTo } from "./computedContent";
import type { ScannedCell, ScannedRow } from "./scannedCell";
import { scanSheetData, type SheetDataSpan, type SheetDataVisitor } from "./scanSheetData";
import type { PlannedCell, SheetDataPlan } from "./sheetDataPlan";

/** A worksheet part and where its cells stand. */
export interface SheetSource {
  readonly bytes: Uint8Array;
  readonly part: string;
  readonly span: SheetDataSpan;
}

/** The `<sheetData>` element after an edit. */
export interface EditedSheetData {
  /** One behind the other. */
  readonly pieces: readonly Uint8Array[];
  /** Around all cells; null for a sheet without cells. */
  readonly used: CellRange | null;
  /** Cells ("B7") that held a formula and hold none now. */
  readonly formulasGone: readonly string[];
}

/**
 * The cells of a worksheet part with `plan` carried out: one pass, rows that the plan does not name are copied as they
 * stand. Rows that do not exist are made in their place.
 * @throws {WorkbookError} "broken"
 */
export function editSheetData(source: SheetSource, plan: SheetDataPlan, dateSystem: DateSystem): EditedSheetData {
  const editor = new SheetDataEditor(source.bytes, source.span, plan, dateSystem);
  const scanned = scanSheetData(source.bytes, source.part, editor);
  // Only a comment that holds an end tag makes the two differ; what follows would be written in the wrong place.
  if (scanned.contentEnd !== source.span.contentEnd) throw new WorkbookError("broken", source.part);
  return editor.finish();
}

class SheetDataEditor implements SheetDataVisitor {
  private readonly writer = new ByteWriter();
  private readonly formulasGone: string[] = [];
  private readonly found = new FoundCells();
  private copiedTo: number;
  private nextRow: number;
  private editing = false;
  private firstRow = Infinity;
  private lastRow = 0;
  private firstColumn = Infinity;
  private lastColumn = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly span: SheetDataSpan,
    private readonly plan: SheetDataPlan,
    private readonly dateSystem: DateSystem,
  ) {
    this.copiedTo = span.contentStart;
    this.nextRow = plan.firstRow;
    this.writer.text(`<${span.prefix}sheetData>`);
  }

  startRow(row: ScannedRow): void {
    if (this.nextRow < row.row && this.nextRow <= this.plan.lastRow) {
      this.copyTo(row.start);
      this.makeRowsBefore(row.row);
    }
    this.editing = this.concerns(row.row);
    this.found.clear();
  }

  cell(cell: ScannedCell): void {
    if (this.editing) this.found.add(cell);
    else this.use(cell.row, cell.column);
  }

  endRow(row: ScannedRow, contentEnd: number): void {
    if (!this.editing) return;
    this.nextRow = Math.max(this.nextRow, row.row + 1);
    const planned = this.plannedCells(row.row).filter((cell) => !this.leavesNoTrace(cell));
    const before = decodeUtf8(this.bytes, row.start, row.contentStart);
    const tag = editedRowTag(before, this.plan.rowAttributes(row.row), planned);
    if (tag !== before) {
      this.copyTo(row.start);
      this.writer.text(tag);
      this.copiedTo = row.contentStart;
    }
    this.mergeCells(row, planned, rowStyle(tag));
    if (row.selfClosing) this.writer.text(`</${this.span.prefix}row>`);
    else this.copyTo(contentEnd);
  }

  finish(): EditedSheetData {
    this.copyTo(this.span.contentEnd);
    this.makeRowsBefore(Infinity);
    this.writer.text(`</${this.span.prefix}sheetData>`);
    const { firstRow, lastRow, firstColumn, lastColumn } = this;
    const used = lastRow === 0 ? null : { firstRow, lastRow, firstColumn, lastColumn };
    return { pieces: this.writer.pieces(), used, formulasGone: this.formulasGone };
  }

  private concerns(row: number): boolean {
    const { firstRow, lastRow, dropped } = this.plan;
    return (
      (row >= firstRow && row <= lastRow) || (dropped !== null && row >= dropped.firstRow && row <= dropped.lastRow)
    );
  }

  private plannedCells(row: number): readonly PlannedCell[] {
    return row >= this.plan.firstRow && row <= this.plan.lastRow ? this.plan.cells(row) : [];
  }

  /** Whether nothing stands where the cell goes, and nothing will: most rows of a long list are so, and stay as they are. */
  private leavesNoTrace({ content, column, neighbour, style }: PlannedCell): boolean {
    if (content.kind !== "blank" || this.found.styleInColumn(column) !== null) return false;
    const left = this.found.styleInColumn(neighbour);
    return left !== null && style(null, left) === 0;
  }

  /** Writes the cells of a row: planned ones in their place, dropped ones not, all others as they stand. */
  private mergeCells({ row, contentStart }: ScannedRow, planned: readonly PlannedCell[], emptyStyle: number): void {
    const { found } = this;
    let next = 0;
    for (let index = 0; index < found.count; index++) {
      const column = found.column(index);
      while (next < planned.length && planned[next]!.column < column) {
        this.copyTo(found.start(index));
        this.writePlanned(row, planned[next++]!, null, emptyStyle);
      }
      const replacement = planned[next]?.column === column ? planned[next++]! : null;
      const stays = replacement ? this.isUsersFormula(index, replacement) : !this.isDropped(row, column);
      if (stays) this.use(row, column);
      else this.replaceCell(row, index, replacement);
    }
    if (next === planned.length) return;
    this.copyTo(found.count > 0 ? found.end(found.count - 1) : contentStart);
    for (; next < planned.length; next++) this.writePlanned(row, planned[next]!, null, emptyStyle);
  }

  private isUsersFormula(index: number, { keepsFormula, content }: PlannedCell): boolean {
    const { found } = this;
    if (!keepsFormula || !found.hasFormula(index)) return false;
    return computesTo(decodeUtf8(this.bytes, found.start(index), found.end(index)), content);
  }

  private replaceCell(row: number, index: number, replacement: PlannedCell | null): void {
    const { found } = this;
    this.copyTo(found.start(index));
    this.copiedTo = found.end(index);
    if (replacement) this.writePlanned(row, replacement, found.style(index), 0);
    if (found.hasFormula(index) && replacement?.content.kind !== "formula") {
      this.formulasGone.push(`${columnLetters(found.column(index))}${row}`);
    }
  }

  private writePlanned(row: number, cell: PlannedCell, present: number | null, emptyStyle: number): void {
    const left = this.found.styleInColumn(cell.neighbour);
    const neighbour = left ?? (emptyStyle || this.plan.columnStyle(cell.neighbour));
    const source = cellSource(cell.content, {
      row,
      column: cell.column,
      style: cell.style(present, neighbour),
      prefix: this.span.prefix,
      dateSystem: this.dateSystem,
    });
    this.writer.text(source);
    if (source !== "") this.use(row, cell.column);
  }

  private makeRowsBefore(row: number): void {
    for (; this.nextRow < row && this.nextRow <= this.plan.lastRow; this.nextRow++) {
      const planned = this.plan.cells(this.nextRow);
      const attributes = [...(this.plan.rowAttributes(this.nextRow) ?? [])].filter(([, value]) => value !== null);
      if (planned.length === 0 && attributes.length === 0) continue;
      this.found.clear();
      const extra = attributes.map(([name, value]) => ` ${name}="${value ?? ""}"`).join("");
      this.writer.text(`<${this.span.prefix}row r="${this.nextRow}"${extra}>`);
      for (const cell of planned) this.writePlanned(this.nextRow, cell, null, 0);
      this.writer.text(`</${this.span.prefix}row>`);
    }
  }

  private isDropped(row: number, column: number): boolean {
    const range = this.plan.dropped;
    if (range === null || row < range.firstRow || row > range.lastRow) return false;
    return column >= range.firstColumn && column <= range.lastColumn;
  }

  private use(row: number, column: number): void {
    if (row < this.firstRow) this.firstRow = row;
    if (row > this.lastRow) this.lastRow = row;
    if (column < this.firstColumn) this.firstColumn = column;
    if (column > this.lastColumn) this.lastColumn = column;
  }

  private copyTo(end: number): void {
    if (end > this.copiedTo) this.writer.copy(this.bytes, this.copiedTo, end);
    this.copiedTo = Math.max(this.copiedTo, end);
  }
}
