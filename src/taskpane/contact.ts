import { dateFromParts } from "../engine/calendar";
import type { ContactRecord } from "../engine/dunning/contactLog";
import type { Reminder } from "../engine/dunning/reminder";
import type { CalendarDate, ContactOutcome } from "../engine/types";

/** What the user typed about a contact. */
export interface TypedContact {
  /** Empty: it was done, and nothing came of it yet. */
  readonly outcome: ContactOutcome | "";
  /** As a date field has it, "YYYY-MM-DD"; empty when none is typed. */
  readonly promisedOn: string;
  readonly note: string;
}

/** Why what was typed cannot be noted. */
export type ContactFault = "promise-without-date" | "promise-in-past";

/** Nothing is typed yet. */
export const NO_CONTACT: TypedContact = { outcome: "", promisedOn: "", note: "" };

/** The entry for the log: the reminder as it was asked for, done on a day, and what came of it. */
export function contactRecord(
  reminder: Reminder,
  { outcome, promisedOn, note }: TypedContact,
  on: CalendarDate,
): ContactRecord | ContactFault {
  const promised = outcome === "promise" ? typedDay(promisedOn) : null;
  if (outcome === "promise" && promised === null) return "promise-without-date";
  if (promised !== null && promised < on) return "promise-in-past";
  const { clientId, invoiceIds, step, level, channel } = reminder;
  return {
    ...{ on, clientId, invoiceIds, step, level, channel },
    outcome: outcome === "" ? null : outcome,
    note: note.trim() === "" ? null : note.trim(),
    promisedOn: promised,
  };
}

function typedDay(text: string): CalendarDate | null {
  const [year = NaN, month = NaN, day = NaN] = text.split("-").map(Number);
  return dateFromParts(year, month, day);
}
