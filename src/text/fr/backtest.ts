import type { BacktestWords } from "../phrases";

const plural = (count: number): string => (count > 1 ? "s" : "");

const share = ({ inside, count }: { inside: number; count: number }): string =>
  count < 20 ? "" : ` (${Math.round((100 * inside) / count)} %)`;

/** What is said of a backtest. */
export const FRENCH_BACKTEST: BacktestWords = {
  nothing: "Trop peu de factures payées pour rejouer le passé : il en faut une dizaine, réparties sur plusieurs mois.",
  title: (forecasts, invoices, days) =>
    `${forecasts} prévisions rejouées sur ${invoices} facture${plural(invoices)}, comme si l’on était le ${days.join(", le ")}.`,
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
    `Dans la fourchette à 80 % : ${dates.inside} dates de paiement sur ${dates.count}${share(dates)}, ${weeks.inside} semaines d’encaissements sur ${weeks.count}${share(weeks)}.`,
  verdict: {
    model: "Sur cette feuille, aucune règle simple ne fait mieux : nos dates sont utilisées.",
    "due-date": "Sur cette feuille, l’échéance seule fait mieux : c’est elle qui est utilisée.",
    "client-average": "Sur cette feuille, la moyenne du client fait mieux : c’est elle qui est utilisée.",
    "too-few-to-judge": "Trop peu de prévisions pour juger : ces chiffres peuvent être dus au hasard.",
  },
};
