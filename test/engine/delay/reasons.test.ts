import { nextBankDay } from "../../../src/engine/bankDays";
import { calendarDate } from "../../../src/engine/calendar";
import { forecastPayments } from "../../../src/engine/delay/forecast";
import { plainClient } from "../../../src/engine/ledger/plainClient";
import type { ClientId, PaymentForecast, PromiseRecord } from "../../../src/engine/types";
import { englishReason } from "../../../src/text/en/reasons";
import { frenchReason } from "../../../src/text/fr/reasons";
import type { Entry } from "./books";
import { bookAsOf, plusDays } from "./books";

const AS_OF = "2025-10-26";

/** Invoices of one client, due every 13 days from October 2024, paid on the first of its pay days `late` days after. */
function paidBy(client: string, count: number, isPayDay: (day: string) => boolean, late = 5): Entry[] {
  return Array.from({ length: count }, (_, index) => {
    const due = plusDays("2024-10-03", 13 * index);
    let paid = plusDays(due, late);
    while (!isPayDay(paid)) paid = plusDays(paid, 1);
    return { client, issued: plusDays(due, -30), due, paid: nextBankDay(paid) };
  });
}

const onAnyDay = (): boolean => true;
const openInvoice = (words: Partial<Entry> = {}): Entry => ({
  client: "a",
  issued: "2025-10-20",
  due: "2025-11-19",
  paid: null,
  ...words,
});

/** The forecast of the last of these invoices. */
function lastOf(entries: readonly Entry[], promises?: PromiseRecord): PaymentForecast {
  const ledger = bookAsOf(entries, AS_OF);
  const id = "a" as ClientId;
  const known = promises && [[id, { ...plainClient(id, "a"), promises }] as const];
  return forecastPayments(known ? { ...ledger, clients: new Map(known) } : ledger).payments.at(-1)!;
}

const said = ({ reason }: PaymentForecast): readonly string[] => [englishReason(reason), frenchReason(reason)];

