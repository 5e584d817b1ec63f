import { element, escapeMarkup } from "../chart/markup";
import type { Block } from "./fillTemplate";

/** Styles that mail programs keep only beside the element. */
const CELL = "padding:4px 10px;border-bottom:1px solid #d0d7de;text-align:";
const HEAD = "padding:4px 10px;border-bottom:2px solid #1f4e79;text-align:";

/** The draft's paragraphs and tables as HTML; whatever the words hold is text. */
export function blocksMarkup(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      block.kind === "paragraph"
        ? element("p", {}, [block.lines.map(escapeMarkup).join("<br>\n")])
        : tableMarkup(block),
    )
    .join("\n");
}

function tableMarkup({ headings, rows, total, rightAligned }: Extract<Block, { kind: "table" }>): string {
  const align = (column: number): string => (rightAligned.includes(column) ? "right" : "left");
  const cells = (name: string, row: readonly string[], style: string): string =>
    element(
      "tr",
      {},
      row.map((cell, column) => element(name, { style: `${style}${align(column)}` }, [escapeMarkup(cell)])),
    );
  return element("table", { style: "border-collapse:collapse;margin:12px 0" }, [
    ...(headings === null ? [] : [element("thead", {}, [cells("th", headings, HEAD)])]),
    element("tbody", {}, [
      ...rows.map((row) => cells("td", row, CELL)),
      ...(total === null ? [] : [cells("td", total, `font-weight:bold;${CELL}`)]),
    ]),
  ]);
}
