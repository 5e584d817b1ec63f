import { readFileSync } from "node:fs";
import { Writable } from "node:stream";
import { main } from "../../src/cli/main";
import type { ForecastJson } from "../../src/cli/json";
import { calendarDate } from "../../src/engine/calendar";
import { dateOfSerial, serialOfDate } from "../../src/sheets/serialDate";
import {
  expectedPayment,
  nextReminder,
  paymentChance,
  paymentRange,
  salesOutstanding,
} from "../../src/functions/answers";
import type { Answer } from "../../src/functions/answer";
import { workOutBook, type Book } from "../../src/functions/book";
import { lateFee } from "../../src/functions/lateFee";
import { clientDelay, dueOn } from "../../src/functions/otherAnswers";
import { openXlsx } from "../../src/xlsx/xlsxWorkbook";
import { CHOICES, type Rows } from "../sheets/book";
import { AS_OF, book, paid, ROWS } from "./sampleBook";

const SAMPLE = "samples/factures-atelier-mercier.xlsx";

function valueOf<Value>(answer: Answer<Value>): Value {
  if ("value" in answer) return answer.value;
  throw new Error(`${answer.error}: ${answer.message}`);
}

function day(serial: number | string): string | null {
  return typeof serial === "number" ? dateOfSerial(serial, 1900) : serial;
}

function serial(date: string): number {
  return serialOfDate(calendarDate(date), 1900);
}

async function commandLineForecast(): Promise<ForecastJson> {
  const parts: string[] = [];
  const stdout = new Writable({
    write(chunk: Buffer, _encoding, done) {
      parts.push(chunk.toString());
      done();
    },
  });
  await main(["forecast", SAMPLE, "--as-of", AS_OF, "--json"], {
    stdout,
    stderr: new Writable({
      write: (_chunk, _encoding, done) => {
        done();
      },
    }),
    environment: {},
    now: () => new Date(2026, 0, 1),
  });
  return JSON.parse(parts.join("")) as ForecastJson;
}

describe("the sample workbook", () => {
  let sample: Book;
  let printed: ForecastJson;

  beforeAll(async () => {
    const snapshot = await openXlsx(readFileSync(SAMPLE)).read();
    sample = await workOutBook(snapshot, { asOf: AS_OF, choices: CHOICES });
    printed = await commandLineForecast();
  });

  it("has the very dates and ranges that the command line prints", () => {
    expect(printed.invoices.length).toBeGreaterThan(30);
    const numbers = printed.invoices.map(({ number }) => number);
    const once = printed.invoices.filter(({ number }) => numbers.indexOf(number) === numbers.lastIndexOf(number));
    const inCells = once.map(({ number }) => {
      const [range] = valueOf(paymentRange(sample, number, null));
      return { number, expected: day(valueOf(expectedPayment(sample, number))), range: range?.map(day) };
    });
    const beyond = sample.phrases.forecast.beyondHorizon;
    const onPaper = once.map(({ number, expected, low, high }) => ({
      number,
      expected,
      range: [low ?? beyond, high ?? beyond],
    }));
    expect(inCells).toEqual(onPaper);
  });

  it("quotes the client's delay as the forecast's reason does", () => {
    const { ledger, forecast } = sample.books[0]!;
    const quoted = forecast.payments.filter(({ reason }) => reason.typicalDelay !== null);
    expect(quoted.length).toBeGreaterThan(20);
    for (const { clientId, reason } of quoted) {
      const name = ledger.clients.get(clientId)!.name;
      expect([name, valueOf(clientDelay(sample, name))]).toEqual([name, reason.typicalDelay]);
    }
  });

  it("gives half a chance at the expected date at least, and less the day before", () => {
    for (const payment of sample.payments.values()) {
      const { number } = sample.reading.invoices.find(({ id }) => id === payment.invoiceId)!;
      if (payment.reason.basis !== "client") continue;
      const at = serialOfDate(payment.expected, sample.dateSystem);
      expect(valueOf(paymentChance(sample, number, at))).toBeGreaterThanOrEqual(0.5 - 1e-9);
      expect(valueOf(paymentChance(sample, number, at - 1))).toBeLessThan(0.5);
    }
  });

  it("says of each reminder what the column beside the invoices says", () => {
    for (const [id, next] of sample.nextReminders) {
      const { number } = sample.reading.invoices.find((invoice) => invoice.id === id)!;
      if (number === id && sample.payments.has(id))
        expect(valueOf(nextReminder(sample, number))).toBe(sample.phrases.nextReminder(next));
    }
  });
});

