import { element, escapeMarkup } from "../../src/chart/markup";

/** An Excel table (list object). */
export interface TableSpec {
  readonly id: number;
  readonly name: string;
  /** "A5:P425", header and totals row included. */
  readonly range: string;
  /** The same without the totals row: what the filter covers. */
  readonly filterRange: string;
  readonly columns: readonly TableColumn[];
  readonly hasTotalsRow: boolean;
}

export interface TableColumn {
  /** The text of the header cell, to the letter. */
  readonly name: string;
  readonly totalsLabel?: string;
  readonly isSummed?: boolean;
  /** The formula that fills the column. */
  readonly formula?: string;
}

/** The part xl/tables/tableN.xml. */
export function tableXml(table: TableSpec): string {
  const attributes = {
    xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    ...{ id: table.id, name: table.name, displayName: table.name, ref: table.range },
    ...(table.hasTotalsRow ? { totalsRowCount: 1 } : { totalsRowShown: 0 }),
  };
  const columns = table.columns.map((column, index) => columnXml(column, index + 1));
  const look = {
    name: "TableStyleLight1",
    showFirstColumn: 0,
    showLastColumn: 0,
    showRowStripes: 1,
    showColumnStripes: 0,
  };
  return element("table", attributes, [
    element("autoFilter", { ref: table.filterRange }),
    element("tableColumns", { count: columns.length }, columns),
    element("tableStyleInfo", look),
  ]);
}

function columnXml({ name, totalsLabel, isSummed, formula }: TableColumn, id: number): string {
  const attributes = {
    ...{ id, name },
    ...(totalsLabel !== undefined && { totalsRowLabel: totalsLabel }),
    ...(isSummed && { totalsRowFunction: "sum" }),
  };
  const filled = formula === undefined ? [] : [element("calculatedColumnFormula", {}, [escapeMarkup(formula)])];
  return element("tableColumn", attributes, filled);
}
