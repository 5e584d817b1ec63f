import { addDays, daysBetween } from "../engine/calendar";
import type { ContactRecord } from "../engine/dunning/contactLog";
import { openAmount, type DunningBook } from "../engine/dunning/dunningBook";
import { isInternal, type Reminder, type ReminderStep } from "../engine/dunning/reminder";
import { invoicesById } from "../engine/ledger/invoicesById";
import type { CalendarDate, Client, Invoice, InvoiceId } from "../engine/types";
import type { MessageKind, MessageTemplate, MissingFact, OwnCompany } from "../text/draftWords";
import { phrasesIn } from "../text/language";
import type { Language, Phrases } from "../text/phrases";
import { claimedSums } from "./claimedSums";
import { missingOfLetter } from "./letterPage";
import { mailAddresses } from "./mailAddresses";
import { mailLink } from "./mailLink";
import { messageOf, type Message } from "./message";
import type { MessageFacts } from "./messageFacts";

/** What the drafts of a book are made from. */
export interface DraftContext {
  readonly dunning: DunningBook;
  readonly company: OwnCompany;
  /** What was done before: its days are quoted. */
  readonly contacts: readonly ContactRecord[];
  /** The user's template of a message, else the original. */
  readonly templateOf: (language: Language, kind: MessageKind) => MessageTemplate;
  /** For clients whose language is not known, and for the user's own eyes. */
  readonly language: Language;
}

/** What a draft becomes: a message to send, a letter to print, or a script for the user's own eyes. */
export type DraftForm = "email" | "letter" | "script";

/** The draft of one reminder. */
export interface ReminderDraft {
  readonly form: DraftForm;
  readonly message: Message;
  readonly facts: MessageFacts;
  /** In the language of the draft. */
  readonly phrases: Phrases;
}

/** The draft of each reminder that has one, in the order of the list. */
export function reminderDrafts(
  reminders: readonly Reminder[],
  context: DraftContext,
): ReadonlyMap<Reminder, ReminderDraft> {
  const invoices = invoicesById(context.dunning.ledger);
  const contacts = contactsByInvoice(context.contacts);
  const drafts = new Map<Reminder, ReminderDraft>();
  for (const reminder of reminders) {
    const draft = draftOf(reminder, { ...context, invoices, contactsOf: contacts });
    if (draft !== null) drafts.set(reminder, draft);
  }
  return drafts;
}

/** Links that open the e-mail drafts in the user's mail program, where the client has an address. */
export function reminderLinks(reminders: readonly Reminder[], context: DraftContext): ReadonlyMap<Reminder, string> {
  const links = new Map<Reminder, string>();
  for (const [reminder, { form, message, phrases }] of reminderDrafts(reminders, context)) {
    const link = form === "email" ? mailLink(message, phrases) : null;
    if (link !== null) links.set(reminder, link);
  }
  return links;
}

interface PreparedContext extends DraftContext {
  readonly invoices: ReadonlyMap<InvoiceId, Invoice>;
  readonly contactsOf: ReadonlyMap<InvoiceId, readonly CalendarDate[]>;
}

/** Null where there is nothing to write: work inside the company. */
function draftOf(reminder: Reminder, context: PreparedContext): ReminderDraft | null {
  const kind = messageKind(reminder);
  const client = context.dunning.ledger.clients.get(reminder.clientId);
  if (kind === null || !client) return null;
  const form = formOf(reminder, kind);
  const phrases = phrasesIn(form === "script" ? context.language : (client.language ?? context.language));
  const facts = factsOf(reminder, { kind, form, client, phrases }, context);
  return { form, facts, phrases, message: messageOf(facts, context.templateOf(phrases.language, kind), phrases) };
}

const KINDS: Readonly<Record<Exclude<ReminderStep, "email" | "call">, MessageKind | null>> = {
  "email-before-due": "announcement",
  "firm-letter": "firm-reminder",
  "formal-notice": "formal-notice",
  decision: "decision",
  "answer-dispute": "dispute",
  "check-payment": null,
  "complete-proof": null,
};

/** What a reminder says: by its step, and an e-mail by the level it reaches. */
function messageKind({ step, level, reason, overdue }: Reminder): MessageKind | null {
  if (step === "call") return reason.kind === "broken-promise" ? "broken-promise" : "call";
  if (step !== "email") return KINDS[step];
  if (level !== null && level > 1) return level === 2 ? "firm-reminder" : "formal-notice";
  return overdue > 0 ? "first-reminder" : "due-today";
}

