import type { ContactRecord } from "../../engine/dunning/contactLog";
import type { CalendarDate } from "../../engine/types";
import { cellText, isBlank, wholeText } from "../cellText";
import { dateInCell } from "../dateInCell";
import { TO_DO_COLUMNS, type ToDoEntry } from "../layout/toDoColumns";
import { cellsOf } from "../markedCells";
import { MARK } from "../marks";
import type { Problem, ProblemCode } from "../problem";
import type { BookReading } from "../readInvoices";
import { readYesOrNo } from "../statuses";
import type { CellValue, WorkbookSnapshot } from "../workbook";
import { invoiceNames, type InvoiceNames } from "./invoiceNames";
import { outcomeOfWord, readAction } from "./vocabulary";

/** What the user typed into the to-do list since it was written. */
export interface ToDoEntries {
  /** Lines marked done: they belong into the log now. */
  readonly done: readonly ContactRecord[];
  /** All else that was typed: it follows its client. */
  readonly kept: readonly ToDoEntry[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the to-do list back. A line with a day in "done on" (or a mark such as "x", which means `asOf`) is done; one whose
 * day cannot be read or is still to come, or that has an outcome and no day, is kept as it is and reported.
 */
export function readToDoEntries(snapshot: WorkbookSnapshot, reading: BookReading, asOf: CalendarDate): ToDoEntries {
  const lines = cellsOf(snapshot, MARK.toDoLines);
  const typed = cellsOf(snapshot, MARK.toDoDone);
  const mark = snapshot.marks.find(({ key }) => key === MARK.toDoDone);
  const names = invoiceNames(reading);
  const done: ContactRecord[] = [];
  const kept: ToDoEntry[] = [...earlierNotes(snapshot)];
  const problems: Problem[] = [];
  lines.forEach((line, index) => {
    const cells = DONE_CELLS.map((place) => typed[index]?.[place] ?? null);
    if (cells.every(isBlank)) return;
    const tell = (code: ProblemCode, found: string): void => {
      const row = (mark?.range.firstRow ?? 0) + index;
      problems.push({ code, severity: "warning", sheet: mark?.sheet ?? "", row, column: null, found, details: {} });
    };
    const record = doneRecord(line, cells, { names, snapshot, asOf, tell });
    if (record !== null) done.push(record);
    else kept.push({ client: wholeText(line[CLIENT]), action: wholeText(line[ACTION]), cells });
  });
  return { done, kept, problems };
}

/** Done on, outcome, promised for, note. */
const DONE_CELLS = [0, 1, 2, 3];
const CLIENT = TO_DO_COLUMNS.indexOf("client");
const ACTION = TO_DO_COLUMNS.indexOf("action");
const LEVEL = TO_DO_COLUMNS.indexOf("level");
const INVOICES = TO_DO_COLUMNS.indexOf("invoices");

interface LineContext {
  readonly names: InvoiceNames;
  readonly snapshot: WorkbookSnapshot;
  readonly asOf: CalendarDate;
  readonly tell: (code: ProblemCode, found: string) => void;
}

/** Null when the line is not done, or not clearly so: told then. */
function doneRecord(
  line: readonly CellValue[],
  typed: readonly CellValue[],
  context: LineContext,
): ContactRecord | null {
  const on = dayDone(typed, context);
  if (on === null) return null;
  const { names, tell } = context;
  const client = cellText(line[CLIENT]);
  const clientId = names.clientNamed(client);
  if (clientId === null) {
    // A note on a client that left the list has no line to be done.
    if (client !== "") tell("unknown-client", client);
    return null;
  }
  const action = readAction(wholeText(line[ACTION]));
  return {
    on,
    clientId,
    invoiceIds: names.invoicesNamed(cellText(line[INVOICES]), clientId),
    step: action?.step ?? null,
    level: typeof line[LEVEL] === "number" ? line[LEVEL] : null,
    channel: action?.channel ?? null,
    ...outcomeIn(typed, client, context),
  };
}

/** The day in "done on"; null when there is none that counts. */
function dayDone(
  [doneCell, outcomeCell, promiseCell]: readonly CellValue[],
  context: LineContext,
): CalendarDate | null {
  const { snapshot, asOf, tell } = context;
  const result = cellText(outcomeCell) || cellText(promiseCell);
  if (isBlank(doneCell)) {
    if (result !== "") tell("done-without-date", result);
    return null;
  }
  const on = isMark(doneCell ?? null) ? asOf : dateInCell(doneCell ?? null, snapshot.dateSystem);
  if (on !== null && on <= asOf) return on;
  tell(on === null ? "bad-date" : "done-in-future", on ?? cellText(doneCell));
  return null;
}

/** What came of it. Words that are no outcome we know stay as a note; a promised day alone is a promise. */
function outcomeIn(
  [, outcomeCell, promiseCell, noteCell]: readonly CellValue[],
  client: string,
  { snapshot, tell }: LineContext,
): Pick<ContactRecord, "outcome" | "promisedOn" | "note"> {
  const text = cellText(outcomeCell);
  const stated = outcomeOfWord(text);
  const isUnknown = stated === null && text !== "";
  if (isUnknown) tell("unknown-outcome", text);
  const promisedOn = dateInCell(promiseCell ?? null, snapshot.dateSystem);
  if (promisedOn === null && (stated === "promise" || !isBlank(promiseCell)))
    tell("promise-without-date", cellText(promiseCell) || client);
  const note = [isUnknown ? text : "", cellText(noteCell)].filter((part) => part !== "").join(" ; ");
  return { outcome: stated ?? (promisedOn === null ? null : "promise"), promisedOn, note: note || null };
}

function isMark(cell: CellValue): boolean {
  return (
    cell === true ||
    (typeof cell === "string" && (readYesOrNo(cell) === true || /^(?:faite?|done)$/i.test(cell.trim())))
  );
}

/** "Done on" and notes of a list that was written before it had outcomes. */
function earlierNotes(snapshot: WorkbookSnapshot): ToDoEntry[] {
  const clients = cellsOf(snapshot, MARK.toDoClients);
  return cellsOf(snapshot, MARK.toDoNotes).flatMap(([done = null, note = null], index): ToDoEntry[] => {
    const client = cellText(clients[index]?.[0] ?? null);
    return client === "" || (isBlank(done) && isBlank(note))
      ? []
      : [{ client, action: "", cells: [done, null, null, note] }];
  });
}
