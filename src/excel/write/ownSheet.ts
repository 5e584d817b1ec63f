import type { CellRange } from "../../sheets/cellRange";
import type { LayoutCell } from "../../sheets/layout/cellContent";
import type { SheetLayout } from "../../sheets/layout/sheetLayout";
import { showsContent } from "../../sheets/layout/cellShown";
import type { MarkKey } from "../../sheets/marks";
import { rangeAt } from "../place";
import { bytesOf, type Requests } from "../requests";
import { withSheetsRenamed } from "../../sheets/sheetNames";
import { rowAddresses } from "./areas";
import { entryOf, matrixOf, type CellBlock, type CellEntry } from "./cellEntry";
import { drawChart, removeChart } from "./chart";
import { replaceConditionalFormats } from "./conditionalFormats";
import { writeStyles } from "./styles";
import type { SheetTarget, WriteTarget } from "./target";
import { placeKey } from "./typedCells";
import { writeMatrix } from "./writeMatrix";

/** Calls with the cells of a sheet beside its marks: marks that go, links that go, the cells. */
const CALLS = 20;

/** Names of our sheets: what the layouts call them, and what they are called here. */
export type SheetNames = ReadonlyMap<string, string>;

/** A sheet of ours with its place in the workbook, found or added. */
export interface PlacedSheet extends SheetTarget {
  readonly sheet: Excel.Worksheet;
}

/**
 * Writes the cells of a sheet of ours and its marks. They go together in one request, as long as it holds them: the marks
 * tell the next run where the user's own cells are. Cells of the run before that are none any more go blank; those
 * outside, the user's, are left alone.
 */
export async function writeContents(
  requests: Requests,
  { layout, name, present, sheet }: PlacedSheet,
  names: SheetNames,
  { marks, dateSystem }: WriteTarget,
): Promise<void> {
  const earlier = present?.earlier ?? null;
  const block = blockOf(layout, earlier);
  const rename = (text: string) => withSheetsRenamed(text, names);
  const entries = matrixOf(block, (cell, row, column): CellEntry => {
    if (!cell) return isIn(earlier, row, column) ? "" : null;
    const shown = present?.usersFormulas.get(placeKey(row, column));
    // Null leaves the cell as it is: the user's formula shows this already.
    if (shown !== undefined && isUsers(layout, row, column) && showsContent(shown, cell.content)) return null;
    const entry = entryOf(cell.content, dateSystem);
    return cell.content.kind === "formula" ? rename(String(entry)) : entry;
  });
  const kept = new Set<MarkKey>([layout.mark, ...layout.cellMarks.map(({ key }) => key)]);
  await requests.together(bytesOf(entries), kept.size + CALLS, async () => {
    marks.removeOthers(name, kept);
    marks.set(layout.mark, sheet, name, rangeOf(layout));
    for (const { key, range } of layout.cellMarks) marks.set(key, sheet, name, range);
    if (earlier) {
      // Of merged cells only the first is shown; the plan's figures go into all.
      rangeAt(sheet, earlier).unmerge();
      rangeAt(sheet, earlier).clear("Hyperlinks");
    }
    await writeLinks(requests, sheet, block, rename);
    await writeMatrix(requests, "formulas", { sheet, place: block.place, rows: entries });
  });
}

/** Gives a sheet of ours its looks: formats, heights, lists, conditional formats, filter and chart. */
export async function writeLooks(requests: Requests, placed: PlacedSheet, names: SheetNames): Promise<void> {
  const { layout, present, sheet } = placed;
  const earlier = present?.earlier ?? null;
  const block = blockOf(layout, earlier);
  await requests.makeRoom(0, 3);
  // The style "Normal" takes formats back and leaves conditional formats and lists, which clearing would not.
  if (earlier) rangeAt(sheet, earlier).style = "Normal";
  await writeStyles(requests, sheet, block);
  // After the cells: Excel gives a formula entered into a cell without format that of the cells it reads.
  const formats = matrixOf(block, (cell, row, column) => {
    if (!cell) return isIn(earlier, row, column) ? "General" : null;
    return cell.style.numberFormat ?? "General";
  });
  await writeMatrix(requests, "numberFormat", { sheet, place: block.place, rows: formats });
  await writeRowHeights(requests, placed);
  await writeLists(requests, sheet, layout);
  const formulas = layout.conditionalFormats.map((format) => ({
    ...format,
    formula: withSheetsRenamed(format.formula, names),
  }));
  await replaceConditionalFormats(requests, sheet, formulas, present?.conditionalFormats ?? null);
  await writeFilter(requests, placed);
  if (present) removeChart(present.charts, layout.mark);
  if (layout.chart) await drawChart(requests, sheet, layout.mark, layout.chart);
}

