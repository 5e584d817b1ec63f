import { ageingBuckets, daysOverdue, receivables } from "../../src/engine/ledger/ageing";
import { clientSummaries } from "../../src/engine/ledger/clientSummaries";
import { daysBeyondTerms, meanWeightedLateness } from "../../src/engine/ledger/daysBeyondTerms";
import {
  accountingDso,
  averageDaysDelinquent,
  bestPossibleDso,
  collectionEffectivenessIndex,
  daysSalesOutstanding,
} from "../../src/engine/ledger/daysSalesOutstanding";
import { ledgerAsOf } from "../../src/engine/ledger/ledgerAsOf";
import { creditBalances, outstanding, outstandingAfterCredits, paidOn } from "../../src/engine/ledger/outstanding";
import { currencyCode } from "../../src/engine/money";
import { clientOf, day, EUR, euros, invoiceOf, ledgerOf, received } from "./ledgerBuilders";

describe("outstanding", () => {
  it("is the amount less all receipts, dated or not", () => {
    const invoice = invoiceOf("F1", { euros: 100, receipts: [received(30, "2026-11-02"), received(20, null)] });
    expect(outstanding(invoice)).toBe(euros(50));
  });

  it("is negative for an overpaid invoice and for an open credit note", () => {
    expect(outstanding(invoiceOf("F1", { receipts: [received(110, null)] }))).toBe(euros(-10));
    expect(outstanding(invoiceOf("A1", { euros: -40 }))).toBe(euros(-40));
  });

  it("is zero for a credit note paid back to the client", () => {
    expect(outstanding(invoiceOf("A1", { euros: -40, receipts: [received(-40, "2026-11-02")] }))).toBe(0);
  });
});

describe("paidOn", () => {
  it("is the day of the receipt that came last, in whatever order they are written", () => {
    const receipts = [received(60, "2026-11-20"), received(40, "2026-11-02")];
    expect(paidOn(invoiceOf("F1", { receipts }))).toBe("2026-11-20");
  });

  it("is null while a cent is missing", () => {
    expect(paidOn(invoiceOf("F1", { receipts: [received(99.99, "2026-11-20")] }))).toBeNull();
  });

  it("is null when it was paid and nobody knows when", () => {
    expect(paidOn(invoiceOf("F1", { receipts: [received(60, "2026-11-20"), received(40, null)] }))).toBeNull();
  });

  it("is null for a credit note and for an invoice of nothing", () => {
    expect(paidOn(invoiceOf("A1", { euros: -40, receipts: [received(-40, "2026-11-02")] }))).toBeNull();
    expect(paidOn(invoiceOf("F1", { euros: 0 }))).toBeNull();
  });
});

describe("outstandingAfterCredits", () => {
  const open = (...invoices: Parameters<typeof ledgerOf>[1]) =>
    Object.fromEntries(outstandingAfterCredits(ledgerOf("2026-11-22", invoices)));

  it("sets a credit note against the oldest due invoice, then the next", () => {
    const credit = invoiceOf("A1", { euros: -120 });
    const later = invoiceOf("F2", { due: "2026-11-30" });
    const older = invoiceOf("F1", { due: "2026-10-31" });
    expect(open(credit, later, older)).toEqual({ F1: 0, F2: euros(80) });
  });

  it("sets an overpayment against the client's other invoices", () => {
    const overpaid = invoiceOf("F1", { receipts: [received(130, "2026-11-02")] });
    expect(open(overpaid, invoiceOf("F2"))).toEqual({ F1: 0, F2: euros(70) });
  });

  it("never sets one client's credit against another's invoice", () => {
    expect(open(invoiceOf("A1", { client: "martin", euros: -50 }), invoiceOf("F1"))).toEqual({ F1: euros(100) });
  });

  it("settles a tie of due dates by the issue date, then the number", () => {
    const credit = invoiceOf("A1", { euros: -100 });
    const issuedLater = invoiceOf("F1", { issued: "2026-10-02" });
    const issuedEarlier = invoiceOf("F2", { issued: "2026-10-01" });
    expect(open(credit, issuedLater, issuedEarlier)).toEqual({ F1: euros(100), F2: 0 });
  });

  it("takes deposits as invoices", () => {
    expect(open(invoiceOf("D1", { kind: "deposit" }), invoiceOf("A1", { euros: -30 }))).toEqual({ D1: euros(70) });
  });
});

describe("creditBalances", () => {
  it("is what remains once every invoice is covered", () => {
    const ledger = ledgerOf("2026-11-22", [invoiceOf("A1", { euros: -130 }), invoiceOf("F1")]);
    expect([...creditBalances(ledger)]).toEqual([["durand", euros(30)]]);
  });

  it("holds no client whose credit was used up", () => {
    const ledger = ledgerOf("2026-11-22", [invoiceOf("A1", { euros: -100 }), invoiceOf("F1")]);
    expect(creditBalances(ledger).size).toBe(0);
  });
});

