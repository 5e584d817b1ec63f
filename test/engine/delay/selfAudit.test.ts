import type { Backtest } from "../../../src/engine/delay/backtest";
import { backtest } from "../../../src/engine/delay/backtest";
import { BACKTEST_WORDS } from "../../../src/text/backtest";
import type { Entry } from "./books";
import { bookAsOf, plusDays, simulatedBook } from "./books";

const AS_OF = "2025-12-31";

/** Invoices due every 25 days from February 2025, each paid nine days later. */
function paidInvoices(count: number): Entry[] {
  return Array.from({ length: count }, (_, index) => {
    const due = plusDays("2025-02-05", 25 * index);
    return { client: `c${index % 3}`, issued: plusDays(due, -30), due, paid: plusDays(due, 9) };
  });
}

const { fr, en } = BACKTEST_WORDS;
const verdicts = (audit: Backtest): readonly string[] => [en.verdict(audit), fr.verdict(audit)];

describe("the words of the self-audit", () => {
  it("say how many paid invoices there are where these are too few to judge", () => {
    const audit = backtest(bookAsOf(paidInvoices(12), AS_OF));
    expect(audit).toMatchObject({ paidInvoices: 12, verdict: "too-few-to-judge" });
    expect(verdicts(audit)).toEqual([
      "12 paid invoices: too few to judge. These figures may be due to chance.",
      "12 factures payées : trop peu pour juger. Ces chiffres peuvent être dus au hasard.",
    ]);
  });

  it("say how many there are where nothing can be replayed", () => {
    expect(en.nothing(1)).toBe(
      "1 paid invoice: too few to replay the past. It takes some ten, spread over several months.",
    );
    expect(fr.nothing(0)).toBe(
      "Aucune facture payée : trop peu pour rejouer le passé. Il en faut une dizaine, réparties sur plusieurs mois.",
    );
  });

  it("count one as one", () => {
    expect(fr.title(1, 1, ["22/10/2025"])).toBe(
      "1 prévision rejouée sur 1 facture, comme si l’on était le 22/10/2025.",
    );
    expect(en.title(1, 1, ["22/10/2025"])).toBe("1 forecast replayed on 1 invoice, as if it were 22/10/2025.");
    const one = { inside: 1, count: 1 };
    expect(fr.ranges(one, one)).toBe(
      "Dans la fourchette à 80 % : 1 date de paiement sur 1, 1 semaine d’encaissements sur 1.",
    );
    expect(en.ranges(one, one)).toBe("Inside the 80% range: 1 payment date out of 1, 1 week of receipts out of 1.");
  });

  it("never call the model the best where the table beside shows a closer rule", () => {
    const audit = backtest(bookAsOf(simulatedBook("steady", 15, 60, 3), AS_OF));
    expect(verdicts(audit)[0]).toBe("On this sheet no simple rule does better: our dates are used.");
    const closer = { ...audit, typicalError: { model: 3, dueDate: 11, clientAverage: 2.5 } };
    expect(verdicts(closer)).toEqual([
      "In this replay the client's average comes closer, but the difference may be due to chance: our dates are used.",
      "Dans cette relecture, la moyenne du client tombe plus près, mais l’écart peut être dû au hasard : nos dates sont utilisées.",
    ]);
    expect(verdicts({ ...closer, typicalError: { model: 3, dueDate: 2, clientAverage: 2.5 } })[0]).toContain(
      "In this replay the due date alone comes closer",
    );
  });
});
