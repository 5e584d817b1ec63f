import type { CalendarDate } from "../engine/types";
import type { ReadingChoices } from "../sheets/readInvoices";
import type { WorkbookSnapshot } from "../sheets/workbook";
import { workOutBook, type Book } from "./book";

/** Runs a task once, so many milliseconds later. */
export type Schedule = (task: () => void, milliseconds: number) => void;

/** What the model stands on; a test brings its own clock. */
export interface BookModelParts {
  readonly read: () => Promise<WorkbookSnapshot>;
  /** The day the user calls today, asked for at each working out. */
  readonly asOf: () => CalendarDate;
  /** How the user wants the workbook read, asked for at each working out. */
  readonly choices: () => Promise<ReadingChoices>;
  readonly schedule: Schedule;
}

/** The workbook worked out once for all that ask: ten thousand cells cause one reading and one fit. */
export interface BookModel {
  /**
   * The book as it stands, worked out on the first ask. After `invalidate()` the promise waits for the new one. It
   * rejects when the host refuses to be read, and does so to all that ask until `invalidate()`.
   */
  readonly current: () => Promise<Book>;
  /** The workbook has changed. A burst of changes is worked out once, a moment after its first. */
  readonly invalidate: () => void;
  /** As `invalidate()` when a new day has begun since the book was worked out, else nothing. */
  readonly noticeDay: () => void;
  /** Calls `onChange` whenever `current()` has something new to say. Returns how to stop. */
  readonly subscribe: (onChange: () => void) => () => void;
}

/** From the first change to the working out, in milliseconds: a paste is many changes, and a person sees no delay. */
export const SETTLE_MILLISECONDS = 300;

/** A model that has read nothing yet. */
export function bookModel({ read, asOf, choices, schedule }: BookModelParts): BookModel {
  const listeners = new Set<() => void>();
  let latest: Promise<Book> | null = null;
  let workedOutFor: CalendarDate | null = null;
  let isSettling = false;

  async function workOut(): Promise<Book> {
    const day = asOf();
    workedOutFor = day;
    const wanted = await choices();
    return workOutBook(await read(), { asOf: day, choices: wanted });
  }

  function settle(): Promise<Book> {
    return new Promise((resolve) => {
      schedule(() => {
        // A change from now on may come too late for this reading, so it must cause another.
        isSettling = false;
        resolve(workOut());
      }, SETTLE_MILLISECONDS);
    });
  }

  function invalidate(): void {
    if (latest === null || isSettling) return;
    if (listeners.size === 0) {
      // Nobody watches: the next ask pays for the reading.
      latest = null;
      return;
    }
    isSettling = true;
    const next = settle();
    latest = next;
    const tell = (): void => {
      if (latest === next) for (const onChange of [...listeners]) onChange();
    };
    next.then(tell, tell);
  }

  return {
    current: () => (latest ??= workOut()),
    invalidate,
    noticeDay: () => {
      if (workedOutFor !== null && workedOutFor !== asOf()) invalidate();
    },
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}
