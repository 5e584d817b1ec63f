import { MARK, type MarkKey } from "./marks";
import { ownSheetNames } from "./ownCells";
import { sheetsNamedIn } from "./sheetNames";
import { isBlank } from "./cellText";
import type { CellRange } from "./cellRange";
import type { CellValue, Mark, SheetSnapshot, WorkbookSnapshot } from "./workbook";

/** What goes when everything we added to a workbook is taken away. */
export interface Removal {
  /** Our sheets, by the names the user gave them. */
  readonly sheets: readonly string[];
  readonly columns: readonly OwnColumnPlace[];
  /** What the user typed into our sheets, which goes with them. */
  readonly typed: readonly TypedCell[];
}

/** A column of ours beside the user's list, its header included. */
export interface OwnColumnPlace {
  readonly sheet: string;
  readonly range: CellRange;
  /** What stands in its header cell; "" where that is blank. */
  readonly title: string;
}

/** A cell the user filled in. */
export interface TypedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** The number in it is a day: "done on" beside a client of the to-do list. */
  readonly isDay: boolean;
}

const COLUMN_MARKS = "column.";
/** Cells inside our sheets that are ours, not the user's: every other marked cell is one they fill in. */
const OURS: ReadonlySet<MarkKey> = new Set([
  MARK.planAsOf,
  MARK.planWeeks,
  MARK.planTotalPayments,
  MARK.toDoClients,
  MARK.toDoLines,
]);
/** Cells of "done on" and notes, whose numbers are days. */
const WITH_DAYS: ReadonlySet<MarkKey> = new Set([MARK.toDoNotes, MARK.toDoDone]);

/** Whether the cells under a mark are the user's to fill in. */
export function isUsersMark(key: MarkKey): boolean {
  return key.includes(".") && !key.startsWith(COLUMN_MARKS) && !OURS.has(key);
}

/** What would go from a workbook as it stands; all empty where we never wrote into it. */
export function removalOf(snapshot: WorkbookSnapshot): Removal {
  const own = ownSheetNames(snapshot);
  return {
    sheets: snapshot.sheets.map(({ name }) => name).filter((name) => own.has(name)),
    columns: snapshot.marks
      .filter(({ key }) => key.startsWith(COLUMN_MARKS))
      .map(({ sheet, range }) => ({ sheet, range, title: titleAt(snapshot, sheet, range) })),
    typed: snapshot.sheets
      .filter(({ name }) => own.has(name))
      .flatMap((sheet) =>
        typedCells(
          sheet,
          snapshot.marks.filter((mark) => mark.sheet === sheet.name),
        ),
      ),
  };
}

/** Whether there is anything of ours. */
export function isNothing({ sheets, columns }: Removal): boolean {
  return sheets.length === 0 && columns.length === 0;
}

/**
 * Tells whether a formula speaks of a sheet of ours, or of a column of ours by its title (`Factures[Relance]`): Excel would
 * put #REF! in the place of what is gone. A formula that names cells of our columns by their place is none: the cells stay,
 * and go blank.
 */
export function mentionOf({ sheets, columns }: Removal): (formula: string) => boolean {
  const names = new Set(sheets.map((name) => name.toLowerCase()));
  const titles = columns.map(({ title }) => `[${title.toLowerCase()}]`).filter((title) => title !== "[]");
  return (formula) =>
    sheetsNamedIn(formula).some((name) => names.has(name.toLowerCase())) ||
    (formula.includes("[") && titles.some((title) => formula.toLowerCase().includes(title)));
}

function typedCells(sheet: SheetSnapshot, marks: readonly Mark[]): TypedCell[] {
  const whole = marks.filter(({ key }) => !key.includes(".")).map(({ range }) => range);
  const users = marks.filter(({ key }) => isUsersMark(key)).map(({ range }) => range);
  const days = marks.filter(({ key }) => WITH_DAYS.has(key)).map(({ range }) => range);
  return sheet.cells.flatMap((cells, rowIndex) =>
    cells.flatMap((value, index): TypedCell[] => {
      const [row, column] = [sheet.firstRow + rowIndex, sheet.firstColumn + index];
      const isTyped = users.some(holds(row, column)) || !whole.some(holds(row, column));
      if (!isTyped || isBlank(value)) return [];
      const isDay = typeof value === "number" && days.some(holds(row, column));
      return [{ sheet: sheet.name, row, column, value, isDay }];
    }),
  );
}

function holds(row: number, column: number): (range: CellRange) => boolean {
  return ({ firstRow, lastRow, firstColumn, lastColumn }) =>
    row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
}

function titleAt({ sheets }: WorkbookSnapshot, name: string, { firstRow, firstColumn }: CellRange): string {
  const sheet = sheets.find((candidate) => candidate.name === name);
  const title = sheet?.cells[firstRow - sheet.firstRow]?.[firstColumn - sheet.firstColumn] ?? null;
  return typeof title === "string" ? title : "";
}