describe("invoice numbers", () => {
  it.each<[string | number, string]>([
    ["0012", "0012"],
    [12, "0012"],
    ["12", "0012"],
    [13, "13"],
    [" f-14 ", "F-14"],
    ["16", "16"],
    [16, "16"],
  ])("%p finds invoice %p", async (asked, number) => {
    const found = (await book()).findInvoice(asked);
    expect(found).toMatchObject({ kind: "found", invoice: { number } });
  });

  it("prefers the number as written, and does not choose between two that are as near", async () => {
    const [header, first, ...others] = ROWS;
    const both = await book([header!, first!, ["12", ...first!.slice(1)], ...others]);
    expect(both.findInvoice(12)).toMatchObject({ kind: "found", invoice: { number: "12" } });
    expect(both.findInvoice("0012")).toMatchObject({ kind: "found", invoice: { number: "0012" } });
    expect(both.findInvoice("00012")).toEqual({ kind: "ambiguous", text: "00012" });
  });

  it("takes the first of a number that the list repeats, as a lookup does, and its own row on demand", async () => {
    const twice = await book([...ROWS, [16, "Dupont", "06/11/2026", "06/12/2026", 90, null]]);
    expect(twice.findInvoice(16)).toMatchObject({ invoice: { amount: 70_000 } });
  });

  it.each<[string | number, Answer<number>]>([
    ["X-9", { error: "not-available", message: "La facture X-9 n’est pas dans la liste." }],
    ["", { error: "invalid-value", message: "Indiquez un numéro de facture." }],
    ["13", { error: "not-available", message: "La facture 13 est payée : rien n’est attendu." }],
  ])("%p has no expected payment", async (asked, answer) => {
    expect(expectedPayment(await book(), asked)).toEqual(answer);
  });

  it("says so of a credit note, of what it covers and of an invoice dated tomorrow", async () => {
    const more = await book([
      ...ROWS,
      ["A-1", "Durand", "02/11/2026", "02/11/2026", -300, null],
      ["F-20", "Durand", "01/11/2026", "01/12/2026", 300, null],
      ["F-21", "Durand", "23/11/2026", "23/12/2026", 300, null],
    ]);
    expect(expectedPayment(more, "A-1")).toMatchObject({ message: "A-1 est un avoir : aucun paiement n’est attendu." });
    expect(expectedPayment(more, "F-20")).toMatchObject({ error: "not-available" });
    expect(expectedPayment(more, "F-21")).toMatchObject({ error: "not-available" });
    expect(paymentChance(more, "F-20", serial("2026-12-01"))).toEqual({ value: 1 });
    expect(paymentChance(more, "F-21", serial("2026-12-01"))).toMatchObject({ error: "not-available" });
  });

  it("finds none in a workbook without a list", async () => {
    const none = await book([["Bonjour"]]);
    const answer = { error: "not-available", message: "Aucune liste de factures n’a été trouvée dans ce classeur." };
    expect(expectedPayment(none, "1")).toEqual(answer);
    expect(clientDelay(none, "Dupont")).toEqual(answer);
    expect(salesOutstanding(none, null)).toEqual(answer);
  });
});

