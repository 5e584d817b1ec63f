import { invoicesById } from "../../../engine/ledger/invoicesById";
import type { VarianceLine } from "../../../engine/plan/varianceLine";
import type { Invoice, InvoiceId } from "../../../engine/types";
import { WORKINGS_WORDS } from "../../../text/workings";
import { quotedSheetName } from "../../sheetNames";
import { cellName } from "../cellName";
import type { LayoutCell } from "../cellContent";
import { textCell } from "../cells";
import * as look from "../palette";
import { FIRST_WEEK, LABELS } from "../planRows";
import { OPENING_ROW, type ReviewSheet, type SourcePlace } from "./reviewFigures";

const LINK = { fontColor: look.BLUE, indent: 1 };
const SOURCE = { ...look.NOTE, indent: 1 };

/** A link to a cell of the workbook, or its name where the sheet is not in it. */
function placeCell({ figures }: Pick<ReviewSheet, "figures">, place: SourcePlace): LayoutCell {
  const name = `${place.sheet}!${cellName(place.row, place.column ?? 1)}`;
  if (!figures.isBeside && place.isUsers) return textCell(name, SOURCE);
  const target = `#${quotedSheetName(place.sheet)}!${cellName(place.row, place.column ?? 1)}`;
  return { content: { kind: "link", text: name, target }, style: LINK };
}

/** Where an invoice stands; blank for one that no sheet lists. */
export function invoicePlace(sheet: ReviewSheet, id: InvoiceId): LayoutCell {
  const place = sheet.figures.placeOf(id);
  return place === null ? textCell("", SOURCE) : placeCell(sheet, place);
}

/** Where a line of the difference comes from: its invoice, its expense, its sale, the balance; else the plan kept. */
export function lineSource(sheet: ReviewSheet, line: VarianceLine): LayoutCell {
  const { figures, phrases } = sheet;
  const place = line.invoiceId === null ? otherPlace(sheet, line) : figures.placeOf(line.invoiceId);
  if (place !== null) return placeCell(sheet, place);
  return textCell(WORKINGS_WORDS[phrases.language].keptPlan(figures.past.variance!.from), SOURCE);
}

function otherPlace({ figures, phrases }: ReviewSheet, { cause, name }: VarianceLine): SourcePlace | null {
  if (cause === "bank-balance") {
    return { sheet: phrases.plan.sheetName, row: OPENING_ROW, column: FIRST_WEEK, isUsers: false };
  }
  // An amount typed for a week that has passed, an expense taken out or an estimate stands in the plan kept alone.
  if (cause === "typed-amounts" || cause === "expense-removed" || cause === "estimate-passed") return null;
  return figures.placesByName.get(name) ?? null;
}

/** The invoices and credit notes that a figure is the sum of: the first and the last, how many. */
export function documentsCell(sheet: ReviewSheet, documents: readonly Invoice[]): LayoutCell {
  const { figures, phrases } = sheet;
  const inOrder = [...documents].sort((a, b) => compare(a.issuedOn, b.issuedOn) || compare(a.id, b.id));
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  const words = WORKINGS_WORDS[phrases.language];
  if (first === undefined || last === undefined) return textCell(figures.invoiceSheet, SOURCE);
  const text = words.documents(numberOf(first), numberOf(last), documents.length);
  return textCell(text, SOURCE);
}

/** The same for invoices of the ledger known by their ids. */
export function invoicesCell(sheet: ReviewSheet, ids: readonly InvoiceId[]): LayoutCell {
  const invoices = invoicesById(sheet.figures.ledger);
  return documentsCell(
    sheet,
    ids.flatMap((id) => invoices.get(id) ?? []),
  );
}

/** A link to our own sheet of that name. */
export function ownSheetCell(name: string, row = 1): LayoutCell {
  const target = `#${quotedSheetName(name)}!${cellName(row, LABELS)}`;
  return { content: { kind: "link", text: name, target }, style: LINK };
}

function numberOf({ number, id }: Invoice): string {
  return number === "" ? id : number;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
