import { cents, sumCents } from "../engine/money";
import type { Cents, CurrencyCode, InvoiceKind } from "../engine/types";
import type { LeftOutReason } from "./account";
import { readDocumentKind } from "./documentKinds";
import type { InvoiceGroup } from "./invoiceGroups";
import type { RowAmounts } from "./rowAmounts";
import { readStatus, type InvoiceStatus } from "./statuses";
import { headerOf, rowAt, textAt, type TableColumns } from "./tableColumns";
import type { ProblemList } from "./problemList";

/** What a group of rows claims from its client, or why it claims nothing. */
export interface Claim {
  readonly group: InvoiceGroup;
  readonly leftOut: LeftOutReason | null;
  readonly kind: InvoiceKind;
  readonly status: InvoiceStatus | null;
  /** Negative for a credit note, however it was written. */
  readonly amount: Cents;
  readonly currency: CurrencyCode;
}

/** Reads status and kind, and the sign that follows from them. */
export function readClaim(table: TableColumns, group: InvoiceGroup, amounts: RowAmounts, problems: ProblemList): Claim {
  const status = statusOf(table, group, problems);
  const documentKind = documentKindOf(table, group, problems);
  const written = writtenAmount(group, amounts);
  const isCredit = documentKind === "credit-note" || status === "credit-note" || written < 0;
  return {
    group,
    leftOut: leftOutBy(status, documentKind),
    kind: isCredit ? "credit-note" : documentKind === "deposit" ? "deposit" : "invoice",
    status,
    amount: isCredit ? cents(-Math.abs(written)) : written,
    currency: amounts.currencies[group.places[0]!]!,
  };
}

function writtenAmount({ places, rowsAre }: InvoiceGroup, { amounts }: RowAmounts): Cents {
  const counted = rowsAre === "lines" ? places : places.slice(0, 1);
  return sumCents(counted.map((place) => amounts[place] ?? cents(0)));
}

function leftOutBy(status: InvoiceStatus | null, kind: ReturnType<typeof readDocumentKind>): LeftOutReason | null {
  if (status === "draft" || status === "cancelled" || status === "quote") return status;
  return kind === "quote" ? "quote" : null;
}

/** What any status column says, the most telling first: a draft is one whatever its payment status. */
const MOST_TELLING: readonly InvoiceStatus[] = [
  "draft",
  "cancelled",
  "quote",
  "credit-note",
  "part-paid",
  "paid",
  "disputed",
  "open",
];

function statusOf(table: TableColumns, { places }: InvoiceGroup, problems: ProblemList): InvoiceStatus | null {
  const found = new Set<InvoiceStatus>();
  table.statuses.forEach((texts, index) => {
    for (const place of places) {
      const text = texts[place] ?? "";
      const status = readStatus(text);
      if (status !== null) found.add(status);
      else if (text !== "") {
        const column = table.candidate.roles.statuses[index]!.header;
        problems.addOnce(
          "unknown-status",
          "warning",
          { row: rowAt(table, place), column, found: text },
          { value: text },
        );
      }
    }
  });
  // A word in a date or amount column ("Payée le: non payée") is a status too.
  for (const place of found.size > 0 ? [] : places) {
    for (const field of ["paymentDate", "paid"] as const) {
      const isBad = table.dates.get(field)?.bad.has(place) ?? table.amounts.get(field)?.bad.has(place);
      const status = isBad === true ? readStatus(textAt(table, field, place)) : null;
      if (status !== null) found.add(status);
    }
  }
  return MOST_TELLING.find((status) => found.has(status)) ?? null;
}

function documentKindOf(
  table: TableColumns,
  { places }: InvoiceGroup,
  problems: ProblemList,
): ReturnType<typeof readDocumentKind> {
  for (const place of places) {
    const text = textAt(table, "type", place);
    if (text === "") continue;
    const kind = readDocumentKind(text);
    if (kind !== null) return kind;
    const column = headerOf(table, "type");
    problems.addOnce(
      "unknown-document-type",
      "warning",
      { row: rowAt(table, place), column, found: text },
      { value: text },
    );
  }
  return null;
}
