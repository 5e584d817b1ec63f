import { daysBetween, laterOf } from "../calendar";
import { invoicesById } from "../ledger/invoicesById";
import type {
  CalendarDate,
  ClientId,
  ContactChannel,
  ContactOutcome,
  DunningFacts,
  Invoice,
  InvoiceId,
  LastContact,
  Ledger,
  PromiseToPay,
} from "../types";
import { keptPromises } from "./keptPromises";
import type { ReminderStep } from "./reminder";

/** One entry of the reminders log: what was done for a client on a day, and what came of it. */
export interface ContactRecord {
  readonly on: CalendarDate;
  readonly clientId: ClientId;
  readonly invoiceIds: readonly InvoiceId[];
  /** Null when the entry does not say: a note of a conversation. */
  readonly step: ReminderStep | null;
  /** Written level of the message; null when it is none, as a call. */
  readonly level: number | null;
  readonly channel: ContactChannel | null;
  readonly outcome: ContactOutcome | null;
  readonly note: string | null;
  /** With the outcome "promise". */
  readonly promisedOn: CalendarDate | null;
}

/** Calls without an answer that count together as one contact: after them the ladder goes on in writing. */
const UNANSWERED_CALLS = 3;

/**
 * The ledger with what the log says, up to its as-of day, applied to the invoices: written level, last reminder,
 * promise, dispute and last contact; and to the clients: how they kept their promises. A dispute the sheet states stays; of two promises the later day counts.
 *
 * A written message raises the invoice furthest up among those it names to its own level, the others by one at most; a
 * call raises none. A call that nobody answered is no contact, except the third one in a row. An invoice that was not received is sent again: it starts at level 0.
 * A promise or dispute of the log stands until a later entry about the invoice notes another outcome.
 */
export function withContacts(ledger: Ledger, log: readonly ContactRecord[]): Ledger {
  const records = log.filter(
    ({ on, step }) => on <= ledger.asOf && step !== "complete-proof" && step !== "check-payment",
  );
  if (records.length === 0) return ledger;
  const invoices = invoicesById(ledger);
  const after = new Map<InvoiceId, Invoice>();
  for (const record of records.sort((a, b) => daysBetween(b.on, a.on))) {
    const named = record.invoiceIds.flatMap((id) => after.get(id) ?? withoutStatements(invoices.get(id)));
    const highest = Math.max(...named.map(({ dunning }) => dunning.level));
    for (const invoice of named) after.set(invoice.id, afterRecord(invoice, record, highest));
  }
  const merged = ledger.invoices.map((invoice) => withLogged(invoice, after.get(invoice.id)));
  return { ...ledger, invoices: merged, clients: withPromises(ledger, records) };
}

/** The clients with how they kept their promises. */
function withPromises(ledger: Ledger, log: readonly ContactRecord[]): Ledger["clients"] {
  const clients = new Map(ledger.clients);
  for (const [id, promises] of keptPromises(ledger, log)) {
    const client = clients.get(id);
    if (client) clients.set(id, { ...client, promises });
  }
  return clients;
}

/** The invoice as the log starts with it; nothing when the log names one that is not in the book. */
function withoutStatements(invoice: Invoice | undefined): readonly Invoice[] {
  return invoice ? [{ ...invoice, promise: null, dispute: null }] : [];
}

function withLogged(invoice: Invoice, logged: Invoice | undefined): Invoice {
  if (!logged) return invoice;
  return {
    ...logged,
    dispute: invoice.dispute ?? logged.dispute,
    promise: laterPromise(invoice.promise, logged.promise),
  };
}

function afterRecord(invoice: Invoice, record: ContactRecord, highest: number): Invoice {
  const contact = contactAfter(invoice.contact, record);
  const dunning = isContact(record, contact) ? dunningAfter(invoice.dunning, record, highest) : invoice.dunning;
  return { ...invoice, ...statedAfter(invoice, record), contact, dunning };
}

function contactAfter(before: LastContact | null, { on, channel, outcome, level }: ContactRecord): LastContact {
  return {
    on,
    channel,
    outcome,
    level,
    unanswered: outcome === "no-answer" ? ((before?.unanswered ?? 0) % UNANSWERED_CALLS) + 1 : 0,
    resentOn: outcome === "invoice-not-received" ? on : (before?.resentOn ?? null),
  };
}

function isContact({ step }: ContactRecord, { unanswered }: LastContact): boolean {
  return step !== "answer-dispute" && (unanswered === 0 || unanswered === UNANSWERED_CALLS);
}

function dunningAfter(dunning: DunningFacts, { on, outcome, level }: ContactRecord, highest: number): DunningFacts {
  const lastRemindedOn = dunning.lastRemindedOn === null ? on : laterOf(dunning.lastRemindedOn, on);
  if (outcome === "invoice-not-received") return { ...dunning, level: 0, lastRemindedOn };
  const reached = dunning.level === highest ? (level ?? 0) : Math.min(level ?? 0, dunning.level + 1);
  return { ...dunning, level: Math.max(dunning.level, reached), lastRemindedOn };
}

/** Outcomes that change nothing of what was stated before. */
const SAYS_NOTHING: ReadonlySet<ContactOutcome | null> = new Set([null, "no-answer", "voicemail"]);

function statedAfter(
  { promise, dispute }: Invoice,
  { on, outcome, promisedOn, note }: ContactRecord,
): Pick<Invoice, "promise" | "dispute"> {
  if (SAYS_NOTHING.has(outcome)) return { promise, dispute };
  const reason = note ?? dispute?.reason ?? null;
  return {
    promise: outcome === "promise" && promisedOn !== null ? { promisedOn, madeOn: on } : null,
    dispute: outcome === "dispute" ? { since: dispute?.since ?? on, reason } : null,
  };
}

function laterPromise(inSheet: PromiseToPay | null, logged: PromiseToPay | null): PromiseToPay | null {
  if (inSheet === null || logged === null) return inSheet ?? logged;
  return inSheet.promisedOn > logged.promisedOn ? inSheet : logged;
}
