import type { CalendarDate, Dispute, DunningFacts, PromiseToPay } from "../engine/types";
import { readYesOrNo, type InvoiceStatus } from "./statuses";
import { dateAt, textAt, type TableColumns } from "./tableColumns";

/** What the sheet knows of chasing one invoice. */
export interface FollowUp {
  readonly promise: PromiseToPay | null;
  readonly dispute: Dispute | null;
  readonly expectedByUser: CalendarDate | null;
  readonly dunning: DunningFacts;
}

/** Reads promise, dispute, typed date and reminders; the first row of an invoice that says something counts. */
export function readFollowUp(table: TableColumns, places: readonly number[], status: InvoiceStatus | null): FollowUp {
  const promisedOn = firstOf(places, (place) => dateAt(table, "promise", place));
  return {
    promise: promisedOn && { promisedOn, madeOn: null },
    dispute: firstOf(places, (place) => disputeOf(textAt(table, "dispute", place))) ?? disputeByStatus(status),
    expectedByUser: firstOf(places, (place) => dateAt(table, "expected", place)),
    dunning: readDunning(table, places),
  };
}

/** Any answer but "no" disputes; more than a yes is the reason. */
function disputeOf(text: string): Dispute | null {
  if (text === "" || /^[-–—]$/.test(text)) return null;
  const answer = readYesOrNo(text);
  if (answer === false || /^(?:aucune?|neant|néant|none|rien|ras)$/i.test(text)) return null;
  return { since: null, reason: answer === true ? null : text };
}

function disputeByStatus(status: InvoiceStatus | null): Dispute | null {
  return status === "disputed" ? { since: null, reason: null } : null;
}

/** Highest level on record: the one stated, or the last numbered reminder that has a date or a mark. */
function readDunning(table: TableColumns, places: readonly number[]): DunningFacts {
  let level = firstOf(places, (place) => levelOf(textAt(table, "reminderLevel", place))) ?? 0;
  let lastRemindedOn = firstOf(places, (place) => dateAt(table, "lastReminder", place));
  table.reminders.forEach((reminder, index) => {
    for (const place of reminder === null ? [] : places) {
      const date = reminder!.dates.dates[place] ?? null;
      if (date === null && !isDone(reminder!.texts[place] ?? "")) continue;
      level = Math.max(level, index + 1);
      if (date !== null && (lastRemindedOn === null || date > lastRemindedOn)) lastRemindedOn = date;
    }
  });
  if (lastRemindedOn !== null) level = Math.max(level, 1);
  const excluded = places.some((place) => readYesOrNo(textAt(table, "excluded", place)) === true);
  return { level, lastRemindedOn, excluded };
}

function isDone(text: string): boolean {
  return readYesOrNo(text) === true || /^(?:faite?|envoy|sent|done)/i.test(text);
}

/** "2", "R2", "Niveau 2": at most 9. */
function levelOf(text: string): number | null {
  const digit = /(?:^|\D)(\d)$/.exec(text)?.[1];
  return digit === undefined ? null : Number(digit);
}

function firstOf<Value>(places: readonly number[], read: (place: number) => Value | null): Value | null {
  for (const place of places) {
    const value = read(place);
    if (value !== null) return value;
  }
  return null;
}
