import type { Phrases } from "../text/phrases";
import type { Trial, WhatIfPart } from "./onDemand";
import type { PaneBook } from "./paneBook";
import type { PaneContext } from "./paneContext";
import { typedBalance } from "./typedBalance";
import { whatIfView } from "./view/whatIf";
import { AS_PLANNED, comparedWith, scenarioOf, type WhatIf } from "./whatIf";
import type { WhatIfWish } from "./wish";

/** What trying what if needs of the pane. */
type Context = Pick<PaneContext, "state" | "tell" | "phrases" | "host">;

/** Nothing is tried yet. */
export function firstTrial(context: Context): Trial {
  const part: WhatIfPart = {
    view: whatIfView,
    grant: (wish) => {
      grant(context, wish);
    },
    compare: () => {
      compare(context);
    },
  };
  return { part, wished: AS_PLANNED, comparison: null };
}

function grant(context: Context, wish: WhatIfWish): void {
  if (wish.kind === "what-if") want(context, wish.wished);
  else if (wish.kind === "new-sale") want(context, { newSale: saleOf(wish.text, context.phrases) });
  else want(context, AS_PLANNED);
}

function saleOf(text: string, { language }: Phrases): WhatIf["newSale"] {
  const amount = typedBalance(text, language);
  return { text, amount: amount === "bad" ? null : amount };
}

function want(context: Context, wished: Partial<WhatIf>): void {
  const trial = trialIn(context);
  if (!trial) return;
  change(context, { wished: { ...trial.wished, ...wished } });
  void compareSoon(context);
}

/** A slider that moves sends many wishes: only the last of them is worked out. */
async function compareSoon(context: Context): Promise<void> {
  const wished = trialIn(context)?.wished;
  await context.host.pause();
  if (trialIn(context)?.wished === wished) compare(context);
}

function compare(context: Context): void {
  const [trial, shown] = [trialIn(context), shownBook(context)];
  if (!trial) return;
  const scenario = shown && scenarioOf(trial.wished, shown.asOf);
  if (scenario && shown.facts && shown.plan) {
    change(context, { comparison: comparedWith(shown.facts, shown.plan.plan, scenario) });
  } else if (trial.comparison) {
    change(context, { comparison: null });
  }
}

function change(context: Context, changes: Partial<Trial>): void {
  const trial = trialIn(context);
  if (trial) context.tell({ kind: "now", now: { whatIf: { kind: "done", result: { ...trial, ...changes } } } });
}

function trialIn({ state }: Context): Trial | null {
  const { whatIf } = state();
  return whatIf.kind === "done" ? whatIf.result : null;
}

function shownBook({ state }: Context): PaneBook | null {
  const { book } = state();
  return book.kind === "done" ? book.result : null;
}
