import { calendarDate } from "../../src/engine/calendar";
import { discountDate, dueDate, exceedsLegalCap } from "../../src/engine/terms";
import type { EndOfMonthCount } from "../../src/engine/terms";
import { parseTerms } from "../../src/engine/termsText";

const due = (issuedOn: string, text: string, count: EndOfMonthCount = "A"): string | null => {
  const terms = parseTerms(text);
  return terms && dueDate(calendarDate(issuedOn), terms, count);
};

describe("parseTerms", () => {
  const net = (days: number) => ({ kind: "net", days });
  const endOfMonth = (days: number) => ({ kind: "end-of-month", days });
  const onThe = (days: number, day: number) => ({ kind: "day-after-end-of-month", days, day });
  const afterEndOfMonth = (days: number, monthsLater = 0) => ({ kind: "after-end-of-month", monthsLater, days });
  const onReceipt = { kind: "on-receipt" };
  const order = { kind: "on-event", event: "order" };
  const delivery = { kind: "on-event", event: "delivery" };
  const signature = { kind: "on-event", event: "signature" };
  const instalments = (...parts: [percent: number, terms: object | null][]) => ({
    kind: "instalments",
    parts: parts.map(([percent, terms]) => ({ percent, terms })),
  });

  it.each([
    // FacturationPro, list of terms
    ["Comptant", onReceipt],
    ["15 jours nets", net(15)],
    ["30 jours nets", net(30)],
    ["45 jours nets", net(45)],
    ["60 jours nets", net(60)],
    ["7 jours fin de mois", endOfMonth(7)],
    ["30 jours fin de mois", endOfMonth(30)],
    ["45 jours fin de mois", endOfMonth(45)],
    ["60 jours fin de mois", endOfMonth(60)],
    ["Fin de mois le 10", onThe(0, 10)],
    ["Fin de mois le 20", onThe(0, 20)],
    ["30 jours fin de mois le 10", onThe(30, 10)],
    ["30 jours fin de mois le 20", onThe(30, 20)],
    // Dolibarr, llx_c_payment_term and bills.lang
    ["À réception de facture", onReceipt],
    ["30 jours", net(30)],
    ["À la commande", order],
    ["À la livraison", delivery],
    ["50 % commande / 50 % livraison", instalments([50, order], [50, delivery])],
    ["10 jours", net(10)],
    ["10 jours fin de mois", endOfMonth(10)],
    ["14 jours", net(14)],
    ["14 jours fin de mois", endOfMonth(14)],
    ["Acompte 30%", instalments([30, null], [70, null])],
    ["Acompte 30 %, solde à la livraison", instalments([30, null], [70, delivery])],
    // Odoo
    ["30 days", net(30)],
    ["30 Days after End of Month", afterEndOfMonth(30)],
    ["15 days after end of next month", afterEndOfMonth(15, 1)],
    ["30 days end of month on the 10th", onThe(30, 10)],
    ["2/7 Net 30", { kind: "discount", percent: 2, withinDays: 7, days: 30 }],
    ["30 jours fin de mois et paiement le 10", onThe(30, 10)],
    ["30 % maintenant, reste à 60 jours", instalments([30, onReceipt], [70, net(60)])],
    ["30 % à la commande, solde à 30 jours", instalments([30, order], [70, net(30)])],
    // Accounting exports and other sheets
    ["30 jours date de facture", net(30)],
    ["45 jours fdm", endOfMonth(45)],
    ["45j_fdm", endOfMonth(45)],
    ["à la signature", signature],
    ["Fin de mois 045 jours", afterEndOfMonth(45)],
    ["VIREMENT CIC 45 JOURS", net(45)],
    ["LCR 60 jours", net(60)],
    ["VR30FM10", onThe(30, 10)],
    ["CH60", net(60)],
    ["30 jours FDM", endOfMonth(30)],
    ["FDM30", afterEndOfMonth(30)],
  ])("reads %j from the lists of real tools", (text, terms) => {
    expect(parseTerms(text)).toEqual(terms);
  });

  it.each([
    ["2 % / 10 net 30", { kind: "discount", percent: 2, withinDays: 10, days: 30 }],
    ["1,5/10 n 45", { kind: "discount", percent: 1.5, withinDays: 10, days: 45 }],
    ["30 j. f.m.", endOfMonth(30)],
    ["30j eom", endOfMonth(30)],
    ["45 JOURS FIN DE MOIS DATE DE FACTURE", endOfMonth(45)],
    ["45 jours nets fin de mois", endOfMonth(45)],
    ["fin de mois + 45 jours", afterEndOfMonth(45)],
    ["fdm +15", afterEndOfMonth(15)],
    ["le 10 du mois suivant", onThe(0, 10)],
    ["fin du mois suivant", afterEndOfMonth(0, 1)],
    ["30 jours le 10", { kind: "next-day-of-month", days: 30, day: 10 }],
    ["30 jrs", net(30)],
    ["30 jours calendaires", net(30)],
    ["30 jours à compter de la date d'émission de la facture", net(30)],
    ["30 df", net(30)],
    ["Net 30", net(30)],
    ["n30", net(30)],
    ["net à 30 jours", net(30)],
    ["Paiement à 30 jours par virement", net(30)],
    ["J+30", net(30)],
    ["Paiement comptant à réception de facture", onReceipt],
    ["Due on receipt", onReceipt],
    ["immédiat", onReceipt],
    ["fin de mois", endOfMonth(0)],
    ["EOM", endOfMonth(0)],
    ["30", net(30)],
    ["120", net(120)],
    ["100 % à la commande", order],
    ["50% à 30 jours et 50% à 60 jours", instalments([50, net(30)], [50, net(60)])],
    [
      "acompte de 30 % à la commande ; 30 % à 30 jours ; solde à 60 jours fin de mois",
      instalments([30, order], [30, net(30)], [40, endOfMonth(60)]),
    ],
  ])("reads %j, a variant of the grammar", (text, terms) => {
    expect(parseTerms(text)).toEqual(terms);
  });

  it.each([
    ["", "nothing is said"],
    ["selon accord", "no term is named"],
    ["voir contrat n° 30", "the number is no term"],
    ["30 jours ouvrés", "working days are not calendar days"],
    ["10 jours ouvrables", "working days are not calendar days"],
    ["30 jours après livraison", "the delivery date is not on the invoice"],
    ["30 jours à réception de facture", "nobody noted the day it was received"],
    ["30 ou 60 jours", "two terms, no choice"],
    ["30/60/90 jours", "three terms, no percentages"],
    ["60 % à la commande, 60 % à 30 jours", "the parts make 120 %"],
    ["30 % à la commande, 30 % à 30 jours", "40 % are missing"],
    ["fin de mois 10", "the 10th of the next month, or 10 days after its end"],
    ["2 % sous 10 jours", "a discount without a term"],
    ["10/2 net 1", "the discount would outlast the term"],
    ["30 jours fin de mois le 32", "no month has a 32nd"],
    ["0", "a zero in a column of terms is an empty cell"],
    ["121", "more than 120 days is no term but some other number"],
    ["2026", "a year"],
    ["400 jours", "longer than a year"],
  ])("returns null for %j: %s", (text) => {
    expect(parseTerms(text)).toBeNull();
  });
});

