import { h, type JSX } from "preact";
import type { Phrases } from "../../text/phrases";
import type { InvoiceCard } from "../invoiceCard";
import type { PaneBook, ToDoLine } from "../paneBook";
import type { PaneState } from "../state";
import { busy, button, buttons, failure, foldable, line, section } from "./parts";
import type { Voice } from "./reading";

/** Lines of the list shown before the rest is folded away. */
const LINES_SHOWN = 6;

/** Whom to remind this week, and why. */
export function toDoSection(shown: PaneBook, copy: PaneState["copy"], voice: Voice): JSX.Element {
  const { phrases, send } = voice;
  const words = phrases.pane.toDo;
  const [first, rest] = [shown.toDo.slice(0, LINES_SHOWN), shown.toDo.slice(LINES_SHOWN)];
  const show = button("link", words.openSheet, () => {
    send({ kind: "show", what: "toDo" });
  });
  return section(
    "to-do",
    words.title,
    line(words.asOf(phrases.date(shown.asOf)), "quiet"),
    first.length === 0 ? line(phrases.toDo.nothingToDo) : toDoList(first, phrases),
    rest.length > 0 && foldable(words.more(rest.length), toDoList(rest, phrases)),
    copy.kind === "by-hand" &&
      h(
        "div",
        { class: "field" },
        h("label", { for: "copy-text" }, words.copyByHand),
        h("textarea", { id: "copy-text", readOnly: true, rows: 6, value: copy.text, "data-takes-focus": true }),
      ),
    copy.kind === "done" && line(words.copied, "message success"),
    buttons(
      first.length > 0 &&
        button("secondary", words.copy, () => {
          send({ kind: "copy-list" });
        }),
      shown.isWrittenTo && show,
    ),
  );
}

function toDoList(lines: readonly ToDoLine[], phrases: Phrases): JSX.Element {
  return h(
    "ol",
    { class: "to-do" },
    lines.map(({ reminder, client, amount, currency }) =>
      h(
        "li",
        { key: `${reminder.clientId} ${reminder.step}` },
        h("span", { class: "strong" }, client),
        h("span", { class: "amount" }, phrases.roundMoney(amount, currency)),
        h("span", { class: "step" }, `${phrases.dayAndMonth(reminder.doOn)} · ${phrases.reminderStep(reminder.step)}`),
        line(phrases.reminderReason(reminder.reason, currency), "quiet"),
      ),
    ),
  );
}

/** Whether the dates deserve trust, on the user's own past. */
export function auditSection({ audit, isAuditOutdated }: PaneState, { phrases, send }: Voice): JSX.Element {
  const words = phrases.pane.audit;
  const check = (label: string): JSX.Element =>
    buttons(
      button("secondary", label, () => {
        send({ kind: "audit" });
      }),
    );
  switch (audit.kind) {
    case "idle":
      return section("audit", words.title, line(words.lead, "quiet"), check(words.check));
    case "running":
      return section("audit", words.title, busy(words.checking));
    case "failed":
      return section("audit", words.title, failure(audit.message), check(words.checkAgain));
    case "done": {
      const result = words.result(audit.result);
      const told = phrases.commandLine.backtest;
      return section(
        "audit",
        words.title,
        line(result ?? told.nothing, "strong"),
        result !== null && line(told.verdict[audit.result.verdict], "quiet"),
        isAuditOutdated && line(words.outdated, "quiet"),
        isAuditOutdated && check(words.checkAgain),
      );
    }
  }
}

/** The invoice that is selected in the sheet: when it will be paid, and why. */
export function invoiceSection(card: InvoiceCard, phrases: Phrases): JSX.Element {
  const words = phrases.pane.invoice;
  const { invoice, client, currency, payment, settled, nextReminder, lateFee } = card;
  const next = nextReminder === null ? "" : phrases.nextReminder(nextReminder);
  const name = line(words.name(invoice.number, client), "strong");
  if (!payment) {
    const why = { paid: words.paid, credit: words.credit, "not-yet": words.notYet }[settled];
    return section("invoice", words.title, name, line(why), next !== "" && line(next, "quiet"));
  }
  return section(
    "invoice",
    words.title,
    name,
    line(words.due(invoice.dueOn, phrases.money(payment.outstanding, currency)), "quiet"),
    h("p", { class: "expected" }, words.expected, " ", h("strong", null, phrases.date(payment.expected))),
    payment.low !== null && line(words.range(payment.low, payment.high)),
    line(phrases.reason(payment.reason), "quiet"),
    next !== "" && line(phrases.labelled(words.nextReminder, next)),
    lateFee !== null && line(phrases.labelled(words.lateInterest, phrases.money(lateFee, currency))),
  );
}
