import { daysBetween } from "../engine/calendar";
import type { Reminder } from "../engine/dunning/reminder";
import { invoicesById } from "../engine/ledger/invoicesById";
import type { CalendarDate, Client, Ledger } from "../engine/types";
import { inUnits } from "../sheets/layout/cells";
import { effectWeek, freshness } from "../sheets/layout/toDoSheet";
import { actionText } from "../sheets/dunning/vocabulary";
import type { Problem } from "../sheets/problem";
import { DUNNING_SHEET_WORDS } from "../text/dunningSheets";
import { COMMAND_LINE_WORDS, REMIND_WORDS } from "../text/commandLine";
import type { Phrases } from "../text/phrases";
import { problemsJson } from "./json";
import { writeTable } from "./output";
import type { Surroundings } from "./surroundings";

/** Whom to remind in one currency. */
export interface CurrencyList {
  readonly ledger: Ledger;
  readonly reminders: readonly Reminder[];
}

export interface ToDoReport {
  readonly lists: readonly CurrencyList[];
  readonly freshDays: number;
  /** The only client asked about; null for all. */
  readonly client: Client | null;
}

/** The to-do list as a table, one line per client and action; first, whether the bank should be looked at. */
export function writeToDo(
  surroundings: Surroundings,
  { lists, freshDays, client }: ToDoReport,
  phrases: Phrases,
): void {
  const say = (text: string): boolean => surroundings.stdout.write(`${text}\n`);
  const filled = lists.filter(({ reminders }) => reminders.length > 0);
  if (filled.length === 0) {
    say(
      client === null
        ? COMMAND_LINE_WORDS[phrases.language].nothingToDo
        : REMIND_WORDS[phrases.language].nothingFor(client.name),
    );
    return;
  }
  const warning = freshness({ lists, freshDays }, phrases);
  if (warning !== "") say(`${warning}\n`);
  const { date, client: clientTitle, action, amount, oldest, why } = phrases.toDo;
  for (const list of filled) {
    const rows = list.reminders.map((reminder) => lineOf(reminder, list.ledger, phrases));
    writeTable(surroundings, [date, clientTitle, action, amount, oldest, why], rows, [3, 4]);
    say("");
  }
}

function lineOf(reminder: Reminder, ledger: Ledger, phrases: Phrases): readonly string[] {
  const late = reminder.oldestDaysOverdue + daysBetween(ledger.asOf, reminder.doOn);
  return [
    phrases.date(reminder.doOn),
    ledger.clients.get(reminder.clientId)?.name ?? reminder.clientId,
    actionText(reminder.step, reminder.channel, phrases).replace("\n", ", "),
    phrases.money(reminder.amount, ledger.currency),
    late > 0 ? String(late) : "",
    [...reasonsOf(reminder, ledger, phrases), ...effectOf(reminder, ledger, phrases)].join(" "),
  ];
}

function reasonsOf(reminder: Reminder, { currency }: Ledger, phrases: Phrases): readonly string[] {
  return reminder.reasons.map((reason) => phrases.reminderReason(reason, currency));
}

/** A payment that is looked up shows what came, and brings nothing. */
function effectOf({ expectedEffect, doOn }: Reminder, { currency }: Ledger, phrases: Phrases): readonly string[] {
  const { effectBefore } = DUNNING_SHEET_WORDS[phrases.language].toDo;
  return expectedEffect === 0
    ? []
    : [`${effectBefore(phrases.roundMoney(expectedEffect, currency), effectWeek(doOn))}.`];
}

/** The to-do list as data for another program; amounts in currency units. */
export function toDoJson(
  facts: {
    readonly asOf: CalendarDate;
    readonly lists: readonly CurrencyList[];
    readonly problems: readonly Problem[];
    readonly written: readonly string[];
  },
  phrases: Phrases,
): object {
  return {
    asOf: facts.asOf,
    toDo: facts.lists.flatMap(({ ledger, reminders }) => {
      const invoices = invoicesById(ledger);
      return reminders.map((reminder) => ({
        on: reminder.doOn,
        client: ledger.clients.get(reminder.clientId)?.name ?? reminder.clientId,
        step: reminder.step,
        channel: reminder.channel,
        level: reminder.level,
        owner: reminder.owner,
        currency: ledger.currency,
        amount: inUnits(reminder.amount),
        overdue: inUnits(reminder.overdue),
        oldestDaysOverdue: reminder.oldestDaysOverdue,
        invoices: reminder.invoiceIds.map((id) => invoices.get(id)?.number || id),
        expectedEffect: inUnits(reminder.expectedEffect),
        effectIsAssumed: !reminder.effectLearned,
        reasons: reasonsOf(reminder, ledger, phrases),
      }));
    }),
    written: facts.written,
    problems: problemsJson(facts.problems, phrases),
  };
}
