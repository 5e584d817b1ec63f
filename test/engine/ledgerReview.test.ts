import { addDays } from "../../src/engine/calendar";
import { brokenPromises } from "../../src/engine/ledger/brokenPromises";
import { driftingClients } from "../../src/engine/ledger/driftingClients";
import type { Invoice } from "../../src/engine/types";
import { day, euros, invoiceOf, ledgerOf, received } from "./ledgerBuilders";

const AS_OF = "2026-11-22";

/** Invoices due month by month from January, each paid so many days late; null: unpaid. */
function paidLate(client: string, delays: readonly (number | null)[]): Invoice[] {
  return delays.map((delay, month) => {
    const due = `2026-${String(month + 1).padStart(2, "0")}-05`;
    return invoiceOf(`${client}${month}`, {
      client,
      issued: addDays(day(due), -30),
      due,
      receipts: delay === null ? [] : [received(100, addDays(day(due), delay))],
    });
  });
}
const drifting = (delays: readonly (number | null)[]) => driftingClients(ledgerOf(AS_OF, paidLate("durand", delays)));

describe("driftingClients", () => {
  it("names a client whose last invoices are all later than its habit", () => {
    expect(drifting([2, 4, 3, 5, 2, 4, 12, 15, 14, 16])).toMatchObject([
      {
        ...{ clientId: "durand", usual: 3, recent: 14 },
        usualOf: ["durand0", "durand1", "durand2", "durand3", "durand4", "durand5"],
        recentOf: ["durand6", "durand7", "durand8", "durand9"],
      },
    ]);
  });

  it("counts an unpaid invoice by the days it is overdue so far", () => {
    // Due on 5 September and 5 October, unpaid on 22 November: 78 and 48 days.
    expect(drifting([2, 4, 3, 5, 2, 4, 12, 3, null, null])).toMatchObject([
      { clientId: "durand", usual: 3, recent: 12 },
    ]);
  });

  it("says nothing of one late payment, nor of two", () => {
    expect(drifting([2, 4, 3, 5, 2, 4, 3, 4, 60, 70])).toEqual([]);
  });

  it("says nothing of a client that was always as late as that, or hardly later", () => {
    expect(drifting([10, 30, 12, 28, 11, 29, 27, 28, 26, 29])).toEqual([]);
    expect(drifting([2, 2, 2, 2, 2, 2, 4, 4, 4, 4])).toEqual([]);
  });

  it("says nothing without six invoices before the last four", () => {
    expect(drifting([2, 4, 3, 5, 2, 40, 40, 40, 40])).toEqual([]);
  });

  it("leaves disputed invoices out, and lists who drifts most first", () => {
    const disputed = paidLate("petit", [2, 4, 3, 5, 2, 4, 3, null, null, null]).map((invoice) => ({
      ...invoice,
      dispute: { since: null, reason: null },
    }));
    const book = [
      ...disputed,
      ...paidLate("durand", [2, 4, 3, 5, 2, 4, 12, 15, 14, 16]),
      ...paidLate("martin", [2, 4, 3, 5, 2, 4, 22, 25, 24, 26]),
    ];
    expect(driftingClients(ledgerOf(AS_OF, book)).map(({ clientId }) => clientId)).toEqual(["martin", "durand"]);
  });
});

describe("brokenPromises", () => {
  const promised = (id: string, on: string, words: Parameters<typeof invoiceOf>[1] = {}) =>
    invoiceOf(id, { promise: { promisedOn: day(on), madeOn: null }, ...words });

  it("lists what was promised for a day that has closed and is not paid, largest first", () => {
    const book = [
      promised("F1", "2026-11-20"),
      promised("F2", "2026-11-22", { euros: 300, receipts: [received(50, "2026-11-21")] }),
    ];
    expect(brokenPromises(ledgerOf(AS_OF, book))).toEqual([
      { invoiceId: "F2", clientId: "durand", promisedOn: "2026-11-22", days: 0, outstanding: euros(250) },
      { invoiceId: "F1", clientId: "durand", promisedOn: "2026-11-20", days: 2, outstanding: euros(100) },
    ]);
  });

  it("leaves out promises kept, still to come, or covered by a credit note", () => {
    const book = [
      promised("F1", "2026-11-20", { receipts: [received(100, "2026-11-19")] }),
      promised("F2", "2026-11-23", { client: "martin" }),
      promised("F3", "2026-11-20", { client: "petit" }),
      invoiceOf("A1", { client: "petit", euros: -100 }),
    ];
    expect(brokenPromises(ledgerOf(AS_OF, book))).toEqual([]);
  });
});
