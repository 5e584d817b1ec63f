import type { Move } from "../../engine/plan/move";
import type { WeekAtRisk } from "../../engine/plan/moves";
import type { CalendarDate, CurrencyCode } from "../../engine/types";
import { formatDate, formatDayAndMonth, formatMoney } from "../figures";
import { FRENCH_FIGURES } from "./figures";

const day = (date: CalendarDate): string => formatDate(date, FRENCH_FIGURES);
const week = (monday: CalendarDate): string => formatDayAndMonth(monday, FRENCH_FIGURES);

/** The week, each move with its amount, its day and its doubt, and whether they are enough. */
export function frenchWeekAtRisk(risk: WeekAtRisk, currency: CurrencyCode): readonly string[] {
  const money = (amount: number): string => formatMoney(amount, currency, FRENCH_FIGURES, true);
  const level = risk.level === 0 ? "zéro" : `le seuil de ${money(risk.level)}`;
  return [
    `Semaine du ${week(risk.startsOn)} : dans le bas de la fourchette, le solde serait de ${money(risk.low)}, soit ${money(risk.shortfall)} sous ${level}.`,
    ...risk.moves.map((move) => `• ${moveText(move)} : ${gain(move, money)}, à faire d’ici le ${day(move.doOn)}.`),
    conclusion(risk, money),
  ];
}

type Money = (amount: number) => string;

function moveText({ kind, name, reference, movedTo }: Move): string {
  const of = reference === null || reference === "" ? name : `${name} (${reference})`;
  const until = movedTo === null ? "" : ` au ${day(movedTo)}`;
  switch (kind) {
    case "invoice-delivered":
      return `Facturer dès maintenant ce qui est livré à ${of}`;
    case "call":
      return `Appeler ${name}`;
    case "deposit":
      return `Demander un acompte de 30 % à ${of}`;
    case "move-expense":
      return `Reporter le paiement ${of}${until}`;
    case "split-payment":
      return `Payer ${of} en deux fois, la seconde moitié reportée${until}`;
    case "overdraft":
      return "Passer sous le seuil, dans la limite du découvert autorisé";
  }
}

function gain({ amount, sureAmount, assumed }: Move, money: Money): string {
  const sure = sureAmount === amount ? "" : ` attendus, ${money(sureAmount)} dans le bas de la fourchette`;
  return `+${money(amount)}${sure}${assumed ? " (effet supposé)" : ""}`;
}

function conclusion({ moves, cleared, stillMissing, nextWeekAtRisk }: WeekAtRisk, money: Money): string {
  if (moves.length === 0) {
    return `Aucune mesure connue n’y change rien : il manque ${money(stillMissing)}. Restent un apport, un crédit ou d’autres ventes.`;
  }
  if (!cleared) return `Cela ne suffit pas : il manque encore ${money(stillMissing)}.`;
  const next = nextWeekAtRisk === null ? "" : ` La suivante à risque commence le ${day(nextWeekAtRisk)}.`;
  return `Cela suffit pour cette semaine.${next}`;
}
