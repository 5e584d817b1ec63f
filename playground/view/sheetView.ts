import { cellName, columnLetters } from "../../src/sheets/layout/cellName";
import type { Content } from "../../test/host/model/entry";
import type { Worksheet } from "../../test/host/model/worksheet";
import { cellLook, PIXELS_OF_POINT } from "./cellLook";
import { shownText, type Showing } from "./shownText";

/** What a person does to a cell. */
export interface SheetActions {
  readonly select: (row: number, column: number) => void;
  /** Starts typing; `text` replaces what the cell holds, null edits it. */
  readonly edit: (text: string | null) => void;
  readonly clear: () => void;
}

/** A sheet as a table of cells. */
export interface SheetView {
  /** Shows a sheet, or shows again what has become of it. */
  readonly show: (sheet: Worksheet, showing: Showing) => void;
  readonly select: (row: number, column: number) => void;
  readonly cellAt: (row: number, column: number) => HTMLTableCellElement | null;
}

/** Rows beyond these are not drawn: the view is plain, and one table. */
export const MOST_ROWS = 2_000;
const MOST_COLUMNS = 60;
const LEAST_ROWS = 40;
const LEAST_COLUMNS = 14;
const ROW_PIXELS = 20;
const COLUMN_PIXELS = 64;
const HEAD_PIXELS = 44;

