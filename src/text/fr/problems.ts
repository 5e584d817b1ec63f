import type { LeftOutReason } from "../../sheets/account";
import type { Problem } from "../../sheets/problem";
import { formatDate } from "../figures";
import type { ProblemWords } from "../phrases";
import { problemWords, type ProblemSentences } from "../problemText";
import { FRENCH_DUNNING_PROBLEMS } from "./dunningProblems";
import { FRENCH_FIELDS } from "./fields";
import { FRENCH_FIGURES } from "./figures";
import { FRENCH_PLAN_PROBLEMS } from "./planProblems";
import { FRENCH_TABLE_PROBLEMS } from "./tableProblems";

const SENTENCES: ProblemSentences = {
  ...FRENCH_TABLE_PROBLEMS,
  "missing-client": ({ found }) => [
    `Pas de client${found ? ` (facture ${found})` : ""} : ligne laissée de côté.`,
    "Indiquez le client.",
  ],
  "missing-number": ({ where }) => [`Pas de numéro de facture${where}.`, "Indiquez-le pour pouvoir citer la facture."],
  "missing-amount": ({ found }) => [
    `Pas de montant${found ? ` (facture ${found})` : ""} : ligne laissée de côté.`,
    "Indiquez le montant TTC.",
  ],
  "missing-issue-date": () => [
    "Ni date de facture ni échéance : ligne laissée de côté.",
    "Indiquez la date de facture.",
  ],
  "bad-date": ({ found, detail }) => [
    detail("date")
      ? `« ${found} », soit le ${detail("date")}, ne peut pas être une date de cette liste.`
      : `« ${found} » n’est pas une date${/\d/.test(found) ? " qui existe" : ""}.`,
    "Corrigez-la ; le 15 mars 2026, par exemple, s’écrit 15/03/2026.",
  ],
  "ambiguous-date-order": ({ detail }) => [
    `Jour et mois ne se distinguent pas dans cette colonne : lus ${detail("used") === "month-first" ? "mois/jour" : "jour/mois"}.`,
    "Vérifiez une date, ou mettez la colonne au format date dans Excel.",
  ],
  "bad-amount": ({ found }) => [`« ${found} » n’est pas un montant.`, "Écrivez-le comme 1234,56."],
  "ambiguous-decimals": () => [
    "Virgule ou point : décimales ou milliers ? Lu comme milliers.",
    "Vérifiez un montant, ou mettez la colonne au format nombre.",
  ],
  "too-many-decimals": ({ where }) => [
    `Montant à plus de deux décimales${where} : arrondi au centime.`,
    "Vérifiez le montant.",
  ],
  "error-in-cell": ({ found, detail }) => [
    `La cellule affiche une erreur (${found})${detail("field") === "paymentDate" ? " : la facture est comptée impayée" : ""}.`,
    "Corrigez la formule.",
  ],
  "formula-not-computed": () => [
    "Formule jamais calculée.",
    "Ouvrez le classeur dans Excel, enregistrez, recommencez.",
  ],
  "duplicate-number": ({ found, detail }) => [
    `Numéro de facture ${found} déjà utilisé ligne ${detail("firstRow")} : les deux sont comptées.`,
    "Supprimez le doublon ou corrigez le numéro.",
  ],
  "number-turned-into-date": ({ found, detail }) => [
    `Numéro de facture transformé en date par Excel (${detail("date") || found}).`,
    "Mettez la colonne au format texte et retapez le numéro.",
  ],
  "issue-date-assumed": ({ where, detail }) => [
    `Pas de date de facture${where} : prise ${detail("days")} jours avant l’échéance.`,
    "Indiquez la date de facture.",
  ],
  "due-before-issue": ({ found, detail }) => [
    `Échéance ${detail("due") || found} avant la date de facture (${detail("issued")}).`,
    "Corrigez l’une des deux dates.",
  ],
  "due-long-after-issue": ({ detail }) => [
    `Échéance ${detail("due")} plus de deux ans après la date de facture (${detail("issued")}).`,
    "Corrigez l’une des deux dates.",
  ],
  "due-date-computed": ({ where, detail }) => [
    `Pas d’échéance${where} : calculée d’après les conditions${detail("terms") ? ` « ${detail("terms")} »` : ""}${detail("due") ? `, ${detail("due")}` : ""}.`,
    "Rien à faire si c’est bien cela.",
  ],
  "due-date-assumed": ({ where, detail }) => [
    `Ni échéance ni conditions${where} : ${detail("days") || "30"} jours supposés.`,
    "Indiquez l’échéance, ou les conditions du client.",
  ],
  "unreadable-terms": ({ found, where }) => [
    `Conditions de règlement non comprises : « ${found} »${where}.`,
    "Écrivez-les comme « 30 jours », « 45 jours fin de mois », « 30 jours fin de mois le 10 ».",
  ],
  "terms-need-delivery-date": ({ found, where }) => [
    `« ${found} » ne donne pas de date${where}.`,
    "Indiquez l’échéance de ces factures.",
  ],
  "instalment-terms": ({ found, where }) => [
    `« ${found} » : paiement en plusieurs fois${where}, compté à la dernière date.`,
    "Indiquez l’échéance de chaque part sur sa propre ligne.",
  ],
  "paid-without-date": ({ where }) => [
    `Payée, mais sans date de paiement${where} : comptée payée, sans rien en apprendre sur le retard.`,
    "Indiquez la date de paiement pour de meilleures prévisions.",
  ],
  "part-paid-without-amount": ({ where }) => [
    `Payée en partie, sans montant payé${where} : comptée impayée.`,
    "Indiquez le montant reçu ou ce qui reste dû.",
  ],
  "payment-before-issue": ({ found, detail }) => [
    `Paiement du ${detail("paid") || found} avant la facture (${detail("issued")}).`,
    "Corrigez l’une des deux dates.",
  ],
  "issued-after-as-of": ({ where }) => [
    `Facture datée après le jour du plan${where} : pas encore comptée.`,
    "Rien à faire si elle est encore à émettre ; sinon corrigez la date.",
  ],
  "payment-after-as-of": ({ where, detail }) => [
    `Paiement daté après le jour du plan${where}${detail("paid") ? ` (${detail("paid")})` : ""} : pas encore compté.`,
    "Rien à faire s’il est prévu ; sinon corrigez la date.",
  ],
  overpaid: ({ where, detail }) => [
    `Payée au-delà de son montant${where}${detail("excess") ? ` (${detail("excess")})` : ""} : le surplus est déduit de ce que doit ce client.`,
    "Vérifiez le montant payé.",
  ],
  "status-contradicts-payment": ({ found, where, detail }) => [
    `Le statut « ${found} » contredit les paiements${where} : ${detail("used") === "status" ? "le statut l’emporte" : "les paiements l’emportent"}.`,
    "Corrigez le statut ou les paiements.",
  ],
  "balance-contradicts-payments": ({ found, where, detail }) => [
    `Le reste dû (${found}) ne correspond pas au montant moins les paiements${where}${detail("used") ? ` : ${USED[detail("used")] ?? detail("used")}` : ""}.`,
    "Corrigez l’un des deux.",
  ],
  "unknown-status": ({ found, where }) => [
    `Statut inconnu : « ${found} »${where}, ignoré.`,
    "Utilisez par exemple payée, impayée, partiellement payée, annulée, brouillon, litige.",
  ],
  "unknown-currency": ({ found, where }) => [
    `Devise inconnue : « ${found} »${where}.`,
    "Utilisez un code comme EUR ou USD.",
  ],
  "other-currency": ({ found, where }) => [
    `Autre devise : ${found}${where}, comptée à part et jamais additionnée.`,
    "Rien à faire, sauf si c’est une erreur.",
  ],
  "clients-merged": ({ found }) => [
    `Même client écrit de plusieurs façons : ${found}.`,
    "Rien à faire si c’est le même ; sinon ajoutez une colonne code client.",
  ],
  "unknown-payment-method": ({ found, where }) => [
    `Mode de règlement inconnu : « ${found} »${where}, ignoré.`,
    "Utilisez virement, prélèvement, chèque, carte, LCR ou espèces.",
  ],
  "amount-without-tax": () => [
    "Montants hors taxes : le plan compte ce que le client paie, TTC.",
    "Ajoutez une colonne TTC, ou une colonne TVA.",
  ],
  "tax-added": () => ["Pas de colonne TTC : HT et TVA ont été additionnés.", "Rien à faire si c’est bien cela."],
  "balance-used-as-amount": () => [
    "Pas de colonne montant : le reste dû sert de montant.",
    "Ajoutez le montant des factures pour apprendre des paiements partiels.",
  ],
  "unknown-document-type": ({ found, where }) => [
    `Type de document inconnu : « ${found} »${where}, compté comme facture.`,
    "Utilisez facture, avoir ou acompte.",
  ],
  "lines-added-up": ({ where }) => [
    `Plusieurs lignes par facture${where} : additionnées.`,
    "Rien à faire si c’est bien cela.",
  ],
  "repeated-total": ({ where }) => [
    `Le même total sur chaque ligne d’une facture${where} : compté une fois.`,
    "Rien à faire si c’est bien cela.",
  ],
  "blank-cells-carried-down": ({ where }) => [
    `Cellules vides${where} : reprises de la ligne du dessus.`,
    "Rien à faire si c’est bien cela.",
  ],
  "unlabelled-amount": ({ where, found }) => [
    `Montant ${found} sans client ni numéro${where} : laissé de côté.`,
    "Indiquez à quelle facture il appartient.",
  ],
  "bad-frequency": ({ found }) => [
    `Fréquence inconnue : « ${found} » ; dépense laissée de côté.`,
    "Utilisez une fois, hebdomadaire, mensuelle, trimestrielle ou annuelle.",
  ],
  "expense-without-date": ({ found }) => [
    `Dépense sans date${found ? ` (${found})` : ""} : laissée de côté.`,
    "Indiquez sa première date.",
  ],
  "expense-without-amount": ({ found }) => [
    `Dépense sans montant${found ? ` (${found})` : ""} : laissée de côté.`,
    "Indiquez son montant TTC.",
  ],
  "end-before-start": ({ found }) => [
    `La fin (${found}) est avant la première date : dépense laissée de côté.`,
    "Corrigez l’une des deux.",
  ],
  ...FRENCH_PLAN_PROBLEMS,
  ...FRENCH_DUNNING_PROBLEMS,
};

const USED: Readonly<Record<string, string>> = {
  balance: "le reste dû est retenu",
  payments: "les paiements sont retenus",
};

const LEFT_OUT: Readonly<Record<LeftOutReason, string>> = {
  "total-row": "ligne de total",
  "repeated-header": "titre répété",
  note: "note",
  draft: "brouillon",
  cancelled: "annulée",
  quote: "devis ou proforma",
  "missing-client": "sans client",
  "missing-amount": "sans montant",
  "bad-amount": "montant illisible",
  "missing-date": "sans date",
  "bad-date": "date illisible",
  "unlabelled-amount": "montant sans facture",
  "repeated-total": "total répété sur chaque ligne",
};

/** What a fault is, and what to do. */
export function frenchProblem(problem: Problem): ProblemWords {
  return problemWords(problem, {
    sentences: SENTENCES,
    fields: FRENCH_FIELDS,
    date: (date) => formatDate(date, FRENCH_FIGURES),
    rows: (rows, count) => ` (${count} fois, lignes ${rows}${rows.split(", ").length < count ? "…" : ""})`,
  });
}

/** Why rows are no part of an invoice. */
export function frenchLeftOut(reason: LeftOutReason): string {
  return LEFT_OUT[reason];
}
