import { sumCents } from "../engine/money";
import type { Cents } from "../engine/types";
import type { WeeklyPlan } from "../engine/plan/weeklyPlan";
import type { PlanOutcome } from "../preparePlan";
import { COMMAND_LINE_WORDS } from "../text/commandLine";
import { REVIEW_WORDS } from "../text/review";
import type { Phrases } from "../text/phrases";
import type { Session } from "./session";

/** What a person wants to know of a plan, in a few lines: money to come, the first week at risk, whom to chase today. */
export function writeSummary({ surroundings }: Session, outcome: PlanOutcome, phrases: Phrases): void {
  for (const line of [
    ...foundLines(outcome, phrases),
    ...planLines(outcome, phrases),
    ...toDoLines(outcome, phrases),
  ]) {
    surroundings.stdout.write(`${line}\n`);
  }
}

function foundLines({ books, reading }: PlanOutcome, phrases: Phrases): readonly string[] {
  const words = COMMAND_LINE_WORDS[phrases.language];
  const open = books.reduce((sum, { forecast }) => sum + forecast.payments.length, 0);
  const others = books.slice(1).filter(({ forecast }) => forecast.payments.length > 0);
  return [
    phrases.found(reading.invoices.length, open, reading.table?.sheet ?? ""),
    ...others.map(({ ledger, forecast }) => {
      const amount = sumCents(forecast.payments.map((payment) => payment.outstanding));
      return words.otherCurrency(forecast.payments.length, phrases.money(amount, ledger.currency));
    }),
  ];
}

function planLines(outcome: PlanOutcome, phrases: Phrases): readonly string[] {
  const { plan, own, books } = outcome;
  const words = COMMAND_LINE_WORDS[phrases.language];
  const money = (amount: number): string => phrases.roundMoney(amount, plan.currency);
  const received = sumCents(plan.weeks.flatMap((week) => [week.receipts.expected, week.receiptsSales]));
  // What is doubtful about the last balance is what is doubtful about the receipts before it, sales to come included.
  const { expected, low, high } = plan.weeks.at(-1)!.closing;
  // On the day of the last plan its balance is today's.
  const isOldOpening = outcome.isOpeningKept && own.lastAsOf !== plan.asOf;
  const fromSales = sumCents(plan.weeks.map((week) => week.receiptsSales));
  const newSales = sumCents(plan.weeks.map((week) => week.receiptsRunRate));
  const { payments, rule } = books[0]!.forecast;
  return [
    ...(rule === "model" ? [] : [phrases.plan.rule[rule]]),
    ...(payments.length === 0
      ? [words.nothingOpen]
      : [
          words.expectedReceipts(money(received), money(received + low - expected), money(received + high - expected)),
          ...(fromSales > 0 ? [words.fromSales(money(fromSales))] : []),
          words.afterwards(money(plan.receiptsBeyond)),
        ]),
    ...(newSales > 0 ? [phrases.labelled(phrases.plan.newSales, money(newSales))] : []),
    ...(plan.weeks.every((week) => week.totalPayments === 0) ? [words.noPayments] : []),
    ...(isOldOpening && plan.opening !== null ? [words.openingKept(money(plan.opening))] : []),
    // From an unknown balance, only the movements are known.
    ...(plan.opening === null ? [words.noOpening] : balanceLines(plan, phrases)),
  ];
}

function balanceLines(
  { weeks, alertLevel, firstWeekBelow, currency }: WeeklyPlan,
  phrases: Phrases,
): readonly string[] {
  const words = COMMAND_LINE_WORDS[phrases.language];
  const money = (amount: number): string => phrases.roundMoney(amount, currency);
  const lowest = weeks.reduce((a, b) => (b.closing.expected < a.closing.expected ? b : a));
  const below = weeks.find((week) => week.startsOn === firstWeekBelow);
  return [
    below
      ? REVIEW_WORDS[phrases.language].firstWeekBelow(
          phrases.dayAndMonth(below.startsOn),
          money(below.closing.expected),
          level(alertLevel, money),
        )
      : words.neverBelow(level(alertLevel, money)),
    words.lowestBalance(money(lowest.closing.expected), phrases.dayAndMonth(lowest.startsOn)),
  ];
}

/** Null where the alert is a negative balance. */
function level(alertLevel: Cents | null, money: (amount: number) => string): string | null {
  return alertLevel === null || alertLevel === 0 ? null : money(alertLevel);
}

/** What there is to do on the first day on which there is anything, in every currency. */
function toDoLines({ books }: PlanOutcome, phrases: Phrases): readonly string[] {
  const words = COMMAND_LINE_WORDS[phrases.language];
  const all = books.flatMap(({ ledger, reminders }) => reminders.toDo.map((reminder) => ({ ledger, reminder })));
  const [firstDay] = all.map(({ reminder }) => reminder.doOn).sort();
  if (firstDay === undefined) return [words.nothingToDo];
  const next = all.filter(({ reminder }) => reminder.doOn === firstDay);
  const lines = next.map(({ ledger, reminder: { clientId, step, amount } }) => {
    const client = ledger.clients.get(clientId)?.name ?? clientId;
    return `  ${phrases.labelled(client, phrases.reminderStep(step))}, ${phrases.roundMoney(amount, ledger.currency)}`;
  });
  const clients = new Set(next.map(({ reminder }) => reminder.clientId));
  return [words.toDoOn(phrases.date(firstDay), clients.size), ...lines];
}
