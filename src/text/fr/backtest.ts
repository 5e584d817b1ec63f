import type { BacktestWords } from "../backtestWords";
import { closerRule } from "../backtestWords";

const plural = (count: number): string => (count > 1 ? "s" : "");

const inDays = (count: number): string => {
  const rounded = Math.round(count * 10) / 10;
  return `${String(rounded).replace(".", ",")} jour${rounded >= 2 ? "s" : ""}`;
};
/** Below this many a share says nothing. */
const ENOUGH_FOR_A_SHARE = 20;

const share = ({ inside, count }: { inside: number; count: number }): string =>
  count < ENOUGH_FOR_A_SHARE ? "" : ` (${Math.round((100 * inside) / count)} %)`;

/** What is said of a backtest. */
export const FRENCH_BACKTEST: BacktestWords = {
  summary: ({ forecasts, invoices, typicalError: { model, dueDate, clientAverage }, dates }) => {
    if (model === null || dueDate === null || clientAverage === null) return null;
    const percent = Math.round((100 * dates.inside) / Math.max(1, dates.count));
    const inRange =
      dates.count < ENOUGH_FOR_A_SHARE
        ? `${dates.inside} date${plural(dates.inside)} sur ${dates.count} dans la fourchette`
        : `${percent} % des dates dans la fourchette à 80 %`;
    return `Sur ${invoices} facture${plural(invoices)} de votre passé (${forecasts} prévisions) : erreur habituelle ${inDays(model)}, contre ${inDays(dueDate)} avec l’échéance seule et ${inDays(clientAverage)} avec la moyenne du client ; ${inRange}.`;
  },
  nothing: (paidInvoices) =>
    `${paid(paidInvoices)} : trop peu pour rejouer le passé. Il en faut une dizaine, réparties sur plusieurs mois.`,
  title: (forecasts, invoices, days) =>
    `${forecasts} prévision${plural(forecasts)} rejouée${plural(forecasts)} sur ${invoices} facture${plural(invoices)}, comme si l’on était le ${days.join(", le ")}.`,
  headings: ["Erreur typique (jours)", "prévisions", "Encaisse", "échéance", "moyenne du client"],
  all: "Toutes",
  clientsWith: (from, to) =>
    to === from
      ? `Clients ayant ${from} facture${plural(from)} payée${plural(from)}`
      : to === null
        ? `Clients ayant ${from} factures payées ou plus`
        : `Clients ayant ${from} à ${to} factures payées`,
  days: (days) => days.toFixed(1).replace(".0", "").replace(".", ","),
  ranges: (dates, weeks) =>
    `Dans la fourchette à 80 % : ${dates.inside} date${plural(dates.inside)} de paiement sur ${dates.count}${share(dates)}, ${weeks.inside} semaine${plural(weeks.inside)} d’encaissements sur ${weeks.count}${share(weeks)}.`,
  verdict: (audit) => {
    switch (audit.verdict) {
      case "too-few-to-judge":
        return `${paid(audit.paidInvoices)} : trop peu pour juger. Ces chiffres peuvent être dus au hasard.`;
      case "due-date":
      case "client-average":
        return `Sur cette feuille, ${RULES[audit.verdict]} fait mieux : c’est elle qui est utilisée.`;
      case "model": {
        const closer = closerRule(audit.typicalError);
        return closer === null
          ? "Sur cette feuille, aucune règle simple ne fait mieux : nos dates sont utilisées."
          : `Dans cette relecture, ${RULES[closer]} tombe plus près, mais l’écart peut être dû au hasard : nos dates sont utilisées.`;
      }
    }
  },
};

const RULES = { "due-date": "l’échéance seule", "client-average": "la moyenne du client" } as const;

function paid(count: number): string {
  return count === 0 ? "Aucune facture payée" : `${count} facture${plural(count)} payée${plural(count)}`;
}
