import type { RemovableWorkbook } from "../sheets/workbook";
import { failureIn } from "./hostWords";
import { changeWorkbook, refresh, type PaneContext } from "./paneContext";
import type { RemovalTask } from "./state";

/** Tells what would go. Returns the workbook as it was read for that; null when it could not be, or was cancelled. */
export async function askRemoval(context: PaneContext): Promise<RemovableWorkbook | null> {
  const { host, inTurn, phrases } = context;
  show(context, { kind: "looking", isCancelling: false });
  const workbook = host.workbook();
  try {
    const { removalOf } = await import(/* webpackChunkName: "writing" */ "../sheets/removal");
    const removal = removalOf(await inTurn(() => workbook.read()));
    const isWanted = !isCancelling(context);
    show(context, isWanted ? { kind: "asked", removal } : { kind: "cancelled" });
    return isWanted ? workbook : null;
  } catch (failure) {
    show(context, { kind: "failed", message: failureIn(phrases, failure) });
    return null;
  }
}

/** Takes out all that we added, the user's answers too. What breaks off midway is completed by a second press. */
export async function remove(context: PaneContext, workbook: RemovableWorkbook): Promise<void> {
  const { tell, host, model } = context;
  show(context, { kind: "checking", isCancelling: false });
  const beforeChange = async (): Promise<void> => {
    // Lets the page take a click that came while Excel was asked.
    await host.pause();
    if (isCancelling(context)) throw new Error("cancelled by the user");
    show(context, { kind: "running" });
    await host.pause();
  };
  const message = await changeWorkbook(context, () => workbook.remove(beforeChange));
  // Whatever else failed: it was asked to change nothing, and nothing was changed.
  if (isCancelling(context)) show(context, { kind: "cancelled" });
  else if (message === null) {
    tell({ kind: "now", now: { planning: { kind: "idle" } } });
    show(context, { kind: "done", result: null });
  } else {
    show(context, { kind: "failed", message });
    // What was left midway is not what the pane shows.
    model.invalidate();
    await refresh(context);
  }
}

/** Breaks off what has not begun to change anything. */
export function cancelRemoval(context: PaneContext): void {
  const { removal } = context.state();
  if (removal.kind === "looking" || removal.kind === "checking") show(context, { ...removal, isCancelling: true });
}

function isCancelling({ state }: PaneContext): boolean {
  const { removal } = state();
  return (removal.kind === "looking" || removal.kind === "checking") && removal.isCancelling;
}

function show({ tell }: PaneContext, removal: RemovalTask): void {
  tell({ kind: "now", now: { removal } });
}
