import { h, type JSX } from "preact";
import type { PaneBook, ToDoLine } from "../paneBook";
import type { PaneState } from "../state";
import type { Voice } from "../wish";
import { busy, button, buttons, failure, foldable, line, section } from "./parts";
import { openLineView } from "./onDemand";

/** Lines of the list shown before the rest is folded away. */
const LINES_SHOWN = 6;

type Shown = Pick<PaneState, "copy" | "openLine" | "noted" | "reminderSheets">;

/** Whom to remind this week, and why; with the words to send, and a place to note that it is done. */
export function toDoSection(shown: PaneBook, state: Shown, voice: Voice): JSX.Element {
  const { phrases, send } = voice;
  const words = phrases.pane.toDo;
  const [first, rest] = [shown.toDo.slice(0, LINES_SHOWN), shown.toDo.slice(LINES_SHOWN)];
  const list = (lines: readonly ToDoLine[]): JSX.Element => toDoList(lines, { shown, state, voice });
  const show = button("link", words.openSheet, () => {
    send({ kind: "show", what: "toDo" });
  });
  return section(
    "to-do",
    words.title,
    line(words.asOf(phrases.date(shown.asOf)), "quiet"),
    state.noted !== null &&
      h(
        "p",
        { class: "message success", tabIndex: -1, "data-takes-focus": true },
        phrases.pane.reminder.noted(state.noted),
      ),
    first.length === 0 ? line(phrases.toDo.nothingToDo) : list(first),
    rest.length > 0 && foldable(words.more(rest.length), list(rest)),
    copyResult(state.copy, voice),
    buttons(
      first.length > 0 &&
        button("secondary", words.copy, () => {
          send({ kind: "copy-list" });
        }),
      shown.isWrittenTo && show,
    ),
    shown.isWrittenTo && reminderSheets(state.reminderSheets, voice),
  );
}

function copyResult(copy: PaneState["copy"], { phrases }: Voice): JSX.Element | null {
  const words = phrases.pane.toDo;
  if (copy.kind === "idle") return null;
  if (copy.kind === "done") return line(words.copied, "message success");
  return h(
    "div",
    { class: "field" },
    h("label", { for: "copy-text" }, words.copyByHand),
    h("textarea", { id: "copy-text", readOnly: true, rows: 6, value: copy.text, "data-takes-focus": true }),
  );
}

interface ListParts {
  readonly shown: PaneBook;
  readonly state: Shown;
  readonly voice: Voice;
}

function toDoList(lines: readonly ToDoLine[], { shown, state, voice }: ListParts): JSX.Element {
  const { phrases, send } = voice;
  const words = phrases.pane.reminder;
  return h(
    "ol",
    { class: "to-do" },
    lines.map(({ key, reminder, client, amount, currency }) => {
      const open = state.openLine?.key === key ? state.openLine : null;
      const toggle = (): void => {
        send({ kind: "open-line", key });
      };
      return h(
        "li",
        { key },
        h("span", { class: "strong" }, client),
        h("span", { class: "amount" }, phrases.roundMoney(amount, currency)),
        h("span", { class: "step" }, `${phrases.dayAndMonth(reminder.doOn)} · ${phrases.reminderStep(reminder.step)}`),
        line(phrases.reminderReason(reminder.reason, currency), "quiet"),
        h(
          "div",
          { class: "line" },
          button("link", open ? words.close : words.open, toggle, {
            "aria-expanded": open !== null,
            "aria-label": phrases.labelled(open ? words.close : words.open, client),
          }),
          open && openLineView(open, { asOf: shown.asOf, isWrittenTo: shown.isWrittenTo }, voice),
        ),
      );
    }),
  );
}

/** How the reminders are made: the user's own rules and texts, in sheets that are added when they are wanted. */
function reminderSheets(task: PaneState["reminderSheets"], { phrases, send }: Voice): JSX.Element {
  const words = phrases.pane.reminder.sheets;
  const open = (): void => {
    send({ kind: "reminder-sheets" });
  };
  return h(
    "div",
    { class: "line" },
    button("link", words.open, open),
    line(words.lead, "quiet"),
    task.kind === "running" && busy(words.adding),
    task.kind === "failed" && failure(task.message),
    task.kind === "done" && line(task.result.length > 0 ? words.added(task.result) : words.there, "message success"),
  );
}
