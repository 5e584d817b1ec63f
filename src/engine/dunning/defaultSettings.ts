import { cents } from "../money";
import type { ClientKind, ContactChannel } from "../types";
import { ASSUMED_SHARES } from "./effectShares";
import { PUBLISHED_RATES } from "./lateInterestRates";
import type { DunningPolicy, DunningSettings, LadderStep } from "./policy";
import type { ContactStep } from "./reminder";
import { NEVER_CLOSED } from "./workingDays";

/** Names of the ladders every book starts with. A user's own ladders have the names the user gave them. */
export type LadderName = "standard" | "good-payer" | "public-body" | "private-person" | "strategic-client";

const CHANNELS: Readonly<Record<ContactStep, ContactChannel | null>> = {
  "email-before-due": "email",
  email: "email",
  call: "call",
  "firm-letter": "letter",
  "formal-notice": "registered-letter",
  decision: null,
};

/** The firm letter and the formal notice give 8 and 15 days to pay, so what follows them waits as long. */
const FIRM_LETTER_DAYS = 8;
const FORMAL_NOTICE_DAYS = 15;

/**
 * The ladder of the practice literature on small companies: e-mail 10 days before a large invoice falls due, e-mail on
 * the day, call a week after, firm letter at three weeks, formal notice (mise en demeure) at 30 days, decision at 45.
 */
const STANDARD: DunningPolicy = {
  steps: [
    rung("email-before-due", -10),
    rung("email", 0, { level: 1 }),
    rung("call", 7),
    rung("firm-letter", 21, { level: 2, afterLevel: 1 }),
    rung("formal-notice", 30, { level: 3, afterLevel: 2, daysAfterContact: FIRM_LETTER_DAYS }),
    rung("decision", 45, { afterLevel: 3, daysAfterContact: FORMAL_NOTICE_DAYS }),
  ],
  minimumGapDays: 7,
  announceFrom: { amount: cents(500_000), termDays: 60 },
  habit: { minimumPayments: 5, longestDelay: 14, marginDays: 2, onTimeDelay: 3 },
  repeatCallAfterDays: 14,
  negligibleBalance: cents(500),
};

/** Later and without an announcement: the relation is worth more than some days. */
const GOOD_PAYER: DunningPolicy = {
  ...STANDARD,
  steps: [
    rung("email", 5, { level: 1 }),
    rung("call", 12),
    rung("firm-letter", 30, { level: 2, afterLevel: 1 }),
    rung("formal-notice", 45, { level: 3, afterLevel: 2, daysAfterContact: FIRM_LETTER_DAYS }),
    rung("decision", 60, { afterLevel: 3, daysAfterContact: FORMAL_NOTICE_DAYS }),
  ],
};

/**
 * A public buyer pays late because a paper is missing, not to keep the money, and owes interest by right: it is asked
 * what is missing, and has longer between the steps.
 */
const PUBLIC_BODY: DunningPolicy = {
  ...STANDARD,
  steps: [
    rung("email", 2, { level: 1 }),
    rung("call", 10),
    rung("firm-letter", 30, { level: 2, afterLevel: 1 }),
    rung("formal-notice", 50, { level: 3, afterLevel: 2, daysAfterContact: FORMAL_NOTICE_DAYS }),
    rung("decision", 80, { afterLevel: 3, daysAfterContact: 30 }),
  ],
  minimumGapDays: 10,
};

/**
 * A private person: friendly first, nothing but the debt is asked for, and 14 days between the first written reminder
 * and the next, which Belgian law makes a condition of any cost (CDE art. XIX.2, law of 4 May 2023).
 */
const PRIVATE_PERSON: DunningPolicy = {
  ...STANDARD,
  steps: [
    rung("email", 3, { level: 1 }),
    rung("call", 12),
    rung("firm-letter", 21, { level: 2, afterLevel: 1, daysAfterContact: 7 }),
    rung("formal-notice", 36, { level: 3, afterLevel: 2, daysAfterContact: FORMAL_NOTICE_DAYS }),
    rung("decision", 60, { afterLevel: 3, daysAfterContact: FORMAL_NOTICE_DAYS }),
  ],
  announceFrom: { amount: cents(500_000), termDays: 90 },
};

/** Spoken to before it is written to; no formal notice goes out without a person's decision. */
const STRATEGIC_CLIENT: DunningPolicy = {
  ...STANDARD,
  steps: [
    rung("email-before-due", -10),
    rung("call", 3),
    rung("email", 10, { level: 1 }),
    rung("firm-letter", 30, { level: 2, afterLevel: 1 }),
    rung("decision", 45, { afterLevel: 2, daysAfterContact: FORMAL_NOTICE_DAYS }),
  ],
};

const DEFAULT_LADDERS: ReadonlyMap<LadderName, DunningPolicy> = new Map([
  ["standard", STANDARD],
  ["good-payer", GOOD_PAYER],
  ["public-body", PUBLIC_BODY],
  ["private-person", PRIVATE_PERSON],
  ["strategic-client", STRATEGIC_CLIENT],
]);

const LADDER_OF_KIND: Readonly<Record<ClientKind, LadderName | null>> = {
  business: null,
  public: "public-body",
  private: "private-person",
};

/** The rules a book starts with. */
export const DEFAULT_SETTINGS: DunningSettings = {
  ladders: DEFAULT_LADDERS,
  ladderOfKind: LADDER_OF_KIND,
  takenOver: null,
  waitForProof: true,
  contactsPerDay: null,
  longestWaitDays: 28,
  effectShares: ASSUMED_SHARES,
  rates: PUBLISHED_RATES,
  listDays: 6,
  lookAheadDays: 30,
  region: "france",
  closures: NEVER_CLOSED,
};

function rung(step: ContactStep, daysFromDue: number, facts: Partial<LadderStep> = {}): LadderStep {
  return {
    step,
    daysFromDue,
    level: null,
    afterLevel: 0,
    daysAfterContact: 0,
    channel: CHANNELS[step],
    owner: null,
    ...facts,
  };
}