/** Draws sheets into `table`. Cells are made once a sheet; later only what changed is touched. */
export function sheetView(table: HTMLTableElement, actions: SheetActions): SheetView {
  let shape = "";
  let selected: HTMLTableCellElement | null = null;
  const cellAt = (row: number, column: number): HTMLTableCellElement | null =>
    table.querySelector(`td[data-cell="${cellName(row, column)}"]`);
  listen(table, actions);
  return {
    cellAt,
    select: (row, column) => {
      selected?.classList.remove("selected");
      selected = cellAt(row, column);
      selected?.classList.add("selected");
      selected?.scrollIntoView({ block: "nearest", inline: "nearest" });
    },
    show: (sheet, showing) => {
      const size = sizeOf(sheet);
      const parts = [sheet.Id, size.rows, size.columns, [...sheet.columnWidths].join(), [...sheet.rowHeights].join()];
      const isNew = parts.join() !== shape;
      shape = parts.join();
      if (isNew) table.replaceChildren(columnsOf(sheet, size.columns), headOf(size.columns), bodyOf(sheet, size));
      table.classList.toggle("gridless", sheet.Gridlines === false);
      for (const cell of table.querySelectorAll<HTMLTableCellElement>("td")) showCell(cell, sheet, showing);
      if (isNew) freeze(table, sheet);
    },
  };
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

function sizeOf(sheet: Worksheet): Size {
  const used = sheet.cells.usedRange();
  return {
    rows: Math.min(MOST_ROWS, Math.max(LEAST_ROWS, (used?.lastRow ?? 0) + 10)),
    columns: Math.min(MOST_COLUMNS, Math.max(LEAST_COLUMNS, (used?.lastColumn ?? 0) + 3)),
  };
}

function columnsOf(sheet: Worksheet, columns: number): HTMLElement {
  const group = document.createElement("colgroup");
  const add = (pixels: number): void => {
    const column = document.createElement("col");
    column.style.width = `${pixels}px`;
    group.append(column);
  };
  add(HEAD_PIXELS);
  for (let column = 1; column <= columns; column++) add(columnPixels(sheet, column));
  return group;
}

function columnPixels(sheet: Worksheet, column: number): number {
  const points = sheet.columnWidths.get(column);
  return points === undefined ? COLUMN_PIXELS : Math.round(points * PIXELS_OF_POINT) + 5;
}

function rowPixels(sheet: Worksheet, row: number): number {
  const points = sheet.rowHeights.get(row);
  return points === undefined ? ROW_PIXELS : Math.round(points * PIXELS_OF_POINT);
}

function headOf(columns: number): HTMLElement {
  const head = document.createElement("thead");
  const row = document.createElement("tr");
  row.append(document.createElement("th"));
  for (let column = 1; column <= columns; column++) {
    const letters = document.createElement("th");
    letters.textContent = columnLetters(column);
    row.append(letters);
  }
  head.append(row);
  return head;
}

function bodyOf(sheet: Worksheet, { rows, columns }: Size): HTMLElement {
  const body = document.createElement("tbody");
  for (let row = 1; row <= rows; row++) {
    const line = document.createElement("tr");
    line.style.height = `${rowPixels(sheet, row)}px`;
    const head = document.createElement("th");
    head.textContent = String(row);
    line.append(head);
    for (let column = 1; column <= columns; column++) {
      const cell = document.createElement("td");
      cell.dataset["cell"] = cellName(row, column);
      cell.dataset["row"] = String(row);
      cell.dataset["column"] = String(column);
      line.append(cell);
    }
    body.append(line);
  }
  return body;
}

/** Frozen rows and columns stay in sight: each at the place that it came to have, since text makes rows higher. */
function freeze(table: HTMLTableElement, { FreezePanes: frozen }: Worksheet): void {
  [...(table.tBodies[0]?.rows ?? [])].forEach((line, rowIndex) => {
    const top = rowIndex < frozen.rows ? line.offsetTop : null;
    [...line.cells].forEach((cell, column) => {
      const left = column <= frozen.columns ? cell.offsetLeft : null;
      if (top === null && (left === null || column === 0)) return;
      if (column > 0) stick(cell, top, left);
      else cell.style.cssText = `top:${top ?? 0}px;z-index:11`;
    });
  });
}

/** Text that goes on over its neighbours lies above them. */
function stick(cell: HTMLTableCellElement, top: number | null, left: number | null): void {
  const layer = (top === null ? 0 : 3) + (left === null ? 0 : 3) + (cell.style.overflow === "visible" ? 1 : 0);
  const places = [top === null ? "" : `;top:${top}px`, left === null ? "" : `;left:${left}px`].join("");
  cell.dataset["sticky"] = `;position:sticky;z-index:${layer}${places}`;
  cell.setAttribute("style", (cell.getAttribute("style") ?? "") + cell.dataset["sticky"]);
}

function showCell(td: HTMLTableCellElement, sheet: Worksheet, showing: Showing): void {
  if (td.querySelector("input")) return;
  const [row, column] = [Number(td.dataset["row"]), Number(td.dataset["column"])];
  const cell = sheet.cells.get(row, column);
  const content = cell?.content ?? null;
  const text = content ? shownText(content.value, sheet.numberFormat(row, column), showing) : "";
  if (td.textContent !== text) td.textContent = text;
  // Text goes on over the next cell where that is blank.
  const overflows = typeof content?.value === "string" && !sheet.cells.get(row, column + 1)?.content;
  setAttribute(td, "style", cellLook(cell, overflows) + (td.dataset["sticky"] ?? ""));
  setAttribute(td, "title", tipOf(td, sheet, content));
}

/** What a function said beside its error, or where a link leads. */
function tipOf({ dataset }: HTMLElement, sheet: Worksheet, content: Content | null): string {
  return content?.message ?? sheet.links.get(dataset["cell"] ?? "") ?? "";
}

function setAttribute(td: HTMLElement, name: string, value: string): void {
  if ((td.getAttribute(name) ?? "") !== value) td.setAttribute(name, value);
}

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  Enter: [1, 0],
  Tab: [0, 1],
};

function listen(table: HTMLTableElement, { select, edit, clear }: SheetActions): void {
  const placeOf = (target: EventTarget | null): readonly [number, number] | null => {
    const cell = target instanceof Element ? target.closest<HTMLElement>("td[data-row]") : null;
    return cell ? [Number(cell.dataset["row"]), Number(cell.dataset["column"])] : null;
  };
  table.addEventListener("mousedown", (event) => {
    if (event.target instanceof HTMLInputElement) return;
    const place = placeOf(event.target);
    if (place) select(...place);
  });
  table.addEventListener("dblclick", () => {
    edit(null);
  });
  table.addEventListener("keydown", (event) => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey) return;
    const place = placeOf(table.querySelector(".selected"));
    const step = STEPS[event.key];
    if (step && place) {
      select(Math.max(1, place[0] + step[0]), Math.max(1, place[1] + step[1]));
    } else if (event.key === "F2") {
      edit(null);
    } else if (event.key === "Delete") {
      clear();
    } else if (event.key.length === 1) {
      edit(event.key);
    } else {
      return;
    }
    event.preventDefault();
  });
}
