import { amountColumnOf, dateColumnOf } from "./columns";
import { clientKey } from "../../src/sheets/clientNames";
import { currencyInHeader, readCurrency, withoutCurrency } from "../../src/sheets/currencies";
import { readDocumentKind } from "../../src/sheets/documentKinds";
import { readFrequency } from "../../src/sheets/frequencies";
import { readPaymentMethod } from "../../src/sheets/paymentMethods";
import { plainWords } from "../../src/sheets/plainWords";
import { readAmount } from "../../src/sheets/readAmount";
import { readDate } from "../../src/sheets/readDate";
import { dateOfSerial } from "../../src/sheets/serialDate";
import { readStatus, readYesOrNo } from "../../src/sheets/statuses";

/** No-break, narrow no-break, thin, figure and ordinary spaces. */
const SPACES = ["\u00a0", "\u202f", "\u2009", "\u2007", " "];

describe("dateOfSerial", () => {
  it("counts from 1900-01-01 as day 1", () => {
    expect(dateOfSerial(1, 1900)).toBe("1900-01-01");
  });

  it("knows no 29 February 1900, which Excel shows for serial 60", () => {
    expect([59, 60, 61].map((serial) => dateOfSerial(serial, 1900))).toEqual(["1900-02-28", null, "1900-03-01"]);
  });

  it("counts from 1904-01-01 as day 0 in the 1904 system, 1,462 days later", () => {
    expect(dateOfSerial(0, 1904)).toBe("1904-01-01");
    expect(dateOfSerial(46_023 - 1462, 1904)).toBe(dateOfSerial(46_023, 1900));
  });

  it("drops the time of day", () => {
    expect(dateOfSerial(46_023.99, 1900)).toBe("2026-01-01");
  });

  it("knows no day before the first nor after 9999-12-31", () => {
    expect([-1, 0, 2_958_466, Number.NaN, Infinity].map((serial) => dateOfSerial(serial, 1900))).toEqual(
      Array(5).fill(null),
    );
    expect(dateOfSerial(2_958_465, 1900)).toBe("9999-12-31");
  });
});

describe("readDate", () => {
  const read = (value: string | number): string | null | undefined => readDate(value, 1900)?.dayFirst;

  it.each([
    ["12/03/2026"],
    ["12/3/26"],
    ["12.03.2026"],
    ["12-03-2026"],
    ["12 03 2026"],
    ["2026-03-12"],
    ["2026/03/12"],
    ["20260312"],
    [20260312],
    ["12 mars 2026"],
    ["12 MARS 2026"],
    ["jeudi 12 mars 2026"],
    ["jeu. 12 mars 2026"],
    ["12-mars-26"],
    ["12 Mar 2026"],
    ["March 12, 2026"],
    ["Mar 12 2026"],
    ["12/03/2026 14:05"],
    ["12/03/2026 à 14h05"],
    ["2026-03-12T14:05:00Z"],
    ["2026-03-12T14:05:00.000+01:00"],
    ["12 mars 2026 14:05"],
    ["'12/03/2026"],
    [" 12/03/2026\u00a0"],
    ["46093"],
    [46093.5],
  ])("reads %p as 12 March 2026", (value) => {
    expect(read(value)).toBe("2026-03-12");
  });

  it("reads the first of the month in French", () => {
    expect(read("1er août 2026")).toBe("2026-08-01");
  });

  it.each([
    ["31/02/2026"],
    ["32/01/2026"],
    ["12/03/1726"],
    ["12/03/2206"],
    ["12/03/62026"],
    ["12 jui 2026"],
    ["12/03"],
    ["à réception"],
    ["1200"],
    ["F2026-03"],
    ["12/03-2026"],
    [""],
    ["2026"],
  ])("reads %p as no date", (value) => {
    expect(readDate(value, 1900)).toBeNull();
  });

  it("reads numbers too small or too large for the years 1990 to 2099 as no date", () => {
    expect([0, 60, 1200, 32_873, 73_051, 1e9].map((value) => readDate(value, 1900))).toEqual(Array(6).fill(null));
  });

  it("keeps both readings of a day and month that could change places", () => {
    expect(readDate("03/04/2026", 1900)).toEqual({ dayFirst: "2026-04-03", monthFirst: "2026-03-04" });
    expect(readDate("25/03/2026", 1900)).toEqual({ dayFirst: "2026-03-25", monthFirst: null });
  });
});

