import type { ContactRecord } from "../../src/engine/dunning/contactLog";
import { DEFAULT_SETTINGS } from "../../src/engine/dunning/defaultSettings";
import { dunningBook } from "../../src/engine/dunning/dunningBook";
import { handOver } from "../../src/engine/dunning/handOver";
import { learnedShares } from "../../src/engine/dunning/learnedEffect";
import { overdueAccount } from "../../src/engine/dunning/overdueAccount";
import { prescriptionOf } from "../../src/engine/dunning/prescription";
import { NO_PROOF_COLUMNS, proofDossier } from "../../src/engine/dunning/proof";
import { reminders } from "../../src/engine/dunning/reminders";
import type { Invoice, ProofOfDebt } from "../../src/engine/types";
import { clientId, clientOf, day, euros, invoiceId, invoiceOf, ledgerOf, received } from "./ledgerBuilders";

const SUNDAY = "2026-11-22";

describe("the proof dossier of an invoice", () => {
  const complete: ProofOfDebt = {
    orderReference: "C-12",
    orderedOn: day("2026-09-01"),
    deliveryNote: "BL-7",
    deliveredOn: day("2026-09-20"),
    signed: true,
  };
  const dossier = (proof: Partial<ProofOfDebt>, number = "F1") =>
    proofDossier({ ...invoiceOf("F1", { issued: "2026-10-01", proof: { ...complete, ...proof } }), number });

  it("is complete with order, delivery note, signature, references and coherent dates: 5 of 5", () => {
    expect(dossier({})).toEqual({ given: 5, of: 5, missing: [] });
  });

  it("says 3 of 5 and what is missing", () => {
    expect(dossier({ deliveryNote: "", signed: false })).toEqual({
      given: 3,
      of: 5,
      missing: ["delivery", "signature"],
    });
  });

  it.each<[string, Partial<ProofOfDebt>]>([
    ["delivered before it was ordered", { deliveredOn: day("2026-08-31") }],
    ["invoiced before it was delivered", { deliveredOn: day("2026-10-02") }],
    ["without the day of delivery", { deliveredOn: "missing" }],
  ])("has no coherent dates when %s", (_, proof) => {
    expect(dossier(proof)).toMatchObject({ missing: ["dates"] });
  });

  it("has coherent dates when all happened on one day", () => {
    const on = day("2026-10-01");
    expect(dossier({ orderedOn: on, deliveredOn: on })).toMatchObject({ missing: [] });
  });

  it("counts only what the sheet has a column for, and is none without any", () => {
    expect(proofDossier(invoiceOf("F1"))).toBeNull();
    expect(dossier({ ...NO_PROOF_COLUMNS, signed: false })).toEqual({ given: 0, of: 1, missing: ["signature"] });
  });

  it("needs the invoice number among the references", () => {
    expect(dossier({}, "")).toMatchObject({ missing: ["references"] });
  });
});

describe("when a claim lapses", () => {
  const invoice = { issued: "2024-03-10", due: "2024-04-10" };
  const lastDay = (kind: "business" | "public" | "private" | null, facts = {}) =>
    prescriptionOf(invoiceOf("F1", { ...invoice, ...facts }), { kind });

  it("is five years after the invoice between businesses (C. com. art. L110-4), and told six months ahead", () => {
    expect(lastDay("business")).toEqual({
      startsOn: "2024-03-10",
      years: 5,
      lastDay: "2029-03-10",
      alertFrom: "2028-09-10",
    });
  });

  it("is two years for a consumer (C. conso. art. L218-2), and for a client of unknown kind", () => {
    expect(lastDay("private")).toMatchObject({ years: 2, lastDay: "2026-03-10" });
    expect(lastDay(null)).toMatchObject({ years: 2 });
  });

  it("is the end of the fourth year after it for a public body (loi 68-1250)", () => {
    expect(lastDay("public")).toMatchObject({ startsOn: "2025-01-01", lastDay: "2028-12-31" });
  });

  it("counts from the delivery when that came first", () => {
    const proof = { ...NO_PROOF_COLUMNS, deliveredOn: day("2024-02-20") };
    expect(lastDay("business", { proof })).toMatchObject({ startsOn: "2024-02-20" });
  });

  it("starts anew with a part payment (C. civ. art. 2240), not with a reminder", () => {
    const receipts = [received(10, "2024-05-05"), received(10, "2025-01-15"), received(1, null)];
    expect(lastDay("business", { receipts })).toMatchObject({ startsOn: "2025-01-15", lastDay: "2030-01-15" });
    const dunning = { level: 3, lastRemindedOn: day("2026-01-01"), excluded: false };
    expect(lastDay("business", { dunning })).toMatchObject({ startsOn: "2024-03-10" });
  });
});

