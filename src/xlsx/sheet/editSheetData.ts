import type { CellRange } from "../../sheets/workbook";
import { columnName } from "../cells/cellReference";
import { decodeUtf8 } from "../cells/cellText";
import type { DateSystem } from "../cells/serialDate";
import { XmlElement } from "../xml/xmlElement";
import { ByteWriter } from "./byteWriter";
import { cellSource } from "./cellSource";
import {
  scanSheetData,
  type ScannedCell,
  type ScannedRow,
  type SheetDataSpan,
  type SheetDataVisitor,
} from "./scanSheetData";
import type { PlannedCell, SheetDataPlan } from "./sheetDataPlan";

/** The `<sheetData>` element after an edit. */
export interface EditedSheetData {
  readonly bytes: Uint8Array;
  /** Around all cells; null for a sheet without cells. */
  readonly used: CellRange | null;
  /** Cells ("B7") that held a formula and hold none now. */
  readonly formulasGone: readonly string[];
}

/** A cell of the row at hand. */
interface FoundCell {
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly style: number;
  readonly hasFormula: boolean;
}

/** Room for new cells, so that the output buffer seldom doubles. */
const GROWTH = 1.3;

/**
 * The cells of a worksheet part with `plan` carried out: one pass, rows that the plan does not name are copied as they
 * stand. Rows that do not exist are made in their place.
 * @param span where the cells stand, from an earlier scan
 */
export function editSheetData(
  bytes: Uint8Array,
  span: SheetDataSpan,
  plan: SheetDataPlan,
  dateSystem: DateSystem,
): EditedSheetData {
  const editor = new SheetDataEditor(bytes, span, plan, dateSystem);
  scanSheetData(bytes, "", editor);
  return editor.finish();
}

class SheetDataEditor implements SheetDataVisitor {
  private readonly writer: ByteWriter;
  private readonly formulasGone: string[] = [];
  private readonly found: FoundCell[] = [];
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
    this.writer = new ByteWriter((span.end - span.start) * GROWTH);
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
    this.found.length = 0;
  }

  cell(cell: ScannedCell): void {
    if (this.editing) {
      const { column, start, end, style, hasFormula } = cell;
      this.found.push({ column, start, end, style, hasFormula });
    } else {
      this.use(cell.row, cell.column);
    }
  }

  endRow(row: ScannedRow, contentEnd: number): void {
    if (!this.editing) return;
    this.nextRow = Math.max(this.nextRow, row.row + 1);
    this.copyTo(row.start);
    const planned = this.plannedCells(row.row);
    const tag = new XmlElement(decodeUtf8(this.bytes, row.start, row.contentStart).replace(/\s*\/?>$/, ">"));
    for (const [name, value] of this.plan.rowAttributes(row.row) ?? []) tag.set(name, value);
    widenSpans(tag, planned);
    this.writer.text(tag.openTag);
    this.copiedTo = row.contentStart;
    this.mergeCells(row.row, planned, Number(tag.get("s") ?? 0));
    if (row.selfClosing) this.writer.text(`</${tag.qualifiedName}>`);
    else this.copyTo(contentEnd);
  }

  finish(): EditedSheetData {
    this.copyTo(this.span.contentEnd);
    this.makeRowsBefore(Infinity);
    this.writer.text(`</${this.span.prefix}sheetData>`);
    const { firstRow, lastRow, firstColumn, lastColumn } = this;
    const used = lastRow === 0 ? null : { firstRow, lastRow, firstColumn, lastColumn };
    return { bytes: this.writer.bytes(), used, formulasGone: this.formulasGone };
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

  /** Writes the cells of a row: planned ones in their place, dropped ones not, all others as they stand. */
  private mergeCells(row: number, planned: readonly PlannedCell[], rowStyle: number): void {
    let next = 0;
    for (const cell of this.found) {
      while (next < planned.length && planned[next]!.column < cell.column) {
        this.copyTo(cell.start);
        this.writePlanned(row, planned[next++]!, null, rowStyle);
      }
      const replacement = planned[next]?.column === cell.column ? planned[next++]! : null;
      if (replacement === null && !this.isDropped(row, cell.column)) {
        this.use(row, cell.column);
        continue;
      }
      this.copyTo(cell.start);
      this.copiedTo = cell.end;
      if (replacement) this.writePlanned(row, replacement, cell.style, rowStyle);
      if (cell.hasFormula && replacement?.content.kind !== "formula") {
        this.formulasGone.push(`${columnName(cell.column)}${row}`);
      }
    }
    const last = this.found.at(-1);
    if (last && next < planned.length) this.copyTo(Math.max(last.end, this.copiedTo));
    for (; next < planned.length; next++) this.writePlanned(row, planned[next]!, null, rowStyle);
  }

  private writePlanned(row: number, cell: PlannedCell, present: number | null, rowStyle: number): void {
    const left = this.found.find((found) => found.column === cell.neighbour)?.style;
    const neighbour = left ?? (rowStyle || this.plan.columnStyle(cell.neighbour));
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
      this.found.length = 0;
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

/** Attribute `spans` is a hint on the columns of a row (18.3.1.73); a wrong one hides cells from some readers. */
function widenSpans(tag: XmlElement, planned: readonly PlannedCell[]): void {
  const spans = /^(\d+):(\d+)$/.exec(tag.get("spans") ?? "");
  if (!spans || planned.length === 0) return;
  const first = Math.min(Number(spans[1]), planned[0]!.column);
  const last = Math.max(Number(spans[2]), planned.at(-1)!.column);
  tag.set("spans", `${first}:${last}`);
}
