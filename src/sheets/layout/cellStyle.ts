/** How a cell looks, as data: each host turns it into its own formats. Colours are "RRGGBB". */
export interface CellStyle {
  /** Excel format code in its invariant (English) form: "#,##0.00", "yyyy-mm-dd". "General" when nothing is said. */
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points; the workbook's default when not said. */
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly fillColor?: string;
  /** A thin line above the cell (totals) or below it (headings). */
  readonly borderTop?: string;
  readonly borderBottom?: string;
  readonly align?: "left" | "center" | "right";
  readonly verticalAlign?: "top" | "center";
  readonly wrap?: boolean;
  /** Steps of indentation from the left. */
  readonly indent?: number;
}
