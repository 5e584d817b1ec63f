import { failureIn } from "./hostWords";
import type { PaneContext } from "./paneContext";
import type { PaneState } from "./state";
import type { Grants, RemovalWish } from "./wish";

/** Taking out all that we added: what does it and says it is loaded when the user asks for it. */
export function removalGrants(context: PaneContext): Pick<Grants, RemovalWish["kind"] | "ask-removal"> {
  const pass = (wish: RemovalWish): void => {
    const { removal } = context.state();
    if (removal.kind === "done") removal.result.part.grant(wish);
  };
  return { "ask-removal": () => void ask(context), "cancel-removal": pass, remove: pass };
}

async function ask(context: PaneContext): Promise<void> {
  const now = (removal: PaneState["removal"]): void => {
    context.tell({ kind: "now", now: { removal } });
  };
  now({ kind: "running" });
  try {
    const { askRemoval } = await import(/* webpackChunkName: "writing" */ "./removalPart");
    await askRemoval(context);
  } catch (failure) {
    now({ kind: "failed", message: failureIn(context.phrases, failure) });
  }
}
