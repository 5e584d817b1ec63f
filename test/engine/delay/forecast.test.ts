import fc from "fast-check";
import { isBankDay } from "../../../src/engine/bankDays";
import { calendarDate, dayNumber, weekday } from "../../../src/engine/calendar";
import { forecastPayments } from "../../../src/engine/delay/forecast";
import type { LedgerForecast } from "../../../src/engine/delay/forecast";
import type { DelayModel } from "../../../src/engine/delay/delayModel";
import { fitDelayModel, paymentDaysOf } from "../../../src/engine/delay/delayModel";
import { learningFacts, openFacts } from "../../../src/engine/delay/learningFacts";
import { daysUntil } from "../../../src/engine/delay/distribution";
import type { ClientId, DelayDistribution, Dispute, Invoice, Ledger, PromiseToPay } from "../../../src/engine/types";
import { cents } from "../../../src/engine/money";
import type { Entry } from "./books";
import { bookAsOf, invoiceOf, ledgerOf, plusDays, simulatedBook } from "./books";

const AS_OF = "2025-10-26";

/** Dupont has paid ten invoices, always twelve days late; on Mondays; the eleventh falls due on 2025-11-05. */
function dupont(open: Partial<Entry> = {}): Entry[] {
  const paid = Array.from({ length: 10 }, (_, month): Entry => {
    const due = plusDays("2025-01-08", 28 * month);
    return { client: "dupont", issued: plusDays(due, -30), due, paid: plusDays(due, 12) };
  });
  return [...paid, { client: "dupont", issued: "2025-10-04", due: "2025-11-05", paid: null, ...open }];
}

/** All that a forecast says of the ledger; its forecast of other invoices is a function, which nothing equals. */
const figuresOf = (ledger: Ledger): unknown => ({ ...forecastPayments(ledger), newInvoice: null });
const only = (forecast: LedgerForecast): LedgerForecast["payments"][number] => forecast.payments[0]!;