describe("readDateColumns", () => {
  it("takes the order from a cell that leaves no choice", () => {
    expect(dateColumnOf(["03/04/2026", "25/03/2026"]).dates).toEqual(["2026-04-03", "2026-03-25"]);
    expect(dateColumnOf(["03/04/2026", "03/25/2026"])).toMatchObject({
      dates: ["2026-03-04", "2026-03-25"],
      isDoubtful: false,
    });
  });

  it("doubts when nothing tells day from month, and reads the day first", () => {
    expect(dateColumnOf(["03/04/2026"])).toMatchObject({ dates: ["2026-04-03"], isDoubtful: true });
  });

  it("does not doubt dates that read the same both ways", () => {
    expect(dateColumnOf(["05/05/2026", 46_023]).isDoubtful).toBe(false);
  });

  it("takes the order that puts due dates after issue dates", () => {
    const due = ["04/03/2026"];
    expect(dateColumnOf(["03/04/2026"], due)).toMatchObject({ dates: ["2026-03-04"], isDoubtful: false });
  });

  it("does not doubt day first under French headers where due dates follow", () => {
    const values = ["03/04/2026"];
    expect(dateColumnOf(values, ["04/05/2026"], "fr").isDoubtful).toBe(false);
    expect(dateColumnOf(values, ["04/05/2026"], "en").isDoubtful).toBe(true);
    expect(dateColumnOf(values, [null], "fr").isDoubtful).toBe(true);
  });

  it("doubts a column that holds both orders", () => {
    expect(dateColumnOf(["25/03/2026", "03/25/2026", "03/04/2026"]).isDoubtful).toBe(true);
  });

  it("tells blanks and dashes from texts that are no dates", () => {
    expect([...dateColumnOf([null, "-", "", "demain"]).bad]).toEqual([3]);
  });
});

describe("readAmount", () => {
  const comma = (value: string | number): number | undefined => readAmount(value)?.commaDecimal?.amount;
  const point = (value: string | number): number | undefined => readAmount(value)?.pointDecimal?.amount;

  it.each(SPACES)("reads thousands set apart by %j", (space) => {
    expect(comma(`1${space}234,56${space}€`)).toBe(123_456);
  });

  it.each([
    ["1234,56", 123_456],
    ["1.234,56", 123_456],
    ["1'234,56", 123_456],
    ["1’234,56", 123_456],
    ["€ 1234,56", 123_456],
    ["1234,56 EUR", 123_456],
    ["-1234,56", -123_456],
    ["1234,56-", -123_456],
    ["\u22121234,56", -123_456],
    ["(1234,56)", -123_456],
    ["(1 234,56 €)", -123_456],
    ["- 1 234,56 €", -123_456],
    ["+12,5", 1_250],
    [",5", 50],
    ["'12,50", 1_250],
    ["12 345 678,90", 1_234_567_890],
    ["1 234,56 € TTC", 123_456],
    ["-1 234,56 ttc", -123_456],
  ])("reads %p with a decimal comma", (text, cents) => {
    expect(comma(text)).toBe(cents);
  });

  it.each([
    ["1234.56", 123_456],
    ["1,234.56", 123_456],
    ["$1,234.56", 123_456],
    ["1'234.55", 123_455],
    ["CHF 1'234.55", 123_455],
    ["Fr. 1'234.55", 123_455],
    ["1,234,567", 123_456_700],
  ])("reads %p with a decimal point", (text, cents) => {
    expect(point(text)).toBe(cents);
  });

  it.each([
    ["12 €", "EUR"],
    ["$12", "USD"],
    ["£12", "GBP"],
    ["12 CHF", "CHF"],
    ["12", null],
  ])("finds the currency of %p", (text, currency) => {
    expect(readAmount(text)?.currency).toBe(currency);
  });

  it.each([
    ["abc"],
    ["100 € HT"],
    ["12,34,56"],
    ["1 23 456,00"],
    ["12/03/2026"],
    ["20 %"],
    ["12.03.2026"],
    ["--12"],
    ["(12"],
    ["12 kg"],
    ["1e5"],
    [""],
    ["F001"],
    ["99999999999999"],
    ["€"],
  ])("reads %p as no amount", (text) => {
    expect(readAmount(text)).toBeNull();
  });

  it("reads 1,234 both ways", () => {
    expect([comma("1,234"), point("1,234")]).toEqual([123, 123_400]);
  });

  it("rounds what binary fractions add without a word, and a true third decimal with one", () => {
    expect(readAmount(0.1 + 0.2)?.commaDecimal).toEqual({ amount: 30, rounded: false });
    expect(readAmount(1234.565)?.commaDecimal).toEqual({ amount: 123_457, rounded: true });
    expect(readAmount("12,345")?.commaDecimal).toEqual({ amount: 1_235, rounded: true });
    expect(readAmount("12,3400")?.commaDecimal).toEqual({ amount: 1_234, rounded: false });
  });

  it("refuses numbers no invoice has", () => {
    expect([1e11, Number.NaN, -Infinity].map((value) => readAmount(value))).toEqual([null, null, null]);
  });
});

