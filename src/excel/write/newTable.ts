import { TABLE_STYLE, type SheetLayout } from "../../sheets/layout/sheetLayout";
import { freeTableName } from "../../sheets/tableNames";
import { rangeAt } from "../place";
import type { Requests } from "../requests";

/** The names that no new table may bear: those of the workbook's tables and its own. */
export type TakenNames = string[];

/** What to know of a workbook before tables are added to it. */
export interface AskedNames {
  readonly tables: Excel.TableCollection;
  readonly names: Excel.NamedItemCollection;
}

/** Asks for the names of tables and ranges. */
export function askNames({ tables, names }: Excel.Workbook): AskedNames {
  return { tables: tables.load("items/name"), names: names.load("items/name") };
}

/** The names, once the answers to `askNames` are there. */
export function takenNames({ tables, names }: AskedNames): TakenNames {
  return [...tables.items, ...names.items].map(({ name }) => name);
}

/** A sheet that may get a table. */
interface SheetOfTable {
  readonly layout: SheetLayout;
  /** Null for a sheet that was added. */
  readonly present: { readonly hasTable: boolean } | null;
  readonly sheet: Excel.Worksheet;
}

/**
 * Makes the table of a layout on a sheet without one, once its titles stand in their cells.
 * Source: learn.microsoft.com/javascript/api/excel/excel.tablecollection#excel-excel-tablecollection-add-member(1)
 */
export async function writeTable(
  requests: Requests,
  { layout, present, sheet }: SheetOfTable,
  taken: TakenNames,
): Promise<void> {
  if (!layout.table || present?.hasTable) return;
  await requests.makeRoom(0, 3);
  const name = freeTableName(layout.table.name, taken);
  taken.push(name);
  const table = sheet.tables.add(rangeAt(sheet, layout.table.range), true);
  table.name = name;
  table.style = TABLE_STYLE;
}