describe("forecastPayments", () => {
  it("expects the next invoice of a client who always pays twelve days late twelve days late", () => {
    const { expected, reason } = only(forecastPayments(bookAsOf(dupont(), AS_OF)));
    expect(expected).toBe("2025-11-17");
    expect(reason).toMatchObject({ basis: "client", paymentsUsed: 10, typicalDelay: 12, daysOverdue: null });
    expect(reason.lastDelays).toEqual([12, 12, 12, 12, 12]);
  });

  it("has thirteen weeks from the Monday after a Sunday", () => {
    const { weeks } = forecastPayments(bookAsOf(dupont(), AS_OF));
    expect(weeks).toHaveLength(13);
    expect(weeks[0]!.startsOn).toBe("2025-10-27");
    expect(weeks[12]!.startsOn).toBe("2026-01-19");
  });

  it("starts with the running week in the middle of a week", () => {
    expect(forecastPayments(bookAsOf(dupont(), "2025-10-29")).weeks[0]!.startsOn).toBe("2025-10-27");
    expect(forecastPayments(bookAsOf(dupont(), "2025-11-02")).weeks[0]!.startsOn).toBe("2025-11-03");
  });

  it("says nothing about an empty book", () => {
    const { payments, weeks } = forecastPayments(bookAsOf([], AS_OF));
    expect(payments).toEqual([]);
    expect(weeks.every(({ receipts }) => receipts.expected === 0 && receipts.high === 0)).toBe(true);
  });

  it("says nothing about a book where all is paid", () => {
    const paid = dupont({ paid: "2025-10-20" });
    expect(forecastPayments(bookAsOf(paid, AS_OF)).payments).toEqual([]);
  });

  it("expects the first invoice of a new book some days after its due date, by the habit of French firms", () => {
    const entry = { client: "nouveau", issued: "2025-10-20", due: "2025-11-19", paid: null };
    const { expected, low, high, reason } = only(forecastPayments(bookAsOf([entry], AS_OF)));
    const late = dayNumber(expected) - dayNumber(calendarDate("2025-11-19"));
    expect(late).toBeGreaterThanOrEqual(3);
    expect(late).toBeLessThanOrEqual(18);
    expect(low! < expected && expected < high!).toBe(true);
    expect(reason).toMatchObject({ basis: "terms", paymentsUsed: 0, typicalDelay: null, portfolioDelay: null });
  });

  it("rests on the book where the client is new", () => {
    const entries = [...dupont(), { client: "nouveau", issued: "2025-10-20", due: "2025-11-19", paid: null }];
    const { payments } = forecastPayments(bookAsOf(entries, AS_OF));
    expect(payments[1]!.reason.basis).toBe("portfolio");
  });

  it("names the weekday on which a client pays", () => {
    const { payments } = forecastPayments(bookAsOf(dupont(), AS_OF));
    // All due on Wednesdays and paid twelve days later.
    expect(payments[0]!.reason.payWeekday).toBe(1);
  });

  it("expects money on bank days where the book's payments respect them", () => {
    const entries = simulatedBook("steady", 12, 30, 5);
    const { payments } = forecastPayments(bookAsOf(entries, "2025-11-30"));
    expect(payments.length).toBeGreaterThan(5);
    for (const { expected, low, high } of payments) {
      for (const day of [expected, low, high]) expect(day === null || isBankDay(day)).toBe(true);
    }
  });

  it("expects money at weekends too where the book's payments come at weekends", () => {
    const entries = Array.from({ length: 60 }, (_, index): Entry => {
      const due = plusDays("2025-05-03", 7 * (index % 24));
      return { client: `c${index % 6}`, issued: plusDays(due, -20), due, paid: due };
    });
    const open = { client: "c1", issued: "2025-10-20", due: "2025-11-08", paid: null };
    const { expected } = only(forecastPayments(bookAsOf([...entries, open], AS_OF)));
    expect(weekday(expected)).toBe(6);
  });

  it("leaves out invoices settled on an unknown day and those that credit notes cover", () => {
    const invoices = dupont().map(invoiceOf);
    const settled = { ...invoices[10]!, receipts: [{ receivedOn: null, amount: cents(100_00) }] };
    expect(forecastPayments(ledgerOf([...invoices.slice(0, 10), settled], AS_OF)).payments).toEqual([]);
    const credit: Invoice = {
      ...invoices[10]!,
      id: "credit" as Invoice["id"],
      kind: "credit-note",
      amount: cents(-100_00),
    };
    expect(forecastPayments(ledgerOf([...invoices, credit], AS_OF)).payments).toEqual([]);
  });

  it("forecasts what is left of a partly paid invoice", () => {
    const invoices = dupont().map(invoiceOf);
    const part = { ...invoices[10]!, receipts: [{ receivedOn: calendarDate("2025-10-20"), amount: cents(30_00) }] };
    expect(only(forecastPayments(ledgerOf([...invoices.slice(0, 10), part], AS_OF))).outstanding).toBe(70_00);
  });
});

describe("stated dates", () => {
  const withChange = (change: Partial<Invoice>): LedgerForecast =>
    forecastPayments(bookAsOf(dupont({ change }), AS_OF));
  const promise: PromiseToPay = { promisedOn: calendarDate("2025-12-11"), madeOn: null };
  const dispute: Dispute = { since: null, reason: null };

  it("let a promise win over the model, which stays visible", () => {
    const { expected, reason } = only(withChange({ promise }));
    expect(expected).toBe("2025-12-11");
    expect(reason.basis).toBe("promise");
    expect(reason.modelDate).toBe("2025-11-17");
  });

  it("forget a broken promise", () => {
    const broken = { ...promise, promisedOn: calendarDate("2025-10-20") };
    expect(only(withChange({ promise: broken })).reason.basis).toBe("client");
  });

  it("let the date the user typed win over a promise", () => {
    const { expected, low, high, reason } = only(withChange({ promise, expectedByUser: calendarDate("2026-03-10") }));
    expect([expected, low, high]).toEqual(["2026-03-10", "2026-03-10", "2026-03-10"]);
    expect(reason.basis).toBe("typed");
  });

  it("add a month for a dispute", () => {
    const { expected, reason } = only(withChange({ dispute }));
    const later = dayNumber(expected) - dayNumber(reason.modelDate!);
    expect(reason.basis).toBe("dispute");
    expect(later).toBeGreaterThanOrEqual(29);
    expect(later).toBeLessThanOrEqual(33);
  });

  it("add less for a dispute where those of the book were settled soon", () => {
    const change = { dispute: { since: calendarDate("2025-06-10"), reason: null } };
    const settled: Entry = { client: "leroy", issued: "2025-01-01", due: "2025-01-31", paid: "2025-06-11", change };
    const book = [...dupont({ change: { dispute } }), ...Array.from({ length: 12 }, () => settled)];
    const { expected, reason } = forecastPayments(bookAsOf(book, AS_OF)).payments.at(0)!;
    // (4 · 30 + 12 · 1) / 16 = 8.25 days, and to the next open day.
    const later = dayNumber(expected) - dayNumber(reason.modelDate!);
    expect(later).toBeGreaterThanOrEqual(8);
    expect(later).toBeLessThanOrEqual(12);
  });
});

