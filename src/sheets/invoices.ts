import { addDays } from "../engine/calendar";
import type { EndOfMonthCount } from "../engine/terms";
import type { CalendarDate, ClientId, Invoice, InvoiceId } from "../engine/types";
import type { Claim } from "./claims";
import type { ClientRegister } from "./clientRegister";
import type { ClientFacts } from "./clientSheet";
import { clientKey } from "./clientNames";
import { readDueDates, type ReadDueDate } from "./dueDates";
import { readFollowUp } from "./followUp";
import { readPaymentMethod } from "./paymentMethods";
import type { ProblemList } from "./problemList";
import { readReceipts, type PaymentDoubt } from "./receipts";
import { paymentFacts } from "./paymentFacts";
import { addAtCell } from "./rowProblems";
import { dateAt, headerOf, rowAt, textAt, type TableColumns } from "./tableColumns";

/** What invoices are made from. */
export interface InvoiceSources {
  readonly table: TableColumns;
  readonly register: ClientRegister;
  readonly clientFacts: ReadonlyMap<ClientId, ClientFacts>;
  readonly endOfMonthCount: EndOfMonthCount;
  readonly problems: ProblemList;
}

/**
 * The invoices of these claims, in the order of the sheet. Each claim has a client, and an issue or due date.
 */
export function makeInvoices(claims: readonly Claim[], sources: InvoiceSources): Invoice[] {
  const { table, register, clientFacts } = sources;
  const issued = claims.map((claim) => issueDate(claim, sources));
  const clientIds = claims.map(({ group }) => register.idOf({ name: group.client, code: group.clientCode }));
  const dueDates = readDueDates(
    claims.map(({ group }, index) => ({
      clientId: clientIds[index]!,
      issuedOn: issued[index]!,
      dueOn: firstDate(table, "due", group.places),
      terms: firstText(table, "terms", group.places) || unreadDueText(table, group.places),
      clientTerms: clientFacts.get(clientKey(group.client))?.terms ?? "",
    })),
    sources.endOfMonthCount,
  );
  const ids = uniqueIds(claims, sources);
  return claims.map((claim, index) => {
    const due = dueDates[index]!;
    reportDueDate(claim, issued[index]!, due, sources);
    return makeInvoice(claim, { id: ids[index]!, clientId: clientIds[index]!, issuedOn: issued[index]!, due }, sources);
  });
}

interface Identity {
  readonly id: InvoiceId;
  readonly clientId: ClientId;
  readonly issuedOn: CalendarDate;
  readonly due: ReadDueDate;
}

function makeInvoice(claim: Claim, { id, clientId, issuedOn, due }: Identity, sources: InvoiceSources): Invoice {
  const { table, problems } = sources;
  const { places, number } = claim.group;
  const { receipts, doubts } = readReceipts(paymentFacts(table, claim));
  for (const doubt of doubts) reportPayment(table, places[0]!, doubt, problems);
  const early = receipts.find(({ receivedOn }) => receivedOn !== null && receivedOn < issuedOn);
  if (early)
    addAtCell(
      table,
      problems,
      "payment-before-issue",
      "warning",
      { place: places[0]!, field: "paymentDate" },
      { paid: early.receivedOn!, issued: issuedOn },
    );
  return {
    id,
    number,
    clientId,
    kind: claim.kind,
    currency: claim.currency,
    issuedOn,
    dueOn: due.dueOn,
    dueSource: due.source,
    amount: claim.amount,
    receipts,
    paymentMethod: readPaymentMethod(firstText(table, "method", places)),
    ...readFollowUp(table, places, claim.status),
  };
}

/** The legal cap on terms (C. com. art. L441-10 I), in days: the earliest day an invoice due then can be of. */
const LONGEST_LAWFUL_TERM = 60;

function issueDate({ group }: Claim, { table, problems }: InvoiceSources): CalendarDate {
  if (group.issuedOn !== null) return group.issuedOn;
  const assumed = addDays(firstDate(table, "due", group.places)!, -LONGEST_LAWFUL_TERM);
  const place = { row: rowAt(table, group.places[0]!), column: headerOf(table, "issued"), found: "" };
  problems.addOnce("issue-date-assumed", "warning", place, { days: LONGEST_LAWFUL_TERM });
  return assumed;
}

