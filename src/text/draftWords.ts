import type { InterestRegime } from "../engine/dunning/lateInterestRegime";
import type { CalendarDate, Cents, CurrencyCode } from "../engine/types";

/** What a draft is for. Each has a template per language, which the user may edit. */
export type MessageKind =
  /** Before the due date. */
  | "announcement"
  /** On the due date. */
  | "due-today"
  /** First written level: no threat, no sum beyond the invoices. */
  | "first-reminder"
  /** Second written level: a short deadline, penalties announced. */
  | "firm-reminder"
  /** Third written level: mise en demeure. */
  | "formal-notice"
  /** Scripts for the person who calls. */
  | "call"
  | "broken-promise"
  /** The first answer to a client who contests. */
  | "dispute"
  /** Notes for the person who decides what follows the formal notice. */
  | "decision";

export const MESSAGE_KINDS: readonly MessageKind[] = [
  "announcement",
  "due-today",
  "first-reminder",
  "firm-reminder",
  "formal-notice",
  "call",
  "broken-promise",
  "dispute",
  "decision",
];

/** What a template can speak of. */
export type DraftField =
  | "salutation"
  | "client"
  | "contact"
  | "phone"
  | "invoices"
  | "numbers"
  | "total"
  | "oldest"
  | "table"
  | "dueOn"
  | "reminders"
  | "promise"
  | "dispute"
  | "deadline"
  | "penalties"
  | "claims"
  | "claimed"
  | "legalBasis"
  | "payment"
  | "author"
  | "company"
  | "signature"
  | "reason";

/** Subject and text with fields in braces. A line whose field has nothing to say is left out of the message. */
export interface MessageTemplate {
  readonly subject: string;
  readonly text: string;
}

/** The company the reminders come from, as its settings say it: a fact that is not known is null, never invented. */
export interface OwnCompany {
  readonly name: string | null;
  /** With its line breaks. */
  readonly address: string | null;
  /** Registration line of letters: "SIREN 123 456 789 RCS Lyon". */
  readonly registration: string | null;
  readonly iban: string | null;
  /** Who writes and calls. */
  readonly contact: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

/** A fact that a draft needed and nobody gave: a blank stands there. */
export type MissingFact =
  | "company-name"
  | "company-address"
  | "company-contact"
  | "iban"
  | "client-address"
  | "client-email"
  | "interest-rate"
  | "client-kind"
  /** The contract states less than three times the legal rate. */
  | "rate-below-floor"
  | "proof";

/** What is claimed beside the invoices. */
export interface ClaimedSums {
  readonly regime: InterestRegime;
  readonly principal: Cents;
  readonly interest: Cents;
  readonly fixedIndemnity: Cents;
  readonly total: Cents;
  readonly currency: CurrencyCode;
  /** How many invoices bear the fixed indemnity. */
  readonly lateInvoices: number;
  /** Percent a year, the last that applies; null when its rate is missing. */
  readonly rate: number | null;
  /** Up to when interest was counted. */
  readonly until: CalendarDate;
  /** Part of the time has no known rate: its interest is not counted. */
  readonly isIncomplete: boolean;
}

/** What a user calls the drafts and their fields: needed to read the user’s own templates, too. */
export interface DraftNames {
  /** What each is called in lists. */
  readonly kinds: Readonly<Record<MessageKind, string>>;
  /** Names between braces. */
  readonly fields: Readonly<Record<DraftField, string>>;
}

export interface DraftWords {
  readonly templates: Readonly<Record<MessageKind, MessageTemplate>>;
  /** What each field stands for. */
  readonly fieldMeanings: Readonly<Record<DraftField, string>>;
  /** Stands where a fact is missing, for a person to fill in. */
  readonly blank: (what: MissingFact) => string;
  readonly missing: Readonly<Record<MissingFact, string>>;
  /** Null: nobody's name is known. */
  readonly salutation: (contact: string | null, isLetter: boolean) => string;
  /** The invoices in a sentence: "la facture F-1", "les factures F-1 et F-2", "les 5 factures ci-dessous". */
  readonly invoices: (numbers: readonly string[]) => string;
  /** The invoices in a subject. */
  readonly numbers: (numbers: readonly string[]) => string;
  /** A line of a filled template with the contractions that the language makes: "de les" is "des". */
  readonly contracted: (line: string) => string;
  readonly days: (count: number) => string;
  /** The days of earlier reminders in a sentence. */
  readonly dates: (dates: readonly CalendarDate[]) => string;
  readonly table: Readonly<Record<"number" | "issued" | "due" | "amount" | "remaining" | "late" | "total", string>>;
  readonly penalties: (claims: ClaimedSums) => string;
  readonly claims: (claims: ClaimedSums | null, principal: Cents) => readonly (readonly [string, Cents])[];
  readonly legalBasis: (regime: InterestRegime | null) => string;
  readonly payment: (iban: string, numbers: readonly string[]) => string;
  readonly whoPays: string;
  readonly letter: LetterWords;
  /** Ends a text that was cut to fit a link. */
  readonly cut: string;
}

export interface LetterWords {
  readonly registered: string;
  readonly subject: string;
  readonly placeAndDate: (date: CalendarDate) => string;
}
