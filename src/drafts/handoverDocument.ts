import type { ClaimedInvoice, HandOver } from "../engine/dunning/handOver";
import { cents } from "../engine/money";
import type { CalendarDate, Cents, CurrencyCode } from "../engine/types";
import { DUNNING_SHEET_WORDS } from "../text/dunningSheets";
import { DRAFT_WORDS } from "../text/drafts";
import { REMIND_WORDS } from "../text/commandLine";
import type { OwnCompany } from "../text/draftWords";
import type { Phrases } from "../text/phrases";

/** A cell of the file's tables: each face writes it in its own way. */
export type DocumentCell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "date"; readonly date: CalendarDate }
  | { readonly kind: "money"; readonly amount: Cents }
  | { readonly kind: "number"; readonly number: number };

export interface DocumentTable {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly DocumentCell[])[];
  /** Stands where there is no row. */
  readonly none: string;
}

/** A client's file for a collection agency or a commissaire de justice. */
export interface HandoverDocument {
  readonly title: string;
  readonly subtitle: string;
  readonly currency: CurrencyCode;
  /** What is to be known first: prescription, missing rates and proof. */
  readonly alerts: readonly string[];
  readonly tables: readonly DocumentTable[];
}

/** What the file is made from. */
export interface HandoverFacts {
  readonly handOver: HandOver;
  readonly company: OwnCompany;
  readonly asOf: CalendarDate;
  readonly currency: CurrencyCode;
}

/** The whole file: statement, unpaid invoices, interest part by part, reminders, documents there and missing. */
export function handoverDocument(facts: HandoverFacts, phrases: Phrases): HandoverDocument {
  const { handOver, asOf, currency } = facts;
  const words = REMIND_WORDS[phrases.language].handover;
  return {
    title: words.title(handOver.client.name),
    subtitle: words.subtitle(asOf),
    currency,
    alerts: alerts(facts, phrases),
    tables: [
      statement(facts, phrases),
      invoiceTable(handOver, phrases),
      interestTable(handOver, phrases),
      contactTable(handOver, phrases),
      proofTable(handOver, phrases),
    ],
  };
}

function alerts({ handOver, asOf, company }: HandoverFacts, phrases: Phrases): readonly string[] {
  const words = REMIND_WORDS[phrases.language].handover;
  const lapsing = handOver.invoices.flatMap(({ invoice, prescription }) => {
    if (prescription.lastDay < asOf) return [words.prescriptionPassed(invoice.number, prescription.lastDay)];
    return prescription.alertFrom <= asOf ? [words.prescriptionSoon(invoice.number, prescription.lastDay)] : [];
  });
  const reasons = new Set(handOver.invoices.flatMap(({ lateInterest }) => lateInterest.none ?? []));
  return [
    ...lapsing,
    ...[...reasons].map((none) => words.noInterest[none]),
    ...(handOver.incomplete ? [words.incomplete] : []),
    ...(company.name === null ? [DRAFT_WORDS[phrases.language].missing["company-name"]] : []),
    words.checkFirst,
  ];
}

function statement({ handOver, company }: HandoverFacts, phrases: Phrases): DocumentTable {
  const words = REMIND_WORDS[phrases.language].handover;
  const { client } = handOver;
  const own = [
    company.name ?? DRAFT_WORDS[phrases.language].blank("company-name"),
    company.address,
    company.registration,
  ];
  const debtor = [client.name, client.contactName, client.address, client.email, client.phone];
  return {
    title: words.statement,
    headings: [],
    rows: [
      [text(words.creditor), text(joined(own))],
      [text(words.debtor), text(joined(debtor))],
      [text(words.principal), money(handOver.principal)],
      [text(words.penalties), money(handOver.interest)],
      [text(words.indemnities), money(handOver.fixedIndemnities)],
      [text(words.total), money(handOver.total)],
    ],
    none: "",
  };
}