/** Small random books of three clients, some invoices open. */
const randomBook = fc
  .array(
    fc.record({
      client: fc.constantFrom("a", "b", "c"),
      issued: fc.integer({ min: 0, max: 290 }),
      terms: fc.constantFrom(0, 30, 45),
      late: fc.integer({ min: -20, max: 60 }),
      amount: fc.integer({ min: 1, max: 1_000_000 }),
    }),
    { maxLength: 40 },
  )
  .map((rows) =>
    rows.map(({ client, issued, terms, late, amount }): Entry => {
      const issuedOn = plusDays("2025-01-02", issued);
      return {
        client,
        issued: issuedOn,
        due: plusDays(issuedOn, terms),
        paid: plusDays(issuedOn, Math.max(1, terms + late)),
        amount,
      };
    }),
  );

const RUNS = { numRuns: 15, seed: 7 };
const dates = ({ payments }: LedgerForecast): Map<string, string> =>
  new Map(
    payments.map(({ invoiceId, expected, low, high }) => [invoiceId, `${expected} ${low ?? "-"} ${high ?? "-"}`]),
  );

describe("laws of the forecast", () => {
  it("chances and unpaid sum to 1, dates come after the as-of day in order, and no money is lost", () => {
    fc.assert(
      fc.property(randomBook, (entries) => {
        const { payments, weeks, laterReceipts, unpaidAmount } = forecastPayments(bookAsOf(entries, AS_OF));
        let owed = 0;
        for (const { delay, expected, low, high, outstanding } of payments) {
          owed += outstanding;
          expect(delay.probabilities.reduce((a, b) => a + b, delay.unpaid)).toBeCloseTo(1, 9);
          expect(expected > AS_OF).toBe(true);
          expect(low === null || low <= expected).toBe(true);
          expect(high === null || high >= expected).toBe(true);
        }
        const planned = weeks.reduce((sum, { receipts }) => sum + receipts.expected, laterReceipts + unpaidAmount);
        expect(planned).toBeCloseTo(owed, 3);
      }),
      RUNS,
    );
  });

  it("changes no date when rows are shuffled", () => {
    fc.assert(
      fc.property(randomBook, fc.nat(), (entries, turn) => {
        const invoices = bookAsOf(entries, AS_OF).invoices;
        const at = invoices.length === 0 ? 0 : turn % invoices.length;
        const turned = [...invoices.slice(at), ...invoices.slice(0, at)].reverse();
        expect(dates(forecastPayments(ledgerOf(turned, AS_OF)))).toEqual(
          dates(forecastPayments(ledgerOf(invoices, AS_OF))),
        );
      }),
      RUNS,
    );
  });

  it("changes no date when clients are renamed", () => {
    fc.assert(
      fc.property(randomBook, (entries) => {
        const names: Record<string, string> = { a: "zoe", b: "max", c: "eva" };
        const renamed = entries.map((entry) => ({ ...entry, client: names[entry.client]! }));
        expect(dates(forecastPayments(bookAsOf(renamed, AS_OF)))).toEqual(
          dates(forecastPayments(bookAsOf(entries, AS_OF))),
        );
      }),
      RUNS,
    );
  });

  it("changes no date when all amounts are a hundred times as large", () => {
    fc.assert(
      fc.property(randomBook, (entries) => {
        const larger = entries.map((entry) => ({ ...entry, amount: entry.amount! * 100 }));
        expect(dates(forecastPayments(bookAsOf(larger, AS_OF)))).toEqual(
          dates(forecastPayments(bookAsOf(entries, AS_OF))),
        );
      }),
      RUNS,
    );
  });

  it("changes nothing when what happens after the as-of day changes", () => {
    fc.assert(
      fc.property(randomBook, (entries) => {
        const otherwise = entries.map((entry) =>
          entry.paid !== null && entry.paid > AS_OF ? { ...entry, paid: plusDays(entry.paid, 17) } : entry,
        );
        expect(figuresOf(bookAsOf(otherwise, AS_OF))).toEqual(figuresOf(bookAsOf(entries, AS_OF)));
      }),
      RUNS,
    );
  });

  it("never expects an invoice earlier because another day went by unpaid, what was learned being held", () => {
    fc.assert(
      fc.property(randomBook, (entries) => {
        const model = fitDelayModel(learningFacts(bookAsOf(entries, AS_OF)));
        for (const fact of openFacts(model.facts)) {
          let before = 0;
          for (let passed = 0; passed < 40; passed++) {
            const expected = passed + (daysUntil(paymentDaysOf(heldOn(model, passed), fact), 0.5) ?? Infinity);
            if (expected < before) throw new Error(`expected in ${expected} days, the day before in ${before}`);
            before = expected;
          }
        }
      }),
      RUNS,
    );
  });
});

