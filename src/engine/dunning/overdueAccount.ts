import { cents, NO_CENTS } from "../money";
import type { Cents, InvoiceId } from "../types";
import type { DunningBook } from "./dunningBook";
import { openAmount } from "./dunningBook";
import type { NoReminder, Reminder } from "./reminder";
import { standingOf } from "./standing";

/** Why overdue money is on the list, or is not. */
export type OverdueReason =
  | "listed"
  | "to-answer"
  | "to-check"
  | "promised"
  | "announced"
  | "waiting"
  | Exclude<NoReminder, "paid" | "nothing-planned">;

/**
 * All that is overdue at the as-of day, to the cent, by what is done about it: named in a message of the list, contested
 * (its dispute is to be answered), of an unreadable payment (to be checked), promised, announced, stopped for a reason,
 * or waiting for its next step. The amounts sum to the total overdue after credits, so that nobody has to wonder what the list leaves out. Reasons without money
 * are left out.
 */
export function overdueAccount(book: DunningBook, list: readonly Reminder[]): ReadonlyMap<OverdueReason, Cents> {
  const listed = new Set<InvoiceId>();
  for (const { channel, step, invoiceIds } of list) {
    if (channel !== null || step === "decision") for (const id of invoiceIds) listed.add(id);
  }
  const account = new Map<OverdueReason, Cents>();
  for (const invoice of book.unpaid) {
    const open = openAmount(book, invoice);
    if (open === 0 || invoice.dueOn >= book.ledger.asOf) continue;
    const reason = listed.has(invoice.id) ? "listed" : reasonLeftOut(standingOf(book, invoice));
    account.set(reason, cents((account.get(reason) ?? NO_CENTS) + open));
  }
  return account;
}

function reasonLeftOut(standing: ReturnType<typeof standingOf>): OverdueReason {
  switch (standing.kind) {
    case "stopped":
      return standing.because === "paid" ? "covered-by-credit" : standing.because;
    case "disputed":
      return "to-answer";
    case "payment-unreadable":
      return "to-check";
    case "promised":
      return "promised";
    case "payment-announced":
      return "announced";
    case "remindable":
    case "broken-promise":
    case "payment-not-arrived":
    case "rejected-direct-debit":
      return "waiting";
  }
}
