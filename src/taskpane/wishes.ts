import type { Answers } from "../functions/userChoices";
import { MARK, type MarkKey } from "../sheets/marks";
import { failureIn } from "./hostWords";
import type { PaneBook } from "./paneBook";
import { changeWorkbook, refresh, type PaneContext } from "./paneContext";
import { PLAIN_PRESS, type PlanEnd, type PlanJob } from "./planJob";
import { auditGrants } from "./auditWishes";
import { presetGrants } from "./presetWishes";
import { reminderGrants } from "./reminderWishes";
import { removalGrants } from "./removalWishes";
import type { Beginning } from "./state";
import { toDoText } from "./toDoText";
import { typedBalance } from "./typedBalance";
import { whatIfGrants } from "./whatIfWishes";
import type { Grants, Send, Wish } from "./wish";

/** Does what the user wants. Whatever fails is told in the pane, so nothing is left to be caught. */
export function granting(context: PaneContext, job: PlanJob): Send {
  const grants: Grants = {
    ...readingGrants(context),
    ...auditGrants(context),
    ...whatIfGrants(context),
    ...presetGrants(context),
    ...reminderGrants(context, job),
    ...removalGrants(context),
    ...writingGrants(context, job),
  };
  return (wish) => {
    (grants[wish.kind] as (wish: Wish) => void)(wish);
  };
}

type ReadingWish = "read-again" | "answer" | "keep-answers" | "forget-answers" | "go-to" | "show" | "copy-list";

function readingGrants(context: PaneContext): Pick<Grants, ReadingWish> {
  const { state, tell, host } = context;
  const withBook = (work: (shown: PaneBook) => Promise<void>): void => {
    const { book } = state();
    if (book.kind === "done") void work(book.result);
  };
  return {
    "read-again": () => void readAgain(context),
    answer: tell,
    "keep-answers": () => {
      withBook((shown) => keepAnswers(context, shown));
    },
    "forget-answers": () => void forgetAnswers(context),
    "go-to": (cell) => void go(context, host.goToCell(cell)),
    show: ({ what }) => void go(context, host.goToMark(MARK_OF[what])),
    "copy-list": () => {
      withBook((shown) => copyList(context, shown));
    },
  };
}

type WritingWish = "begin" | "plan" | "review" | "agree" | "balance" | "cancel" | "dismiss";

function writingGrants(context: PaneContext, job: PlanJob): Pick<Grants, WritingWish> {
  const { tell } = context;
  return {
    begin: ({ beginning }) => void begin(context, beginning),
    plan: () => void pressPlan(context, job, null),
    review: () => void pressPlan(context, job, MARK.review),
    agree: () => void agree(context, job),
    balance: ({ text }) => {
      tell({ kind: "now", now: { balance: { text, isBad: false } } });
    },
    cancel: () => {
      cancel(context, job);
    },
    dismiss: () => {
      dismiss(context);
    },
  };
}

const MARK_OF: Readonly<Record<"plan" | "toDo" | "balance", MarkKey>> = {
  plan: MARK.plan,
  toDo: MARK.toDo,
  balance: MARK.planOpening,
};

/**
 * A press of a button, on the ribbon or in the pane: the first one in a workbook asks. Whoever wants to see the review
 * wants it written.
 */
export async function pressPlan({ tell, model }: PaneContext, job: PlanJob, show: MarkKey | null): Promise<PlanEnd> {
  tell({ kind: "now", now: { noted: null } });
  const end = await job.press({ ...PLAIN_PRESS, show, withReview: show === MARK.review });
  if (end === "written") model.invalidate();
  return end;
}

async function agree({ state, tell, model, phrases }: PaneContext, job: PlanJob): Promise<void> {
  const { planning, balance } = state();
  const { text } = balance;
  const opening = typedBalance(text, phrases.language);
  if (opening === "bad") {
    tell({ kind: "now", now: { balance: { text, isBad: true } } });
    return;
  }
  const withReview = planning.kind === "asked" && planning.withReview;
  const show = withReview ? MARK.review : MARK.plan;
  const end = await job.press({ ...PLAIN_PRESS, isAgreed: true, opening, show, withReview });
  if (end !== "written") return;
  tell({ kind: "now", now: { balance: { text: "", isBad: false } } });
  model.invalidate();
}

async function readAgain(context: PaneContext): Promise<void> {
  context.tell({ kind: "book", book: { kind: "running" } });
  context.model.invalidate();
  await refresh(context);
}

async function begin(context: PaneContext, beginning: Beginning): Promise<void> {
  const { tell, host } = context;
  tell({ kind: "now", now: { beginning: { kind: "running" } } });
  const message = await changeWorkbook(context, () => host.begin(beginning));
  tell({
    kind: "now",
    now: { beginning: message === null ? { kind: "done", result: beginning } : { kind: "failed", message } },
  });
}

/** Keeps what the user chose beside what was chosen earlier. */
async function keepAnswers(context: PaneContext, { answers }: PaneBook): Promise<void> {
  const columns = new Map(answers.columns);
  let { sheet } = answers;
  for (const [about, choice] of context.state().answers) {
    if (choice === "") continue;
    if (about === "list") sheet = choice;
    else columns.set(about, choice);
  }
  await keep(context, { sheet, columns });
}

async function forgetAnswers(context: PaneContext): Promise<void> {
  await keep(context, { sheet: null, columns: new Map() });
}

async function keep(context: PaneContext, answers: Answers): Promise<void> {
  const message = await changeWorkbook(context, () => context.host.keepAnswers(answers));
  if (message !== null) context.tell({ kind: "book", book: { kind: "failed", message } });
}

async function copyList({ tell, host, phrases }: PaneContext, shown: PaneBook): Promise<void> {
  const text = toDoText(shown, phrases);
  tell({ kind: "now", now: { copy: (await host.copy(text)) ? { kind: "done" } : { kind: "by-hand", text } } });
}

async function go({ tell, phrases }: PaneContext, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (failure) {
    tell({ kind: "now", now: { planning: { kind: "failed", message: failureIn(phrases, failure) } } });
  }
}

function cancel({ state, tell }: PaneContext, job: PlanJob): void {
  const { planning } = state();
  if (planning.kind !== "running" || planning.stage === "writing") return;
  job.cancel();
  tell({ kind: "now", now: { planning: { ...planning, isCancelling: true } } });
}

function dismiss({ state, tell }: PaneContext): void {
  const { planning, removal } = state();
  if (planning.kind === "asked") tell({ kind: "now", now: { planning: { kind: "idle" } } });
  if (removal.kind === "done" && removal.result.stage.kind === "asked")
    tell({ kind: "now", now: { removal: { kind: "idle" } } });
}
