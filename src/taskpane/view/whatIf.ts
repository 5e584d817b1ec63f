import { h, type JSX } from "preact";
import type { ScenarioComparison } from "../../engine/plan/scenarioComparison";
import type { ClientId, CurrencyCode } from "../../engine/types";
import { PANE_WHAT_IF } from "../../text/paneWhatIf";
import type { PaneWhatIfWords } from "../../text/paneWhatIfWords";
import type { Phrases } from "../../text/phrases";
import type { Trial } from "../onDemand";
import type { PaneBook } from "../paneBook";
import { scenarioChoices, suggestedName, type ScenarioChoice, type WhatIf } from "../whatIf";
import type { Voice } from "../wish";
import { busy, button, buttons, failure, foldable, line, unbroken } from "./parts";

/** The longest delay to be tried, in days: two months. */
const LONGEST_DELAY = 60;

/** What the balance would be if clients paid later, not at all, or a sale came or went; or as a scenario has it. */
export function whatIfView(trial: Trial, shown: PaneBook, voice: Voice): JSX.Element {
  const { phrases, send } = voice;
  const words = PANE_WHAT_IF[phrases.language];
  const { comparison, chosen } = trial;
  const choices = scenarioChoices(shown.scenarios, words);
  const choice = choices.find(({ key }) => key === chosen);
  return h(
    "div",
    null,
    scenarioField(choices, chosen, voice),
    choice ? line(choice.what, "quiet") : settings(shown, trial.wished, voice),
    trial.keeping.kind === "done" && kept(trial.keeping.result, words),
    comparison &&
      shown.plan &&
      outcome(comparison, { title: choice?.title ?? words.scenario, currency: shown.plan.plan.currency }, voice),
    (comparison !== null || chosen !== null) &&
      buttons(
        button("secondary", words.back, () => {
          send({ kind: "as-planned" });
        }),
      ),
    comparison !== null && !choice && keepForm(trial, shown, voice),
  );
}

/** Told where the form stood: the keyboard goes on from there. */
function kept({ name, sheet }: { readonly name: string; readonly sheet: string }, words: PaneWhatIfWords): JSX.Element {
  const look = { class: "message success", role: "status", tabIndex: -1, "data-takes-focus": true } as const;
  return h("p", look, unbroken(words.keep.done(name, sheet)));
}

function scenarioField(
  choices: readonly ScenarioChoice[],
  chosen: string | null,
  { phrases, send }: Voice,
): JSX.Element {
  const words = PANE_WHAT_IF[phrases.language];
  const options: Choices = [["", words.ownSettings], ...choices.map(({ key, title }) => [key, title] as const)];
  return choice({ id: "scenario", label: words.shown, value: chosen ?? "", choices: options }, (key) => {
    send({ kind: "show-scenario", chosen: key === "" ? null : key });
  });
}

function settings(shown: PaneBook, wished: WhatIf, voice: Voice): JSX.Element {
  const { phrases, send } = voice;
  const words = PANE_WHAT_IF[phrases.language];
  const change = (otherwise: Partial<WhatIf>): void => {
    send({ kind: "what-if", wished: otherwise });
  };
  const sales: Choices = [["", words.none], ...shown.sales];
  return h(
    "div",
    null,
    slider("delay-all", words.everybody(wished.delayAll), wished.delayAll, (delayAll) => {
      change({ delayAll });
    }),
    ...clientFields(shown, wished, voice),
    shown.sales.length > 0 &&
      choice({ id: "lost-sale", label: words.lostSale, value: wished.lostSale ?? "", choices: sales }, (reference) => {
        change({ lostSale: reference === "" ? null : reference });
      }),
    saleField(wished, voice),
  );
}

function clientFields(shown: PaneBook, wished: WhatIf, { phrases, send }: Voice): readonly (JSX.Element | false)[] {
  const words = PANE_WHAT_IF[phrases.language];
  const { clientId, clientDelay, neverPays } = wished;
  const clients: Choices = [["", words.none], ...shown.debtors];
  const onCheck = (event: { readonly currentTarget: HTMLInputElement }): void => {
    send({ kind: "what-if", wished: { neverPays: event.currentTarget.checked } });
  };
  return [
    choice({ id: "client", label: words.client, value: clientId ?? "", choices: clients }, (chosen) => {
      send({ kind: "what-if", wished: { clientId: chosen === "" ? null : (chosen as ClientId) } });
    }),
    clientId !== null &&
      !neverPays &&
      slider("client-delay", words.later(clientDelay), clientDelay, (days) => {
        send({ kind: "what-if", wished: { clientDelay: days } });
      }),
    clientId !== null &&
      h(
        "label",
        { class: "check" },
        h("input", { type: "checkbox", checked: neverPays, onChange: onCheck }),
        words.neverPays,
      ),
  ];
}

