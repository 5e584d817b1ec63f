import type { CalendarDate, Cents } from "../../engine/types";
import type { Phrases } from "../../text/phrases";
import { blankCell, dateCell, moneyCell, textCell } from "../layout/cells";
import type { LayoutCell } from "../layout/cellContent";
import type { CellStyle } from "../layout/cellStyle";
import * as look from "../layout/palette";
import type { SheetLayout } from "../layout/sheetLayout";

/** What a cell of a table of the user's holds. */
type UserCell = string | CalendarDate | Cents | null;

/** Rows that are made ready for what the user types below what is there. */
const ROWS_READY = 200;

type ColumnKind = "text" | "date" | "money" | "number";

/** A column of a table of the user's. */
export interface UserColumn {
  readonly title: string;
  readonly kind: ColumnKind;
  readonly width: number;
  /** Words to choose from. */
  readonly list?: readonly string[];
}

/**
 * A sheet with one Excel table for the user to go on in, one blank row long where nothing is in it yet. It bears no mark of
 * ours: the caller gives it one where it needs to.
 */
export function userTable(
  phrases: Phrases,
  name: string,
  columns: readonly UserColumn[],
  rows: readonly (readonly UserCell[])[],
): SheetLayout {
  const styles = columns.map(({ kind }) => STYLES[kind](phrases));
  const blank = styles.map(blankCell);
  const titles = columns.map(({ title, kind }) =>
    textCell(title, kind === "text" ? look.HEADING : look.FIGURE_HEADING),
  );
  const lastRow = 1 + rows.length + ROWS_READY;
  return {
    mark: "",
    name,
    rows: [
      titles,
      ...rows.map((row) => row.map((value, index) => cellOf(value, columns[index]!.kind, styles[index]!))),
      ...Array.from({ length: ROWS_READY }, () => blank),
    ],
    columnWidths: columns.map(({ width }) => width),
    cellMarks: [],
    frozenRows: 1,
    frozenColumns: 0,
    showGridLines: true,
    conditionalFormats: [],
    dataValidations: columns.flatMap(({ list }, index) =>
      list ? [{ range: { firstRow: 2, lastRow, firstColumn: index + 1, lastColumn: index + 1 }, list }] : [],
    ),
    print: { orientation: "landscape", onePageHigh: false, titleRows: 1 },
    chart: null,
    autoFilter: null,
    table: {
      name,
      range: { firstRow: 1, lastRow: Math.max(2, 1 + rows.length), firstColumn: 1, lastColumn: columns.length },
    },
  };
}

const STYLES: Readonly<Record<ColumnKind, (phrases: Phrases) => CellStyle>> = {
  text: () => ({}),
  date: ({ dateFormat }) => ({ numberFormat: dateFormat }),
  money: () => ({ numberFormat: "#,##0.00" }),
  number: () => ({ numberFormat: "0" }),
};

function cellOf(value: UserCell, kind: ColumnKind, style: CellStyle): LayoutCell {
  if (value === null || value === "") return blankCell(style);
  if (typeof value === "number") return moneyCell(value, style);
  return kind === "date" ? dateCell(value as CalendarDate, style) : textCell(value, style);
}