describe("PAYMENT_RANGE", () => {
  it("is wider the surer it is, and holds the expected date", async () => {
    const known = await book();
    const expected = valueOf(expectedPayment(known, "0015"));
    const [narrow] = valueOf(paymentRange(known, "0015", 0.5)) as [number[]];
    const [wide] = valueOf(paymentRange(known, "0015", 0.8)) as [number[]];
    expect(wide[0]).toBeLessThanOrEqual(narrow[0]!);
    expect(narrow[0]).toBeLessThanOrEqual(expected);
    expect(expected).toBeLessThanOrEqual(narrow[1]!);
    expect(narrow[1]).toBeLessThanOrEqual(wide[1]!);
  });

  it.each([0, 1, 80, -0.1, "80 %", true, Number.NaN])("refuses a share of %p", async (share) => {
    expect(paymentRange(await book(), "0015", share)).toMatchObject({ error: "invalid-value" });
  });
});

describe("PAYMENT_CHANCE", () => {
  it("is nothing by today, grows, and is certain once paid", async () => {
    const known = await book();
    const chances = ["2026-11-22", "2026-11-24", "2026-12-31", "2031-01-01"].map((by) =>
      valueOf(paymentChance(known, "0015", serial(by))),
    );
    expect(chances[0]).toBe(0);
    expect(chances).toEqual([...chances].sort((a, b) => a - b));
    expect(chances[3]).toBeLessThanOrEqual(1);
    expect(paymentChance(await book(paid("20/11/2026")), "0015", serial("2026-11-22"))).toEqual({ value: 1 });
  });

  it("refuses what is no date", async () => {
    expect(paymentChance(await book(), "0015", -5)).toMatchObject({ error: "invalid-value" });
    expect(paymentChance(await book(), "0015", "demain")).toMatchObject({ error: "invalid-value" });
  });
});

describe("CLIENT_DELAY", () => {
  it("is the middle of the client's delays, under any spelling", async () => {
    const known = await book();
    expect(clientDelay(known, "dupont")).toEqual({ value: 12 });
    expect(clientDelay(known, "DUPONT S.A.R.L.")).toEqual({ value: 12 });
    expect(clientDelay(known, "Martin")).toEqual({ value: 0 });
  });

  it("says who is unknown and who never paid", async () => {
    const known = await book([...ROWS, ["F-30", "Durand", "02/11/2026", "02/12/2026", 300, null]]);
    expect(clientDelay(known, "Personne")).toMatchObject({ message: "Le client Personne n’est pas dans la liste." });
    expect(clientDelay(known, "durand")).toMatchObject({
      message: "Durand n’a encore payé aucune facture à une date connue.",
    });
    expect(clientDelay(known, " ")).toMatchObject({ error: "invalid-value" });
  });
});

describe("DUE_DATE", () => {
  it.each<[number | string, string | number, string]>([
    [serial("2026-03-10"), "30 jours", "2026-04-09"],
    [serial("2026-03-10"), "45 jours fin de mois", "2026-04-30"],
    [serial("2026-03-10"), 30, "2026-04-09"],
    ["10/03/2026", "net 30", "2026-04-09"],
  ])("of %p under %p is %p", async (issued, terms, due) => {
    expect(day(valueOf(dueOn(await book(), issued, terms)))).toBe(due);
  });

  it("counts in the workbook's own date system", async () => {
    const in1904 = await book(ROWS, 1904);
    const issued = serialOfDate(calendarDate("2026-03-10"), 1904);
    expect(dueOn(in1904, issued, "net 30")).toEqual({ value: issued + 30 });
    expect(dateOfSerial(valueOf(dueOn(in1904, issued, "fin de mois")), 1904)).toBe("2026-03-31");
  });

  it("refuses what it cannot read for certain", async () => {
    const known = await book();
    expect(dueOn(known, "hier", "net 30")).toMatchObject({ message: "Indiquez une date." });
    expect(dueOn(known, serial("2026-03-10"), "quand il pourra")).toMatchObject({ error: "invalid-value" });
    expect(dueOn(known, serial("2026-03-10"), "")).toMatchObject({ error: "invalid-value" });
    expect(dueOn(known, serial("2026-03-10"), "à la livraison")).toMatchObject({ error: "not-available" });
  });
});