describe("readAmountColumns", () => {
  it("takes the decimal mark from a cell that leaves no choice", () => {
    expect(amountColumnOf(["1,234", "12.50"])).toMatchObject({ amounts: [123_400, 1_250], isDoubtful: false });
    expect(amountColumnOf(["1.234", "12,50"])).toMatchObject({ amounts: [123_400, 1_250], isDoubtful: false });
  });

  it("doubts and takes thousands when nothing tells", () => {
    expect(amountColumnOf(["1,234", "2.500"])).toMatchObject({ amounts: [123_400, 250_000], isDoubtful: true });
  });

  it("tells a dash in the accounting format from a text that is no amount", () => {
    expect([...amountColumnOf(["-", " -   €", "à voir"]).bad]).toEqual([2]);
  });

  it("takes the currency of the header where a cell has none", () => {
    expect(amountColumnOf(["12", "12 €"], "Montant (USD)").currencies).toEqual(["USD", "EUR"]);
  });
});

describe("readCurrency", () => {
  it("knows signs, codes and words", () => {
    expect(["€", "eur", "Euros", "$", "£", "chf", "TTC", "abc"].map(readCurrency)).toEqual([
      "EUR",
      "EUR",
      "EUR",
      "USD",
      "GBP",
      "CHF",
      null,
      null,
    ]);
  });

  it("finds the currency a header states and takes it off", () => {
    expect(currencyInHeader("Montant TTC (USD)")).toBe("USD");
    expect(plainWords(withoutCurrency("Montant TTC (USD)"))).toBe("montant ttc");
    expect(plainWords(withoutCurrency("Total en €"))).toBe("total");
    expect(currencyInHeader("Montant TTC")).toBeNull();
  });
});

