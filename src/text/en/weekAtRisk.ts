import type { Move } from "../../engine/plan/move";
import type { WeekAtRisk } from "../../engine/plan/moves";
import type { CalendarDate, CurrencyCode } from "../../engine/types";
import { formatDate, formatDayAndMonth, formatMoney } from "../figures";
import { ENGLISH_FIGURES } from "./figures";

const day = (date: CalendarDate): string => formatDate(date, ENGLISH_FIGURES);
const week = (monday: CalendarDate): string => formatDayAndMonth(monday, ENGLISH_FIGURES);

/** The week, each move with its amount, its day and its doubt, and whether they are enough. */
export function englishWeekAtRisk(risk: WeekAtRisk, currency: CurrencyCode): readonly string[] {
  const money = (amount: number): string => formatMoney(amount, currency, ENGLISH_FIGURES, true);
  const level = risk.level === 0 ? "zero" : `the alert level of ${money(risk.level)}`;
  return [
    `Week of ${week(risk.startsOn)}: at the low end of the range the balance would be ${money(risk.low)}, ${money(risk.shortfall)} below ${level}.`,
    ...risk.moves.map((move) => `• ${moveText(move)}: ${gain(move, money)}, to be done by ${day(move.doOn)}.`),
    conclusion(risk, money),
  ];
}

type Money = (amount: number) => string;

function moveText({ kind, name, reference, movedTo }: Move): string {
  const of = reference === null || reference === "" ? name : `${name} (${reference})`;
  const until = movedTo === null ? "" : ` to ${day(movedTo)}`;
  switch (kind) {
    case "invoice-delivered":
      return `Invoice now what is delivered to ${of}`;
    case "call":
      return `Call ${name}`;
    case "deposit":
      return `Ask ${of} for a deposit of 30%`;
    case "move-expense":
      return `Move the payment ${of}${until}`;
    case "split-payment":
      return `Pay ${of} in two halves, the second moved${until}`;
    case "overdraft":
      return "Go below the level, within the agreed overdraft";
  }
}

function gain({ amount, sureAmount, assumed }: Move, money: Money): string {
  const sure = sureAmount === amount ? "" : ` expected, ${money(sureAmount)} at the low end of the range`;
  return `+${money(amount)}${sure}${assumed ? " (assumed effect)" : ""}`;
}

function conclusion({ moves, cleared, stillMissing, nextWeekAtRisk }: WeekAtRisk, money: Money): string {
  if (moves.length === 0) {
    return `No known move changes it: ${money(stillMissing)} is missing. What is left is money put in, a loan, or more sales.`;
  }
  if (!cleared) return `That is not enough: ${money(stillMissing)} is still missing.`;
  const next = nextWeekAtRisk === null ? "" : ` The next week at risk begins on ${day(nextWeekAtRisk)}.`;
  return `That is enough for this week.${next}`;
}
