import { probit } from "simple-statistics";
import type { JointDraw } from "../delay/jointDraw";
import type { WeeklyChance } from "../delay/weeklyReceipts";
import { randomNumbers, WHOLE } from "../delay/randomNumbers";
import { drawReceipts, pointsOf } from "../delay/weeklyReceipts";
import { drawCount } from "../delay/weeks";
import { startOfWeek } from "../calendar";
import type { CalendarDate, Cents, ClientId } from "../types";
import type { ExpenseLine, PlannedPayment } from "./expenses";
import type { SaleReceipts } from "./saleReceipts";
import type { WeeklyChances } from "./weeklyChances";

/** All that is in doubt about a plan. */
export interface DoubtfulFlows {
  readonly invoices: readonly WeeklyChances[];
  readonly sales: readonly SaleReceipts[];
  readonly payments: readonly PlannedPayment[];
  readonly joint: JointDraw;
  /** Expected receipts of each week from these invoices and sales, rounded as the plan prints them. */
  readonly expected: readonly Cents[];
  /** The weeks of the plan, by their Mondays. */
  readonly mondays: readonly CalendarDate[];
}

/** Draws of a plan: many ways in which its weeks may go, each as likely as the others. */
export interface PlanDraws {
  /** 80 % range of the receipts from open invoices in each week, in cents. */
  readonly receipts: readonly { readonly low: number; readonly high: number }[];
  /**
   * By week and draw: the balance at the close of the week less the printed one, in cents; whole where no expense is in
   * doubt, so that a range that ends with nothing received, or with everything, holds that very balance.
   */
  readonly deviations: readonly Float64Array[];
}

/** Standard normal quantile of 90 %: the user's "± 10 %" is a range that holds eight times in ten. */
const NORMAL_90 = 1.2816;
/** Seed of the streams for expenses, apart from those of clients and invoices in `weeklyReceipts.ts`. */
const EXPENSE_STREAM = 0x2545f491;

/**
 * The receipts of open invoices drawn as the forecast draws them; those of sales to come with the moods of the same
 * clients; and the amounts of the expenses the user doubts, each line too high or too low in all of its payments alike.
 * Money missing in a week comes in a later one or not at all: the doubt about the balance is that of the sum so far.
 */
export function planDraws({ invoices, sales, payments, joint, expected, mondays }: DoubtfulFlows): PlanDraws {
  const issued = issuedItems(invoices, joint);
  const settings = { weeks: mondays.length, draws: drawCount(issued.length), togetherness: joint.togetherness };
  const received = drawReceipts(issued, settings).byWeek;
  const fromSales = drawReceipts(saleItems(sales, joint), settings).byWeek;
  const spent = spentBeyondPlan(payments, mondays, settings.draws);
  const soFar = new Float64Array(settings.draws);
  const deviations = received.map((week, index) => {
    for (let draw = 0; draw < soFar.length; draw++) {
      soFar[draw]! += week[draw]! + fromSales[index]![draw]! - spent[index]![draw]! - expected[index]!;
    }
    return soFar.slice();
  });
  return { receipts: received.map((week) => pointsOf(week)), deviations };
}

/** In the order and with the clients' numbers of the forecast's own draw; what it did not know comes last. */
function issuedItems(invoices: readonly WeeklyChances[], { places, clients }: JointDraw): readonly WeeklyChance[] {
  const place = ({ forecast }: WeeklyChances): number => places.get(forecast.invoiceId) ?? places.size;
  return [...invoices]
    .sort((a, b) => place(a) - place(b))
    .map(({ forecast: { clientId, outstanding }, chances }) => ({
      client: clients.get(clientId) ?? clients.size,
      amount: outstanding,
      chances,
    }));
}

/** A client without an invoice so far is drawn on its own. */
function saleItems(sales: readonly SaleReceipts[], { clients }: JointDraw): readonly WeeklyChance[] {
  const strangers = new Map<string, number>();
  const numberOf = (name: string, clientId: ClientId | null): number => {
    const known = clientId === null ? undefined : clients.get(clientId);
    if (known !== undefined) return known;
    const number = strangers.get(name) ?? clients.size + 1 + strangers.size;
    strangers.set(name, number);
    return number;
  };
  return sales.map(({ coming: { sale }, amount, chances }) => ({
    client: numberOf(sale.client, sale.clientId),
    amount,
    chances,
  }));
}

/** By week and draw: what the doubtful expenses cost beyond their amounts; negative when less. Never less than nothing. */
function spentBeyondPlan(
  payments: readonly PlannedPayment[],
  mondays: readonly CalendarDate[],
  draws: number,
): readonly Float64Array[] {
  const byWeek = mondays.map(() => new Float64Array(draws));
  const doubtful = [...new Set(payments.map(({ line }) => line))].filter(({ doubtShare }) => doubtShare > 0);
  doubtful.forEach((line, index) => {
    const shares = sharesBeyond(line, index, draws);
    for (const payment of payments) {
      if (payment.line !== line) continue;
      const week = byWeek[mondays.indexOf(startOfWeek(payment.paidOn))]!;
      for (let draw = 0; draw < draws; draw++) week[draw]! += payment.amount * shares[draw]!;
    }
  });
  return byWeek;
}

function sharesBeyond({ doubtShare }: ExpenseLine, index: number, draws: number): Float64Array {
  const random = randomNumbers(EXPENSE_STREAM + index);
  const deviation = doubtShare / NORMAL_90;
  return Float64Array.from({ length: draws }, () => Math.max(-1, deviation * probit((random() + 0.5) / WHOLE)));
}
