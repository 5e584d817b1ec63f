import type { ScannedCell } from "./scannedCell";

/**
 * The cells of the row at hand, by ascending place. Kept in arrays of numbers that are filled again for each row: an object
 * for each of six million cells keeps the garbage collector busier than the edit.
 */
export class FoundCells {
  private readonly columns: number[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly styles: number[] = [];
  private readonly formulas: boolean[] = [];
  count = 0;

  clear(): void {
    this.count = 0;
  }

  add(cell: ScannedCell): void {
    const index = this.count++;
    this.columns[index] = cell.column;
    this.starts[index] = cell.start;
    this.ends[index] = cell.end;
    this.styles[index] = cell.style;
    this.formulas[index] = cell.hasFormula;
  }

  column(index: number): number {
    return this.columns[index]!;
  }

  start(index: number): number {
    return this.starts[index]!;
  }

  end(index: number): number {
    return this.ends[index]!;
  }

  style(index: number): number {
    return this.styles[index]!;
  }

  hasFormula(index: number): boolean {
    return this.formulas[index]!;
  }

  /** Format of the cell in that column; null when the row has none there. */
  styleInColumn(column: number): number | null {
    for (let index = this.count - 1; index >= 0 && this.columns[index]! >= column; index--) {
      if (this.columns[index] === column) return this.styles[index]!;
    }
    return null;
  }
}
