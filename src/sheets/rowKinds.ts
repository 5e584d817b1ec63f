import type { LeftOutReason } from "./account";
import { cellText } from "./cellText";
import { fieldsOfWholeHeaders } from "./headers";
import { lettersOnly, plainWords } from "./plainWords";
import type { RowAmounts } from "./rowAmounts";
import { cellAt } from "./sheetGrid";
import { dateAt, rowTexts, textAt, rowAt, type TableColumns } from "./tableColumns";

/** `invoice`: starts an invoice or repeats its number. `line`: another line of the invoice above, its cells left blank. */
export type RowKind = "blank" | "invoice" | "line" | LeftOutReason;

export interface RowKinds {
  readonly kinds: readonly RowKind[];
  /** Place of the header of another table below, where reading stops; null when the sheet ends first. */
  readonly otherTableAt: number | null;
}

/** Beginnings of the labels of totals and sub-totals, as `lettersOnly()`. */
export const TOTAL_LABEL =
  /^(?:sous )?(?:total|totaux)\b|^s total\b|^subtotal|^sub total|^grand total|^(?:cumul|montant total|solde total|somme|report)\b/;

/** What each row below the header is, down to the end of the table. */
export function rowKinds(table: TableColumns, amounts: RowAmounts): RowKinds {
  const kinds: RowKind[] = [];
  const sums = { sinceTotal: 0, rowsSinceTotal: 0, all: 0, rows: 0 };
  for (let place = 0; place < table.rows; place++) {
    const kind = rowKind(table, amounts, place, sums);
    if (kind === "other-table") return { kinds, otherTableAt: place };
    kinds.push(kind);
    if (kind === "total-row") {
      sums.sinceTotal = 0;
      sums.rowsSinceTotal = 0;
    } else if (kind === "invoice" || kind === "line") {
      sums.sinceTotal = sums.sinceTotal + (amounts.amounts[place] ?? 0);
      sums.rowsSinceTotal++;
      sums.rows++;
      sums.all = sums.all + (amounts.amounts[place] ?? 0);
    }
  }
  return { kinds, otherTableAt: null };
}

/** Sums of the amounts so far, to know a total without a label. */
interface Sums {
  readonly sinceTotal: number;
  readonly rowsSinceTotal: number;
  readonly all: number;
  readonly rows: number;
}

function rowKind(table: TableColumns, amounts: RowAmounts, place: number, sums: Sums): RowKind | "other-table" {
  const has = whatRowHas(table, amounts, place);
  // The common row, settled before anything is looked at twice.
  if (has.identity && has.amount && has.client) return "invoice";
  const texts = rowTexts(table, place);
  if (texts.length === 0) return "blank";
  if (!has.amount) return kindWithoutAmount(table, place, texts, has);
  if (isTotal(texts, has)) return "total-row";
  if (has.number || has.date || has.client) return "invoice";
  return unlabelledKind(table, place, texts, isSum(amounts.amounts[place]!, sums));
}

function kindWithoutAmount(
  table: TableColumns,
  place: number,
  texts: readonly string[],
  has: RowHas,
): RowKind | "other-table" {
  const header = headerKind(table, place, texts);
  if (header !== null) return header;
  if (isTotal(texts, has)) return "total-row";
  return has.date || has.identity ? "invoice" : "note";
}

/** A client may be called Total: with a number and a client or date of its own, the row is an invoice. */
function isTotal(texts: readonly string[], has: RowHas): boolean {
  return !has.identity && texts.some((text) => TOTAL_LABEL.test(lettersOnly(text)));
}

/** An amount that nothing names: a line where a description stands beside it, unless it is the sum of what is above. */
function unlabelledKind(table: TableColumns, place: number, texts: readonly string[], isTotal: boolean): RowKind {
  if (textAt(table, "line", place) !== "") return "line";
  if (isTotal) return "total-row";
  const isDescribed = table.texts.has("number") && texts.some((text) => /\p{L}{3}/u.test(text));
  return isDescribed ? "line" : "unlabelled-amount";
}

/** The amount of one row only, again, may be its total as well as a second line: to be asked, not dropped. */
function isSum(amount: number, { sinceTotal, rowsSinceTotal, all, rows }: Sums): boolean {
  return amount !== 0 && ((amount === all && rows > 1) || (amount === sinceTotal && rowsSinceTotal > 1));
}

/** What a row holds; `identity`: a number, and a date or client with it. */
type RowHas = Readonly<Record<"number" | "date" | "amount" | "client" | "identity", boolean>>;

function whatRowHas(table: TableColumns, { amounts }: RowAmounts, place: number): RowHas {
  const number = textAt(table, "number", place) !== "";
  const date = dateAt(table, "issued", place) !== null || dateAt(table, "due", place) !== null;
  const client = textAt(table, "client", place) !== "" || textAt(table, "clientCode", place) !== "";
  return { number, date, client, amount: amounts[place] !== null, identity: number && (date || client) };
}

/** The table's own header again (a page break), the header of another table, or neither (null). */
function headerKind(
  table: TableColumns,
  place: number,
  texts: readonly string[],
): "repeated-header" | "other-table" | null {
  const { grid, headed } = table.candidate;
  const row = rowAt(table, place);
  let same = 0;
  for (const { column, header } of headed) {
    const text = cellText(cellAt(grid, row, column));
    if (text !== "" && plainWords(text) === plainWords(header)) same++;
  }
  if (same >= 2 && same * 2 > texts.length) return "repeated-header";
  return fieldsOfWholeHeaders(texts) >= 3 ? "other-table" : null;
}
