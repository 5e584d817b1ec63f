import type { CalendarDate } from "../engine/types";

/** What `encaisse remind` and `encaisse handover` say. */
export interface RemindWords {
  readonly nothingFor: (client: string) => string;
  readonly noSuchClient: (client: string) => string;
  readonly severalClients: (client: string, names: readonly string[]) => string;
  readonly badOutcome: (found: string, outcomes: readonly string[]) => string;
  readonly promiseNeedsDate: string;
  readonly resultWithoutDone: string;
  readonly clientNeeded: string;
  readonly folderNeeded: string;
  readonly wouldOverwrite: (path: string) => string;
  readonly isNoFolder: (path: string) => string;
  readonly draftsWritten: (count: number, folder: string) => string;
  readonly noDraft: string;
  readonly sheetsAdded: (names: readonly string[]) => string;
  readonly sheetsThere: string;
  readonly noted: (client: string, day: CalendarDate) => string;
  readonly index: {
    readonly title: (asOf: CalendarDate) => string;
    readonly subtitle: string;
    readonly draft: string;
    readonly toComplete: string;
    readonly open: string;
  };
  readonly handover: HandoverWords;
}

export interface HandoverWords {
  readonly title: (client: string) => string;
  readonly subtitle: (asOf: CalendarDate) => string;
  readonly fileName: string;
  readonly statement: string;
  readonly invoices: string;
  readonly interest: string;
  readonly contacts: string;
  readonly proof: string;
  readonly creditor: string;
  readonly debtor: string;
  readonly principal: string;
  readonly penalties: string;
  readonly indemnities: string;
  readonly total: string;
  readonly from: string;
  readonly to: string;
  readonly days: string;
  readonly base: string;
  readonly rate: string;
  readonly amount: string;
  readonly rateMissing: string;
  readonly lastDay: string;
  readonly standing: string;
  readonly missingProof: string;
  readonly complete: string;
  readonly noColumns: string;
  readonly noContact: string;
  readonly noInterest: Readonly<
    Record<"private" | "kind-unknown" | "insolvent" | "foreign-contract" | "not-late", string>
  >;
  readonly standings: Readonly<Record<"disputed" | "payment-unreadable" | "promised" | "stopped" | "other", string>>;
  readonly prescriptionSoon: (number: string, lastDay: CalendarDate) => string;
  readonly prescriptionPassed: (number: string, lastDay: CalendarDate) => string;
  readonly incomplete: string;
  readonly nothingOverdue: (client: string) => string;
  readonly checkFirst: string;
}