function formOf({ channel }: Reminder, kind: MessageKind): DraftForm {
  if (kind === "call" || kind === "broken-promise" || kind === "decision") return "script";
  return channel === "letter" || channel === "registered-letter" ? "letter" : "email";
}

/** Days left to pay: eight after a firm reminder, fifteen after a formal notice, as the ladder waits. */
const DEADLINES: Readonly<Partial<Record<MessageKind, number>>> = { "formal-notice": 15 };
const USUAL_DEADLINE = 8;
/** What the law gives is claimed from the second written level on, never in a first reminder. */
const CLAIMING: readonly MessageKind[] = ["firm-reminder", "formal-notice", "decision"];

interface DraftShape {
  readonly kind: MessageKind;
  readonly form: DraftForm;
  readonly client: Client;
  readonly phrases: Phrases;
}

function factsOf(
  reminder: Reminder,
  { kind, form, client, phrases }: DraftShape,
  context: PreparedContext,
): MessageFacts {
  const { dunning, company, contactsOf } = context;
  const invoices = reminder.invoiceIds.flatMap((id) => context.invoices.get(id) ?? []);
  const claimed = CLAIMING.includes(kind) ? claimedSums(invoices, client, dunning) : null;
  const facts: MessageFacts = {
    kind,
    isLetter: form === "letter",
    writtenOn: reminder.doOn,
    currency: dunning.ledger.currency,
    company,
    recipient: {
      name: client.name,
      contact: client.contactName,
      email: client.email,
      phone: client.phone,
      address: client.address,
    },
    invoices: invoices.map((invoice) => ({
      number: invoice.number === "" ? invoice.id : invoice.number,
      issuedOn: invoice.issuedOn,
      dueOn: invoice.dueOn,
      amount: invoice.amount,
      remaining: openAmount(dunning, invoice),
      daysLate: daysBetween(invoice.dueOn, reminder.doOn),
    })),
    total: reminder.amount,
    remindedOn: remindedOn(invoices, contactsOf, reminder.doOn),
    promisedOn: reminder.reason.kind === "broken-promise" ? reminder.reason.promisedOn : null,
    disputeReason: invoices.find(({ dispute }) => dispute?.reason)?.dispute?.reason ?? null,
    deadline: addDays(reminder.doOn, DEADLINES[kind] ?? USUAL_DEADLINE),
    claims: claimed?.sums ?? null,
    reason: reminder.reasons.map((reason) => phrases.reminderReason(reason, dunning.ledger.currency)).join(" "),
    alsoMissing: [],
  };
  return { ...facts, alsoMissing: [...(claimed?.missing ?? []), ...missingOf(reminder, form, facts)] };
}

function missingOf({ dossier, step }: Reminder, form: DraftForm, facts: MessageFacts): readonly MissingFact[] {
  const needsProof = step === "formal-notice" || step === "decision";
  return [
    ...(form === "email" && mailAddresses(facts.recipient.email).length === 0 ? (["client-email"] as const) : []),
    ...(form === "letter" ? missingOfLetter(facts) : []),
    ...(needsProof && dossier !== null && dossier.missing.length > 0 ? (["proof"] as const) : []),
  ];
}

/** Days on which the client was contacted about these invoices, by the log and by the sheet itself, earliest first. */
function remindedOn(
  invoices: readonly Invoice[],
  contactsOf: PreparedContext["contactsOf"],
  before: CalendarDate,
): readonly CalendarDate[] {
  const days = new Set<CalendarDate>();
  for (const { id, dunning } of invoices) {
    for (const day of contactsOf.get(id) ?? []) days.add(day);
    if (dunning.lastRemindedOn !== null) days.add(dunning.lastRemindedOn);
  }
  return [...days].filter((day) => day < before).sort();
}

function contactsByInvoice(contacts: readonly ContactRecord[]): ReadonlyMap<InvoiceId, readonly CalendarDate[]> {
  const days = new Map<InvoiceId, CalendarDate[]>();
  for (const { on, invoiceIds, step } of contacts) {
    if (step !== null && (isInternal(step) || step === "decision")) continue;
    for (const id of invoiceIds) days.set(id, [...(days.get(id) ?? []), on]);
  }
  return days;
}
