import { addBankDays } from "../bankDays";
import type { CalendarDate, LastContact } from "../types";

/** What a client said of a payment that has no day: it is approved, in the next payment run, or on its way. */
export type AnnouncedOutcome = "waiting-approval" | "in-payment" | "payment-sent";

/**
 * Bank days within which the money is waited for. A transfer sent arrives on the next bank day or the one after (SEPA
 * credit transfer), so after three it is doubtful. Payment runs are mostly weekly or every two weeks, and an approval
 * that takes longer than two weeks is worth another call: ten, assumptions of practice.
 */
const BANK_DAYS: Readonly<Record<AnnouncedOutcome, number>> = {
  "payment-sent": 3,
  "in-payment": 10,
  "waiting-approval": 10,
};

/** A payment the client announced without a day. */
export interface AnnouncedPayment {
  readonly outcome: AnnouncedOutcome;
  readonly saidOn: CalendarDate;
  /** The last bank day on which it is waited for. */
  readonly until: CalendarDate;
}

/** What the last contact announced; null when it announced nothing, or named a day (a promise). */
export function announcedPayment(contact: LastContact | null): AnnouncedPayment | null {
  if (contact === null) return null;
  const { on: saidOn, outcome } = contact;
  if (outcome !== "waiting-approval" && outcome !== "in-payment" && outcome !== "payment-sent") return null;
  return { outcome, saidOn, until: addBankDays(saidOn, BANK_DAYS[outcome]) };
}
