import { daysBetween } from "../engine/calendar";
import type { CalendarDate } from "../engine/types";
import type { Claim } from "./claims";
import type { ReadDueDate } from "./dueDates";
import type { ProblemList } from "./problemList";
import type { PaymentDoubt } from "./receipts";
import { warnAtCell } from "./rowProblems";
import { termsText } from "./rowTexts";
import { headerOf, rowAt, type TableColumns } from "./tableColumns";

/** Tells how a due date came about, once per column, and what was wrong with the terms. */
export function reportDueDate(
  table: TableColumns,
  { group, kind }: Claim,
  { issuedOn, due }: { readonly issuedOn: CalendarDate; readonly due: ReadDueDate },
  problems: ProblemList,
): void {
  const place = group.places[0]!;
  const row = rowAt(table, place);
  if (due.source === "sheet") {
    const code = dueDateDoubt(issuedOn, due.dueOn);
    const details = { issued: issuedOn, due: due.dueOn };
    if (code !== null) warnAtCell(table, problems, { code, place, field: "due", details });
  } else if (kind !== "credit-note") {
    // A credit note needs no due date, so that a missing one is no news.
    const code = due.source === "legal-default" ? "due-date-assumed" : "due-date-computed";
    problems.addOnce(code, "notice", { row, column: headerOf(table, "due"), found: "" }, { source: due.source });
  }
  if (due.doubt === null) return;
  const found = termsText(table, group.places);
  const column = headerOf(table, "terms") ?? headerOf(table, "due");
  problems.addOnce(due.doubt, due.source === "sheet" ? "notice" : "warning", { row, column, found }, { value: found });
}

/** Two years in days: longer than any term the law allows, and than the year a building client may keep 5 % back (law 71-584 of 1971). */
const LONGEST_TERM_BELIEVED = 731;

function dueDateDoubt(issuedOn: CalendarDate, dueOn: CalendarDate): "due-before-issue" | "due-long-after-issue" | null {
  if (dueOn < issuedOn) return "due-before-issue";
  return daysBetween(issuedOn, dueOn) > LONGEST_TERM_BELIEVED ? "due-long-after-issue" : null;
}

/** Tells what is doubtful about an invoice's payments. */
export function reportPayment(table: TableColumns, place: number, doubt: PaymentDoubt, problems: ProblemList): void {
  const row = rowAt(table, place);
  const { code } = doubt;
  switch (code) {
    case "paid-without-date":
      problems.addOnce(code, "notice", { row, column: headerOf(table, "paymentDate"), found: "" });
      break;
    case "part-paid-without-amount":
      warnAtCell(table, problems, { code, place, field: "paid" });
      break;
    case "overpaid":
      warnAtCell(table, problems, { code, place, field: "paid", details: { excess: doubt.excess / 100 } });
      break;
    case "status-contradicts-payment": {
      const column = table.candidate.roles.statuses[0]?.header ?? null;
      problems.add(code, "warning", { row, column, found: table.statuses[0]?.[place] ?? "" }, { used: doubt.used });
      break;
    }
    case "balance-contradicts-payments": {
      const details = { used: doubt.used, payments: doubt.payments / 100 };
      warnAtCell(table, problems, { code, place, field: "balance", details });
      break;
    }
  }
}
