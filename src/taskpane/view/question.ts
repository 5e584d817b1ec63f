import { h, type JSX } from "preact";
import { PANE_ASKED } from "../../text/paneAsked";
import type { Additions, TypedBalance } from "../onDemand";
import type { Voice } from "../wish";
import { button, buttons, line, unbroken } from "./parts";

/** What the first plan will add, and the balance it starts from: shall it be? */
export function questionView(
  { sheets, columns }: Additions,
  balance: TypedBalance,
  { phrases, send }: Voice,
): JSX.Element {
  const words = PANE_ASKED[phrases.language];
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    send({ kind: "agree" });
  };
  return h(
    "div",
    null,
    h(
      "ul",
      null,
      h("li", null, unbroken(words.sheets(sheets))),
      columns && h("li", null, unbroken(words.columns(columns.titles, columns.sheet))),
    ),
    line(words.nothingElse, "quiet"),
    h(
      "form",
      { onSubmit, noValidate: true },
      balanceField(balance, { phrases, send }),
      buttons(
        h("button", { type: "submit", class: "primary", "data-takes-focus": true }, words.agree),
        button("secondary", phrases.pane.cancel, () => {
          send({ kind: "dismiss" });
        }),
      ),
    ),
  );
}

function balanceField({ text, isBad }: TypedBalance, { phrases, send }: Voice): JSX.Element {
  const words = PANE_ASKED[phrases.language];
  const onInput = (event: { readonly currentTarget: HTMLInputElement }): void => {
    send({ kind: "balance", text: event.currentTarget.value });
  };
  const input = { id: "balance", inputMode: "decimal", autoComplete: "off", value: text, onInput } as const;
  const hint = { id: "balance-hint", class: isBad ? "wrong" : "quiet", role: isBad ? "alert" : undefined } as const;
  return h(
    "div",
    { class: "field" },
    h("label", { for: input.id }, words.balance),
    h("input", { ...input, "aria-invalid": isBad, "aria-describedby": hint.id }),
    h("p", hint, isBad ? words.badAmount : words.balanceHint),
  );
}