describe("the reason of a forecast", () => {
  it("names the day of the month on which a client pays", () => {
    const tenth = [...paidBy("a", 26, (day) => day.endsWith("-10")), openInvoice()];
    expect(said(lastOf(tenth))).toEqual([
      expect.stringContaining("Its payments mostly arrive on the 10th of the month."),
      expect.stringContaining("Ses paiements arrivent surtout le 10 du mois."),
    ]);
    const twice = [...paidBy("a", 26, (day) => /-(01|20)$/.test(day)), openInvoice()];
    expect(said(lastOf(twice))).toEqual([
      expect.stringContaining("on the 1st and the 20th of the month."),
      expect.stringContaining("surtout le 1er et le 20 du mois."),
    ]);
  });

  it("names the end of the month", () => {
    const atMonthEnd = (day: string): boolean => plusDays(day, 1).endsWith("-01");
    const entries = paidBy("a", 26, atMonthEnd).map((entry) => {
      let paid = entry.paid!;
      // Money of a last day that is no bank day comes before it.
      if (!atMonthEnd(paid)) {
        paid = plusDays(`${paid.slice(0, 8)}01`, -1);
        while (nextBankDay(calendarDate(paid)) !== paid) paid = plusDays(paid, -1);
      }
      return { ...entry, paid };
    });
    expect(said(lastOf([...entries, openInvoice()]))).toEqual([
      expect.stringContaining("Its payments mostly arrive on the last bank day of the month."),
      expect.stringContaining("Ses paiements arrivent surtout le dernier jour ouvré du mois."),
    ]);
  });

  it("names no pay day where Monday only brings what fell due at the weekend", () => {
    const { reason } = lastOf([...paidBy("a", 26, onAnyDay), openInvoice()]);
    expect(reason).toMatchObject({ payWeekday: null, payDaysOfMonth: [] });
  });

  it("says on how many of a client's invoices its usual delay rests", () => {
    expect(said(lastOf([...paidBy("a", 26, onAnyDay), openInvoice()]))).toEqual([
      expect.stringContaining("(its last 20 paid invoices of 26; the latest: "),
      expect.stringContaining("(ses 20 dernières factures payées sur 26 ; les plus récentes : "),
    ]);
    expect(said(lastOf([...paidBy("a", 7, onAnyDay), openInvoice()]))[0]).toContain("(7 paid invoices; the latest: ");
  });

  it("calls nothing a habit that was seen once, and names what the book adds", () => {
    const paid = { client: "a", issued: "2025-09-01", due: "2025-10-01", paid: "2025-10-08" };
    expect(said(lastOf([...paidBy("b", 9, onAnyDay), paid, openInvoice()]))).toEqual([
      "Only one invoice of this client has been paid so far, 7 days after the due date; your clients as a whole pay about 5 days after the due date.",
      "Une seule facture de ce client a été payée jusqu’ici, 7 jours après l’échéance ; l’ensemble de vos clients paie environ 5 jours après l’échéance.",
    ]);
    const again = { ...paid, issued: "2025-09-02", due: "2025-10-02", paid: "2025-10-02" };
    expect(said(lastOf([...paidBy("b", 9, onAnyDay), paid, again, openInvoice()]))[0]).toContain(
      "Only 2 invoices of this client have been paid so far (+7, 0 days after the due date); ",
    );
  });

  it("quotes a typed date and a promise as they stand in the sheet, also on days without banks", () => {
    const saturday = calendarDate("2025-12-13");
    const typed = lastOf([openInvoice({ change: { expectedByUser: saturday } })]);
    expect(typed.expected).toBe("2025-12-15");
    expect(said(typed)[0]).toContain("Date typed by you: 13/12/2025.");
    const promised = lastOf([openInvoice({ change: { promise: { promisedOn: saturday, madeOn: null } } })]);
    expect(promised.expected).toBe("2025-12-15");
    expect(said(promised)[1]).toContain("Paiement promis pour le 13/12/2025.");
  });

  it("says how a client kept its promises where that moves the date beyond the promised one", () => {
    const promise = { promisedOn: calendarDate("2025-11-24"), madeOn: null };
    const entries = [...paidBy("a", 9, onAnyDay), openInvoice({ change: { promise } })];
    const doubted = lastOf(entries, { made: 4, kept: 0 });
    expect(doubted.expected > "2025-11-24").toBe(true);
    expect(said(doubted)).toEqual([
      expect.stringContaining("Payment promised for 24/11/2025. Of its 4 earlier promises, 0 were kept."),
      expect.stringContaining("Paiement promis pour le 24/11/2025. Promesses tenues jusqu’ici : 0 sur 4."),
    ]);
    expect(lastOf(entries, { made: 4, kept: 4 }).expected).toBe("2025-11-24");
  });

  it("says that a promise or a typed date has passed without payment", () => {
    const passed = calendarDate("2025-10-20");
    expect(said(lastOf([openInvoice({ change: { promise: { promisedOn: passed, madeOn: null } } })]))).toEqual([
      expect.stringContaining("The payment promised for 20/10/2025 has not come so far."),
      expect.stringContaining("Le paiement promis pour le 20/10/2025 n’est pas arrivé à ce jour."),
    ]);
    expect(said(lastOf([openInvoice({ change: { expectedByUser: passed } })]))).toEqual([
      expect.stringContaining("The date you typed, 20/10/2025, has passed."),
      expect.stringContaining("La date que vous aviez saisie, le 20/10/2025, est passée."),
    ]);
  });

  it("says that a client pays later every year", () => {
    const entries = Array.from({ length: 120 }, (_, index): Entry => {
      const due = plusDays("2024-01-01", 5 * index);
      const late = 12 + Math.floor(index / 6) + (index % 3);
      return { client: `c${index % 8}`, issued: plusDays(due, -30), due, paid: plusDays(due, late) };
    });
    const open = { client: "c3", issued: "2025-10-20", due: "2025-11-19", paid: null };
    expect(said(lastOf([...entries, open]))).toEqual([
      expect.stringContaining("It pays later and later: about 12 days more each year."),
      expect.stringContaining("Il paie de plus en plus tard : environ 12 jours de plus par an."),
    ]);
  });
});

describe("a date beyond the days that a forecast names", () => {
  it("is the typed or promised one, where somebody named it", () => {
    const far = calendarDate("2027-01-05");
    const typed = lastOf([openInvoice({ change: { expectedByUser: far } })]);
    expect(typed).toMatchObject({ expected: far, reason: { basis: "typed", statedDate: far, unlikelyUntil: null } });
    const promised = lastOf([openInvoice({ change: { promise: { promisedOn: far, madeOn: null } } })]);
    expect(promised).toMatchObject({ expected: far, reason: { basis: "promise", statedDate: far } });
  });

  it("is said to mean only later, for an invoice that is a year overdue", () => {
    const lost = lastOf([openInvoice({ issued: "2024-09-01", due: "2024-10-01" })]);
    expect(lost).toMatchObject({ expected: "2026-06-24", low: null, high: null });
    expect(said(lost)).toEqual([
      expect.stringContaining(
        "More likely than not it is still unpaid on 23/06/2026: the date shown only means later than that.",
      ),
      expect.stringContaining(
        "Plus d’une chance sur deux qu’elle soit encore impayée le 23/06/2026 : la date indiquée",
      ),
    ]);
  });
});