describe("readStatus", () => {
  it.each([
    ["Impayée", "open"],
    ["Non payée", "open"],
    ["non réglée", "open"],
    ["Pas encore payée", "open"],
    ["Not paid", "open"],
    ["unpaid", "open"],
    ["À payer", "open"],
    ["à régler", "open"],
    ["En attente", "open"],
    ["Émise", "open"],
    ["Envoyée", "open"],
    ["Validée (à payer)", "open"],
    ["En retard", "open"],
    ["retard", "open"],
    ["Comptabilisé", "open"],
    ["Overdue", "open"],
    ["Partiellement payée", "part-paid"],
    ["Paiement partiel", "part-paid"],
    ["Règlement commencé", "part-paid"],
    ["Partially Paid", "part-paid"],
    ["Payée", "paid"],
    ["PAYE", "paid"],
    ["réglé(e)", "paid"],
    ["Encaissée", "paid"],
    ["Soldée", "paid"],
    ["Lettrée", "paid"],
    ["Acquittée", "paid"],
    ["Paid", "paid"],
    ["in_payment", "paid"],
    ["En cours de paiement", "paid"],
    ["Oui", "paid"],
    ["x", "paid"],
    ["non", "open"],
    ["No", "open"],
    ["Brouillon", "draft"],
    ["Draft", "draft"],
    ["Annulée", "cancelled"],
    ["Abandonnée", "cancelled"],
    ["Cancelled", "cancelled"],
    ["Proforma", "quote"],
    ["Devis", "quote"],
    ["Litige", "disputed"],
    ["Contestée", "disputed"],
    ["Contentieux", "disputed"],
    ["Avoir", "credit-note"],
    ["bleu", null],
    ["", null],
  ])("reads %p as %p", (text, status) => {
    expect(readStatus(text)).toBe(status);
  });

  it("answers yes or no, or neither", () => {
    expect(["Oui", "yes", "X", "✓", "Non", "0", "peut-être"].map(readYesOrNo)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      null,
    ]);
  });
});

describe("readDocumentKind", () => {
  it.each([
    ["Facture", "invoice"],
    ["Avoir", "credit-note"],
    ["Facture d'avoir", "credit-note"],
    ["Note de crédit", "credit-note"],
    ["Credit note", "credit-note"],
    ["out_refund", "credit-note"],
    ["Facture d'acompte", "deposit"],
    ["Facture de solde", "invoice"],
    ["Proforma", "quote"],
    ["Devis", "quote"],
    ["AV", "credit-note"],
    ["bleu", null],
  ])("reads %p as %p", (text, kind) => {
    expect(readDocumentKind(text)).toBe(kind);
  });
});

describe("readPaymentMethod", () => {
  it("knows the ways of paying of France", () => {
    expect(
      ["Virement SEPA", "Prélèvement", "Chèque", "LCR 60 jours", "CB", "Espèces", "troc"].map(readPaymentMethod),
    ).toEqual(["transfer", "direct-debit", "cheque", "bill-of-exchange", "card", "cash", null]);
  });
});

describe("readFrequency", () => {
  it("knows five frequencies in two languages, and a blank as once", () => {
    expect(
      [
        "Ponctuel",
        "hebdomadaire",
        "Mensuelle",
        "tous les mois",
        "Trimestriel",
        "annuel",
        "",
        "Monthly",
        "weekly",
        "Quarterly",
      ].map(readFrequency),
    ).toEqual([
      "once",
      "weekly",
      "monthly",
      "monthly",
      "quarterly",
      "yearly",
      "once",
      "monthly",
      "weekly",
      "quarterly",
    ]);
  });

  it("does not guess half years", () => {
    expect(readFrequency("semestriel")).toBeNull();
  });
});

describe("clientKey", () => {
  it.each([
    ["DUPONT SARL"],
    ["Dupont S.A.R.L."],
    ["Sarl Dupont"],
    ["dupont, SAS"],
    ["  Dùpont  "],
    ["Dupont (SASU)"],
    ["Dupont Ltd."],
    ["Dupont GmbH"],
    ["Dupont B.V."],
    ["Dupont SPRL"],
  ])("takes %p for Dupont", (name) => {
    expect(clientKey(name)).toBe("dupont");
  });

  it("reads & as et", () => {
    expect(clientKey("Dupont & Fils")).toBe(clientKey("Dupont et fils SARL"));
  });

  it("keeps different names apart", () => {
    expect(
      new Set(["Dupont", "Dupond", "Dupont Nord", "Sa Majesté", "SA", "SARL", "***", "株式会社"].map(clientKey)).size,
    ).toBe(8);
  });
});
