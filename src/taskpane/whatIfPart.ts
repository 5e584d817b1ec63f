import { scenarioKey } from "../sheets/plan/ownScenarios";
import { PANE_WHAT_IF } from "../text/paneWhatIf";
import type { PaneWhatIfWords } from "../text/paneWhatIfWords";
import type { Phrases } from "../text/phrases";
import type { Keeping, Trial, WhatIfPart } from "./onDemand";
import type { PaneBook } from "./paneBook";
import { changeWorkbook, type PaneContext } from "./paneContext";
import { typedBalance } from "./typedBalance";
import { whatIfView } from "./view/whatIf";
import { AS_PLANNED, comparedWith, linesOf, scenarioChoices, scenarioOf, suggestedName, type WhatIf } from "./whatIf";
import type { WhatIfWish } from "./wish";

/** Nothing is tried yet. */
export function firstTrial(context: PaneContext): Trial {
  const part: WhatIfPart = {
    view: whatIfView,
    grant: (wish) => {
      grant(context, wish);
    },
    compare: () => {
      compare(context);
    },
  };
  return { part, wished: AS_PLANNED, chosen: null, name: null, keeping: { kind: "idle" }, comparison: null };
}

function grant(context: PaneContext, wish: WhatIfWish): void {
  switch (wish.kind) {
    case "what-if":
      want(context, wish.wished);
      break;
    case "new-sale":
      want(context, { newSale: saleOf(wish.text, context.phrases) });
      break;
    case "show-scenario":
      change(context, { chosen: wish.chosen, keeping: { kind: "idle" } });
      compare(context);
      break;
    case "name-scenario":
      change(context, { name: wish.name, keeping: { kind: "idle" } });
      break;
    case "keep-scenario":
      void keep(context);
      break;
    case "as-planned":
      change(context, { chosen: null, name: null });
      want(context, AS_PLANNED);
  }
}

function saleOf(text: string, { language }: Phrases): WhatIf["newSale"] {
  const amount = typedBalance(text, language);
  return { text, amount: amount === "bad" ? null : amount };
}

function want(context: PaneContext, wished: Partial<WhatIf>): void {
  const trial = trialIn(context);
  if (!trial) return;
  change(context, { wished: { ...trial.wished, ...wished }, keeping: { kind: "idle" } });
  void compareSoon(context);
}

/** A slider that moves sends many wishes: only the last of them is worked out. */
async function compareSoon(context: PaneContext): Promise<void> {
  const wished = trialIn(context)?.wished;
  await context.host.pause();
  if (trialIn(context)?.wished === wished) compare(context);
}

function compare(context: PaneContext): void {
  const [trial, shown] = [trialIn(context), shownBook(context)];
  if (!trial || !shown) return;
  const choice = scenarioChoices(shown.scenarios, wordsOf(context)).find(({ key }) => key === trial.chosen);
  const scenario = choice?.scenario ?? scenarioOf(trial.wished, shown.asOf);
  const comparison =
    scenario && shown.facts && shown.plan ? comparedWith(shown.facts, shown.plan.plan, scenario) : null;
  // The lines of the one that was chosen may have left the sheet.
  change(context, { comparison, chosen: choice ? trial.chosen : null });
}

/** Adds what is set in the pane to the scenarios of the workbook, and shows it from there. */
async function keep(context: PaneContext): Promise<void> {
  const { host, phrases } = context;
  const [trial, shown] = [trialIn(context), shownBook(context)];
  if (!trial || !shown || trial.keeping.kind === "running") return;
  const now = (keeping: Keeping): void => {
    change(context, { keeping });
  };
  const name = (trial.name ?? suggestedName(shown.scenarios, wordsOf(context))).trim();
  const fault = faultOf(name, shown, wordsOf(context));
  if (fault !== null) {
    now({ kind: "failed", message: fault });
    return;
  }
  now({ kind: "running" });
  const sheetPhrases = shown.book.phrases;
  const lines = linesOf(trial.wished, shown.asOf, {
    ...PANE_WHAT_IF[sheetPhrases.language],
    nameOf: (id) => shown.book.reading.clients.get(id)?.name ?? id,
  });
  let sheet = "";
  const message = await changeWorkbook(context, async () => {
    const { keepScenario } = await import(/* webpackChunkName: "writing" */ "./keepScenario");
    sheet = await keepScenario({ name, lines }, { host, phrases: sheetPhrases, spoken: phrases });
  });
  if (message !== null) {
    now({ kind: "failed", message });
    return;
  }
  change(context, { chosen: `own ${name}`, name: null, keeping: { kind: "done", result: { name, sheet } } });
  compare(context);
}

function faultOf(name: string, { scenarios }: PaneBook, { keep }: PaneWhatIfWords): string | null {
  const key = scenarioKey(name);
  if (key === "") return keep.noName;
  return scenarios.some((scenario) => scenarioKey(scenario.name) === key) ? keep.nameTaken(name) : null;
}

function change(context: PaneContext, changes: Partial<Trial>): void {
  const trial = trialIn(context);
  if (trial) context.tell({ kind: "now", now: { whatIf: { kind: "done", result: { ...trial, ...changes } } } });
}

function trialIn({ state }: PaneContext): Trial | null {
  const { whatIf } = state();
  return whatIf.kind === "done" ? whatIf.result : null;
}

function shownBook({ state }: PaneContext): PaneBook | null {
  const { book } = state();
  return book.kind === "done" ? book.result : null;
}

function wordsOf({ phrases }: PaneContext): PaneWhatIfWords {
  return PANE_WHAT_IF[phrases.language];
}
