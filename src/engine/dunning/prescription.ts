import { addMonths, calendarDate, earlierOf, laterOf } from "../calendar";
import type { CalendarDate, Client, ClientKind, Invoice } from "../types";

/** When the right to sue for an invoice ends (prescription extinctive). */
export interface Prescription {
  /** From when it runs. */
  readonly startsOn: CalendarDate;
  readonly years: number;
  /** The last day on which a court can be asked (C. civ. art. 2229). */
  readonly lastDay: CalendarDate;
  /** From this day on it is to be shown. */
  readonly alertFrom: CalendarDate;
}

/**
 * Years, by kind of client: C. com. art. L110-4 and C. civ. art. 2224 between businesses; C. conso. art. L218-2 for what
 * a business sells to a consumer; loi 68-1250 art. 1 for debts of public bodies.
 */
const YEARS: Readonly<Record<ClientKind, number>> = { business: 5, private: 2, public: 4 };

/** Time to prepare and file a claim, in months: an assumption of practice. */
const ALERT_MONTHS = 6;

/**
 * When the claim of an invoice lapses in French law. Meant as an alert: of the days from which it may run, the earliest
 * counts (due date, invoice, delivery: for consumers courts have taken each of them), and a client of unknown kind is
 * taken for a consumer. A part payment recognises the debt, so that the time starts anew (C. civ. art. 2240); a
 * reminder, registered or not, does not stop it. Debts of public bodies lapse four years after the 1 January that
 * follows.
 */
export function prescriptionOf(invoice: Invoice, { kind }: Pick<Client, "kind">): Prescription {
  const years = YEARS[kind ?? "private"];
  const begun = recognisedOn(invoice) ?? earliestStart(invoice);
  const startsOn = kind === "public" ? calendarDate(`${Number(begun.slice(0, 4)) + 1}-01-01`) : begun;
  const end = addMonths(startsOn, 12 * years);
  const lastDay = kind === "public" ? calendarDate(`${Number(end.slice(0, 4)) - 1}-12-31`) : end;
  return { startsOn, years, lastDay, alertFrom: addMonths(lastDay, -ALERT_MONTHS) };
}

function earliestStart({ issuedOn, dueOn, proof }: Invoice): CalendarDate {
  const { deliveredOn } = proof;
  const earliest = earlierOf(issuedOn, dueOn);
  return deliveredOn === null || deliveredOn === "missing" ? earliest : earlierOf(earliest, deliveredOn);
}

/** The day of the last payment of a known day; null without one. */
function recognisedOn({ receipts }: Invoice): CalendarDate | null {
  return receipts.reduce<CalendarDate | null>(
    (last, { receivedOn }) => (last === null || receivedOn === null ? (last ?? receivedOn) : laterOf(last, receivedOn)),
    null,
  );
}