/** The model as it looks ahead so many days later, all still being unpaid that was, and with nothing learned meanwhile. */
function heldOn(model: DelayModel, passed: number): DelayModel {
  const { facts, walk } = model;
  const weights = { ...walk.weights, firstDay: walk.weights.firstDay + passed };
  const later = { ...facts, asOf: facts.asOf + passed };
  return { ...model, facts: later, walk: { ...walk, facts: later, day: walk.day + passed, weights } };
}

describe("the forecast of a new invoice", () => {
  const { newInvoice } = forecastPayments(bookAsOf(dupont(), AS_OF));
  const invoice = {
    clientId: "dupont" as ClientId,
    issuedOn: calendarDate("2025-11-10"),
    dueOn: calendarDate("2025-12-10"),
  };
  /** Days beyond terms by which it is paid with a chance of one half. */
  const middle = ({ firstDay, probabilities }: DelayDistribution): number => {
    let reached = 0;
    return firstDay + probabilities.findIndex((chance) => (reached += chance) >= 0.5);
  };

  it("follows what its client has taught: twelve days late", () => {
    expect(middle(newInvoice(invoice))).toBe(12);
  });

  it("is that of the open invoice itself when it is issued on the as-of day", () => {
    const entry = { client: "dupont", issued: AS_OF, due: "2025-11-26", paid: null };
    const forecast = forecastPayments(bookAsOf([...dupont({ paid: "2025-10-20" }), entry], AS_OF));
    const again = forecast.newInvoice({
      clientId: "dupont" as ClientId,
      issuedOn: calendarDate(AS_OF),
      dueOn: calendarDate("2025-11-26"),
    });
    expect(again).toEqual(only(forecast).delay);
  });

  it("begins on the day after it is issued, and its chances make one", () => {
    const { firstDay, probabilities, unpaid } = newInvoice(invoice);
    expect(firstDay).toBe(-29);
    expect(probabilities.reduce((a, b) => a + b, unpaid)).toBeCloseTo(1, 9);
  });

  it("takes a client nobody knows for one without history: some days late, less surely", () => {
    const stranger = newInvoice({ ...invoice, clientId: null });
    const known = newInvoice(invoice);
    expect(middle(stranger)).toBeGreaterThanOrEqual(3);
    expect(Math.max(...stranger.probabilities)).toBeLessThan(Math.max(...known.probabilities));
    expect(newInvoice({ ...invoice, clientId: "inconnu" as ClientId })).toEqual(stranger);
  });
});
