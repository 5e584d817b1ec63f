import type { BankAccount } from "../../engine/plan/bankAccounts";
import { NO_CENTS } from "../../engine/money";
import type { CalendarDate, CurrencyCode } from "../../engine/types";
import type { Problem } from "../problem";
import type { BankRow } from "./readBank";

/** The accounts a plan starts from. */
export interface BankOfPlan {
  /** In the plan's currency, as the sheet lists them. */
  readonly rows: readonly BankRow[];
  readonly accounts: readonly BankAccount[];
  readonly problems: readonly Problem[];
}

/** Of the accounts listed, those in the plan's currency; balances of another day than the plan's are told. */
export function bankOfPlan(rows: readonly BankRow[], currency: CurrencyCode, asOf: CalendarDate): BankOfPlan {
  const own = rows.filter((row) => row.currency === null || row.currency === currency);
  const others = rows.filter((row) => !own.includes(row));
  const old = own.filter(({ balanceOn }) => balanceOn !== null && balanceOn !== asOf);
  return {
    rows: own,
    accounts: own.map(({ name, balance, overdraftLimit }) => ({
      name,
      balance,
      overdraft: overdraftLimit ?? NO_CENTS,
    })),
    problems: [
      ...others.map((row) => problemAt(row, "bank-other-currency", "notice", { currency: row.currency! })),
      ...old.map((row) => problemAt(row, "bank-balance-other-day", "warning", { day: row.balanceOn!, asOf })),
    ],
  };
}

function problemAt(
  { sheet, balanceCell, name }: BankRow,
  code: Problem["code"],
  severity: Problem["severity"],
  details: Problem["details"],
): Problem {
  return { code, severity, sheet, row: balanceCell.firstRow, column: null, found: name, details };
}
