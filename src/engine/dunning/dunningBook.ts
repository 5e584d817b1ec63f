import { dateOfDayNumber, dayNumber } from "../calendar";
import { countryRegion } from "../holidays";
import { outstanding, outstandingAfterCredits } from "../ledger/outstanding";
import { NO_CENTS } from "../money";
import type { CalendarDate, Cents, Client, ClientId, Invoice, InvoiceId, Ledger, PaymentForecast } from "../types";
import type { DunningPolicy, DunningSettings } from "./policy";
import { commonWorkingDays } from "./workingDays";

/** Days after which a call that nobody answered is tried again. */
const TRY_AGAIN_DAYS = 2;

/** A ledger seen by the person who reminds: what was worked out once for all invoices. */
export interface DunningBook {
  readonly ledger: Ledger;
  readonly settings: DunningSettings;
  /** Invoices and deposits with something outstanding before credits, in ledger order: most of a book is paid. */
  readonly unpaid: readonly Invoice[];
  /** After credits; zero when paid or covered. */
  readonly open: ReadonlyMap<InvoiceId, Cents>;
  readonly forecasts: ReadonlyMap<InvoiceId, PaymentForecast>;
  /** Of every client with an invoice. */
  readonly clients: ReadonlyMap<ClientId, ClientDunning>;
  /** False when the book has no e-mail address at all: then nothing is said about one that is missing. */
  readonly knowsEmail: boolean;
}

/** How one client is reminded. */
export interface ClientDunning {
  readonly client: Client;
  readonly ladder: string;
  readonly policy: DunningPolicy;
  /** The first day on which any step may be taken, counted from the due date: most invoices are far from it. */
  readonly firstStepDay: number;
  /** The last recorded contact about any of its invoices. */
  readonly lastContact: CalendarDate | null;
  /** The first day on which it may be contacted again; null when it may at once. */
  readonly restsUntil: CalendarDate | null;
  /** The day itself when it is one on which both sides work, else the first one after it. */
  readonly workingDay: (day: number) => CalendarDate;
}

/** The ledger made ready for dunning. */
export function dunningBook(
  ledger: Ledger,
  forecasts: readonly PaymentForecast[],
  settings: DunningSettings,
): DunningBook {
  const workingDays = commonWorkingDays(settings);
  const contacts = contactDays(ledger);
  const clients = new Map<ClientId, ClientDunning>();
  for (const client of ledger.clients.values()) {
    const [ladder, policy] = ladderOf(client, settings);
    const { lastContact, unansweredOn } = contacts.get(client.id) ?? NEVER;
    const rested = lastContact === null ? 0 : dayNumber(lastContact) + policy.minimumGapDays;
    const tried = unansweredOn === null ? 0 : dayNumber(unansweredOn) + TRY_AGAIN_DAYS;
    const restsUntil = (lastContact ?? unansweredOn) ? dateOfDayNumber(Math.max(rested, tried)) : null;
    const workingDay = workingDays(countryRegion(client.country));
    // A call moved up by a habit is a day after the due date at the earliest.
    const firstStepDay = policy.steps.reduce((first, { daysFromDue }) => Math.min(first, daysFromDue), 1);
    clients.set(client.id, { client, ladder, policy, firstStepDay, lastContact, restsUntil, workingDay });
  }
  return {
    ledger,
    settings,
    unpaid: ledger.invoices.filter((invoice) => invoice.kind !== "credit-note" && outstanding(invoice) > 0),
    open: outstandingAfterCredits(ledger),
    forecasts: byInvoice(forecasts),
    clients,
    knowsEmail: [...ledger.clients.values()].some(({ email }) => email !== null),
  };
}

function byInvoice(forecasts: readonly PaymentForecast[]): ReadonlyMap<InvoiceId, PaymentForecast> {
  const found = new Map<InvoiceId, PaymentForecast>();
  for (const forecast of forecasts) found.set(forecast.invoiceId, forecast);
  return found;
}

/** Outstanding of an invoice after credits; zero for a credit note. */
export function openAmount({ open }: DunningBook, invoice: Invoice): Cents {
  return open.get(invoice.id) ?? NO_CENTS;
}

/** How the client of an invoice is reminded. */
export function dunningOf({ clients }: DunningBook, { clientId }: Invoice): ClientDunning {
  const known = clients.get(clientId);
  if (!known) throw new RangeError(`dunningOf: the ledger does not know the client ${clientId}`);
  return known;
}

/** The ladder a client names where there is one of that name, else that of its kind, else the first. */
function ladderOf({ ladder, kind }: Client, { ladders, ladderOfKind }: DunningSettings): [string, DunningPolicy] {
  for (const name of [ladder, kind && ladderOfKind[kind]]) {
    const policy = name === null ? undefined : ladders.get(name);
    if (name !== null && policy) return [name, policy];
  }
  const [first] = ladders;
  if (!first) throw new RangeError("dunningBook: the settings hold no ladder");
  return first;
}

interface ContactDays {
  lastContact: CalendarDate | null;
  unansweredOn: CalendarDate | null;
}

const NEVER: ContactDays = { lastContact: null, unansweredOn: null };

function contactDays(ledger: Ledger): ReadonlyMap<ClientId, ContactDays> {
  const days = new Map<ClientId, ContactDays>();
  for (const { clientId, dunning, contact } of ledger.invoices) {
    const { lastRemindedOn } = dunning;
    const unansweredOn = contact !== null && contact.unanswered > 0 ? contact.on : null;
    if (lastRemindedOn === null && unansweredOn === null) continue;
    let known = days.get(clientId);
    if (!known) days.set(clientId, (known = { ...NEVER }));
    known.lastContact = later(known.lastContact, lastRemindedOn);
    known.unansweredOn = later(known.unansweredOn, unansweredOn);
  }
  return days;
}

function later(a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
