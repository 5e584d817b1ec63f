/**
 * The vocabulary of the engine.
 *
 * Days are calendar dates without a time zone, money is a whole number of minor units, and whatever is not known is
 * `null` in the type. Nothing here knows a sheet, a host or a language: reasons are data that `text/` turns into words.
 */
declare const brand: unique symbol;
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

/** "YYYY-MM-DD", made only by `calendarDate()` and the functions of `calendar.ts`. Has no clock and no time zone. */
export type CalendarDate = Branded<string, "CalendarDate">;
/** Days since 1970-01-01, a whole number. The form in which the delay model computes; see `dayNumber()`. */
export type DayNumber = Branded<number, "DayNumber">;
/** Whole minor units (cents), made only by `cents()`. Always a safe integer; negative for credit notes. */
export type Cents = Branded<number, "Cents">;
/** ISO 4217 code, "EUR". */
export type CurrencyCode = Branded<string, "CurrencyCode">;
/** A client's name without case, accents, punctuation and legal form: the same client under several spellings has one id. */
export type ClientId = Branded<string, "ClientId">;
/** Unique within a ledger: the invoice number, made unique by its row where the sheet repeats or omits it. */
export type InvoiceId = Branded<string, "InvoiceId">;
/** Paid date minus due date, in days (days beyond terms, DBT). Negative means paid early. */
export type DaysBeyondTerms = number;

/** How a client pays. `direct-debit` is collected by the company itself, so it is never dunned. */
export type PaymentMethod = "transfer" | "direct-debit" | "cheque" | "card" | "bill-of-exchange" | "cash";

/** Money received against one invoice. */
export interface Receipt {
  /** Null when the sheet says it was received but not when: it reduces the balance and teaches nothing about delay. */
  readonly receivedOn: CalendarDate | null;
  readonly amount: Cents;
}

/** A promise to pay (PTP). Broken once the close of `promisedOn` has passed unpaid. */
export interface PromiseToPay {
  readonly promisedOn: CalendarDate;
  readonly madeOn: CalendarDate | null;
}

/** A contested invoice: it is not reminded, and expected later. */
export interface Dispute {
  readonly since: CalendarDate | null;
  readonly reason: string | null;
}

/** What a sheet knows of reminders already sent for an invoice. */
export interface DunningFacts {
  /** Highest written level already sent; 0 when none. */
  readonly level: number;
  readonly lastRemindedOn: CalendarDate | null;
  /** True when the user asked that this invoice is never reminded. */
  readonly excluded: boolean;
}

/** How a client is reached. */
export type ContactChannel = "email" | "call" | "letter" | "registered-letter";

/** What came of a contact. The first two reached nobody. */
export type ContactOutcome =
  | "no-answer"
  | "voicemail"
  | "invoice-not-received"
  | "waiting-approval"
  | "dispute"
  | "in-payment"
  | "payment-sent"
  | "promise";

/** The last entry of the reminders log about an invoice. */
export interface LastContact {
  readonly on: CalendarDate;
  readonly channel: ContactChannel | null;
  /** Null when the log notes none: a letter that was sent. */
  readonly outcome: ContactOutcome | null;
  /** Written level of the message; null when it was none, as a call. */
  readonly level: number | null;
  /** Calls in a row, up to this one, that nobody answered. */
  readonly unanswered: number;
  /** The last day on which the invoice, not received before, was sent again: its reminders start anew from there. */
  readonly resentOn: CalendarDate | null;
}

/**
 * What a sheet holds to prove an invoice. Each fact is null when the sheet has no such column; an empty cell of a
 * column that is there is "" for a text, "missing" for a day, false for the signature.
 */
export interface ProofOfDebt {
  /** The client's order number. */
  readonly orderReference: string | null;
  readonly orderedOn: CalendarDate | "missing" | null;
  /** Number of the delivery note, work sheet or acceptance report. */
  readonly deliveryNote: string | null;
  readonly deliveredOn: CalendarDate | "missing" | null;
  /** True when the client signed the order, the quote or the delivery note. */
  readonly signed: boolean | null;
}

/** The promises of a client whose day has passed, and how many of them were kept. */
export interface PromiseRecord {
  readonly made: number;
  readonly kept: number;
}

/** A client in law: what may be asked of it for being late depends on it. */
export type ClientKind = "business" | "public" | "private";

/** A client and what the workbook says of it; null is "not said". */
export interface Client {
  readonly id: ClientId;
  /** As most often written in the sheet. */
  readonly name: string;
  readonly paymentMethod: PaymentMethod | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** Whom to write to and to ask for. */
  readonly contactName: string | null;
  /** Postal address, with its line breaks. */
  readonly address: string | null;
  /** True when the user asked that this client is never reminded. */
  readonly excludedFromReminders: boolean;
  /** Null when not known: then no interest and no indemnity is claimed, as for a private person. */
  readonly kind: ClientKind | null;
  /** ISO 3166 code of two capitals, "FR". */
  readonly country: string | null;
  /** The language in which it is written to. */
  readonly language: "fr" | "en" | null;
  /** Name of the ladder it is reminded by; null: the one for its kind. */
  readonly ladder: string | null;
  /** In insolvency proceedings: its debts are declared to the administrator, not asked for. */
  readonly insolvent: boolean;
  /** True when the user put its reminders on hold for the time being. */
  readonly onHold: boolean;
  /** Who looks after it. */
  readonly owner: string | null;
  /** Late interest agreed in the contract or the terms of sale, in percent a year. */
  readonly contractRate: number | null;
  /** From the reminders log; none made without one. */
  readonly promises: PromiseRecord;
}

