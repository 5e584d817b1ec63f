import { addMonths } from "../../src/engine/calendar";
import type { CalendarDate } from "../../src/engine/types";
import { cell, cellName, serial, type Row } from "../xlsx/cells";
import type { ChartSpec } from "../xlsx/chartXml";
import type { SheetSpec } from "../xlsx/sheetXml";
import type { InvoiceColumn, InvoiceLine } from "./invoiceLines";
import { numberIn, sumOf } from "./invoicesSheet";

const SHEET = "Tableau de bord";
const HEADER_ROW = 8;
const MONTHS = 12;
const LAST_ROW = HEADER_ROW + MONTHS;

interface Month {
  readonly start: CalendarDate;
  readonly sales: number;
  readonly receipts: number;
}

export interface Dashboard {
  readonly sheet: SheetSpec;
  readonly chart: ChartSpec;
}

/** The owner's own page: three figures and twelve months, all formulas over the table, and a chart of the months. */
export function dashboard(company: string, lines: readonly InvoiceLine[], exportedOn: CalendarDate): Dashboard {
  const months = Array.from({ length: MONTHS }, (_, index) => monthOf(lines, firstMonth(exportedOn, index)));
  const sheet: SheetSpec = {
    name: SHEET,
    rows: [
      [null, cell(company, "title")],
      [null, cell("Tableau de bord", "subtitle")],
      [null, cell("Situation au", "note"), cell(serial(exportedOn), "date")],
      [],
      [null, cell("Encours clients", "note"), cell("Dont échu", "note"), cell("Factures ouvertes", "note")],
      keyFigures(lines, exportedOn),
      [],
      [null, ...["Mois", "Ventes TTC", "Encaissements"].map((header) => cell(header, "header"))],
      ...months.map(monthRow),
      [null, cell("Total", "totalLabel"), totalCell("C", months), totalCell("D", months)],
    ],
    widths: [16, 20, 17, 19, 4, 12, 12, 12, 12, 12, 12],
    frozenFrom: null,
    hidesGridLines: true,
    hasDrawing: true,
  };
  return { sheet, chart: chartOf(months) };
}

/** The month that many places from the first: the last of twelve is the month of the export. */
function firstMonth(exportedOn: CalendarDate, index: number): CalendarDate {
  const start = `${exportedOn.slice(0, 8)}01` as CalendarDate;
  return addMonths(start, index + 1 - MONTHS);
}

function monthOf(lines: readonly InvoiceLine[], start: CalendarDate): Month {
  const sumWhere = (amount: InvoiceColumn, date: InvoiceColumn): number =>
    sumOf(lines.filter((line) => isInMonth(numberIn(line[date]), start)).map((line) => line[amount]));
  return { start, sales: sumWhere("total", "issued"), receipts: sumWhere("paid", "paidOn") };
}

function isInMonth(day: number, start: CalendarDate): boolean {
  return day >= serial(start) && day < serial(addMonths(start, 1));
}

function monthRow(month: Month, index: number): Row {
  const first = `B${HEADER_ROW + 1 + index}`;
  const sumBetween = (amount: string, date: string): string =>
    `SUMIFS(tblFactures[${amount}],tblFactures[${date}],">="&${first},tblFactures[${date}],"<"&EDATE(${first},1))`;
  return [
    null,
    cell(serial(month.start), "month"),
    cell({ formula: sumBetween("Montant TTC", "Date facture"), value: month.sales }, "wholeEuros"),
    cell({ formula: sumBetween("Montant réglé", "Date de paiement"), value: month.receipts }, "wholeEuros"),
  ];
}

function totalCell(column: "C" | "D", months: readonly Month[]): Row[number] {
  const amounts = months.map((month) => cell(column === "C" ? month.sales : month.receipts));
  return cell({ formula: `SUM(${column}${HEADER_ROW + 1}:${column}${LAST_ROW})`, value: sumOf(amounts) }, "wholeTotal");
}

function keyFigures(lines: readonly InvoiceLine[], exportedOn: CalendarDate): Row {
  const isOverdue = (line: InvoiceLine): boolean =>
    line.due !== null && numberIn(line.due) > 0 && numberIn(line.due) < serial(exportedOn);
  const balances = lines.map((line) => line.balance);
  return [
    null,
    cell({ formula: "SUM(tblFactures[Reste à payer])", value: sumOf(balances) }, "figure"),
    cell(
      {
        formula: 'SUMIFS(tblFactures[Reste à payer],tblFactures[Échéance],"<"&C3)',
        value: sumOf(lines.filter(isOverdue).map((line) => line.balance)),
      },
      "figure",
    ),
    cell(
      {
        formula: 'COUNTIFS(tblFactures[Reste à payer],">0")',
        value: balances.filter((balance) => numberIn(balance) > 0).length,
      },
      "count",
    ),
  ];
}

function chartOf(months: readonly Month[]): ChartSpec {
  const rangeOf = (column: string): string => `'${SHEET}'!$${column}$${HEADER_ROW + 1}:$${column}$${LAST_ROW}`;
  const nameOf = (column: number): string =>
    `'${SHEET}'!${cellName(HEADER_ROW, column).replace(/(\D+)(\d+)/, "$$$1$$$2")}`;
  return {
    title: "Ventes et encaissements par mois (TTC)",
    categories: rangeOf("B"),
    categoryLabels: months.map(({ start }) => serial(start)),
    categoryFormat: "[$-40C]mmm yy",
    series: [
      {
        nameCell: nameOf(3),
        name: "Ventes TTC",
        values: rangeOf("C"),
        cached: months.map(({ sales }) => sales),
        color: "2F4F3E",
      },
      {
        ...{ nameCell: nameOf(4), name: "Encaissements", values: rangeOf("D"), color: "C9A45C" },
        cached: months.map(({ receipts }) => receipts),
      },
    ],
  };
}
