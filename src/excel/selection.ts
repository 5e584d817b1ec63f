import { inExcel } from "./errors";

/** The row the user is on. */
export interface SelectedRow {
  readonly sheet: string;
  /** Counted from 1; the first of several. */
  readonly row: number;
  /** Its cells that hold text. */
  readonly texts: readonly string[];
}

/** Where the selection is: on the sheet in front where no place is given. */
interface SelectionPlace {
  readonly worksheetId: string;
  readonly address: string;
}

/**
 * Tells the row the user is on, at once and then each time it changes; null where nothing of one sheet's cells is selected
 * (a chart, say). While Excel is slow, only the last place is told.
 *
 * Source: learn.microsoft.com/javascript/api/excel/excel.worksheetcollection#excel-excel-worksheetcollection-onselectionchanged-member;
 * API set ExcelApi 1.9.
 */
export async function watchSelection(onSelect: (selected: SelectedRow | null) => void): Promise<void> {
  let latest = 0;
  const tell = async (place: SelectionPlace | null): Promise<void> => {
    const number = ++latest;
    const selected = await selectedRow(place).catch(() => null);
    if (number === latest) onSelect(selected);
  };
  await inExcel("not-readable", async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onSelectionChanged.add(tell);
    worksheets.onActivated.add(() => tell(null));
    await context.sync();
  });
  await tell(null);
}

function selectedRow(place: SelectionPlace | null): Promise<SelectedRow | null> {
  return inExcel("not-readable", async (context) => {
    const range = place === null ? context.workbook.getSelectedRange() : rangeOf(context, place);
    const { worksheet } = range.load("rowIndex");
    worksheet.load("name");
    const used = range.getRow(0).getEntireRow().getIntersectionOrNullObject(worksheet.getUsedRange(true));
    used.load("values");
    await context.sync();
    const [cells = []] = used.isNullObject ? [] : (used.values as unknown[][]);
    const texts = cells.filter((value): value is string => typeof value === "string" && value !== "");
    return { sheet: worksheet.name, row: range.rowIndex + 1, texts };
  });
}

/** Excel names several areas at once with commas; the first one counts. */
function rangeOf(context: Excel.RequestContext, { worksheetId, address }: SelectionPlace): Excel.Range {
  const [first = address] = address.split(",");
  return context.workbook.worksheets.getItem(worksheetId).getRange(first);
}
