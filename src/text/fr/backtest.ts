import type { BacktestWords } from "../backtestWords";

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
