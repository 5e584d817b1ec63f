import { h, type JSX } from "preact";
import type { Phrases } from "../../text/phrases";
import type { InvoiceCard } from "../invoiceCard";
import type { PaneState } from "../state";
import type { Voice } from "../wish";
import { button, buttons, failure, line, progress, section } from "./parts";

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
      return section("audit", words.title, checking(audit, { phrases, send }));
    case "failed":
      return section("audit", words.title, failure(audit.message), check(words.checkAgain));
    case "done": {
      const { summary, verdict } = audit.result;
      return section(
        "audit",
        words.title,
        line(summary, "strong"),
        verdict !== null && line(verdict, "quiet"),
        isAuditOutdated && line(words.outdated, "quiet"),
        isAuditOutdated && check(words.checkAgain),
      );
    }
  }
}

type Checking = Extract<PaneState["audit"], { readonly kind: "running" }>;

function checking({ done, of }: Checking, { phrases, send }: Voice): JSX.Element {
  const cancel = (): void => {
    send({ kind: "cancel-audit" });
  };
  return progress(
    { value: done, max: of, text: phrases.pane.audit.checking },
    buttons(button("secondary", phrases.pane.cancel, cancel, { "data-takes-focus": true })),
  );
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