function reportDueDate(
  claim: Claim,
  issuedOn: CalendarDate,
  due: ReadDueDate,
  { table, problems }: InvoiceSources,
): void {
  const place = claim.group.places[0]!;
  if (due.source === "sheet") {
    if (due.dueOn < issuedOn)
      addAtCell(table, problems, "due-before-issue", "warning", { place, field: "due" }, { issued: issuedOn });
  } else if (claim.kind !== "credit-note") {
    const code = due.source === "legal-default" ? "due-date-assumed" : "due-date-computed";
    problems.addOnce(
      code,
      "notice",
      { row: rowAt(table, place), column: headerOf(table, "due"), found: "" },
      { source: due.source },
      due.source,
    );
  }
  if (due.doubt === null) return;
  const found = firstText(table, "terms", claim.group.places) || unreadDueText(table, claim.group.places);
  const column = headerOf(table, "terms") ?? headerOf(table, "due");
  problems.addOnce(
    due.doubt,
    due.source === "sheet" ? "notice" : "warning",
    { row: rowAt(table, place), column, found },
    {},
    found,
  );
}

function reportPayment(table: TableColumns, place: number, doubt: PaymentDoubt, problems: ProblemList): void {
  const row = rowAt(table, place);
  switch (doubt.code) {
    case "paid-without-date":
      problems.addOnce(doubt.code, "notice", { row, column: headerOf(table, "paymentDate"), found: "" });
      break;
    case "part-paid-without-amount":
      addAtCell(table, problems, doubt.code, "warning", { place, field: "paid" });
      break;
    case "overpaid":
      addAtCell(table, problems, doubt.code, "warning", { place, field: "paid" });
      break;
    case "status-contradicts-payment": {
      const status = table.candidate.roles.statuses[0];
      const found = table.statuses[0]?.[place] ?? "";
      problems.add(doubt.code, "warning", { row, column: status?.header ?? null, found }, { used: doubt.used });
      break;
    }
    case "balance-contradicts-payments":
      addAtCell(
        table,
        problems,
        doubt.code,
        "warning",
        { place, field: "balance" },
        { used: doubt.used, payments: doubt.payments / 100 },
      );
      break;
  }
}

/** The invoice number where it is given and new, else made unique by its row. */
function uniqueIds(claims: readonly Claim[], { table, problems }: InvoiceSources): InvoiceId[] {
  const firstRows = new Map<string, number>();
  return claims.map(({ group, kind }) => {
    const row = rowAt(table, group.places[0]!);
    if (group.number === "") return `(row ${row})` as InvoiceId;
    const firstRow = firstRows.get(group.number);
    if (firstRow === undefined) {
      firstRows.set(group.number, row);
      return group.number as InvoiceId;
    }
    // A credit note often bears the number of the invoice it corrects.
    if (kind !== "credit-note")
      addAtCell(
        table,
        problems,
        "duplicate-number",
        "warning",
        { place: group.places[0]!, field: "number" },
        { firstRow },
      );
    return `${group.number} (row ${row})` as InvoiceId;
  });
}

/** A due date cell that holds no date may hold terms ("30 jours fin de mois", "à réception"). */
function unreadDueText(table: TableColumns, places: readonly number[]): string {
  const place = places.find((one) => table.dates.get("due")?.bad.has(one) === true);
  return place === undefined ? "" : textAt(table, "due", place);
}

function firstDate(table: TableColumns, field: "due", places: readonly number[]): CalendarDate | null {
  for (const place of places) {
    const date = dateAt(table, field, place);
    if (date !== null) return date;
  }
  return null;
}

function firstText(table: TableColumns, field: "terms" | "method", places: readonly number[]): string {
  for (const place of places) {
    const text = textAt(table, field, place);
    if (text !== "") return text;
  }
  return "";
}
