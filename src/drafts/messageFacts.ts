import type { CalendarDate, Cents, CurrencyCode } from "../engine/types";
import type { ClaimedSums, MessageKind, MissingFact, OwnCompany } from "../text/draftWords";

/** Whom a draft is for. */
export interface Recipient {
  readonly name: string;
  readonly contact: string | null;
  /** As the sheet holds them: checked where an address is made of them. */
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
}

/** An invoice as a draft shows it, on the day of the message. */
export interface MessageInvoice {
  readonly number: string;
  readonly issuedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  /** Including tax. */
  readonly amount: Cents;
  readonly remaining: Cents;
  /** Days overdue; zero or less when not overdue yet. */
  readonly daysLate: number;
}

/** All that a draft is made from. */
export interface MessageFacts {
  readonly kind: MessageKind;
  /** A letter has addresses, a place for the signature and a formal salutation. */
  readonly isLetter: boolean;
  readonly writtenOn: CalendarDate;
  readonly currency: CurrencyCode;
  readonly company: OwnCompany;
  readonly recipient: Recipient;
  /** Oldest due first; at least one. */
  readonly invoices: readonly MessageInvoice[];
  /** What the message asks for: the remainders added up. */
  readonly total: Cents;
  /** Days on which the client was written to or called before, earliest first. */
  readonly remindedOn: readonly CalendarDate[];
  readonly promisedOn: CalendarDate | null;
  readonly disputeReason: string | null;
  readonly deadline: CalendarDate;
  /** Penalties and fixed indemnity where the law gives them; null for private and unknown clients. */
  readonly claims: ClaimedSums | null;
  /** Why the client is contacted, in words. */
  readonly reason: string;
  /** What is missing beside what the template meets. */
  readonly alsoMissing: readonly MissingFact[];
}
