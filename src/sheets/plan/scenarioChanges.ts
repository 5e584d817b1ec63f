import type { ScenarioChangeKind } from "../../text/userSheetWords";
import { lettersOnly } from "../plainWords";

/** Every kind, in the order in which a user is offered them. */
export const SCENARIO_CHANGE_KINDS: readonly ScenarioChangeKind[] = [
  "pays-later",
  "never-pays",
  "sale-lost",
  "sale-added",
  "payment-moved",
  "promise",
];

/** Beginnings of what people write, as `lettersOnly()`. */
const WORDS: readonly (readonly [ScenarioChangeKind, RegExp])[] = [
  [
    "never-pays",
    /^(?:(?:le )?client |(?:the )?customer )?(?:ne paie|ne paiera|impaye|defaut|faillite|never pay|default)/,
  ],
  ["pays-later", /^(?:(?:le )?client |(?:the )?customer )?(?:paie\b|paiera|retard|delai|pays?\b|late|delay)/],
  ["sale-lost", /^(?:vente|commande|devis|sale|order|quote) (?:perdu|annule|lost|cancel)|^(?:lose|lost) sale/],
  [
    "sale-added",
    /^(?:nouvelle (?:vente|commande)|(?:vente|commande|sale|order) (?:en plus|ajoute|added)|new sale|add sale)/,
  ],
  ["payment-moved", /^(?:paiement|depense|payment|expense) (?:decale|reporte|repousse|moved|postponed|later)/],
  ["promise", /^(?:promesse|promis|promise)/],
];

/** The kind of change that the words mean; null when they are not known. */
export function readScenarioChange(text: string): ScenarioChangeKind | null {
  const words = lettersOnly(text);
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
