import type { SheetLayout } from "../../sheets/layout/sheetLayout";
import { inExcel } from "../errors";
import type { CellEntry } from "./cellEntry";

/** Sheets that were about to be added. */
export interface Attempt {
  readonly sheets: readonly AttemptedSheet[];
  /** The ids of the sheets that the workbook had before. */
  readonly before: ReadonlySet<string>;
}

interface AttemptedSheet {
  readonly name: string;
  readonly layout: SheetLayout;
  /** By rows from A1. */
  readonly entries: readonly (readonly CellEntry[])[];
}

/**
 * Deletes what an attempt added, as far as it came: the sheets that were not there before, under its names, that hold
 * nothing but what it wrote. One that a person has typed into since, or that a colleague added under the same name, stays.
 * Returns the names of those that stay.
 * @throws {WorkbookError} "not-writable"
 */
export function takeBack({ sheets, before }: Attempt): Promise<readonly string[]> {
  return inExcel("not-writable", async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/id");
    await context.sync();
    const found = sheets.flatMap(({ name, entries }) =>
      worksheets.items
        .filter((sheet) => sheet.name === name && !before.has(sheet.id))
        .map((sheet) => ({
          ...{ sheet, name, entries },
          used: sheet.getUsedRangeOrNullObject(true).load("values,rowIndex,columnIndex"),
        })),
    );
    await context.sync();
    const ours = found.filter(({ used, entries }) => used.isNullObject || holdsOnly(used, entries));
    for (const { sheet } of ours) sheet.delete();
    await context.sync();
    return found.filter((each) => !ours.includes(each)).map(({ name }) => name);
  });
}

function holdsOnly(
  { values, rowIndex, columnIndex }: Excel.Range,
  entries: readonly (readonly CellEntry[])[],
): boolean {
  return (values as unknown[][]).every((row, rowOffset) =>
    row.every((value, offset) => {
      const entry = entries[rowIndex + rowOffset]?.[columnIndex + offset] ?? "";
      // The apostrophe of a text is no part of what the cell holds.
      return value === "" || value === (typeof entry === "string" ? entry.replace(/^'/, "") : entry);
    }),
  );
}
