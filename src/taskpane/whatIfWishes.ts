import { failureIn } from "./hostWords";
import type { PaneContext } from "./paneContext";
import type { PaneState } from "./state";
import type { Grants, WhatIfWish } from "./wish";

/** Trying what if: what works it out and draws it is loaded when the user opens it. */
export function whatIfGrants(context: PaneContext): Pick<Grants, WhatIfWish["kind"] | "open-what-if"> {
  const pass = (wish: WhatIfWish): void => {
    const { whatIf } = context.state();
    if (whatIf.kind === "done") whatIf.result.part.grant(wish);
  };
  return {
    "open-what-if": () => void open(context),
    "what-if": pass,
    "new-sale": pass,
    "show-scenario": pass,
    "name-scenario": pass,
    "keep-scenario": pass,
    "as-planned": pass,
  };
}

async function open(context: PaneContext): Promise<void> {
  const { state, tell, phrases } = context;
  const { kind } = state().whatIf;
  if (kind === "running" || kind === "done") return;
  const now = (whatIf: PaneState["whatIf"]): void => {
    tell({ kind: "now", now: { whatIf } });
  };
  now({ kind: "running" });
  try {
    const { firstTrial } = await import(/* webpackChunkName: "what-if" */ "./whatIfPart");
    now({ kind: "done", result: firstTrial(context) });
  } catch (failure) {
    now({ kind: "failed", message: failureIn(phrases, failure) });
  }
}
