import type { DunningProblemCode } from "../../sheets/problem";
import type { ProblemSentences } from "../problemText";

/** Faults of the to-do list, the log, the settings and the templates, in French. */
export const FRENCH_DUNNING_PROBLEMS: Pick<ProblemSentences, DunningProblemCode> = {
  "log-without-date": ({ found }) => [
    `Ligne du journal sans date lisible${found ? ` (« ${found} »)` : ""} : elle n’est pas comptée.`,
    "Indiquez la date du contact, comme 31/12/2026.",
  ],
  "unknown-outcome": ({ found }) => [
    `Résultat inconnu : « ${found} » ; le contact compte, sans résultat.`,
    "Choisissez un résultat dans la liste de la cellule.",
  ],
  "done-without-date": ({ found }) => [
    `« ${found} » noté sans date dans « Fait le » : pas encore porté au journal.`,
    "Indiquez quand c’était fait.",
  ],
  "done-in-future": ({ found }) => [
    `« Fait le » ${found} : ce jour n’est pas encore passé, rien n’est porté au journal.`,
    "Corrigez la date.",
  ],
  "promise-without-date": ({ found }) => [
    `Promesse sans date lisible (${found}) : la relance continue comme prévu.`,
    "Indiquez la date promise.",
  ],
  "unknown-client": ({ found }) => [
    `Client inconnu : « ${found} » ; ligne gardée telle quelle.`,
    "Écrivez le nom comme dans la liste des factures.",
  ],
  "bad-setting": ({ found, detail }) => [
    `Réglage « ${detail("setting")} » : « ${found} » n’est pas compris${detail("used") ? `, ${detail("used")} est utilisé` : ", la valeur d’origine est utilisée"}.`,
    "Corrigez la case, ou videz-la.",
  ],
  "bad-closure": ({ found }) => [
    `Fermeture illisible : « ${found} » ; elle est laissée de côté.`,
    "Donnez le premier et le dernier jour, comme 24/12/2026 et 31/12/2026 ; un an au plus.",
  ],
  "unknown-step": ({ found }) => [
    `Étape inconnue : « ${found} » ; elle est laissée de côté.`,
    "Choisissez une étape dans la liste de la cellule.",
  ],
  "ladder-without-steps": ({ found }) => [
    `Scénario « ${found} » sans étape : il n’est pas utilisé.`,
    "Ajoutez ses étapes, ou supprimez la ligne.",
  ],
  "unknown-ladder": ({ found }) => [
    `Scénario inconnu : « ${found} » ; le scénario habituel est suivi.`,
    "Utilisez un nom du tableau des scénarios.",
  ],
  "unknown-field": ({ found, detail }) => [
    `Champ inconnu dans un modèle : {${found}} ; le modèle d’origine est utilisé.`,
    `Champs possibles : ${detail("candidates")}.`,
  ],
};
