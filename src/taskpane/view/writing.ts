import { h, type JSX } from "preact";
import type { PaneState } from "../state";
import type { Voice } from "../wish";
import { button, buttons, failure, line, progress, section, unbroken } from "./parts";

const STAGES = ["reading", "forecasting", "writing"] as const;

/** The button that writes the plan, the question before the first writing, and how far it has got. */
export function writingSection({ planning, balance }: PaneState, isWrittenTo: boolean, voice: Voice): JSX.Element {
  const { phrases, send } = voice;
  const words = phrases.pane.write;
  const title = isWrittenTo ? words.again : words.first;
  const press = (): void => {
    send({ kind: "plan" });
  };
  const review = (): void => {
    send({ kind: "review" });
  };
  switch (planning.kind) {
    case "asked":
      return askedSection(planning.additions, balance, voice);
    case "running":
      return section("write", title, writingProgress(planning, voice));
    case "idle":
    case "done":
    case "cancelled":
    case "failed":
      return h(
        "section",
        { key: "write", class: "card", "data-section": "write" },
        buttons(
          button("primary", title, press, { "data-takes-focus": true }),
          isWrittenTo && button("secondary", words.review, review),
        ),
        planning.kind === "failed" && failure(planning.message),
        planning.kind === "done" && line(words.done, "message success"),
        planning.kind === "cancelled" && line(words.cancelled, "message"),
      );
  }
}

type Asked = Extract<PaneState["planning"], { readonly kind: "asked" }>;

function askedSection(
  { sheets, columns }: Asked["additions"],
  balance: PaneState["balance"],
  { phrases, send }: Voice,
): JSX.Element {
  const words = phrases.pane.write;
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    send({ kind: "agree" });
  };
  return section(
    "write",
    words.willBeAdded,
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

function balanceField({ text, isBad }: PaneState["balance"], { phrases, send }: Voice): JSX.Element {
  const words = phrases.pane.write;
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

type Running = Extract<PaneState["planning"], { readonly kind: "running" }>;

function writingProgress({ stage, isCancelling }: Running, { phrases, send }: Voice): JSX.Element {
  const words = phrases.pane.write;
  const done = STAGES.indexOf(stage);
  const text = words.step(done + 1, STAGES.length, words.stage[stage]);
  return progress(
    { value: done, max: STAGES.length, text },
    stage === "writing"
      ? line(words.cannotCancel, "quiet")
      : cancelButton(isCancelling, phrases, () => {
          send({ kind: "cancel" });
        }),
  );
}

/** Breaks off what goes on. */
export function cancelButton(isCancelling: boolean, { pane }: Voice["phrases"], cancel: () => void): JSX.Element {
  const label = isCancelling ? pane.write.cancelling : pane.cancel;
  return buttons(button("secondary", label, cancel, { disabled: isCancelling, "data-takes-focus": true }));
}