describe("what is handed over to a collector", () => {
  const record = (on: string, ids: readonly string[]): ContactRecord => ({
    on: day(on),
    clientId: clientId("durand"),
    invoiceIds: ids.map(invoiceId),
    step: "formal-notice",
    level: 3,
    channel: "registered-letter",
    outcome: null,
    note: null,
    promisedOn: null,
  });
  const book = dunningBook(
    ledgerOf(
      SUNDAY,
      [
        invoiceOf("F1", { euros: 12_000, issued: "2026-04-30", due: "2026-05-31" }),
        invoiceOf("F2", { euros: 1200, issued: "2026-09-23", due: "2026-10-23" }),
        invoiceOf("F3", { euros: 900, due: "2026-12-31" }),
        invoiceOf("F4", { client: "martin", euros: 700 }),
      ],
      [clientOf("durand", { kind: "business" })],
    ),
    [],
    DEFAULT_SETTINGS,
  );
  const log = [record("2026-10-01", ["F1"]), record("2026-07-01", ["F1", "F2"]), record("2026-12-01", ["F1"])];

  it("is every overdue invoice with interest, indemnity, prescription and the reminders sent, and their sums", () => {
    const file = handOver(book, clientId("durand"), log)!;
    expect(file.invoices.map(({ invoice, daysOverdue }) => [invoice.id, daysOverdue])).toEqual([
      ["F1", 175],
      ["F2", 30],
    ]);
    // 710.96 + 12.23, twice 40 euros.
    expect(file).toMatchObject({
      principal: euros(13_200),
      interest: euros(723.19),
      fixedIndemnities: euros(80),
      total: euros(14_003.19),
      incomplete: false,
    });
    expect(file.invoices.map(({ contacts }) => contacts.map(({ on }) => on))).toEqual([
      ["2026-07-01", "2026-10-01"],
      ["2026-07-01"],
    ]);
    expect(file.invoices[0]!.prescription.lastDay).toBe("2031-04-30");
  });

  it("is nothing for a client the book does not know", () => {
    expect(handOver(book, clientId("nobody"), log)).toBeNull();
  });
});

describe("the account of what is overdue", () => {
  it("adds up: 100 on the list, 20 to answer, 30 promised, 40 excluded, 50 waiting", () => {
    const due = "2026-11-02";
    const book = dunningBook(
      ledgerOf(SUNDAY, [
        invoiceOf("F1", { due, euros: 100 }),
        invoiceOf("F2", { due, euros: 20, dispute: { since: null, reason: null } }),
        invoiceOf("F3", { due, euros: 30, promise: { promisedOn: day("2026-12-01"), madeOn: null } }),
        invoiceOf("F4", { due, euros: 40, dunning: { level: 0, lastRemindedOn: null, excluded: true } }),
        invoiceOf("F5", {
          due,
          euros: 50,
          client: "martin",
          dunning: { level: 1, lastRemindedOn: day("2026-11-21"), excluded: false },
        }),
        invoiceOf("F6", { due: "2026-12-31", euros: 999 }),
      ]),
      [],
      DEFAULT_SETTINGS,
    );
    const settings = { ...DEFAULT_SETTINGS, listDays: 2 };
    expect(Object.fromEntries(overdueAccount(book, reminders({ ...book, settings })))).toEqual({
      listed: euros(100),
      "to-answer": euros(20),
      promised: euros(30),
      "invoice-excluded": euros(40),
      waiting: euros(50),
    });
  });
});

describe("the effect of a contact learned from the log", () => {
  // Ten of twenty invoices are paid within the two weeks from 7 to 21 days beyond terms, whoever is called.
  const usual = (prefix: string, paidAfter: (index: number) => string) =>
    Array.from({ length: 20 }, (_, index) =>
      invoiceOf(`${prefix}${index}`, {
        issued: "2026-01-01",
        due: "2026-01-31",
        receipts: [received(100, paidAfter(index))],
      }),
    );
  const called = (invoices: readonly Invoice[]): ContactRecord => ({
    on: day("2026-02-07"),
    clientId: clientId("durand"),
    invoiceIds: invoices.map(({ id }) => id),
    step: "call",
    level: null,
    channel: "call",
    outcome: null,
    note: null,
    promisedOn: null,
  });
  const half = usual("U", (index) => (index % 2 === 0 ? "2026-02-10" : "2026-04-10"));

  it("is the assumption without a log", () => {
    expect(learnedShares(ledgerOf(SUNDAY, half), []).call).toEqual({ share: 0.3, learned: false });
  });

  it("stays near it while outcomes are few, and is not called learned", () => {
    // One invoice called about and paid in time: half of those of its age are. (0.3 × 20 + 0.5) ÷ 20.5.
    const { call } = learnedShares(ledgerOf(SUNDAY, half), [called(half.slice(0, 1))]);
    expect(call.share).toBeCloseTo(6.5 / 20.5);
    expect(call.learned).toBe(false);
  });

  it("follows the outcomes once they weigh more: called clients that pay as the others do show no effect", () => {
    const many = [1, 2, 3, 4, 5].flatMap((copy) =>
      usual(`C${copy}-`, (index) => (index % 2 === 0 ? "2026-02-10" : "2026-04-10")),
    );
    const { call, email } = learnedShares(ledgerOf(SUNDAY, many), [called(many)]);
    // A hundred calls, fifty payments that would not have come, none brought: 6 ÷ 70.
    expect(call.share).toBeCloseTo(6 / 70);
    expect(call.learned).toBe(true);
    expect(email).toEqual({ share: 0.1, learned: false });
  });

  it("waits until a contact is two weeks old, and leaves out what was paid before it", () => {
    expect(learnedShares(ledgerOf("2026-02-20", half), [called(half)]).call.learned).toBe(false);
    const early = usual("P", () => "2026-02-01");
    expect(learnedShares(ledgerOf(SUNDAY, early), [called(early)]).call).toEqual({ share: 0.3, learned: false });
  });

  it("is told apart in the list", () => {
    const effectShares = { ...DEFAULT_SETTINGS.effectShares, call: { share: 0.5, learned: true } };
    const invoice = invoiceOf("F1", { due: "2026-11-16", euros: 1000 });
    const book = dunningBook(ledgerOf(SUNDAY, [invoice]), [], { ...DEFAULT_SETTINGS, effectShares });
    expect(reminders(book)).toMatchObject([{ step: "call", expectedEffect: euros(500), effectLearned: true }]);
  });
});
