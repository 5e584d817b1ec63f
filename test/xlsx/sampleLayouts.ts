import { addDays, calendarDate } from "../../src/engine/calendar";
import type { CellContent, LayoutCell } from "../../src/sheets/layout/cellContent";
import type { CellStyle } from "../../src/sheets/layout/cellStyle";
import type { ColumnsLayout } from "../../src/sheets/layout/columnsLayout";
import type { SheetLayout } from "../../src/sheets/layout/sheetLayout";
import type { WorkbookEdits } from "../../src/sheets/workbook";

const AMOUNT = "#,##0;[Red]-#,##0";
const DATE = "dd/mm/yyyy";

/** A cell that holds text, a number or content of another kind. */
export function layoutCell(content: string | number | CellContent, style: CellStyle = {}): LayoutCell {
  if (typeof content === "string") return { content: { kind: "text", text: content }, style };
  return { content: typeof content === "number" ? { kind: "number", number: content } : content, style };
}

/** A cell that holds a day. */
export function dateCell(day: string): LayoutCell {
  return layoutCell({ kind: "date", date: calendarDate(day) }, { numberFormat: DATE });
}

/** A small plan: weeks across, receipts and payments, a balance computed by formulas, a chart, formats and a list. */
export function planSheet(weeks = 4, change: Partial<SheetLayout> = {}): SheetLayout {
  const at = (row: number) => ({ firstRow: row, lastRow: row, firstColumn: 2, lastColumn: weeks + 1 });
  const numbers = (first: number, step: number) => Array.from({ length: weeks }, (_, index) => first + step * index);
  const letter = (index: number) => String.fromCharCode(66 + index);
  const days = numbers(0, 7).map((later) => addDays(calendarDate("2026-11-02"), later));
  const balances = numbers(0, 1).map((index) => 1000 + (index + 1) * 100 + (50 * index * (index + 1)) / 2);
  const head: CellStyle = { bold: true, fillColor: "1F4E79", fontColor: "FFFFFF", align: "center" };
  const body: CellStyle = { numberFormat: AMOUNT };
  const balance = balances.map((cached, index) => {
    const before = index === 0 ? "$B$5" : `${letter(index - 1)}4`;
    return layoutCell({ kind: "formula", formula: `${before}+${letter(index)}2-${letter(index)}3`, cached }, body);
  });
  return {
    mark: "plan",
    name: "Plan",
    rows: [
      [
        layoutCell("Semaine du", head),
        ...days.map((day) => ({ ...dateCell(day), style: { ...head, numberFormat: DATE } })),
      ],
      [layoutCell("Encaissements"), ...numbers(300, 50).map((value) => layoutCell(value, body))],
      [layoutCell("Décaissements"), ...numbers(200, 0).map((value) => layoutCell(value, body))],
      [layoutCell("Solde", { bold: true, borderTop: "808080" }), ...balance],
      [layoutCell("Solde initial"), layoutCell(1000, { ...body, fillColor: "FFF2CC" }), layoutCell("Confirmé")],
      [],
      [
        layoutCell(
          { kind: "link", text: "Écrire", target: "mailto:a@example.org?subject=Relance" },
          { fontColor: "0563C1" },
        ),
      ],
    ],
    columnWidths: [22, ...numbers(13, 0)],
    rowHeights: new Map([[1, 24]]),
    cellMarks: [
      { key: "plan.opening", range: { firstRow: 5, lastRow: 5, firstColumn: 2, lastColumn: 2 }, ownedByUser: true },
    ],
    frozenRows: 1,
    frozenColumns: 1,
    showGridLines: false,
    conditionalFormats: [{ range: at(4), formula: "B4<1200", style: { fontColor: "9C0006", fillColor: "FFC7CE" } }],
    dataValidations: [
      { range: { firstRow: 5, lastRow: 5, firstColumn: 3, lastColumn: 3 }, list: ["Confirmé", "Estimé"] },
    ],
    print: { orientation: "landscape", onePageHigh: true, titleRows: 1 },
    chart: {
      title: "Trésorerie & prévision",
      description: "Encaissements et décaissements par semaine, solde de clôture",
      anchor: { firstRow: 9, lastRow: 24, firstColumn: 1, lastColumn: weeks + 1 },
      categories: at(1),
      categoryLabels: days,
      numberFormat: AMOUNT,
      series: [
        series("column", 2, numbers(300, 50), "70AD47"),
        series("column", 3, numbers(200, 0), "ED7D31"),
        { ...series("line", 4, balances, "1F4E79"), dashed: true },
      ],
    },
    autoFilter: null,
    ...change,
  };
  function series(kind: "column" | "line", row: number, cachedValues: readonly number[], color: string) {
    const name = { firstRow: row, lastRow: row, firstColumn: 1, lastColumn: 1 };
    const nameText = ["Encaissements", "Décaissements", "Solde"][row - 2]!;
    return { kind, name, nameText, values: at(row), cachedValues, color };
  }
}

/** A to-do list with filter buttons. */
export function toDoSheet(clients: readonly string[]): SheetLayout {
  return {
    mark: "toDo",
    name: "À faire",
    rows: [
      [layoutCell("Client", { bold: true }), layoutCell("Plan", { bold: true })],
      ...clients.map((client) => [
        layoutCell(client),
        layoutCell({ kind: "formula", formula: "Plan!$B$5", cached: 1000 }),
      ]),
    ],
    columnWidths: [30, 12],
    cellMarks: [],
    frozenRows: 1,
    frozenColumns: 0,
    showGridLines: true,
    conditionalFormats: [],
    dataValidations: [],
    print: { orientation: "portrait", onePageHigh: false, titleRows: 1 },
    chart: null,
    autoFilter: { firstRow: 1, lastRow: clients.length + 1, firstColumn: 1, lastColumn: 2 },
  };
}

/** Two columns of ours, right of the list's last column: a date and a reminder. */
export function ownColumns(
  place: Pick<ColumnsLayout, "sheet" | "headerRow" | "firstRow" | "lastRow" | "table"> & { column: number },
  exists = false,
): ColumnsLayout {
  const { column, ...list } = place;
  const rows = Array.from({ length: list.lastRow - list.firstRow + 1 }, (_, index) => index);
  const day = (index: number) => `2026-12-${String((index % 28) + 1).padStart(2, "0")}`;
  return {
    ...list,
    columns: [
      {
        mark: "column.expected",
        title: "Encaissement prévu",
        column,
        exists,
        width: 18,
        cells: rows.map((index) =>
          index % 3 === 2 ? layoutCell({ kind: "blank" }, { numberFormat: DATE }) : dateCell(day(index)),
        ),
      },
      {
        mark: "column.reminder",
        title: "Relance",
        column: column + 1,
        exists,
        width: 30,
        cells: rows.map((index) => layoutCell(`=Relance ${index + 1}`)),
      },
    ],
  };
}

/** Edits without columns. */
export function sheetEdits(...sheets: readonly SheetLayout[]): WorkbookEdits {
  return { sheets, columns: null };
}
