import { nextBankDay } from "../../engine/bankDays";
import { addDays, addMonths, daysBetween } from "../../engine/calendar";
import { cents } from "../../engine/money";
import type { CalendarDate } from "../../engine/types";
import type { StarterWords } from "../../text/starterWords";
import type { StarterBook, StarterExpense, StarterInvoice } from "./starterSheets";

/** How a made-up client pays. */
interface Habit {
  readonly termsDays: number;
  /** Days beyond terms, on average, and how far they stray to either side. */
  readonly delay: number;
  readonly spread: number;
  /** Days between two invoices. */
  readonly every: number;
  /** Typical amount of an invoice, in euros. */
  readonly euros: number;
}

/** From the one that pays early to the one that pays two months late: what a small company sees. */
const HABITS: readonly Habit[] = [
  { termsDays: 30, delay: 4, spread: 4, every: 12, euros: 1100 },
  { termsDays: 30, delay: -3, spread: 2, every: 15, euros: 320 },
  { termsDays: 45, delay: 9, spread: 6, every: 17, euros: 1900 },
  { termsDays: 30, delay: 22, spread: 12, every: 14, euros: 850 },
  { termsDays: 30, delay: 1, spread: 3, every: 20, euros: 430 },
  { termsDays: 60, delay: 14, spread: 8, every: 16, euros: 2400 },
  { termsDays: 30, delay: 6, spread: 5, every: 22, euros: 700 },
  { termsDays: 30, delay: 18, spread: 5, every: 19, euros: 3100 },
  { termsDays: 45, delay: 35, spread: 20, every: 21, euros: 1350 },
  { termsDays: 30, delay: 12, spread: 9, every: 13, euros: 1500 },
];

/** Months back to the first expense date, euros, frequency; in the order of the words' labels. */
const EXPENSES: readonly (readonly [monthsBack: number, euros: number, frequency: StarterExpense["frequency"]])[] = [
  [2, 9600, "monthly"],
  [2, 4300, "monthly"],
  [2, 1450, "monthly"],
  [1, 5200, "quarterly"],
  [5, 1800, "yearly"],
  [1, 620, "weekly"],
  [-2, 12_500, "once"],
];

/** Two years: enough for the forecast to learn each client and for the self-audit to judge it. */
const DAYS_OF_HISTORY = 730;

/** A company of ten clients with two years of invoices up to `asOf`: the same for the same day, on every machine. */
export function sampleCompany(asOf: CalendarDate, words: StarterWords): StarterBook {
  const clients = HABITS.map(({ termsDays }, index) => {
    const name = words.sampleClients[index]!;
    return { name, termsDays, email: `compta@${mailName(name)}.example` };
  });
  const drafts = HABITS.flatMap((habit, index) => invoicesOf(habit, { asOf, client: clients[index]!.name, index }));
  drafts.sort((a, b) => daysBetween(b.issued, a.issued) || (a.client < b.client ? -1 : 1));
  const invoices = drafts.map((draft, index) => ({
    ...draft,
    number: `F-${String(index + 1).padStart(4, "0")}`,
    method: words.methods[0]!,
  }));
  return { invoices: withDoubts(invoices, asOf), clients, expenses: expensesOf(asOf, words) };
}

interface Place {
  readonly asOf: CalendarDate;
  readonly client: string;
  readonly index: number;
}

function invoicesOf(habit: Habit, { asOf, client, index }: Place): Omit<StarterInvoice, "number" | "method">[] {
  const { termsDays, delay, spread, every, euros } = habit;
  return Array.from({ length: Math.floor(DAYS_OF_HISTORY / every) }, (_, turn) => {
    // Clients do not all get their invoice on the same day.
    const issued = addDays(asOf, -1 - (index % every) - turn * every);
    const due = addDays(issued, termsDays);
    const paidOn = nextBankDay(addDays(due, Math.round(delay + spread * stray(index, turn))));
    const amount = cents(Math.round(euros * (1 + 0.4 * stray(turn, index + HABITS.length))) * 100);
    return { client, issued, due, amount, paidOn: paidOn <= asOf ? paidOn : null, promise: null, isDisputed: false };
  });
}

/** From -1 to 1, without a pattern to the eye: multiples of the golden ratio, which fill an interval evenly (Weyl). */
function stray(row: number, column: number): number {
  const turns = (row * 37 + column * 61 + 1) * 0.618_033_988_749_895;
  return 2 * (turns - Math.floor(turns)) - 1;
}

/** The oldest open invoice is disputed and the next one promised, so that both are seen at work. */
function withDoubts(invoices: readonly StarterInvoice[], asOf: CalendarDate): readonly StarterInvoice[] {
  const overdue = invoices.filter(({ paidOn, due }) => paidOn === null && due < asOf);
  return invoices.map((invoice) => {
    if (invoice === overdue[0]) return { ...invoice, isDisputed: true };
    return invoice === overdue[1] ? { ...invoice, promise: nextBankDay(addDays(asOf, 9)) } : invoice;
  });
}

function expensesOf(asOf: CalendarDate, { sampleExpenses }: StarterWords): readonly StarterExpense[] {
  return EXPENSES.map(([monthsBack, euros, frequency], index) => {
    const [label, category] = sampleExpenses[index]!;
    return { label, category, amount: cents(euros * 100), first: addMonths(asOf, -monthsBack), frequency };
  });
}

function mailName(name: string): string {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
}
