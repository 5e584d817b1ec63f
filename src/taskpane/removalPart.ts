import { removalOf } from "../sheets/removal";
import type { RemovableWorkbook } from "../sheets/workbook";
import { PANE_REMOVAL } from "../text/paneRemoval";
import type { PaneRemovalWords } from "../text/paneRemovalWords";
import { failureIn } from "./hostWords";
import type { RemovalPart, RemovalStage } from "./onDemand";
import { changeWorkbook, refresh, type PaneContext } from "./paneContext";
import { removalView } from "./view/removal";

/** A removal that was asked for: the pane, and the workbook as it was read for it. */
interface Asked {
  readonly context: PaneContext;
  readonly part: RemovalPart;
}

/** Tells what would go, and waits for the user's yes. */
export async function askRemoval(context: PaneContext): Promise<void> {
  const { host, inTurn, phrases } = context;
  // The removal refuses what was typed since this was read.
  const workbook = host.workbook();
  const part: RemovalPart = {
    view: removalView,
    grant: ({ kind }) => {
      if (kind === "remove") void remove({ context, part }, workbook);
      else cancel({ context, part });
    },
  };
  const asked: Asked = { context, part };
  show(asked, { kind: "looking", isCancelling: false });
  try {
    const removal = removalOf(await inTurn(() => workbook.read()));
    show(asked, isCancelling(context) ? { kind: "cancelled" } : { kind: "asked", removal });
  } catch (failure) {
    show(asked, { kind: "failed", message: failureIn(phrases, failure) });
  }
}

/** Takes out all that we added, the user's answers too. What breaks off midway is completed by a second press. */
async function remove(asked: Asked, workbook: RemovableWorkbook): Promise<void> {
  const { context } = asked;
  const { tell, host, model } = context;
  show(asked, { kind: "checking", isCancelling: false });
  const beforeChange = async (): Promise<void> => {
    // Lets the page take a click that came while Excel was asked.
    await host.pause();
    if (isCancelling(context)) throw new Error("cancelled by the user");
    show(asked, { kind: "removing" });
    await host.pause();
  };
  const message = await changeWorkbook(context, () => workbook.remove(beforeChange));
  // Whatever else failed: it was asked to change nothing, and nothing was changed.
  if (isCancelling(context)) show(asked, { kind: "cancelled" });
  else if (message === null) {
    tell({ kind: "now", now: { planning: { kind: "idle" } } });
    show(asked, { kind: "done" });
  } else {
    show(asked, { kind: "failed", message });
    // What was left midway is not what the pane shows.
    model.invalidate();
    await refresh(context);
  }
}

/** Breaks off what has not begun to change anything. */
function cancel(asked: Asked): void {
  const stage = stageIn(asked.context);
  if (stage?.kind === "looking" || stage?.kind === "checking") show(asked, { ...stage, isCancelling: true });
}

function isCancelling(context: PaneContext): boolean {
  const stage = stageIn(context);
  return (stage?.kind === "looking" || stage?.kind === "checking") && stage.isCancelling;
}

function stageIn({ state }: PaneContext): RemovalStage | null {
  const { removal } = state();
  return removal.kind === "done" ? removal.result.stage : null;
}

function show({ context, part }: Asked, stage: RemovalStage): void {
  const told = toldOf(stage, PANE_REMOVAL[context.phrases.language], context.phrases.pane.remove.looking);
  context.tell({ kind: "now", now: { removal: { kind: "done", result: { part, stage, told } } } });
}

function toldOf({ kind }: RemovalStage, words: PaneRemovalWords, looking: string): string | null {
  if (kind === "looking") return looking;
  return kind === "asked" || kind === "failed" ? null : words[kind];
}
