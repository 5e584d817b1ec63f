import type { CalendarDate, Cents } from "../../engine/types";
import { STARTER_WORDS } from "../../text/starter";
import type { StarterWords } from "../../text/starterWords";
import type { Phrases } from "../../text/phrases";
import type { SheetLayout } from "../layout/sheetLayout";
import { userTable, type UserColumn } from "./userTable";

/** An invoice of a starter sheet. */
export interface StarterInvoice {
  readonly number: string;
  readonly client: string;
  readonly issued: CalendarDate;
  readonly due: CalendarDate;
  readonly amount: Cents;
  readonly paidOn: CalendarDate | null;
  readonly method: string;
  readonly promise: CalendarDate | null;
  readonly isDisputed: boolean;
}

/** A client of a starter sheet. */
export interface StarterClient {
  readonly name: string;
  readonly termsDays: number;
  readonly email: string;
}

/** An expense of a starter sheet. */
export interface StarterExpense {
  readonly label: string;
  readonly category: string;
  /** Null: for the user to fill in. */
  readonly amount: Cents | null;
  readonly first: CalendarDate | null;
  readonly frequency: keyof StarterWords["frequencies"];
  /** What to know of it. */
  readonly remark?: string;
}

/** What the sheets of a beginning hold; all empty for a template. */
export interface StarterBook {
  readonly invoices: readonly StarterInvoice[];
  readonly clients: readonly StarterClient[];
  readonly expenses: readonly StarterExpense[];
}

/** Nothing but titles, to be filled in. */
export const TEMPLATE: StarterBook = { invoices: [], clients: [], expenses: [] };

/**
 * Three sheets of the user's own: invoices, clients, expenses. They bear no mark of ours, so that no run ever rewrites
 * them, and their titles are those that a run looks for.
 */
export function starterSheets(book: StarterBook, phrases: Phrases): readonly SheetLayout[] {
  return [invoicesSheet(book, phrases), clientsSheet(book, phrases), expensesSheet(book.expenses, phrases)];
}

function invoicesSheet({ invoices }: StarterBook, phrases: Phrases): SheetLayout {
  const { invoices: words, methods, yes, no } = STARTER_WORDS[phrases.language];
  return userTable(phrases, words.sheet, [
    { title: words.number, kind: "text", width: 14 },
    { title: words.client, kind: "text", width: 28 },
    { title: words.issued, kind: "date", width: 13 },
    { title: words.due, kind: "date", width: 13 },
    { title: words.amount, kind: "money", width: 14 },
    { title: words.paidOn, kind: "date", width: 13 },
    { title: words.paid, kind: "money", width: 14 },
    { title: words.method, kind: "text", width: 16, list: methods },
    { title: words.promise, kind: "date", width: 14 },
    { title: words.dispute, kind: "text", width: 10, list: [yes, no] },
  ], invoices.map((invoice) => [
    invoice.number,
    invoice.client,
    invoice.issued,
    invoice.due,
    invoice.amount,
    invoice.paidOn,
    invoice.paidOn === null ? null : invoice.amount,
    invoice.method,
    invoice.promise,
    invoice.isDisputed ? yes : null,
  ])); // prettier-ignore
}

function clientsSheet({ clients }: StarterBook, phrases: Phrases): SheetLayout {
  const { clients: words, terms, yes, no } = STARTER_WORDS[phrases.language];
  const columns: readonly UserColumn[] = [
    { title: words.client, kind: "text", width: 28 },
    { title: words.terms, kind: "text", width: 24 },
    { title: words.email, kind: "text", width: 34 },
    { title: words.phone, kind: "text", width: 18 },
    { title: words.excluded, kind: "text", width: 18, list: [yes, no] },
  ];
  const rows = clients.map(({ name, termsDays, email }) => [name, terms(termsDays), email, null, null]);
  return userTable(phrases, words.sheet, columns, rows);
}

/** The *Expenses* sheet with these lines; a column of remarks where one of them has any. */
export function expensesSheet(expenses: readonly StarterExpense[], phrases: Phrases): SheetLayout {
  const { expenses: words, frequencies } = STARTER_WORDS[phrases.language];
  const hasRemarks = expenses.some(({ remark }) => remark !== undefined);
  const columns: readonly UserColumn[] = [
    { title: words.label, kind: "text", width: 30 },
    { title: words.category, kind: "text", width: 22 },
    { title: words.amount, kind: "money", width: 14 },
    { title: words.first, kind: "date", width: 17 },
    { title: words.frequency, kind: "text", width: 24, list: Object.values(frequencies) },
    { title: words.last, kind: "date", width: 13 },
    ...(hasRemarks ? [{ title: words.remark, kind: "text", width: 80 } as const] : []),
  ];
  const rows = expenses.map(({ label, category, amount, first, frequency, remark }) => [
    ...[label, category, amount, first, frequencies[frequency], null],
    ...(hasRemarks ? [remark ?? null] : []),
  ]);
  return userTable(phrases, words.sheet, columns, rows);
}
