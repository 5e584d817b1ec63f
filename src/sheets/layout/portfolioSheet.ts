import type { CalendarDate, Cents, CurrencyCode } from "../../engine/types";
import { REVIEW_WORDS } from "../../text/review";
import type { Phrases } from "../../text/phrases";
import { MARK } from "../marks";
import type { LayoutCell } from "./cellContent";
import { dateCell, moneyCell, numberCell, textCell } from "./cells";
import { Grid } from "./grid";
import * as look from "./palette";
import { wrappedRowHeights } from "./rowHeights";
import type { SheetLayout } from "./sheetLayout";

/** One company of a portfolio. */
export interface PortfolioRow {
  /** Name of its file. */
  readonly company: string;
  readonly file: string;
  readonly problems: number;
  /** Null when the book was reviewed; "no-invoices"; else what the file was refused with. */
  readonly failure: string | null;
  readonly figures: PortfolioFigures | null;
}

export interface PortfolioFigures {
  readonly currency: CurrencyCode;
  /** Null: nobody typed it, the plan starts from zero. */
  readonly opening: Cents | null;
  /** Monday of the week with the lowest expected closing balance. */
  readonly lowestWeek: CalendarDate;
  readonly lowest: Cents;
  /** 0 to 1; null without an opening balance. */
  readonly chanceBelowFloor: number | null;
  readonly receivables: number;
  readonly overdue: number;
  /** Of this week. */
  readonly actions: number;
}

const HEADER_ROW = 4;
const WIDTHS = [34, 14, 14, 14, 13, 15, 14, 12, 13, 75];

/** The *Portfolio* sheet: one row for each company, in the order given. */
export function portfolioSheet(rows: readonly PortfolioRow[], asOf: CalendarDate, phrases: Phrases): SheetLayout {
  const words = REVIEW_WORDS[phrases.language].portfolio;
  const grid = new Grid();
  grid.put(1, 1, textCell(words.title, look.TITLE));
  grid.put(2, 1, textCell(words.subtitle(asOf, rows.length), look.SUBTITLE));
  const [company, ...rest] = words.headings;
  const headings = rest.map((text, index) =>
    textCell(text, index === rest.length - 1 ? { ...look.HEADING, indent: 1 } : look.FIGURE_HEADING),
  );
  grid.put(HEADER_ROW, 1, textCell(company!, look.HEADING), ...headings);
  rows.forEach((row, index) => {
    grid.put(HEADER_ROW + 1 + index, 1, ...cellsOf(row, phrases));
  });
  const lastRow = HEADER_ROW + Math.max(1, rows.length);
  return {
    mark: MARK.portfolio,
    name: words.sheetName,
    rows: grid.rows,
    columnWidths: WIDTHS,
    rowHeights: wrappedRowHeights(grid.rows, WIDTHS),
    cellMarks: [],
    frozenRows: HEADER_ROW,
    frozenColumns: 1,
    showGridLines: false,
    conditionalFormats: [
      {
        range: { firstRow: HEADER_ROW + 1, firstColumn: 4, lastRow, lastColumn: 4 },
        formula: `AND(ISNUMBER(D${HEADER_ROW + 1}),D${HEADER_ROW + 1}<0)`,
        style: { fontColor: look.RED, fillColor: look.PALE_RED },
      },
    ],
    dataValidations: [],
    print: { orientation: "landscape", onePageHigh: false, titleRows: HEADER_ROW },
    chart: null,
    autoFilter: { firstRow: HEADER_ROW, firstColumn: 1, lastRow, lastColumn: WIDTHS.length },
  };
}

function cellsOf({ company, problems, failure, figures }: PortfolioRow, phrases: Phrases): readonly LayoutCell[] {
  const words = REVIEW_WORDS[phrases.language].portfolio;
  const name = textCell(company, { ...look.LABEL, bold: true });
  if (figures === null) {
    const why = failure === "no-invoices" ? words.noInvoices : words.failed(failure ?? "");
    return [
      name,
      ...Array.from({ length: WIDTHS.length - 2 }, () => textCell("", {})),
      textCell(why, { fontColor: look.RED, indent: 1 }),
    ];
  }
  const money = look.formatted(look.LABEL, phrases.moneyFormat(figures.currency, true));
  const date = look.formatted({ ...look.LABEL, align: "right" }, phrases.dateFormat);
  const count = look.formatted(look.LABEL, "0");
  return [
    name,
    figures.opening === null ? textCell("", money) : moneyCell(figures.opening, money),
    dateCell(figures.lowestWeek, date),
    moneyCell(figures.lowest, money),
    figures.chanceBelowFloor === null
      ? textCell("", {})
      : numberCell(Math.round(figures.chanceBelowFloor * 100) / 100, look.formatted(look.LABEL, "0%")),
    moneyCell(figures.receivables, money),
    moneyCell(figures.overdue, money),
    numberCell(figures.actions, count),
    numberCell(problems, count),
    textCell(figures.opening === null ? words.noOpening : "", { ...look.NOTE, indent: 1 }),
  ];
}
