import type { CellRange } from "../../sheets/cellRange";
import { rangeName } from "../../sheets/layout/cellName";

/** Longest address of several ranges at once. Excel's own limit for a reference given as text. */
const LONGEST_ADDRESS = 255;

/** Single cells gathered into rectangles: runs along a row first, then equal runs of the rows below. */
export class AreaBuilder {
  readonly #done: CellRange[] = [];
  /** Rectangles that end in the row before the last one added to, by their columns. */
  #open = new Map<string, CellRange>();
  #row: CellRange[] = [];

  /** A builder of rectangles, of one row each unless they may be `tall`. */
  constructor(private readonly tall: boolean) {}

  /** Adds a cell; cells come by rows, and from left to right in each. */
  add(row: number, column: number): void {
    const last = this.#row.at(-1);
    if (last && last.lastRow !== row) this.#closeRow();
    const run = this.#row.at(-1);
    if (run?.lastColumn === column - 1) this.#row[this.#row.length - 1] = { ...run, lastColumn: column };
    else this.#row.push({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
  }

  /** The rectangles; nothing may be added afterwards. */
  finish(): readonly CellRange[] {
    this.#closeRow();
    return [...this.#done, ...this.#open.values()];
  }

  #closeRow(): void {
    const open = new Map<string, CellRange>();
    for (const run of this.#row) {
      const columns = `${run.firstColumn}:${run.lastColumn}`;
      const above = this.tall ? this.#open.get(columns) : undefined;
      const joined = above?.lastRow === run.firstRow - 1;
      open.set(columns, joined ? { ...run, firstRow: above.firstRow } : run);
      if (joined) this.#open.delete(columns);
    }
    this.#done.push(...this.#open.values());
    this.#open = open;
    this.#row = [];
  }
}

/** The addresses of ranges, "A1:B3,D5", as few as their longest length allows. */
export function addressesOf(ranges: readonly CellRange[]): string[] {
  return joined(ranges.map(rangeName));
}

/** The addresses of whole rows, "1:3,7:7"; rows are ascending. */
export function rowAddresses(rows: readonly number[]): string[] {
  const runs: { first: number; last: number }[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return joined(runs.map(({ first, last }) => `${first}:${last}`));
}

function joined(names: readonly string[]): string[] {
  const addresses: string[] = [];
  for (const name of names) {
    const last = addresses.at(-1);
    if (last !== undefined && last.length + 1 + name.length <= LONGEST_ADDRESS) {
      addresses[addresses.length - 1] = `${last},${name}`;
    } else addresses.push(name);
  }
  return addresses;
}