/** The cells of a layout and those of the run before, from A1. */
function blockOf(layout: SheetLayout, earlier: CellRange | null): CellBlock {
  const own = rangeOf(layout);
  return {
    place: {
      firstRow: 1,
      firstColumn: 1,
      lastRow: Math.max(own.lastRow, earlier?.lastRow ?? 1),
      lastColumn: Math.max(own.lastColumn, earlier?.lastColumn ?? 1),
    },
    cell: (row, column): LayoutCell | undefined => layout.rows[row - 1]?.[column - 1],
  };
}

/** The cells that a layout covers, from A1. */
export function rangeOf(layout: SheetLayout): CellRange {
  const width = layout.rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  return { firstRow: 1, firstColumn: 1, lastRow: Math.max(1, layout.rows.length), lastColumn: width };
}

function isUsers(layout: SheetLayout, row: number, column: number): boolean {
  return layout.cellMarks.some(({ range, ownedByUser }) => ownedByUser && isIn(range, row, column));
}

function isIn(range: CellRange | null, row: number, column: number): boolean {
  return (
    range !== null &&
    row >= range.firstRow &&
    row <= range.lastRow &&
    column >= range.firstColumn &&
    column <= range.lastColumn
  );
}

/** Before the cells, whose text Excel would replace by the address. */
async function writeLinks(
  requests: Requests,
  sheet: Excel.Worksheet,
  block: CellBlock,
  rename: (text: string) => string,
): Promise<void> {
  for (let row = block.place.firstRow; row <= block.place.lastRow; row++) {
    for (let column = block.place.firstColumn; column <= block.place.lastColumn; column++) {
      const content = block.cell(row, column)?.content;
      if (content?.kind !== "link") continue;
      await requests.makeRoom(content.target.length);
      const cell = rangeAt(sheet, { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column });
      cell.hyperlink = content.target.startsWith("#")
        ? { documentReference: rename(content.target.slice(1)) }
        : { address: content.target };
    }
  }
}

async function writeRowHeights(requests: Requests, { layout, present, sheet }: PlacedSheet): Promise<void> {
  if (present) {
    const { firstRow, lastRow } = present.earlier;
    await requests.makeRoom(0);
    sheet.getRange(`${firstRow}:${lastRow}`).format.autofitRows();
  }
  const rowsOfHeight = new Map<number, number[]>();
  for (const [row, height] of layout.rowHeights ?? []) {
    const rows = rowsOfHeight.get(height) ?? [];
    rowsOfHeight.set(height, rows);
    rows.push(row);
  }
  for (const [height, rows] of rowsOfHeight) {
    for (const address of rowAddresses(rows.sort((a, b) => a - b))) {
      await requests.makeRoom(address.length);
      sheet.getRanges(address).format.rowHeight = height;
    }
  }
}

/** Drop-down lists; other words than theirs are accepted, for the cells are the user's. */
async function writeLists(requests: Requests, sheet: Excel.Worksheet, layout: SheetLayout): Promise<void> {
  for (const { range, list } of layout.dataValidations) {
    await requests.makeRoom(0, 2);
    const { dataValidation } = rangeAt(sheet, range);
    dataValidation.rule = {
      list: { inCellDropDown: true, source: list.map((word) => word.replaceAll(",", " ")).join(",") },
    };
    dataValidation.errorAlert = { showAlert: false, message: "", style: "Information", title: "" };
  }
}

/** Filter buttons. The user's criteria go: they were chosen for rows that are not there any more. */
async function writeFilter(requests: Requests, { layout, present, sheet }: PlacedSheet): Promise<void> {
  if (!layout.autoFilter) return;
  await requests.makeRoom(0, 2);
  if (present?.hasFilter) sheet.autoFilter.remove();
  sheet.autoFilter.apply(rangeAt(sheet, layout.autoFilter));
}