describe("ledgerAsOf", () => {
  const asOf = (invoices: Parameters<typeof ledgerOf>[1]) =>
    ledgerAsOf({ invoices, clients: new Map() }, day("2026-11-22"), EUR).invoices;

  it("leaves out what was issued after the close of the day", () => {
    const invoices = [invoiceOf("F1", { issued: "2026-11-22" }), invoiceOf("F2", { issued: "2026-11-23" })];
    expect(asOf(invoices).map(({ id }) => id)).toEqual(["F1"]);
  });

  it("leaves out receipts dated later and keeps those without a date", () => {
    const receipts = [received(10, "2026-11-22"), received(20, "2026-11-23"), received(30, null)];
    expect(asOf([invoiceOf("F1", { receipts })])[0]!.receipts).toEqual([receipts[0], receipts[2]]);
  });

  it("forgets a promise made later and a dispute opened later", () => {
    const promise = { promisedOn: day("2026-12-01"), madeOn: day("2026-11-23") };
    const dispute = { since: day("2026-11-24"), reason: null };
    expect(asOf([invoiceOf("F1", { promise, dispute })])[0]).toMatchObject({ promise: null, dispute: null });
  });

  it("keeps a promise made on the day and a dispute without a date", () => {
    const promise = { promisedOn: day("2026-12-01"), madeOn: day("2026-11-22") };
    const dispute = { since: null, reason: "quantité" };
    expect(asOf([invoiceOf("F1", { promise, dispute })])[0]).toMatchObject({ promise, dispute });
  });

  it("goes one level down before a reminder sent later", () => {
    const dunning = { level: 2, lastRemindedOn: day("2026-11-25"), excluded: false };
    expect(asOf([invoiceOf("F1", { dunning })])[0]!.dunning).toEqual({
      level: 1,
      lastRemindedOn: null,
      excluded: false,
    });
  });

  it("holds one currency", () => {
    const dollars = invoiceOf("F2", { currency: currencyCode("USD") });
    expect(asOf([invoiceOf("F1"), dollars]).map(({ id }) => id)).toEqual(["F1"]);
  });
});

describe("daysOverdue", () => {
  it("is zero on the due date, one on the day after, negative before", () => {
    const invoice = invoiceOf("F1", { due: "2026-11-22" });
    expect(["2026-11-22", "2026-11-23", "2026-11-20"].map((asOf) => daysOverdue(invoice, day(asOf)))).toEqual([
      0, 1, -2,
    ]);
  });
});

describe("ageingBuckets", () => {
  it("puts the due date itself, day 30, day 31, day 60, day 90 and day 91 where a balance âgée has them", () => {
    // As of 1 December 2026: 1 November is 30 days ago, 31 October 31, 2 October 60, 2 September 90, 1 September 91.
    const dues = ["2026-12-01", "2026-11-01", "2026-10-31", "2026-10-02", "2026-09-02", "2026-09-01"];
    const invoices = dues.map((due, index) =>
      invoiceOf(`F${index}`, { due, issued: "2026-08-01", euros: 10 ** index / 100 }),
    );
    expect(ageingBuckets(ledgerOf("2026-12-01", invoices))).toEqual({
      current: 1,
      days1To30: 10,
      days31To60: 1100,
      days61To90: 10_000,
      over90: 100_000,
    });
  });

  it("counts a credit note negative in the bucket of its own date", () => {
    const ledger = ledgerOf("2026-11-22", [invoiceOf("F1"), invoiceOf("A1", { euros: -30, due: "2026-11-22" })]);
    expect(ageingBuckets(ledger)).toMatchObject({ days1To30: euros(100), current: euros(-30) });
    expect(receivables(ledger)).toBe(euros(70));
  });
});

describe("lateness of what was paid", () => {
  const paid = (id: string, amount: number, on: string) =>
    invoiceOf(id, { euros: amount, due: "2026-10-31", receipts: [received(amount, on)] });

  it("counts days beyond terms, negative when early, null while open", () => {
    expect(daysBeyondTerms(paid("F1", 100, "2026-11-10"))).toBe(10);
    expect(daysBeyondTerms(paid("F1", 100, "2026-10-29"))).toBe(-2);
    expect(daysBeyondTerms(invoiceOf("F1"))).toBeNull();
  });

  it("weighs each amount: 300 euros 10 days late and 100 euros 2 days early are 7 days", () => {
    const ledger = ledgerOf("2026-11-22", [
      paid("F1", 300, "2026-11-10"),
      paid("F2", 100, "2026-10-29"),
      invoiceOf("F3"),
    ]);
    expect(meanWeightedLateness(ledger)).toBe(7);
  });

  it("is null when nothing was paid on a known day", () => {
    expect(meanWeightedLateness(ledgerOf("2026-11-22", [invoiceOf("F1")]))).toBeNull();
  });
});

