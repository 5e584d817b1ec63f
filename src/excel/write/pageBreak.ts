import { pageBreakRow } from "../../sheets/layout/sheetLayout";
import type { Requests } from "../requests";
import type { PlacedSheet } from "./ownSheet";

/**
 * Moves our page break to where the layout wants it, and leaves the user's. Where the row is that of the run before nothing
 * is done: a break that the user took away stays away.
 * Source: learn.microsoft.com/javascript/api/excel/excel.pagebreakcollection
 */
export async function movePageBreak(requests: Requests, { layout, present, sheet }: PlacedSheet): Promise<void> {
  const row = pageBreakRow(layout);
  const earlier = present?.pageBreak ?? null;
  if (row === null || row === earlier) return;
  const breaks = sheet.horizontalPageBreaks;
  if (earlier !== null) await removePageBreak(requests, breaks, earlier);
  await requests.makeRoom(0);
  breaks.add(`A${row}`);
}

/** Excel tells where a break is by the cell below it, which takes another round trip: rare, for rows seldom move. */
async function removePageBreak(requests: Requests, breaks: Excel.PageBreakCollection, row: number): Promise<void> {
  breaks.load("items/rowIndex");
  await requests.send();
  const below = breaks.items.map((one) => one.getCellAfterBreak().load("rowIndex"));
  await requests.send();
  await requests.makeRoom(0, breaks.items.length);
  breaks.items.forEach((one, index) => {
    if (below[index]!.rowIndex === row - 1) one.delete();
  });
}
