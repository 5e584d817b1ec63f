import type { DunningBook } from "../engine/dunning/dunningBook";
import type { NextReminder } from "../engine/dunning/reminder";
import type { CalendarDate, ClientId, DaysBeyondTerms, InvoiceId, PaymentForecast } from "../engine/types";
import { analyse, type Analysis } from "../run";
import { readOwnCells, type OwnCells } from "../sheets/ownCells";
import type { ReadingChoices } from "../sheets/readInvoices";
import type { DateSystem } from "../sheets/serialDate";
import type { Workbook, WorkbookSnapshot } from "../sheets/workbook";
import { loadPhrases } from "../text/loadedPhrases";
import type { Phrases } from "../text/phrases";
import { clientDelays } from "./clientDelays";
import { invoiceIndex, type FindInvoice } from "./invoiceIndex";

/** All that a workbook says as of a day, worked out once and looked up by every cell and by the pane. */
export interface Book extends Analysis {
  readonly asOf: CalendarDate;
  readonly dateSystem: DateSystem;
  readonly choices: ReadingChoices;
  /** What the user typed into our sheets. */
  readonly own: OwnCells;
  /** No sheet holds anything: a workbook to begin with. */
  readonly isEmpty: boolean;
  /** Something of ours is in the workbook. */
  readonly isWrittenTo: boolean;
  /** In the language of the sheet. */
  readonly phrases: Phrases;
  readonly findInvoice: FindInvoice;
  /** Of the invoices with something left to pay, in every currency. */
  readonly payments: ReadonlyMap<InvoiceId, PaymentForecast>;
  readonly nextReminders: ReadonlyMap<InvoiceId, NextReminder>;
  /** How the invoices of each currency are reminded, in the order of `books`. */
  readonly dunning: readonly DunningBook[];
  /** Typical days beyond terms of the clients that ever paid on a known day, in the currency with most invoices first. */
  readonly clientDelays: ReadonlyMap<ClientId, DaysBeyondTerms>;
}

/** How a book is to be worked out. */
export interface BookRequest {
  readonly asOf: CalendarDate;
  readonly choices: ReadingChoices;
}

/** Works out what the snapshot says, with the same engine as every other face. Faults of the sheet are problems in it. */
export async function workOutBook(snapshot: WorkbookSnapshot, { asOf, choices }: BookRequest): Promise<Book> {
  const analysis = await analyse(readOnly(snapshot), { asOf, choices, onStage: () => undefined });
  const { books, reading } = analysis;
  return {
    ...analysis,
    asOf,
    choices,
    own: readOwnCells(snapshot),
    isEmpty: snapshot.sheets.every(({ cells }) => cells.length === 0),
    isWrittenTo: snapshot.marks.length > 0,
    dateSystem: snapshot.dateSystem,
    phrases: await loadPhrases(reading.language),
    findInvoice: invoiceIndex(reading.invoices),
    payments: new Map(
      books.flatMap(({ forecast }) => forecast.payments.map((payment) => [payment.invoiceId, payment])),
    ),
    dunning: books.map(({ reminders }) => reminders.dunning),
    nextReminders: new Map(books.flatMap(({ reminders }) => [...reminders.next])),
    clientDelays: new Map([...books].reverse().flatMap(({ ledger }) => [...clientDelays(ledger)])),
  };
}

function readOnly(snapshot: WorkbookSnapshot): Workbook {
  return {
    read: () => Promise.resolve(snapshot),
    write: () => Promise.reject(new Error("workOutBook: a snapshot is not written to")),
  };
}
