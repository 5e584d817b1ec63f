import type { ReminderStep } from "./reminder";

/** What a contact brings: the share of the money that would not come by itself within two weeks. */
export interface EffectShare {
  /** 0 to 1. */
  readonly share: number;
  /** True when the outcomes on record weigh more in it than the assumption. */
  readonly learned: boolean;
}

export type EffectShares = Readonly<Record<ReminderStep, EffectShare>>;

/**
 * Share of the money not coming by itself that a contact is assumed to bring within two weeks. Assumptions, not
 * measurements: history cannot show the effect of a call, since it is the late clients who are called. Only their order
 * rests on the practice literature (a call beats a letter, a letter an e-mail, an answered dispute frees the payment).
 * They decide nothing but the order of the list.
 */
export const ASSUMED_SHARES: EffectShares = {
  "email-before-due": assumed(0.05),
  email: assumed(0.1),
  "firm-letter": assumed(0.2),
  "formal-notice": assumed(0.25),
  call: assumed(0.3),
  decision: assumed(0.1),
  "answer-dispute": assumed(0.3),
  // Shows what came, and brings nothing.
  "check-payment": assumed(0),
  "complete-proof": assumed(0.1),
};

/** Days in which a contact works: promises given on the telephone are mostly for one of the next two weeks. */
export const EFFECT_DAYS = 14;

function assumed(share: number): EffectShare {
  return { share, learned: false };
}
