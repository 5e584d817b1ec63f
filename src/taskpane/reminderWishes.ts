import { MARK } from "../sheets/marks";
import { failureIn } from "./hostWords";
import type { OpenLine } from "./onDemand";
import type { PaneBook } from "./paneBook";
import { changeWorkbook, type PaneContext } from "./paneContext";
import type { PlanJob } from "./planJob";
import type { Grants, LineWish } from "./wish";

type ReminderWish = "open-line" | LineWish["kind"] | "reminder-sheets";

/** What is done with the lines of the to-do list. */
export function reminderGrants(context: PaneContext, job: PlanJob): Pick<Grants, ReminderWish> {
  const pass = (wish: LineWish): void => {
    const work = context.state().openLine?.work;
    if (work?.kind === "done") work.result.part.grant(wish);
  };
  return {
    "open-line": ({ key }) => {
      openLine(context, job, key);
    },
    "copy-draft": pass,
    contact: pass,
    "note-contact": pass,
    "reminder-sheets": () => void addReminderSheets(context),
  };
}

/** Opens a line, or closes the one that is open. */
function openLine(context: PaneContext, job: PlanJob, key: string): void {
  const { state, tell } = context;
  const isOpen = state().openLine?.key === key;
  tell({ kind: "now", now: { openLine: isOpen ? null : { key, work: { kind: "running" } }, noted: null } });
  if (!isOpen) void renewOpenLine(context, job);
}

/** Makes what the open line shows, as the book stands; nothing when none is open. */
export async function renewOpenLine(context: PaneContext, job: PlanJob): Promise<void> {
  const { state, tell, phrases } = context;
  const key = state().openLine?.key;
  if (key === undefined) return;
  const now = (work: OpenLine["work"]): void => {
    if (state().openLine?.key === key) tell({ kind: "now", now: { openLine: { key, work } } });
  };
  try {
    // Most look at the list alone; what a line opens is loaded with the first.
    const { lineWork } = await import(/* webpackChunkName: "line" */ "./linePart");
    const shown = shownBook(context);
    const before = state().openLine?.work;
    const result = shown && lineWork({ context, job, key }, shown, before?.kind === "done" ? before.result : null);
    if (result) now({ kind: "done", result });
  } catch (failure) {
    now({ kind: "failed", message: failureIn(phrases, failure) });
  }
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
