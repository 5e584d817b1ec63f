import type { ContactRecord } from "../../engine/dunning/contactLog";
import type { CalendarDate } from "../../engine/types";
import { cellText, isBlank } from "../cellText";
import { MARK } from "../marks";
import { openListOf } from "../markedCells";
import type { Problem, ProblemCode } from "../problem";
import { dateInCell } from "../dateInCell";
import type { BookReading } from "../readInvoices";
import type { CellValue, WorkbookSnapshot } from "../workbook";
import { LOG_COLUMNS } from "../../text/dunningWords";
import { invoiceNames, type InvoiceNames } from "./invoiceNames";
import { channelOfWord, outcomeOfWord, stepOfWord, USUAL_CHANNELS } from "./vocabulary";

/** The log of reminders as it stands in the workbook. */
export interface ContactLog {
  /** Every row as the cells hold it, blank ones between included: the user's, kept as they are. */
  readonly rows: readonly (readonly CellValue[])[];
  /** What could be understood of them, in the same order. */
  readonly records: readonly ContactRecord[];
  readonly problems: readonly Problem[];
}

const EMPTY_LOG: ContactLog = { rows: [], records: [], problems: [] };

/**
 * Reads the log, lines the user added below it included. A line about a client or an invoice that is no longer in the
 * list of invoices stays in the log and says nothing of today; one whose date or outcome cannot be read is reported.
 */
export function readLog(snapshot: WorkbookSnapshot, reading: BookReading): ContactLog {
  const list = openListOf(snapshot, MARK.logRows);
  if (list === null) return EMPTY_LOG;
  const names = invoiceNames(reading);
  const records: ContactRecord[] = [];
  const problems: Problem[] = [];
  list.rows.forEach((cells, index) => {
    if (cells.every(isBlank)) return;
    const tell = (code: ProblemCode, found: string): void => {
      problems.push(problemAt(code, list.sheet, list.firstRow + index, found));
    };
    const record = readRow(cells, { names, snapshot, tell });
    if (record !== null) records.push(record);
  });
  return { rows: list.rows, records, problems };
}

interface RowContext {
  readonly names: InvoiceNames;
  readonly snapshot: WorkbookSnapshot;
  readonly tell: (code: ProblemCode, found: string) => void;
}

function readRow(cells: readonly CellValue[], { names, snapshot, tell }: RowContext): ContactRecord | null {
  const cell = (column: (typeof LOG_COLUMNS)[number]): CellValue => cells[LOG_COLUMNS.indexOf(column)] ?? null;
  const text = (column: (typeof LOG_COLUMNS)[number]): string => cellText(cell(column));
  const on = dateInCell(cell("on"), snapshot.dateSystem);
  if (on === null) {
    tell("log-without-date", text("on") || text("client"));
    return null;
  }
  const clientId = names.clientNamed(text("client"));
  if (clientId === null) return null;
  const outcome = outcomeOfWord(text("outcome"));
  if (outcome === null && text("outcome") !== "") tell("unknown-outcome", text("outcome"));
  const step = stepOfWord(text("step"));
  return {
    on,
    clientId,
    invoiceIds: names.invoicesNamed(text("invoices"), clientId),
    step,
    level: levelIn(text("level")),
    channel: channelOfWord(text("channel")) ?? (step && USUAL_CHANNELS[step]),
    outcome,
    note: text("note") || null,
    promisedOn: promiseIn(cell("promisedOn"), { snapshot, tell }),
  };
}

function promiseIn(cell: CellValue, { snapshot, tell }: Pick<RowContext, "snapshot" | "tell">): CalendarDate | null {
  const promisedOn = dateInCell(cell, snapshot.dateSystem);
  if (promisedOn === null && !isBlank(cell)) tell("bad-date", cellText(cell));
  return promisedOn;
}

/** "2", "niveau 2"; null for none. */
function levelIn(text: string): number | null {
  const digit = /(?:^|\D)([1-9])$/.exec(text.trim())?.[1];
  return digit === undefined ? null : Number(digit);
}

function problemAt(code: ProblemCode, sheet: string, row: number, found: string): Problem {
  return { code, severity: "warning", sheet, row, column: null, found, details: {} };
}
