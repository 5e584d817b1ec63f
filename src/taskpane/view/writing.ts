import { h, type JSX } from "preact";
import type { PaneState } from "../state";
import type { Voice } from "../wish";
import { button, buttons, failure, line, progress, section } from "./parts";

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
      return section("write", words.willBeAdded, planning.question.view(planning.question.additions, balance, voice));
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