describe("dueDate", () => {
  // Worked examples of a hand-made table; columns: 30 net, 60 net, 30 FDM A, 30 FDM B, 45 FDM A, 45 FDM B,
  // 30 FDM le 10 (after the end of month), 30 jours le 10 (first 10th).
  const table: readonly (readonly [string, ...string[]])[] = [
    [
      "2026-01-15",
      "2026-02-14",
      "2026-03-16",
      "2026-02-28",
      "2026-03-02",
      "2026-03-31",
      "2026-03-17",
      "2026-03-10",
      "2026-03-10",
    ],
    [
      "2026-01-31",
      "2026-03-02",
      "2026-04-01",
      "2026-03-31",
      "2026-03-02",
      "2026-03-31",
      "2026-03-17",
      "2026-04-10",
      "2026-03-10",
    ],
    [
      "2026-02-10",
      "2026-03-12",
      "2026-04-11",
      "2026-03-31",
      "2026-03-30",
      "2026-03-31",
      "2026-04-14",
      "2026-04-10",
      "2026-04-10",
    ],
    [
      "2026-03-10",
      "2026-04-09",
      "2026-05-09",
      "2026-04-30",
      "2026-04-30",
      "2026-04-30",
      "2026-05-15",
      "2026-05-10",
      "2026-04-10",
    ],
    [
      "2026-03-31",
      "2026-04-30",
      "2026-05-30",
      "2026-04-30",
      "2026-04-30",
      "2026-05-31",
      "2026-05-15",
      "2026-05-10",
      "2026-05-10",
    ],
    [
      "2026-11-20",
      "2026-12-20",
      "2027-01-19",
      "2026-12-31",
      "2026-12-30",
      "2027-01-31",
      "2027-01-14",
      "2027-01-10",
      "2027-01-10",
    ],
    [
      "2026-12-18",
      "2027-01-17",
      "2027-02-16",
      "2027-01-31",
      "2027-01-30",
      "2027-02-28",
      "2027-02-14",
      "2027-02-10",
      "2027-02-10",
    ],
  ];
  it.each(table)("gives the eight due dates of an invoice of %s", (issuedOn, ...expected) => {
    expect([
      due(issuedOn, "30 jours nets"),
      due(issuedOn, "60 jours nets"),
      due(issuedOn, "30 jours fin de mois", "A"),
      due(issuedOn, "30 jours fin de mois", "B"),
      due(issuedOn, "45 jours fin de mois", "A"),
      due(issuedOn, "45 jours fin de mois", "B"),
      due(issuedOn, "30 jours fin de mois le 10"),
      due(issuedOn, "30 jours le 10"),
    ]).toEqual(expected);
  });

  it("counts 45 jours fin de mois from 10 March as 30 April or 15 May (Fnaseph)", () => {
    expect(due("2026-03-10", "45 jours fin de mois", "A")).toBe("2026-04-30");
    expect(due("2026-03-10", "45 jours fin de mois", "B")).toBe("2026-05-15");
  });

  it("counts 45 jours fin de mois from 15 January as 31 March under A (solon.law, 27 October 2023)", () => {
    expect(due("2023-01-15", "45 jours fin de mois", "A")).toBe("2023-03-31");
  });

  it("gives 17 March 2009 for an invoice of 12 January under B, and the 15th when the terms say le 15 (Finyear, 2009)", () => {
    expect(due("2009-01-12", "45 jours fin de mois", "B")).toBe("2009-03-17");
    expect(due("2009-01-12", "45 jours fin de mois le 15")).toBe("2009-03-15");
  });

  it("lets the order of the words win over the setting: FDM30 is count B under both", () => {
    expect([due("2026-01-31", "FDM30", "A"), due("2026-01-31", "FDM30", "B")]).toEqual(["2026-03-02", "2026-03-02"]);
  });

  it("gives the end of the issue month for fin de mois, under both counts", () => {
    expect([due("2026-11-20", "fin de mois", "A"), due("2026-11-20", "fin de mois", "B")]).toEqual([
      "2026-11-30",
      "2026-11-30",
    ]);
  });

  it("gives the end of the next month for fin du mois suivant, from a long month to a short one", () => {
    expect(due("2026-01-31", "fin du mois suivant")).toBe("2026-02-28");
  });

  it("takes the last day of a month that has no such day", () => {
    expect(due("2026-01-15", "fin de mois le 31")).toBe("2026-02-28");
  });

  it("gives 2/10 net 30 of 20 November a discount until the 30th, else due 20 December", () => {
    expect(due("2026-11-20", "2/10 net 30")).toBe("2026-12-20");
    const terms = parseTerms("2/10 net 30");
    expect(terms?.kind === "discount" && discountDate(calendarDate("2026-11-20"), terms)).toBe("2026-11-30");
  });

  it("leaves a due date on a Sunday where it is", () => {
    expect(due("2026-11-20", "30 jours")).toBe("2026-12-20");
  });

  it("is the issue date when payable on receipt", () => {
    expect(due("2026-11-20", "Comptant")).toBe("2026-11-20");
  });

  it("is the last of the dates of instalments, those at the order being past", () => {
    expect(due("2026-11-20", "30 % à la commande, solde à 30 jours")).toBe("2026-12-20");
    expect(due("2026-11-20", "50 % à 60 jours, 50 % à 30 jours")).toBe("2027-01-19");
  });

  it("is null when the terms wait for an order or a delivery, or do not say when", () => {
    expect(due("2026-11-20", "à la commande")).toBeNull();
    expect(due("2026-11-20", "50 % commande / 50 % livraison")).toBeNull();
    expect(due("2026-11-20", "acompte 30 %")).toBeNull();
  });
});

describe("exceedsLegalCap", () => {
  const exceeds = (issuedOn: string, dueOn: string) => exceedsLegalCap(calendarDate(issuedOn), calendarDate(dueOn));

  it("accepts 45 days counted from the end of the month where that is the longest", () => {
    // From 10 March: 60 days is 9 May, count A 30 April, count B 15 May: the last lawful day is 15 May.
    expect(exceeds("2026-03-10", "2026-05-15")).toBe(false);
    expect(exceeds("2026-03-10", "2026-05-16")).toBe(true);
  });

  it("accepts the end of the month in which 45 days end where that is the longest", () => {
    // 45 days after 17 January is 3 March, whose month ends on the 31st: 73 days.
    expect(exceeds("2026-01-17", "2026-03-31")).toBe(false);
    expect(exceeds("2026-01-17", "2026-04-01")).toBe(true);
  });

  it("accepts 60 days where both counts end sooner", () => {
    // From 14 February: 60 days is 15 April, count A 31 March, count B 14 April.
    expect(exceeds("2026-02-14", "2026-04-15")).toBe(false);
    expect(exceeds("2026-02-14", "2026-04-16")).toBe(true);
  });
});
