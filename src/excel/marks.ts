import type { CellRange } from "../sheets/cellRange";
import type { MarkKey } from "../sheets/marks";
import type { Mark } from "../sheets/workbook";
import { rangeName } from "../sheets/layout/cellName";
import { PLACE, placeOf, rangeAt } from "./place";
import { quotedSheetName } from "../sheets/sheetNames";

/** Beginning of the hidden names that mark what is ours; the same in a file. */
const PREFIX = "_encaisse.";

/** A mark whose place was asked for and not yet told. */
export interface AskedMark {
  readonly key: MarkKey;
  readonly range: Excel.Range;
  readonly sheet: Excel.Worksheet;
}

/** Asks where the marks are, among the workbook's names that were loaded. */
export function askMarks(names: Excel.NamedItemCollection): AskedMark[] {
  return names.items
    .filter(({ name }) => isOwnName(name))
    .map((item) => {
      const range = item.getRangeOrNullObject();
      range.load(PLACE);
      return { key: item.name.slice(PREFIX.length), range, sheet: range.worksheet.load("name") };
    });
}

/** The marks, once the answers to `askMarks` are there. Those whose sheet or cells are gone are left out. */
export function marksOf(asked: readonly AskedMark[]): Mark[] {
  return asked
    .filter(({ range }) => !range.isNullObject)
    .map(({ key, range, sheet }) => ({ key, sheet: sheet.name, range: placeOf(range) }));
}

/** Whether a name of the workbook is a mark of ours. */
export function isOwnName(name: string): boolean {
  return name.toLowerCase().startsWith(PREFIX);
}

/** The marks of a workbook while they are written. */
export class MarkBook {
  readonly #names: Excel.NamedItemCollection;
  readonly #present: Set<string>;

  /** The marks among the names of a workbook, which are loaded, with where they are. */
  constructor(
    names: Excel.NamedItemCollection,
    private readonly marks: readonly Mark[],
  ) {
    this.#names = names;
    this.#present = new Set(names.items.map(({ name }) => name.toLowerCase()));
  }

  find(key: MarkKey): Mark | null {
    return this.marks.find((mark) => mark.key === key) ?? null;
  }

  /** Marks a range as ours under `key`, in place of where that mark stood. */
  set(key: MarkKey, sheet: Excel.Worksheet, sheetName: string, range: CellRange): void {
    const name = PREFIX + key;
    if (this.#present.has(name.toLowerCase())) {
      this.#names.getItem(name).formula = `=${quotedSheetName(sheetName)}!${fixedRangeName(range)}`;
      return;
    }
    this.#names.add(name, rangeAt(sheet, range)).visible = false;
    this.#present.add(name.toLowerCase());
  }

  /** Removes the marks on a sheet but those of `kept`. */
  removeOthers(sheetName: string, kept: ReadonlySet<MarkKey>): void {
    for (const { key, sheet } of this.marks) {
      if (sheet === sheetName && !kept.has(key)) this.#names.getItem(PREFIX + key).delete();
    }
  }
}

/** "$A$1:$C$3": a name's reference without "$" would move with the active cell. */
function fixedRangeName(range: CellRange): string {
  return rangeName(range).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}