function slider(id: string, label: string, value: number, onSlide: (days: number) => void): JSX.Element {
  const onInput = (event: { readonly currentTarget: HTMLInputElement }): void => {
    onSlide(event.currentTarget.valueAsNumber);
  };
  const range = { type: "range", id: `what-if-${id}`, min: 0, max: LONGEST_DELAY, step: 1, value, onInput } as const;
  return h("div", { class: "field" }, h("label", { for: range.id }, label), h("input", range));
}

type Choices = readonly (readonly [value: string, label: string])[];

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly choices: Choices;
}

function choice({ id, label, value, choices }: Choice, onChoose: (value: string) => void): JSX.Element {
  const onChange = (event: { readonly currentTarget: HTMLSelectElement }): void => {
    onChoose(event.currentTarget.value);
  };
  const select = { id: `what-if-${id}`, value, onChange } as const;
  const options = choices.map(([each, name]) => h("option", { value: each }, name));
  return h("div", { class: "field" }, h("label", { for: select.id }, label), h("select", select, options));
}

function saleField({ newSale }: WhatIf, { phrases, send }: Voice): JSX.Element {
  const onInput = (event: { readonly currentTarget: HTMLInputElement }): void => {
    send({ kind: "new-sale", text: event.currentTarget.value });
  };
  const input = {
    id: "what-if-sale",
    inputMode: "decimal",
    autoComplete: "off",
    value: newSale.text,
    onInput,
  } as const;
  return h(
    "div",
    { class: "field" },
    h("label", { for: input.id }, PANE_WHAT_IF[phrases.language].newSale),
    h("input", input),
  );
}

/** How the scenario is headed, and what its amounts are in. */
interface Heading {
  readonly title: string;
  readonly currency: CurrencyCode;
}

function outcome({ lowest, weeks }: ScenarioComparison, { title, currency }: Heading, { phrases }: Voice): JSX.Element {
  const words = PANE_WHAT_IF[phrases.language];
  const money = (amount: number): string => phrases.roundMoney(amount, currency);
  const row = (heading: string, { base, scenario, difference }: Compared): JSX.Element =>
    h(
      "tr",
      { class: scenario < 0 ? "risk" : "" },
      h("th", { scope: "row" }, heading),
      [base, scenario, difference].map((amount) => h("td", null, money(amount))),
    );
  const { base, scenario, difference } = lowest;
  return h(
    "div",
    { class: "outcome", role: "status" },
    line(words.lowestMoves(money(Math.abs(difference)), difference), "strong"),
    table(phrases, title, [
      row(words.lowest, { base: base.balance, scenario: scenario.balance, difference }),
      row(words.closing, weeks.at(-1)!),
    ]),
    foldable(
      phrases.pane.plan.figures,
      table(
        phrases,
        title,
        weeks.map((week) => row(phrases.dayAndMonth(week.startsOn), week)),
      ),
    ),
  );
}

/** Two balances side by side, in cents. */
interface Compared {
  readonly base: number;
  readonly scenario: number;
  readonly difference: number;
}

function table({ language, pane }: Phrases, title: string, rows: readonly JSX.Element[]): JSX.Element {
  const words = PANE_WHAT_IF[language];
  const titles = ["", words.base, title, words.difference].map((heading) => h("th", { scope: "col" }, heading));
  return h(
    "div",
    { class: "figures", role: "region", tabIndex: 0, "aria-label": pane.whatIf.title },
    h("table", null, h("thead", null, h("tr", null, titles)), h("tbody", null, rows)),
  );
}

/** What is tried goes into the workbook under a name, as lines of a sheet of the user's. */
function keepForm({ name, keeping }: Trial, shown: PaneBook, { phrases, send }: Voice): JSX.Element {
  const words = PANE_WHAT_IF[phrases.language];
  if (!shown.isWrittenTo) return line(words.keep.writeFirst, "quiet");
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    send({ kind: "keep-scenario" });
  };
  const onInput = (event: { readonly currentTarget: HTMLInputElement }): void => {
    send({ kind: "name-scenario", name: event.currentTarget.value });
  };
  const value = name ?? suggestedName(shown.scenarios, words);
  const input = { id: "what-if-name", autoComplete: "off", value, onInput } as const;
  const isBusy = keeping.kind === "running";
  return h(
    "form",
    { onSubmit, noValidate: true },
    h(
      "div",
      { class: "field" },
      h("label", { for: input.id }, words.keep.name),
      h("input", { ...input, "aria-invalid": keeping.kind === "failed" }),
    ),
    keeping.kind === "failed" && failure(keeping.message),
    isBusy && busy(words.keep.keeping),
    // It keeps the focus while it works: a press then does nothing.
    buttons(h("button", { type: "submit", class: "secondary", "aria-disabled": isBusy }, words.keep.submit)),
  );
}