describe("NEXT_REMINDER", () => {
  it("says what comes next, and nothing of what is paid", async () => {
    const known = await book();
    expect(valueOf(nextReminder(known, "0015"))).not.toBe("");
    expect(nextReminder(known, "13")).toEqual({ value: "" });
    expect(nextReminder(known, "X-9")).toMatchObject({ error: "not-available" });
  });
});

describe("DSO", () => {
  it("counts back over the months of sales", async () => {
    // 1,900 owed; November (22 days so far) sold 700, then 1,200 is all that October (31 days) sold.
    expect(salesOutstanding(await book(), null)).toEqual({ value: 22 + 31 });
  });

  it("goes back to a day, and not beyond today", async () => {
    // On 5 March 1,700 had been invoiced that day, and the January invoice was paid: all is owed, in 5 days.
    expect(salesOutstanding(await book(), serial("2026-03-05"))).toEqual({ value: 5 });
    expect(salesOutstanding(await book(), serial("2026-11-23"))).toMatchObject({ error: "invalid-value" });
    expect(salesOutstanding(await book(), "hier")).toMatchObject({ error: "invalid-value" });
  });
});

describe("LATE_FEE", () => {
  const HEADER = ROWS[0]!;

  /** Invoices of one client of a kind; null where the list does not say. */
  async function bookOf(kind: "business" | "private" | null, rows: Rows): Promise<Book> {
    const known = await book([HEADER, ...rows]);
    const clients = new Map([...known.reading.clients].map(([id, client]) => [id, { ...client, kind }]));
    return { ...known, reading: { ...known.reading, clients } };
  }

  const MAY: Rows = [["F1", "Dupont", "01/05/2026", "31/05/2026", 12_000, null]];
  const OCTOBER: Rows = [["F2", "Dupont", "23/09/2026", "23/10/2026", 1200, null]];

  it("adds interest by half-years and the indemnity: 119.84 and 591.12, and 40 euros", async () => {
    // Central bank's rate + 10 points: 30 days at 12.15 %, 145 days at 12.40 % (C. com. art. L441-10, D441-5).
    expect(valueOf(lateFee(await bookOf("business", MAY), "F1", null))).toBe(119.84 + 591.12 + 40);
    expect(valueOf(lateFee(await bookOf("business", OCTOBER), "F2", null))).toBe(52.23);
  });

  it("counts up to the day asked for, and nothing up to the due date", async () => {
    const known = await bookOf("business", OCTOBER);
    expect(valueOf(lateFee(known, "F2", serial("2026-10-23")))).toBe(0);
    expect(valueOf(lateFee(known, "F2", serial("2026-11-02")))).toBe(44.08);
  });

  it("keeps what an invoice paid late has cost, and is zero for one paid in time", async () => {
    const late = await bookOf("business", [["F3", "Dupont", "23/09/2026", "23/10/2026", 1200, "02/11/2026"]]);
    expect(valueOf(lateFee(late, "F3", null))).toBe(44.08);
    const inTime = await bookOf("business", [["F4", "Dupont", "23/09/2026", "23/10/2026", 1200, "20/10/2026"]]);
    expect(valueOf(lateFee(inTime, "F4", null))).toBe(0);
  });

  it("is zero for a private person, and not available where the list does not say what the client is", async () => {
    expect(valueOf(lateFee(await bookOf("private", MAY), "F1", null))).toBe(0);
    expect(lateFee(await bookOf(null, MAY), "F1", null)).toEqual({
      error: "not-available",
      message:
        "Dupont : particulier ou entreprise ? Votre liste ne le dit pas ; tant qu’on l’ignore, rien n’est réclamé pour le retard.",
    });
  });

  it("gives no figure where a half-year's rate is not known, no invoice, or no day", async () => {
    const known = await bookOf("business", MAY);
    expect(lateFee(known, "F1", serial("2031-01-15"))).toEqual({
      error: "not-available",
      message: "Taux à compléter : celui d’un des semestres concernés n’est pas encore connu.",
    });
    expect(lateFee(known, "F9", null)).toMatchObject({ error: "not-available" });
    expect(lateFee(known, "F1", "hier")).toMatchObject({ error: "invalid-value" });
  });
});
