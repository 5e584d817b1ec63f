import { h, type JSX } from "preact";
import type { ScenarioComparison } from "../../engine/plan/scenarioComparison";
import type { ClientId, CurrencyCode } from "../../engine/types";
import { PANE_WHAT_IF } from "../../text/paneWhatIf";
import type { Phrases } from "../../text/phrases";
import type { Trial } from "../onDemand";
import type { PaneBook } from "../paneBook";
import type { WhatIf } from "../whatIf";
import type { Voice } from "../wish";
import { button, buttons, foldable, line } from "./parts";

/** The longest delay to be tried, in days: two months. */
const LONGEST_DELAY = 60;

/** What the balance would be if clients paid later, not at all, or a sale came or went. */
export function whatIfView({ wished, comparison }: Trial, shown: PaneBook, voice: Voice): JSX.Element {
  const { phrases, send } = voice;
  const words = PANE_WHAT_IF[phrases.language];
  const change = (otherwise: Partial<WhatIf>): void => {
    send({ kind: "what-if", wished: otherwise });
  };
  return h(
    "div",
    null,
    slider("delay-all", words.everybody(wished.delayAll), wished.delayAll, (delayAll) => {
      change({ delayAll });
    }),
    ...clientFields(shown, wished, voice),
    shown.sales.length > 0 &&
      choice(
        {
          id: "lost-sale",
          label: words.lostSale,
          value: wished.lostSale ?? "",
          choices: [["", words.none], ...shown.sales],
        },
        (reference) => {
          change({ lostSale: reference === "" ? null : reference });
        },
      ),
    saleField(wished, voice),
    comparison && shown.plan && outcome(comparison, shown.plan.plan.currency, voice),
    comparison !== null &&
      buttons(
        button("secondary", words.back, () => {
          send({ kind: "as-planned" });
        }),
      ),
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

function outcome({ lowest, weeks }: ScenarioComparison, currency: CurrencyCode, { phrases }: Voice): JSX.Element {
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
    table(phrases, [
      row(words.lowest, { base: base.balance, scenario: scenario.balance, difference }),
      row(words.closing, weeks.at(-1)!),
    ]),
    foldable(
      phrases.pane.plan.figures,
      table(
        phrases,
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

function table({ language, pane }: Phrases, rows: readonly JSX.Element[]): JSX.Element {
  const words = PANE_WHAT_IF[language];
  const titles = ["", words.base, words.scenario, words.difference].map((title) => h("th", { scope: "col" }, title));
  return h(
    "div",
    { class: "figures", role: "region", tabIndex: 0, "aria-label": pane.whatIf.title },
    h("table", null, h("thead", null, h("tr", null, titles)), h("tbody", null, rows)),
  );
}
