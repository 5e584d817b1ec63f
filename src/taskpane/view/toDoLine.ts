import { h, type ComponentChildren, type JSX } from "preact";
import type { CalendarDate, ContactOutcome } from "../../engine/types";
import { PANE_LINE } from "../../text/paneLine";
import type { LineDraft } from "../lineDraft";
import type { AroundLine, LineWork } from "../onDemand";
import type { Voice } from "../wish";
import { busy, button, buttons, failure, line, unbroken } from "./parts";

/** The draft of an opened line, and where to note that it is done. */
export function lineView(work: LineWork, { asOf, isWrittenTo }: AroundLine, voice: Voice): JSX.Element {
  const words = PANE_LINE[voice.phrases.language];
  const { draft, copy } = work;
  return h(
    "div",
    null,
    draft === null ? line(words.noDraft, "quiet") : draftText(draft, copy, voice),
    h("h3", null, words.done),
    isWrittenTo ? contactForm(work, asOf, voice) : line(words.writeFirst, "quiet"),
  );
}

function draftText(draft: LineDraft, copy: LineWork["copy"], { phrases, send }: Voice): JSX.Element {
  const words = PANE_LINE[phrases.language];
  const { kind, form, language, addresses, subject, text, link, missing } = draft;
  return h(
    "div",
    null,
    h("h3", null, phrases.draftNames.kinds[kind]),
    line(words.form[form], "quiet"),
    missing.length > 0 &&
      h(
        "div",
        { class: "to-complete" },
        line(words.toComplete, "strong"),
        h(
          "ul",
          null,
          missing.map((fact) => h("li", null, unbroken(fact))),
        ),
      ),
    addresses.length > 0 && line(phrases.labelled(words.to, addresses.join(", "))),
    h(
      "div",
      { lang: language },
      form !== "script" && h("p", { class: "strong" }, subject),
      // It scrolls where it is long, so the keyboard must reach it.
      h(
        "div",
        { class: "draft", tabIndex: 0, role: "region", "aria-label": phrases.draftNames.kinds[kind] },
        unbroken(text),
      ),
    ),
    copy === "done" && line(phrases.pane.reminder.copied, "message success"),
    copy === "refused" && line(words.copyByHand, "message"),
    buttons(
      button("secondary", words.copy, () => {
        send({ kind: "copy-draft" });
      }),
      link !== null && h("a", { class: "button", href: link }, words.mail),
    ),
  );
}

/** In the order in which a call may go. */
const OUTCOMES: readonly ContactOutcome[] = [
  "promise",
  "payment-sent",
  "in-payment",
  "waiting-approval",
  "invoice-not-received",
  "dispute",
  "voicemail",
  "no-answer",
];

function contactForm({ contact, noting }: LineWork, asOf: CalendarDate, { phrases, send }: Voice): JSX.Element {
  const words = PANE_LINE[phrases.language];
  const { outcome, promisedOn, note } = contact;
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    send({ kind: "note-contact" });
  };
  const isBad = noting.kind === "failed";
  const options = [
    h("option", { value: "" }, words.noOutcome),
    ...OUTCOMES.map((each) => h("option", { value: each }, phrases.dunning.outcomes[each])),
  ];
  const onChoose = (event: Typed<HTMLSelectElement>): void => {
    send({ kind: "contact", typed: { outcome: event.currentTarget.value as ContactOutcome | "" } });
  };
  const onDay = (event: Typed<HTMLInputElement>): void => {
    send({ kind: "contact", typed: { promisedOn: event.currentTarget.value } });
  };
  const onNote = (event: Typed<HTMLTextAreaElement>): void => {
    send({ kind: "contact", typed: { note: event.currentTarget.value } });
  };
  const day = { id: "contact-promise", type: "date", min: asOf, value: promisedOn, onInput: onDay } as const;
  return h(
    "form",
    { onSubmit, noValidate: true },
    field(
      "contact-outcome",
      words.outcome,
      h("select", { id: "contact-outcome", value: outcome, onChange: onChoose }, options),
    ),
    outcome === "promise" && field(day.id, words.promisedOn, h("input", { ...day, "aria-invalid": isBad })),
    field(
      "contact-note",
      words.note,
      h("textarea", { id: "contact-note", rows: 2, value: note, onInput: onNote, autoComplete: "off" }),
    ),
    isBad && failure(noting.message),
    noting.kind === "running" && busy(words.noting),
    buttons(
      // It keeps the focus while it works: a press then does nothing.
      h("button", { type: "submit", class: "secondary", "aria-disabled": noting.kind === "running" }, words.submit),
    ),
  );
}

interface Typed<Field> {
  readonly currentTarget: Field;
}

function field(id: string, label: string, control: ComponentChildren): JSX.Element {
  return h("div", { class: "field" }, h("label", { for: id }, label), control);
}
