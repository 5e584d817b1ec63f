import type { ExpenseFrequency } from "../engine/plan/expenses";
import { lettersOnly } from "./plainWords";

/** Beginnings of words, French and English. "semestriel" and "bimensuel" are none of them, and are asked. */
const FREQUENCIES: readonly (readonly [ExpenseFrequency, RegExp])[] = [
  [
    "last-working-day",
    /^(?:le )?dernier jour (?:ouvre|ouvrable|travaille|de travail)|^(?:the )?last (?:working|business) day/,
  ],
  ["last-bank-day", /^(?:le )?dernier jour (?:bancaire|de banque)|^(?:the )?last bank(?:ing)? day/],
  ["weekly", /^(?:hebdo|weekly|(?:each|every|chaque|toutes les|par) (?:week|semaine)|(?:week|semaine)$)/],
  ["monthly", /^(?:mensuel|monthly|(?:each|every|chaque|tous les|par) (?:month|mois)$|(?:month|mois)$)/],
  ["quarterly", /^(?:trimestr|quarter|(?:each|every|chaque|tous les|par) (?:quarter|trimestre))/],
  ["yearly", /^(?:annuel|yearly|annual|(?:each|every|chaque|tous les|par) (?:year|an|ans|annee)$|(?:year|an|annee)$)/],
  ["once", /^(?:ponctuel|unique|une fois|1 fois|once|one off|one time|exceptionnel|single)/],
];

/** How often an expense comes back, or null when the words are not known. A blank means once. */
export function readFrequency(text: string): ExpenseFrequency | null {
  const words = lettersOnly(text);
  if (words === "") return "once";
  return FREQUENCIES.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
