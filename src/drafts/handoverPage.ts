import { element, escapeMarkup } from "../chart/markup";
import type { Phrases } from "../text/phrases";
import type { DocumentCell, DocumentTable, HandoverDocument } from "./handoverDocument";
import { page } from "./letterPage";
import { linesOf } from "./plainCharacters";

/** The file as a page to print. */
export function handoverPage(document: HandoverDocument, phrases: Phrases): string {
  const { title, subtitle, alerts, tables } = document;
  return page(title, phrases, [
    element("h1", {}, [escapeMarkup(title)]),
    element("p", {}, [escapeMarkup(subtitle)]),
    ...alerts.map((alert) => element("p", { class: "subject" }, [escapeMarkup(alert)])),
    ...tables.map((table) => tableMarkup(table, document, phrases)),
  ]);
}

function tableMarkup(
  { title, headings, rows, none }: DocumentTable,
  document: HandoverDocument,
  phrases: Phrases,
): string {
  const heading = element("h2", { style: "font-size:12pt;color:#1f4e79;margin:8mm 0 2mm" }, [escapeMarkup(title)]);
  if (rows.length === 0) return `${heading}\n${element("p", {}, [escapeMarkup(none)])}`;
  const head = headings.map((text, column) =>
    element("th", { style: `${CELL};text-align:${alignOf(rows[0]![column])}` }, [escapeMarkup(text)]),
  );
  return `${heading}\n${element("table", { style: "border-collapse:collapse;width:100%;font-size:7.5pt" }, [
    ...(headings.length === 0 ? [] : [element("thead", {}, [element("tr", {}, head)])]),
    element(
      "tbody",
      {},
      rows.map((row) => rowMarkup(row, document, phrases)),
    ),
  ])}`;
}

function rowMarkup(row: readonly DocumentCell[], { currency }: HandoverDocument, phrases: Phrases): string {
  return element(
    "tr",
    {},
    row.map((cell) => {
      return element("td", { style: `${CELL};text-align:${alignOf(cell)}` }, [shown(cell)]);
    }),
  );
  function shown(cell: DocumentCell): string {
    switch (cell.kind) {
      case "text":
        return linesOf(cell.text).map(escapeMarkup).join("<br>");
      case "date":
        return phrases.date(cell.date);
      case "money":
        return escapeMarkup(phrases.money(cell.amount, currency));
      case "number":
        return escapeMarkup(phrases.language === "fr" ? String(cell.number).replace(".", ",") : String(cell.number));
    }
  }
}

function alignOf(cell: DocumentCell | undefined): "left" | "right" {
  return cell?.kind === "money" || cell?.kind === "number" ? "right" : "left";
}

const CELL = "padding:2px 4px;border-bottom:1px solid #d0d7de;text-align:left;vertical-align:top;white-space:normal";
