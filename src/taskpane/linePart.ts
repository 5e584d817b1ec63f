import { PANE_LINE } from "../text/paneLine";
import { contactRecord, NO_CONTACT, type TypedContact } from "./contact";
import { lineDraft } from "./lineDraft";
import type { LinePart, LineWork } from "./onDemand";
import type { PaneBook, ToDoLine } from "./paneBook";
import type { PaneContext } from "./paneContext";
import { PLAIN_PRESS, type PlanJob } from "./planJob";
import { lineView } from "./view/toDoLine";
import type { LineWish } from "./wish";

/** Where a line is worked on: the pane, and its key. */
interface Line {
  readonly context: PaneContext;
  readonly job: PlanJob;
  readonly key: string;
}

/** The work on a line as the book stands: with what was typed before, or nothing. */
export function lineWork(at: Line, shown: PaneBook, before: LineWork | null): LineWork | null {
  const line = shown.toDo.find(({ key }) => key === at.key);
  if (!line) return null;
  const draft = lineDraft(shown, line, at.context.phrases.language);
  if (before) return { ...before, draft };
  return { part: partOf(at), draft, copy: "not-yet", contact: NO_CONTACT, noting: { kind: "idle" } };
}

function partOf(at: Line): LinePart {
  return {
    view: lineView,
    grant: (wish) => {
      grant(at, wish);
    },
  };
}

function grant(at: Line, wish: LineWish): void {
  if (wish.kind === "copy-draft") void copyDraft(at);
  else if (wish.kind === "note-contact") void noteContact(at);
  else type(at, wish.typed);
}

function type(at: Line, typed: Partial<TypedContact>): void {
  const work = workOf(at);
  if (work) change(at, { contact: { ...work.contact, ...typed } });
}

async function copyDraft(at: Line): Promise<void> {
  const draft = workOf(at)?.draft;
  if (!draft) return;
  const isCopied = await at.context.host.copy(draft.text);
  change(at, { copy: isCopied ? "done" : "refused" });
}

/** Notes what was done in the log, and writes the plan anew with what that changes. */
async function noteContact(at: Line): Promise<void> {
  const { state, tell, host, model, phrases } = at.context;
  const words = PANE_LINE[phrases.language];
  const [work, line] = [workOf(at), lineOf(at)];
  if (!work || !line || work.noting.kind === "running") return;
  const record = contactRecord(line.reminder, work.contact, host.asOf());
  if (typeof record === "string") {
    change(at, { noting: { kind: "failed", message: words.fault[record] } });
    return;
  }
  change(at, { noting: { kind: "running" } });
  const end = await at.job.press({ ...PLAIN_PRESS, contacts: [record] });
  if (end === "written") {
    const { openLine } = state();
    tell({ kind: "now", now: { noted: line.client, openLine: openLine?.key === at.key ? null : openLine } });
    model.invalidate();
    return;
  }
  // The job has said why; here it is said where the user looks. What was typed stays.
  const { planning } = state();
  const message = planning.kind === "failed" ? planning.message : words.notNoted;
  change(at, { noting: { kind: "failed", message } });
}

function lineOf({ context, key }: Line): ToDoLine | null {
  const { book } = context.state();
  return (book.kind === "done" && book.result.toDo.find((each) => each.key === key)) || null;
}

function workOf({ context, key }: Line): LineWork | null {
  const { openLine } = context.state();
  return openLine?.key === key && openLine.work.kind === "done" ? openLine.work.result : null;
}

/** Changes the line, unless another is open by now. */
function change(at: Line, changes: Partial<LineWork>): void {
  const work = workOf(at);
  if (!work) return;
  const openLine = { key: at.key, work: { kind: "done", result: { ...work, ...changes } } } as const;
  at.context.tell({ kind: "now", now: { openLine } });
}
