import { addDays } from "../engine/calendar";
import type { EndOfMonthCount } from "../engine/terms";
import type { CalendarDate, ClientId, Invoice, InvoiceId, PaymentMethod } from "../engine/types";
import type { Claim } from "./claims";
import type { ClientRegister } from "./clientRegister";
import { readDueDates, type ReadDueDate } from "./dueDates";
import { readFollowUp } from "./followUp";
import { readPaymentMethod } from "./paymentMethods";
import type { ProblemList } from "./problemList";
import type { ProofTable } from "./proofColumns";
import { readReceipts } from "./receipts";
import { isPaymentUnreadable, paymentFacts } from "./paymentFacts";
import { reportDueDate, reportPayment } from "./invoiceProblems";
import { firstText, termsText } from "./rowTexts";
import { warnAtCell } from "./rowProblems";
import { dateAt, headerOf, rowAt, type TableColumns } from "./tableColumns";

/** What invoices are made from. */
export interface InvoiceSources {
  readonly table: TableColumns;
  readonly register: ClientRegister;
  readonly proof: ProofTable;
  readonly endOfMonthCount: EndOfMonthCount;
  readonly problems: ProblemList;
}

/**
 * The invoices of these claims, in the order of the sheet. Each claim has a client, and an issue or due date.
 */
export function makeInvoices(claims: readonly Claim[], sources: InvoiceSources): Invoice[] {
  const { table, register } = sources;
  const issued = claims.map((claim) => issueDate(claim, sources));
  const clientIds = claims.map(({ group }) => register.idOf({ name: group.client, code: group.clientCode }));
  const dueDates = readDueDates(
    claims.map(({ group }, index) => ({
      clientId: clientIds[index]!,
      issuedOn: issued[index]!,
      dueOn: firstDate(table, "due", group.places),
      terms: termsText(table, group.places),
      clientTerms: register.factsOf({ name: group.client, code: group.clientCode })?.terms ?? "",
    })),
    sources.endOfMonthCount,
  );
  const ids = uniqueIds(claims, sources);
  return claims.map((claim, index) => {
    const due = dueDates[index]!;
    reportDueDate(table, claim, { issuedOn: issued[index]!, due }, sources.problems);
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
    warnAtCell(table, problems, {
      code: "payment-before-issue",
      place: places[0]!,
      field: "paymentDate",
      details: { paid: early.receivedOn!, issued: issuedOn },
    });
  const followUp = readFollowUp(table, places, claim.status);
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
    paymentMethod: paymentMethodOf(table, places, problems),
    promise: followUp.promise,
    dispute: followUp.dispute,
    expectedByUser: followUp.expectedByUser,
    dunning: followUp.dunning,
    directDebitRejected: sources.proof.isRejected(places),
    paymentUnreadable: isPaymentUnreadable(table, claim, receipts),
    contact: null,
    proof: sources.proof.proofOf(places),
  };
}

function paymentMethodOf(table: TableColumns, places: readonly number[], problems: ProblemList): PaymentMethod | null {
  const found = firstText(table, "method", places);
  const method = readPaymentMethod(found);
  if (found !== "" && method === null) {
    const place = { row: rowAt(table, places[0]!), column: headerOf(table, "method"), found };
    problems.addOnce("unknown-payment-method", "notice", place, { value: found });
  }
  return method;
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
      warnAtCell(table, problems, {
        code: "duplicate-number",
        place: group.places[0]!,
        field: "number",
        details: { firstRow },
      });
    return `${group.number} (row ${row})` as InvoiceId;
  });
}

function firstDate(table: TableColumns, field: "due", places: readonly number[]): CalendarDate | null {
  for (const place of places) {
    const date = dateAt(table, field, place);
    if (date !== null) return date;
  }
  return null;
}
