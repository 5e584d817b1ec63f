/**
 * Years of Mondays: simulated companies are planned every Sunday of a year, and what the plans said is held against what
 * happened. Prints how often the closing balance lay inside its 80 % range, by weeks ahead; and stops with an error
 * when a Monday's variance does not close to the cent.
 *
 *     node bench/run.mjs bench/planYears.ts [companies of each kind, 10 unless told]
 *
 * `issued`: receipts of the invoices that existed when the plan was made; `all`: with those issued since, which the plan
 * knew as orders with their dates and amounts.
 */
import { addDays, calendarDate } from "../src/engine/calendar";
import { forecastPayments } from "../src/engine/delay/forecast";
import { NO_PROOF_COLUMNS } from "../src/engine/dunning/proof";
import { plainClient } from "../src/engine/ledger/plainClient";
import { ledgerAsOf } from "../src/engine/ledger/ledgerAsOf";
import { cents, NO_CENTS } from "../src/engine/money";
import type { ExpenseLine } from "../src/engine/plan/expenses";
import { allPlannedPayments, FIRM_PAYMENT } from "../src/engine/plan/expenses";
import type { FrozenPlan } from "../src/engine/plan/frozenPlan";
import { freezePlan } from "../src/engine/plan/frozenPlan";
import type { ExpectedSale } from "../src/engine/plan/salesToCome";
import { variance } from "../src/engine/plan/variance";
import type { WeeklyPlan } from "../src/engine/plan/weeklyPlan";
import { weeklyPlan } from "../src/engine/plan/weeklyPlan";
import type { CalendarDate, Cents, Client, ClientId, CurrencyCode, Invoice, InvoiceId } from "../src/engine/types";
import { simulateCompany } from "../samples/company";
import type { ClientProfile, CompanyProfile, PaymentHabit } from "../samples/companyProfile";
import { HARBOUR_JOINERY } from "../samples/english/harbourJoinery";
import { ATELIER_MERCIER } from "../samples/french/atelierMercier";
import { seededRandom, type SeededRandom } from "../samples/seededRandom";

const EUR = "EUR" as CurrencyCode;
const FIRST_SUNDAY = calendarDate("2025-09-07");
const SUNDAYS = 52;
const AHEAD = [1, 2, 4, 8, 13];

/** The same clients with another fate, no single invoices, and business until after the last plan. */
function goingOn(profile: CompanyProfile): CompanyProfile {
  return {
    ...profile,
    firstDay: calendarDate("2023-11-06"),
    lastDay: calendarDate("2026-12-31"),
    extras: [],
    agreements: [],
    clients: profile.clients.filter(({ currency }) => currency === undefined || currency === "EUR"),
  };
}

/** A company of 6 to 30 clients of any habits. */
function drawnCompany(seed: number): CompanyProfile {
  const random = seededRandom(seed);
  const clients = Array.from({ length: random.whole(6, 30) }, (_, index) => drawnClient(`Client ${index + 1}`, random));
  return { ...goingOn(ATELIER_MERCIER), name: `Company ${seed}`, clients };
}

function drawnClient(name: string, random: SeededRandom): ClientProfile {
  const middle = random.whole(-5, 30);
  const spread = random.whole(0, 20);
  const delays = [-2, -0.5, 0, 0.7, 3].map((share) => Math.round(middle + share * spread));
  const kind = random.whole(1, 4);
  const payRun = kind === 1 ? { weekday: random.whole(1, 5) } : kind === 2 ? { dayOfMonth: random.whole(1, 28) } : null;
  const habit: PaymentHabit = {
    delays: delays as unknown as PaymentHabit["delays"],
    driftPerYear: random.chance(0.15) ? random.whole(3, 15) : 0,
    ...(payRun === null ? {} : { payRun }),
    inParts: random.chance(0.1) ? 0.3 : 0,
  };
  const terms = ["30 jours net", "45 jours fin de mois", "30 jours fin de mois", "60 jours net"][random.whole(0, 3)]!;
  const least = random.whole(100, 2500);
  return {
    ...{ name, email: "", phone: "", method: "", terms, habit },
    invoicesPerMonth: random.whole(3, 40) / 10,
    amounts: [least, least * random.whole(2, 4)],
  };
}

/** All the company's invoices with all their receipts, past and to come. */
function booksOf(seed: number, profile: CompanyProfile): readonly Invoice[] {
  return simulateCompany(seed, profile).map((one) => ({
    id: one.number as InvoiceId,
    number: one.number,
    clientId: one.client.name as ClientId,
    kind: one.kind,
    currency: EUR,
    issuedOn: one.issuedOn,
    dueOn: one.dueOn,
    dueSource: "sheet",
    amount: cents(one.total),
    receipts: one.payments.map(({ paidOn, amount }) => ({ receivedOn: paidOn, amount: cents(amount) })),
    promise: null,
    dispute: null,
    expectedByUser: null,
    paymentMethod: null,
    directDebitRejected: false,
    paymentUnreadable: false,
    dunning: { level: 0, lastRemindedOn: null, excluded: false },
    contact: null,
    proof: NO_PROOF_COLUMNS,
  }));
}

const RENT: ExpenseLine = {
  ...FIRM_PAYMENT,
  label: "Rent",
  category: "Rent",
  amount: cents(235_000),
  firstOn: calendarDate("2023-01-01"),
  frequency: "monthly",
  lastOn: null,
};

interface Tally {
  count: number;
  inside: number;
  width: number;
  received: number;
  expected: number;
}
type Tallies = Record<string, Tally>;
const NOTHING: Tally = { count: 0, inside: 0, width: 0, received: 0, expected: 0 };