/** A deposit invoice is an invoice; a credit note has a negative amount, reduces what its client owes and teaches nothing. */
export type InvoiceKind = "invoice" | "deposit" | "credit-note";

/** Where a due date comes from, most certain first. */
export type DueDateSource = "sheet" | "invoice-terms" | "client-terms" | "usual-terms" | "legal-default";

/** An invoice, a deposit or a credit note, with all that was known of it when the sheet was read. */
export interface Invoice {
  readonly id: InvoiceId;
  /** As the sheet shows it; empty when the sheet has none. */
  readonly number: string;
  readonly clientId: ClientId;
  readonly kind: InvoiceKind;
  readonly currency: CurrencyCode;
  readonly issuedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly dueSource: DueDateSource;
  /** Including tax; negative for a credit note. */
  readonly amount: Cents;
  readonly receipts: readonly Receipt[];
  readonly promise: PromiseToPay | null;
  readonly dispute: Dispute | null;
  /** A payment date the user typed: it wins over the model. */
  readonly expectedByUser: CalendarDate | null;
  readonly paymentMethod: PaymentMethod | null;
  /** True when a direct debit for it came back unpaid. */
  readonly directDebitRejected: boolean;
  /** True when it counts as unpaid although a cell that tells of its payment holds an error: nobody knows. */
  readonly paymentUnreadable: boolean;
  readonly dunning: DunningFacts;
  readonly contact: LastContact | null;
  readonly proof: ProofOfDebt;
}

/**
 * All that was known at the close of `asOf`, in one currency: no invoice issued later, no receipt dated later.
 * Made by `ledgerAsOf()`. The engine never reads a clock.
 */
export interface Ledger {
  readonly asOf: CalendarDate;
  readonly currency: CurrencyCode;
  readonly clients: ReadonlyMap<ClientId, Client>;
  readonly invoices: readonly Invoice[];
}

/**
 * When an open invoice will be paid, given that it is unpaid at the close of the as-of day:
 * `probabilities[i]` = P(paid exactly `firstDay + i` days beyond terms). Entries plus `unpaid` sum to 1.
 * `unpaid` is the chance that it is still unpaid after the last of these days.
 */
export interface DelayDistribution {
  readonly firstDay: DaysBeyondTerms;
  readonly probabilities: Float64Array;
  readonly unpaid: number;
}

/** What a forecast rests on, strongest first. */
export type ForecastBasis =
  "promise" | "typed" | "dispute" | "announced" | "sent-again" | "client" | "portfolio" | "terms";

/** Why this date: the figures a person would quote. All of them are the ones the forecast used. */
export interface ForecastReason {
  readonly basis: ForecastBasis;
  /** Paid invoices of this client the forecast learned from. */
  readonly paymentsUsed: number;
  /** The client's typical days beyond terms (median of its recent payments); null without history. */
  readonly typicalDelay: DaysBeyondTerms | null;
  /** Number of these recent payments: the latest of `paymentsUsed`. */
  readonly recentPayments: number;
  /** The client's last few days beyond terms, latest first, at most five. */
  readonly lastDelays: readonly DaysBeyondTerms[];
  /** Weekday (1 Monday … 7 Sunday) on which the client pays, as the forecast found it; null when it found none. */
  readonly payWeekday: number | null;
  /** Days of the month on which it pays, 1 to 30 in order, 31 for the last bank day; empty when none was found. */
  readonly payDaysOfMonth: readonly number[];
  /** Days by which the client pays later each year (negative: earlier), where the forecast follows that; null if not. */
  readonly laterEachYear: number | null;
  /** The whole book's typical days beyond terms. */
  readonly portfolioDelay: DaysBeyondTerms | null;
  /** Days past due at the as-of day; null when not yet due. */
  readonly daysOverdue: number | null;
  /** The date that was promised or typed, as it was named; of a payment announced without a day, the expected one. */
  readonly statedDate: CalendarDate | null;
  /** How the client kept its earlier promises; null where no promise counts, or none was made before. */
  readonly promises: PromiseRecord | null;
  /** A promised or typed date that has passed without the payment; null where there is none. */
  readonly passedDate: { readonly basis: "promise" | "typed"; readonly on: CalendarDate } | null;
  /** The last day a forecast names, where the invoice is more likely than not still unpaid then; null otherwise. */
  readonly unlikelyUntil: CalendarDate | null;
  /** What the model alone would have said: stays visible beside what was stated; null when the model alone speaks. */
  readonly modelDate: CalendarDate | null;
}

/** When an open invoice will be paid, seen from the as-of day. */
export interface PaymentForecast {
  readonly invoiceId: InvoiceId;
  readonly clientId: ClientId;
  /** Unpaid at the as-of day, after the client's credit notes were set against it. Positive. */
  readonly outstanding: Cents;
  readonly delay: DelayDistribution;
  /** The 50 % point of the payment day: after `asOf`, on a bank day. */
  readonly expected: CalendarDate;
  /** The 10 % point; null only beyond the horizon. */
  readonly low: CalendarDate | null;
  /** The 90 % point; null only beyond the horizon. */
  readonly high: CalendarDate | null;
  readonly reason: ForecastReason;
}

/** An amount that will be, in unrounded minor units: the middle and an 80 % range. Rounded only when printed. */
export interface ExpectedAmount {
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}
