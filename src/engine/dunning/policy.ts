import type { HolidayRegion } from "../holidays";
import { cents } from "../money";
import type { Cents } from "../types";
import type { ReminderStep } from "./reminder";

/** One rung of the ladder. */
export interface LadderStep {
  readonly step: Exclude<ReminderStep, "answer-dispute">;
  /** First day it may be taken, counted from the due date; negative before it. */
  readonly daysFromDue: number;
  /** Written level it reaches; null when nothing formal is sent. Calls do not count as a level. */
  readonly level: number | null;
  /** Written level that must have been sent before, so that no level is skipped. */
  readonly afterLevel: number;
  /** Days that must have passed since the last contact about the invoice: the deadline the message before it gave. */
  readonly daysAfterContact: number;
}

/** Who is reminded when. */
export interface DunningPolicy {
  /** From gentle to firm. */
  readonly steps: readonly LadderStep[];
  /** Days between two contacts of one client, whatever they are about. A broken promise does not wait for them. */
  readonly minimumGapDays: number;
  /** An invoice is announced before its due date when it is at least this large, or its term at least this long. */
  readonly announceFrom: { readonly amount: Cents; readonly termDays: number };
  /** Clients known to pay about on time are not announced to, and get some days of grace before the first e-mail. */
  readonly goodPayer: {
    readonly minimumPayments: number;
    /** Median days beyond terms, at most. */
    readonly typicalDelay: number;
    readonly graceDays: number;
  };
  /** A balance up to this is not worth a message: bank charges kept back, a cent of rounding. */
  readonly negligibleBalance: Cents;
  /** The to-do list names actions from the as-of day to this many days after it. */
  readonly listDays: number;
  /** The next action of an invoice is looked for this many days ahead. */
  readonly lookAheadDays: number;
  /** Whose weekends and holidays are kept. */
  readonly region: HolidayRegion;
}

/**
 * The ladder of the practice literature on small companies: e-mail 10 days before a large invoice falls due, e-mail on
 * the day, call a week after, firm letter at three weeks, formal notice (mise en demeure) at 30 days, decision at 45.
 * The firm letter and the formal notice give 8 and 15 days to pay, so what follows them waits as long.
 */
export const DEFAULT_POLICY: DunningPolicy = {
  steps: [
    { step: "email-before-due", daysFromDue: -10, level: null, afterLevel: 0, daysAfterContact: 0 },
    { step: "email", daysFromDue: 0, level: 1, afterLevel: 0, daysAfterContact: 0 },
    { step: "call", daysFromDue: 7, level: null, afterLevel: 0, daysAfterContact: 0 },
    { step: "firm-letter", daysFromDue: 21, level: 2, afterLevel: 1, daysAfterContact: 0 },
    { step: "formal-notice", daysFromDue: 30, level: 3, afterLevel: 2, daysAfterContact: 8 },
    { step: "decision", daysFromDue: 45, level: null, afterLevel: 3, daysAfterContact: 15 },
  ],
  minimumGapDays: 7,
  announceFrom: { amount: cents(500_000), termDays: 60 },
  goodPayer: { minimumPayments: 5, typicalDelay: 3, graceDays: 3 },
  negligibleBalance: cents(500),
  listDays: 6,
  lookAheadDays: 30,
  region: "france",
};