/** What had been received of these invoices after one day and up to another. */
function receivedBetween(invoices: readonly Invoice[], from: CalendarDate, until: CalendarDate): number {
  return invoices
    .flatMap(({ receipts }) => receipts)
    .filter(({ receivedOn }) => receivedOn! > from && receivedOn! <= until)
    .reduce((sum, { amount }) => sum + amount, 0);
}

function planOn(books: readonly Invoice[], asOf: CalendarDate, opening: Cents, withSales: boolean): WeeklyPlan {
  const clients = new Map<ClientId, Client>(books.map(({ clientId: id }) => [id, plainClient(id, id)]));
  const ledger = ledgerAsOf({ invoices: books, clients }, asOf, EUR);
  const { payments, joint, newInvoice } = forecastPayments(ledger);
  const none = new Map<CalendarDate, Cents>();
  return weeklyPlan({
    ...{ ledger, payments, joint, newInvoice, opening, floor: NO_CENTS, alertLevel: null },
    ...{ expenses: [RENT], movedPayments: [], otherReceipts: none, otherPayments: none },
    sales: withSales ? books.filter(({ issuedOn }) => issuedOn > asOf).map(orderOf) : [],
  });
}

function orderOf({ number, clientId, amount, issuedOn, dueOn }: Invoice): ExpectedSale {
  return {
    ...{ reference: `order ${number}`, client: clientId, clientId, kind: "order", amount, invoicedOn: issuedOn, dueOn },
    ...{ chance: 1, frequency: "once", endsOn: null, deliveredOn: null },
  };
}

function judge(tallies: Tallies, kind: string, plan: WeeklyPlan, books: readonly Invoice[]): void {
  for (const ahead of AHEAD) {
    const { startsOn, closing } = plan.weeks[ahead - 1]!;
    const until = addDays(startsOn, 6);
    const spent = plan.planned.filter(({ paidOn }) => paidOn <= until).reduce((sum, { amount }) => sum + amount, 0);
    const received = receivedBetween(books, plan.asOf, until);
    const actual = plan.opening! + received - spent;
    const tally = (tallies[`${kind}, ${ahead} weeks ahead`] ??= { ...NOTHING });
    tally.count++;
    tally.inside += actual >= closing.low && actual <= closing.high ? 1 : 0;
    tally.width += closing.high - closing.low;
    tally.received += received;
    tally.expected += closing.expected - plan.opening! + spent;
  }
}

/** @throws {Error} when last week's plan and this Sunday's books leave a cent unexplained */
function review(frozen: FrozenPlan, books: readonly Invoice[], asOf: CalendarDate, bankBalance: Cents): void {
  const ledger = ledgerAsOf({ invoices: books, clients: new Map() }, asOf, EUR);
  const none = new Map<CalendarDate, Cents>();
  const happened = { ledger, payments: [], expenses: [RENT], suppliers: [], bankBalance };
  const found = variance(frozen, { ...happened, otherReceipts: none, otherPayments: none })!;
  const sum = found.lines.reduce((total, { difference }) => total + difference, 0);
  const unexplained = found.lines.filter(({ cause }) => cause === "bank-balance");
  if (sum !== found.difference || found.actualClosing !== bankBalance || unexplained.length > 0) {
    throw new Error(
      `${asOf}: ${found.difference} to explain, ${sum} explained, ${unexplained.length} lines without a cause`,
    );
  }
}

/** A year of Sundays; returns the number of Mondays reviewed. */
function liveThrough(books: readonly Invoice[], tallies: Tallies): number {
  let bank = cents(5_000_000);
  let frozen: FrozenPlan | null = null;
  for (let week = 0; week < SUNDAYS; week++) {
    const asOf = addDays(FIRST_SUNDAY, 7 * week);
    if (week > 0) {
      const before = addDays(asOf, -7);
      const spent = allPlannedPayments([RENT], before, asOf).reduce((sum, { amount }) => sum + amount, 0);
      bank = cents(bank + receivedBetween(books, before, asOf) - spent);
    }
    if (frozen !== null) review(frozen, books, asOf, bank);
    const known = books.filter(({ issuedOn }) => issuedOn <= asOf);
    const plan = planOn(books, asOf, bank, false);
    judge(tallies, "issued", plan, known);
    judge(tallies, "all", planOn(books, asOf, bank, true), books);
    const clients = new Map<ClientId, Client>();
    frozen = freezePlan(plan, ledgerAsOf({ invoices: known, clients }, asOf, EUR));
  }
  return SUNDAYS - 1;
}

function main(companies: number): void {
  const kinds: Record<string, (seed: number) => CompanyProfile> = {
    "Atelier Mercier": () => goingOn(ATELIER_MERCIER),
    "Harbour Joinery": () => goingOn(HARBOUR_JOINERY),
    "drawn companies": drawnCompany,
  };
  for (const [name, profileOf] of Object.entries(kinds)) {
    const tallies: Tallies = {};
    let reviewed = 0;
    const started = performance.now();
    for (let seed = 1; seed <= companies; seed++) reviewed += liveThrough(booksOf(seed, profileOf(seed)), tallies);
    const seconds = Math.round((performance.now() - started) / 1000);
    console.log(`${name}: ${companies} companies, ${reviewed} Mondays closed to the cent, ${seconds} s`);
    console.table(
      Object.fromEntries(
        Object.entries(tallies).map(([kind, { count, inside, width, received, expected }]) => [
          kind,
          {
            weeks: count,
            "inside %": Math.round((1000 * inside) / count) / 10,
            "width / received": Math.round((100 * width) / received) / 100,
            "expected / received": Math.round((100 * expected) / received) / 100,
          },
        ]),
      ),
    );
  }
}

main(Number(process.argv[2] ?? 10));
