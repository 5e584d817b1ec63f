import { MARK } from "../sheets/marks";
import { failureIn } from "./hostWords";
import { contactRecord, openedLine, type OpenLine, type TypedContact } from "./openLine";
import type { PaneBook, ToDoLine } from "./paneBook";
import { changeWorkbook, type PaneContext } from "./paneContext";
import { PLAIN_PRESS, type PlanJob } from "./planJob";
import type { Grants } from "./state";

type ReminderWish = "open-line" | "copy-draft" | "contact" | "note-contact" | "reminder-sheets";

/** What is done with the lines of the to-do list. */
export function reminderGrants(context: PaneContext, job: PlanJob): Pick<Grants, ReminderWish> {
  return {
    "open-line": ({ key }) => {
      openLine(context, key);
    },
    "copy-draft": () => void copyDraft(context),
    contact: ({ typed }) => {
      type(context, typed);
    },
    "note-contact": () => void noteContact(context, job),
    "reminder-sheets": () => void addReminderSheets(context),
  };
}

/** Opens a line, or closes the one that is open. */
function openLine(context: PaneContext, key: string): void {
  const { state, tell } = context;
  const isOpen = state().openLine?.key === key;
  tell({ kind: "now", now: { openLine: isOpen ? null : openedLine(key), noted: null } });
  if (!isOpen) void draftOpenLine(context);
}

/** Makes the draft of the line that is open, as the book stands; nothing when none is. */
export async function draftOpenLine(context: PaneContext): Promise<void> {
  const { state, phrases } = context;
  const key = state().openLine?.key;
  if (key === undefined) return;
  try {
    // Most look at the list alone; what makes drafts is loaded at the first.
    const { lineDraft } = await import(/* webpackChunkName: "draft" */ "./lineDraft");
    const shown = shownBook(context);
    const line = shown?.toDo.find((each) => each.key === key);
    if (shown && line)
      change(context, key, { draft: { kind: "done", result: lineDraft(shown, line.reminder, phrases.language) } });
  } catch (failure) {
    change(context, key, { draft: { kind: "failed", message: failureIn(phrases, failure) } });
  }
}

async function copyDraft(context: PaneContext): Promise<void> {
  const { openLine } = context.state();
  if (openLine?.draft.kind !== "done" || openLine.draft.result === null) return;
  const isCopied = await context.host.copy(openLine.draft.result.text);
  change(context, openLine.key, { copy: isCopied ? "done" : "refused" });
}

function type(context: PaneContext, typed: Partial<TypedContact>): void {
  const { openLine } = context.state();
  if (!openLine) return;
  change(context, openLine.key, { contact: { ...openLine.contact, ...typed } });
}

/** Notes what was done in the log, and writes the plan anew with what that changes. */
async function noteContact(context: PaneContext, job: PlanJob): Promise<void> {
  const { state, tell, host, model, phrases } = context;
  const [open, line] = lineInWork(context);
  if (!open || !line || open.noting.kind === "running") return;
  const record = contactRecord(line.reminder, open.contact, host.asOf());
  if (typeof record === "string") {
    change(context, open.key, { noting: { kind: "failed", message: phrases.pane.reminder.fault[record] } });
    return;
  }
  change(context, open.key, { noting: { kind: "running" } });
  const end = await job.press({ ...PLAIN_PRESS, contacts: [record] });
  if (end === "written") {
    const isOpen = state().openLine?.key === open.key;
    tell({ kind: "now", now: { noted: line.client, openLine: isOpen ? null : state().openLine } });
    model.invalidate();
    return;
  }
  // The job has said why; here it is said where the user looks. What was typed stays.
  const { planning } = state();
  const message = planning.kind === "failed" ? planning.message : phrases.pane.reminder.notNoted;
  change(context, open.key, { noting: { kind: "failed", message } });
}

function lineInWork(context: PaneContext): readonly [OpenLine | null, ToDoLine | null] {
  const { openLine } = context.state();
  const line = shownBook(context)?.toDo.find(({ key }) => key === openLine?.key);
  return [openLine, line ?? null];
}

/** Adds the sheets of settings and templates that are not there, and goes to the settings. */
async function addReminderSheets(context: PaneContext): Promise<void> {
  const { state, tell, host, phrases } = context;
  const shown = shownBook(context);
  if (!shown || state().reminderSheets.kind === "running") return;
  tell({ kind: "now", now: { reminderSheets: { kind: "running" } } });
  const added: string[] = [];
  const message = await changeWorkbook(context, async () => {
    const { missingReminderSheets } = await import(
      /* webpackChunkName: "writing" */ "../sheets/dunning/reminderSheets"
    );
    const workbook = host.workbook();
    const sheets = missingReminderSheets(await workbook.read(), shown.book.phrases);
    if (sheets.length > 0) await workbook.write({ sheets, columns: null });
    added.push(...sheets.map(({ name }) => name));
  });
  if (message !== null) {
    tell({ kind: "now", now: { reminderSheets: { kind: "failed", message } } });
    return;
  }
  tell({ kind: "now", now: { reminderSheets: { kind: "done", result: added } } });
  await host.goToMark(MARK.settings).catch((failure: unknown) => {
    tell({ kind: "now", now: { reminderSheets: { kind: "failed", message: failureIn(phrases, failure) } } });
  });
}

function shownBook({ state }: PaneContext): PaneBook | null {
  const { book } = state();
  return book.kind === "done" ? book.result : null;
}

/** Changes the open line, unless it is another by now. */
function change({ state, tell }: PaneContext, key: string, changes: Partial<OpenLine>): void {
  const { openLine } = state();
  if (openLine?.key === key) tell({ kind: "now", now: { openLine: { ...openLine, ...changes } } });
}
