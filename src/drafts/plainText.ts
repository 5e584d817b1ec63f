import type { Block } from "./fillTemplate";
import type { Message } from "./message";

/** The draft as text, for a copy button, a mail link or the text part of an e-mail. Lines end with "\n". */
export function messageText({ blocks }: Pick<Message, "blocks">): string {
  return blocks.map(blockText).join("\n\n");
}

function blockText(block: Block): string {
  return block.kind === "paragraph" ? block.lines.join("\n") : tableText(block);
}

/**
 * A table as lines, each cell after its heading: columns made of spaces fall apart in the proportional letters of a mail
 * program.
 */
function tableText({ headings, rows, total }: Extract<Block, { kind: "table" }>): string {
  const line = (row: readonly string[]): string =>
    headings === null
      ? `- ${row.join(" : ")}`
      : `- ${row
          .flatMap((cell, column) => (cell === "" ? [] : [column === 0 ? cell : `${headings[column]!} ${cell}`]))
          .join(" ; ")}`;
  const sum = total === null ? [] : [`- ${total.filter((cell) => cell !== "").join(" : ")}`];
  return [...rows.map(line), ...sum].join("\n");
}
