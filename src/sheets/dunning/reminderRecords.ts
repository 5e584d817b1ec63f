import { withContacts, type ContactRecord } from "../../engine/dunning/contactLog";
import { dunningBook, type DunningBook } from "../../engine/dunning/dunningBook";
import { nextReminders } from "../../engine/dunning/nextReminders";
import type { NextReminder, Reminder } from "../../engine/dunning/reminder";
import { reminders } from "../../engine/dunning/reminders";
import type { CalendarDate, Client, InvoiceId, Ledger, PaymentForecast } from "../../engine/types";
import { MARK } from "../marks";
import type { Problem } from "../problem";
import type { BookReading } from "../readInvoices";
import type { WorkbookSnapshot } from "../workbook";
import { ladderAmong } from "./ladderNames";
import { readLog, type ContactLog } from "./readLog";
import { ORIGINAL_SETTINGS, type ReminderSettings } from "./originalSettings";
import type { UserTemplates } from "./readTemplates";
import { readToDoEntries } from "./toDoEntries";
import type { ToDoEntry } from "../layout/toDoColumns";

/** All that the user keeps about reminders in our sheets. */
export interface ReminderRecords {
  readonly settings: ReminderSettings;
  readonly templates: UserTemplates;
  readonly log: ContactLog;
  /** Marked done since the list was written, and not in the log yet. */
  readonly added: readonly ContactRecord[];
  /** What was typed into the list and is not done. */
  readonly entries: readonly ToDoEntry[];
  readonly problems: readonly Problem[];
}

/** A to-do list, and what comes next for every invoice. */
export interface BookReminders {
  readonly dunning: DunningBook;
  /** In the order in which to do them. */
  readonly toDo: readonly Reminder[];
  readonly next: ReadonlyMap<InvoiceId, NextReminder>;
}

/** What the workbook says of reminders, and `alsoDone` where something was done elsewhere than in its list. */
export async function readReminderRecords(
  snapshot: WorkbookSnapshot,
  reading: BookReading,
  { asOf, alsoDone }: { readonly asOf: CalendarDate; readonly alsoDone: readonly ContactRecord[] },
): Promise<ReminderRecords> {
  const { settings, templates } = await readRules(snapshot);
  const log = readLog(snapshot, reading);
  const { done, kept, problems } = readToDoEntries(snapshot, reading, asOf);
  return {
    settings,
    templates,
    log,
    added: newRecords(log.records, [...done, ...alsoDone]),
    entries: kept,
    problems: [
      ...settings.problems,
      ...templates.problems,
      ...log.problems,
      ...problems,
      ...unknownLadders(reading, settings),
    ],
  };
}

/** Most workbooks have neither sheet: what reads them is loaded for the first that has one. */
async function readRules(snapshot: WorkbookSnapshot): Promise<Pick<ReminderRecords, "settings" | "templates">> {
  if (!snapshot.marks.some(({ key }) => key === MARK.settings || key === MARK.templates)) {
    return { settings: ORIGINAL_SETTINGS, templates: { templates: new Map(), problems: [] } };
  }
  const [{ readSettings }, { readTemplates }] = await Promise.all([
    import(/* webpackChunkName: "rules" */ "./readSettings"),
    import(/* webpackChunkName: "rules" */ "./readTemplates"),
  ]);
  return { settings: readSettings(snapshot), templates: readTemplates(snapshot) };
}

/**
 * The ledger as the records complete it: contacts of the log applied to its invoices, ladders by the names of the
 * settings, and the rate of the company's own terms for clients without one.
 */
export function ledgerWithRecords(ledger: Ledger, { settings, log, added }: ReminderRecords): Ledger {
  const names = [...settings.dunning.ladders.keys()];
  const completed = (client: Client): Client => ({
    ...client,
    ladder: client.ladder === null ? null : ladderAmong(client.ladder, names),
    contractRate: client.contractRate ?? settings.contractRate,
  });
  const clients = new Map([...ledger.clients].map(([id, client]) => [id, completed(client)]));
  return withContacts({ ...ledger, clients }, [...log.records, ...added]);
}

/** Whom to remind, when and how: the one way from a book's forecasts to its list, for every face. */
export function bookReminders(
  ledger: Ledger,
  payments: readonly PaymentForecast[],
  { dunning: settings }: ReminderSettings,
): BookReminders {
  const dunning = dunningBook(ledger, payments, settings);
  const toDo = reminders(dunning);
  return { dunning, toDo, next: nextReminders(dunning, toDo) };
}

/**
 * Those that the log does not hold: a run that broke off between writing the log and clearing the list leaves a line in
 * both.
 */
function newRecords(logged: readonly ContactRecord[], done: readonly ContactRecord[]): readonly ContactRecord[] {
  const known = new Set(logged.map(recordKey));
  return done.filter((record) => {
    const key = recordKey(record);
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
}

function recordKey({ on, clientId, invoiceIds, step, outcome, promisedOn, note }: ContactRecord): string {
  return JSON.stringify([on, clientId, [...invoiceIds].sort(), step, outcome, promisedOn, note]);
}

function unknownLadders({ clients, table }: BookReading, { dunning }: ReminderSettings): readonly Problem[] {
  const names = [...dunning.ladders.keys()];
  const unknown = new Set<string>();
  for (const { ladder } of clients.values())
    if (ladder !== null && ladderAmong(ladder, names) === null) unknown.add(ladder);
  return [...unknown].map((found) => ({
    code: "unknown-ladder",
    severity: "warning",
    sheet: table?.sheet ?? "",
    row: null,
    column: null,
    found,
    details: {},
  }));
}
