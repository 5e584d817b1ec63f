import type { RemovableWorkbook } from "../sheets/workbook";
import { failureIn } from "./hostWords";
import { changeWorkbook, type PaneContext } from "./paneContext";

/** Tells what would go. Returns the workbook as it was read for that; null when it could not be. */
export async function askRemoval({ tell, host, inTurn, phrases }: PaneContext): Promise<RemovableWorkbook | null> {
  tell({ kind: "now", now: { removal: { kind: "looking" } } });
  const workbook = host.workbook();
  try {
    const { removalOf } = await import(/* webpackChunkName: "writing" */ "../sheets/removal");
    const removal = removalOf(await inTurn(() => workbook.read()));
    tell({ kind: "now", now: { removal: { kind: "asked", removal } } });
    return workbook;
  } catch (failure) {
    tell({ kind: "now", now: { removal: { kind: "failed", message: failureIn(phrases, failure) } } });
    return null;
  }
}

/** Takes out all that we added, the user's answers too. */
export async function remove(context: PaneContext, workbook: RemovableWorkbook): Promise<void> {
  const { tell, host } = context;
  tell({ kind: "now", now: { removal: { kind: "running" } } });
  const message = await changeWorkbook(context, async () => {
    await workbook.remove();
    await host.keepAnswers({ sheet: null, columns: new Map() });
  });
  if (message === null) tell({ kind: "now", now: { planning: { kind: "idle" } } });
  tell({
    kind: "now",
    now: { removal: message === null ? { kind: "done", result: null } : { kind: "failed", message } },
  });
}