describe("days sales outstanding", () => {
  it("counts back to 82.4 days in Divalto's example: 2,500 open, sales of 1,200, 800 and 700", () => {
    // November 1,200: 30 days. October 800: 31 days. September 500 of 700 in 30 days: 21.4 days.
    const ledger = ledgerOf("2026-11-30", [
      invoiceOf("F0", { issued: "2026-08-10", euros: 5000, receipts: [received(5000, null)] }),
      invoiceOf("F1", { issued: "2026-09-10", euros: 700, receipts: [received(200, "2026-10-10")] }),
      invoiceOf("F2", { issued: "2026-10-10", euros: 800 }),
      invoiceOf("F3", { issued: "2026-11-10", euros: 1200 }),
    ]);
    expect(daysSalesOutstanding(ledger)).toBeCloseTo(82.4, 1);
  });

  it("counts the days of the current month that have passed", () => {
    // 10 days of November hold sales of 100; 50 owed is half of them.
    const ledger = ledgerOf("2026-11-10", [invoiceOf("F1", { issued: "2026-11-02", receipts: [received(50, null)] })]);
    expect(daysSalesOutstanding(ledger)).toBe(5);
  });

  it("counts the days of a month without sales whole", () => {
    const ledger = ledgerOf("2026-11-30", [invoiceOf("F1", { issued: "2026-10-01" })]);
    expect(daysSalesOutstanding(ledger)).toBe(30 + 31);
  });

  it("is zero when nothing is owed, and null when more is owed than was invoiced", () => {
    expect(daysSalesOutstanding(ledgerOf("2026-11-30", []))).toBe(0);
    const bounced = invoiceOf("F1", { receipts: [received(-20, "2026-11-02")] });
    expect(daysSalesOutstanding(ledgerOf("2026-11-30", [bounced]))).toBeNull();
  });

  // As of 29 December 2026, the last 90 days begin on 1 October.
  const sold = (id: string, due: string, paidEuros: number) =>
    invoiceOf(id, { issued: "2026-10-01", due, euros: 30_000, receipts: [received(paidEuros, null)] });
  const book = ledgerOf("2026-12-29", [sold("F1", "2026-11-30", 20_000), sold("F2", "2026-12-31", 10_000)]);

  it("is 45 by the accounting measure when 30,000 is owed and 60,000 was sold in 90 days", () => {
    expect(accountingDso(book, 90)).toBe(45);
  });

  it("is 30 at best when 20,000 of it is not yet due, so 15 days are the clients' lateness", () => {
    expect(bestPossibleDso(book, 90)).toBe(30);
    expect(averageDaysDelinquent(book, 90)).toBe(15);
  });

  it("is null by the accounting measures when nothing was sold in the period", () => {
    expect([accountingDso(book, 30), bestPossibleDso(book, 30), averageDaysDelinquent(book, 30)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe("collectionEffectivenessIndex", () => {
  it("is 75 when 60 of the 80 that could be collected were", () => {
    // Opening 50, sales 50, closing 40 of which 20 not yet due: (50 + 50 - 40) / (50 + 50 - 20).
    const ledger = ledgerOf("2026-11-30", [
      invoiceOf("F1", { issued: "2026-10-01", due: "2026-10-31", euros: 50, receipts: [received(30, "2026-11-12")] }),
      invoiceOf("F2", { issued: "2026-11-05", due: "2026-12-05", euros: 50, receipts: [received(30, "2026-11-20")] }),
    ]);
    expect(collectionEffectivenessIndex(ledger, day("2026-10-31"))).toBe(75);
  });

  it("is 100 when nothing is overdue, and null when there was nothing to collect", () => {
    const notDue = ledgerOf("2026-11-30", [
      invoiceOf("F1", { issued: "2026-11-05", due: "2026-12-05", receipts: [received(1, "2026-11-20")] }),
    ]);
    expect(collectionEffectivenessIndex(notDue, day("2026-10-31"))).toBe(100);
    expect(collectionEffectivenessIndex(ledgerOf("2026-11-30", []), day("2026-10-31"))).toBeNull();
  });
});

describe("clientSummaries", () => {
  it("gives balance, overdue after credits, and the oldest overdue of each client, most overdue first", () => {
    const ledger = ledgerOf("2026-11-22", [
      invoiceOf("F1", { client: "martin", due: "2026-11-21", euros: 50 }),
      invoiceOf("F2", { due: "2026-11-12", euros: 100 }),
      invoiceOf("F3", { due: "2026-11-17", euros: 100 }),
      invoiceOf("F4", { due: "2026-11-22", euros: 100 }),
      invoiceOf("A1", { due: "2026-11-01", euros: -20 }),
    ]);
    expect(clientSummaries(ledger)).toEqual([
      { clientId: "durand", balance: euros(280), overdue: euros(180), openInvoices: 3, oldestDaysOverdue: 10 },
      { clientId: "martin", balance: euros(50), overdue: euros(50), openInvoices: 1, oldestDaysOverdue: 1 },
    ]);
  });

  it("shows a client that is owed money with a negative balance and nothing overdue", () => {
    const ledger = ledgerOf("2026-11-22", [invoiceOf("A1", { euros: -20 })], [clientOf("durand")]);
    expect(clientSummaries(ledger)).toEqual([
      { clientId: "durand", balance: euros(-20), overdue: 0, openInvoices: 0, oldestDaysOverdue: null },
    ]);
  });
});
