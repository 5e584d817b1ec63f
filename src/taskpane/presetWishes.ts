import { MARK } from "../sheets/marks";
import { failureIn } from "./hostWords";
import { changeWorkbook, type PaneContext } from "./paneContext";
import type { PaneState } from "./state";
import type { Grants } from "./wish";

/** Usual expenses, for the user to fill in: in a sheet that is added when it is wanted. */
export function presetGrants(context: PaneContext): Pick<Grants, "add-presets"> {
  return { "add-presets": () => void addPresets(context) };
}

async function addPresets(context: PaneContext): Promise<void> {
  const { state, tell, host, phrases } = context;
  const { book, presets } = state();
  if (book.kind !== "done" || presets.kind === "running") return;
  const now = (task: PaneState["presets"]): void => {
    tell({ kind: "now", now: { presets: task } });
  };
  now({ kind: "running" });
  let result = "";
  const message = await changeWorkbook(context, async () => {
    const { addExpensePresets } = await import(/* webpackChunkName: "writing" */ "./addExpensePresets");
    result = await addExpensePresets(host, book.result.book.phrases, phrases.language);
  });
  now(message === null ? { kind: "done", result } : { kind: "failed", message });
  if (message !== null) return;
  await host.goToMark(MARK.usersExpenses).catch((failure: unknown) => {
    now({ kind: "failed", message: failureIn(phrases, failure) });
  });
}
