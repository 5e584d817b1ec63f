import { addDays } from "../calendar";
import { cents } from "../money";
import type { CalendarDate } from "../types";
import type { PlannedPayment } from "./expenses";
import { bankDayOf } from "./expenses";

/** A payment put off, wholly or in part, as a move or a what-if has it. */
export interface MovedPayment {
  readonly label: string;
  /** Number of the supplier's invoice; null for the firm's own expenses. */
  readonly reference: string | null;
  /** The due day of the payment meant; null: every payment of the line. */
  readonly dueOn: CalendarDate | null;
  /** How much later; earlier when negative. */
  readonly days: number;
  /** The part that moves, 0 to 1. */
  readonly share: number;
}

/**
 * The payments with those put off on their new bank days, in order of day. What moves to `asOf` or before leaves on the
 * first bank day after it; what moves beyond `until` is not among them any more.
 */
export function withMoved(
  payments: readonly PlannedPayment[],
  moved: readonly MovedPayment[],
  { asOf, until }: { readonly asOf: CalendarDate; readonly until: CalendarDate },
): readonly PlannedPayment[] {
  if (moved.length === 0) return payments;
  const after = moved.reduce<readonly PlannedPayment[]>((before, move) => {
    return before.flatMap((payment) => (isMeant(payment, move) ? split(payment, move, asOf) : [payment]));
  }, payments);
  return after
    .filter(({ paidOn }) => paidOn <= until)
    .sort((a, b) => (a.paidOn < b.paidOn ? -1 : a.paidOn > b.paidOn ? 1 : 0));
}

function isMeant({ line, dueOn }: PlannedPayment, move: MovedPayment): boolean {
  return (
    line.label === move.label && line.reference === move.reference && (move.dueOn === null || move.dueOn === dueOn)
  );
}

function split(payment: PlannedPayment, { days, share }: MovedPayment, asOf: CalendarDate): readonly PlannedPayment[] {
  const part = cents(Math.round(payment.amount * share));
  const dueOn = addDays(payment.dueOn, days);
  const usual = bankDayOf(dueOn, payment.line);
  const paidOn = usual > asOf ? usual : bankDayOf(addDays(asOf, 1), { ...payment.line, shift: "next" });
  const stays = { ...payment, amount: cents(payment.amount - part) };
  const moves = { ...payment, dueOn, paidOn, amount: part };
  return stays.amount === 0 ? [moves] : [stays, moves];
}
