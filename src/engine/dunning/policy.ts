import type { HolidayRegion } from "../holidays";
import type { CalendarDate, Cents, ClientKind, ContactChannel } from "../types";
import type { EffectShares } from "./effectShares";
import type { LateInterestRates } from "./lateInterestRates";
import type { ContactStep } from "./reminder";
import type { CompanyClosures } from "./workingDays";

/** One rung of the ladder. */
export interface LadderStep {
  readonly step: ContactStep;
  /** First day it may be taken, counted from the due date; negative before it. */
  readonly daysFromDue: number;
  /** Written level it reaches; null when nothing formal is sent. Calls do not count as a level. */
  readonly level: number | null;
  /** Written level that must have been sent before, so that no level is skipped. */
  readonly afterLevel: number;
  /** Days that must have passed since the last contact about the invoice: the deadline the message before it gave. */
  readonly daysAfterContact: number;
  /** Null for a decision, which is nobody's message. */
  readonly channel: ContactChannel | null;
  /** Who does it, whoever looks after the client; null: who looks after the client. */
  readonly owner: string | null;
}

/** Who is reminded when: one ladder. */
export interface DunningPolicy {
  /** From gentle to firm. */
  readonly steps: readonly LadderStep[];
  /** Days between two contacts of one client, whatever they are about. A broken promise does not wait for them. */
  readonly minimumGapDays: number;
  /** An invoice is announced before its due date when it is at least this large, or its term at least this long. */
  readonly announceFrom: { readonly amount: Cents; readonly termDays: number };
  /**
   * A client whose last payments all came within `longestDelay` days beyond terms has a habit: it is not reminded before
   * the latest of them and `marginDays` more have passed, and is called the day after. One that pays `onTimeDelay` days
   * late at most, in the middle, needs no announcement.
   */
  readonly habit: {
    readonly minimumPayments: number;
    readonly longestDelay: number;
    readonly marginDays: number;
    readonly onTimeDelay: number;
  };
  /** Where no step is left, or the next one waits for proof, the call is repeated after so many days without a contact. */
  readonly repeatCallAfterDays: number;
  /** A balance up to this is not worth a message: bank charges kept back, a cent of rounding. */
  readonly negligibleBalance: Cents;
}

/** The rules of a book: its ladders, and what holds for all of them. */
export interface DunningSettings {
  /** By name; the first is for every client that has no other. */
  readonly ladders: ReadonlyMap<string, DunningPolicy>;
  /** The ladder of a client that names none, by its kind; null: the first. */
  readonly ladderOfKind: Readonly<Record<ClientKind, string | null>>;
  /**
   * A book whose reminders were kept elsewhere until a day: what was due before it and has no record here counts as
   * reminded up to this level, as far as its age allowed. Null: such an invoice starts gently.
   */
  readonly takenOver: { readonly on: CalendarDate; readonly level: number } | null;
  /** False when formal notices and decisions do not wait for a complete proof dossier. */
  readonly waitForProof: boolean;
  /** Clients that can be contacted in a working day; null: as many as there are. */
  readonly contactsPerDay: number | null;
  /** A client overdue and not contacted for so many days goes before those whose money weighs more. */
  readonly longestWaitDays: number;
  readonly effectShares: EffectShares;
  /** For the late interest that letters announce. */
  readonly rates: LateInterestRates;
  /** The to-do list names actions from the as-of day to this many days after it. */
  readonly listDays: number;
  /** The next action of an invoice is looked for this many days ahead. */
  readonly lookAheadDays: number;
  /** The public holidays of the company; a client's country adds its own. */
  readonly region: HolidayRegion;
  readonly closures: CompanyClosures;
}