function invoiceTable({ invoices }: HandOver, phrases: Phrases): DocumentTable {
  const words = REMIND_WORDS[phrases.language].handover;
  const table = DRAFT_WORDS[phrases.language].table;
  return {
    title: words.invoices,
    headings: [
      table.number,
      table.issued,
      table.due,
      table.amount,
      table.remaining,
      phrases.toDo.oldest,
      words.penalties,
      words.indemnities,
      words.total,
      words.lastDay,
      words.standing,
    ],
    rows: invoices.map((claimed) => {
      const { invoice, open, daysOverdue, lateInterest, prescription } = claimed;
      return [
        text(invoice.number),
        day(invoice.issuedOn),
        day(invoice.dueOn),
        money(invoice.amount),
        money(open),
        { kind: "number", number: daysOverdue },
        money(lateInterest.interest),
        money(lateInterest.fixedIndemnity),
        money(cents(open + lateInterest.interest + lateInterest.fixedIndemnity)),
        day(prescription.lastDay),
        text(standingText(claimed, phrases)),
      ];
    }),
    none: "",
  };
}

function standingText({ standing }: ClaimedInvoice, phrases: Phrases): string {
  const { standings } = REMIND_WORDS[phrases.language].handover;
  const { kind } = standing;
  switch (kind) {
    case "disputed":
    case "payment-unreadable":
    case "promised":
    case "stopped":
      return standings[kind];
    case "remindable":
    case "payment-announced":
    case "broken-promise":
    case "payment-not-arrived":
    case "rejected-direct-debit":
      return standings.other;
  }
}

function interestTable({ invoices }: HandOver, phrases: Phrases): DocumentTable {
  const words = REMIND_WORDS[phrases.language].handover;
  return {
    title: words.interest,
    headings: [
      DRAFT_WORDS[phrases.language].table.number,
      words.from,
      words.to,
      words.days,
      words.base,
      words.rate,
      words.amount,
    ],
    rows: invoices.flatMap(({ invoice, lateInterest }) =>
      lateInterest.parts.map((part): readonly DocumentCell[] => [
        text(invoice.number),
        day(part.from),
        day(part.to),
        { kind: "number", number: part.days },
        money(part.base),
        part.rate === null ? text(words.rateMissing) : { kind: "number", number: part.rate },
        part.amount === null ? text("") : money(part.amount),
      ]),
    ),
    none: words.noInterest["not-late"],
  };
}

function contactTable({ invoices }: HandOver, phrases: Phrases): DocumentTable {
  const { log } = DUNNING_SHEET_WORDS[phrases.language];
  const contacts = new Set(invoices.flatMap((claimed) => claimed.contacts));
  const numberOf = new Map(invoices.map(({ invoice }) => [invoice.id, invoice.number]));
  const rows = [...contacts]
    .sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))
    .map((contact): readonly DocumentCell[] => [
      day(contact.on),
      text(contact.invoiceIds.map((id) => numberOf.get(id) ?? id).join(", ")),
      text(contact.step === null ? "" : phrases.reminderStep(contact.step)),
      text(contact.channel === null ? "" : phrases.dunning.channels[contact.channel]),
      text(contact.outcome === null ? "" : phrases.dunning.outcomes[contact.outcome]),
      contact.promisedOn === null ? text("") : day(contact.promisedOn),
      text(contact.note ?? ""),
    ]);
  const { on, invoices: numbers, step, channel, outcome, promisedOn, note } = log.columns;
  return {
    title: REMIND_WORDS[phrases.language].handover.contacts,
    headings: [on, numbers, step, channel, outcome, promisedOn, note],
    rows,
    none: REMIND_WORDS[phrases.language].handover.noContact,
  };
}

function proofTable({ invoices }: HandOver, phrases: Phrases): DocumentTable {
  const words = REMIND_WORDS[phrases.language].handover;
  const known = invoices.flatMap(({ invoice, dossier }) => (dossier === null ? [] : [{ invoice, dossier }]));
  return {
    title: words.proof,
    headings: [DRAFT_WORDS[phrases.language].table.number, words.missingProof],
    rows: known.map(({ invoice, dossier }) => [
      text(invoice.number),
      text(
        dossier.missing.length === 0
          ? words.complete
          : dossier.missing.map((item) => phrases.dunning.proof[item]).join(", "),
      ),
    ]),
    none: words.noColumns,
  };
}

function joined(lines: readonly (string | null)[]): string {
  return lines.filter((line) => line !== null && line !== "").join("\n");
}

function text(words: string): DocumentCell {
  return { kind: "text", text: words };
}

function day(date: CalendarDate): DocumentCell {
  return { kind: "date", date };
}

function money(amount: Cents): DocumentCell {
  return { kind: "money", amount };
}
