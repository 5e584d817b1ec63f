import type { CalendarDate, Cents, CurrencyCode } from "../../engine/types";
import type { ClaimedSums, DraftWords, MissingFact } from "../draftWords";
import { formatDate, formatMoney } from "../figures";
import { FRENCH_DRAFT_FIELDS } from "./draftFields";
import { FRENCH_FIGURES } from "./figures";
import { FRENCH_TEMPLATES } from "./templates";

const date = (day: CalendarDate): string => formatDate(day, FRENCH_FIGURES);
const money = (amount: Cents, currency: CurrencyCode): string => formatMoney(amount, currency, FRENCH_FIGURES);
const plural = (count: number): string => (count > 1 ? "s" : "");
const percent = (rate: number): string => `${String(Math.round(rate * 100) / 100).replace(".", ",")}\u00a0%`;

const BLANKS: Readonly<Record<MissingFact, string>> = {
  "company-name": "nom de votre société",
  "company-address": "adresse de votre société",
  "company-contact": "votre nom",
  iban: "votre IBAN",
  "client-address": "adresse du client",
  "client-email": "e-mail du client",
  "interest-rate": "taux à compléter",
  "client-kind": "type de client",
  proof: "pièce",
};

/** More invoices than this are not named in a sentence. */
const MOST_NAMED = 3;

/** What French drafts say beside the templates. */
export const FRENCH_DRAFTS: DraftWords = {
  templates: FRENCH_TEMPLATES,
  kinds: {
    announcement: "E-mail avant échéance",
    "due-today": "E-mail le jour de l’échéance",
    "first-reminder": "Premier rappel",
    "firm-reminder": "Relance ferme",
    "formal-notice": "Mise en demeure",
    call: "Appel",
    "broken-promise": "Appel, promesse non tenue",
    dispute: "Réponse à un litige",
    decision: "Décision",
  },
  fields: FRENCH_DRAFT_FIELDS,
  blank: (what) => `[${BLANKS[what]}]`,
  missing: {
    "company-name": "Le nom de votre société n’est pas indiqué.",
    "company-address": "L’adresse de votre société n’est pas indiquée : il la faut sur une lettre.",
    "company-contact": "La personne qui signe n’est pas indiquée.",
    iban: "Votre IBAN n’est pas indiqué : le client doit le chercher sur la facture.",
    "client-address": "L’adresse du client n’est pas indiquée : à compléter sur la lettre.",
    "client-email": "Pas d’e-mail pour ce client : à compléter avant l’envoi.",
    "interest-rate":
      "Taux de pénalité à compléter pour une partie du retard : cette partie n’est pas comptée. Ajoutez le taux du semestre dans les réglages.",
    "client-kind":
      "Type de client inconnu (entreprise, administration ou particulier) : ni pénalité ni indemnité n’est demandée.",
    proof: "Dossier de preuve incomplet : à réunir avant la mise en demeure.",
  },
  salutation: (contact, isLetter) =>
    isLetter || contact === null ? (isLetter ? "Madame, Monsieur," : "Bonjour,") : `Bonjour ${contact},`,
  invoices: (numbers) => {
    if (numbers.length === 1) return `la facture ${numbers[0]!}`;
    if (numbers.length > MOST_NAMED) return `${numbers.length} factures`;
    return `les factures ${listed(numbers)}`;
  },
  numbers: (numbers) =>
    numbers.length > MOST_NAMED ? `${numbers.length} factures` : `facture${plural(numbers.length)} ${listed(numbers)}`,
  contracted: (line) => line.replace(/\bde les (?=factures? )/g, "des ").replace(/à les (?=factures? )/g, "aux "),
  days: (count) => `${count} jour${plural(count)}`,
  dates: (dates) => (dates.length === 1 ? `du ${date(dates[0]!)}` : `des ${listed(dates.map(date))}`),
  table: {
    number: "Facture",
    issued: "Date",
    due: "Échéance",
    amount: "Montant TTC",
    remaining: "Reste dû",
    late: "Retard",
    total: "Total",
  },
  notDue: "à échoir",
  penalties: (claims) =>
    `Nous vous rappelons que les pénalités de retard${claims.rate === null ? "" : ` (${percent(claims.rate)} l’an)`} et l’indemnité forfaitaire de ${money((claims.fixedIndemnity / Math.max(1, claims.lateInvoices)) as Cents, claims.currency)} par facture en retard sont dues de plein droit, sans qu’un rappel soit nécessaire (${penaltyLaw(claims)}). Au ${date(claims.until)}, elles s’élèvent à ${money(claims.interest, claims.currency)} de pénalités${claims.isIncomplete ? " (taux d’une période à compléter)" : ""} et ${money(claims.fixedIndemnity, claims.currency)} d’indemnité, en sus de la somme ci-dessus.`,
  claims: (claims, principal, currency) => {
    if (claims === null) return [["Somme due en principal", principal]];
    const rate = claims.rate === null ? "" : `, taux actuel ${percent(claims.rate)} l’an`;
    return [
      ["Principal (factures impayées, TTC)", claims.principal],
      [
        `Pénalités de retard arrêtées au ${date(claims.until)}${rate}${claims.isIncomplete ? " (taux d’une période à compléter)" : ""}`,
        claims.interest,
      ],
      [
        `Indemnité forfaitaire pour frais de recouvrement (${claims.lateInvoices} × ${money((claims.fixedIndemnity / Math.max(1, claims.lateInvoices)) as Cents, currency)})`,
        claims.fixedIndemnity,
      ],
      ["Total à payer", claims.total],
    ];
  },
  legalBasis: (regime) => {
    const contract =
      "Ces sommes sont dues en exécution de nos conventions, qui ont force obligatoire (article 1103 du Code civil)";
    const notice =
      "La présente lettre vaut mise en demeure au sens de l’article 1344 du Code civil et fait courir les intérêts prévus par la loi (article 1231-6 du même code).";
    if (regime === "france")
      return `${contract} et, pour les pénalités de retard et l’indemnité forfaitaire, en application des articles L441-10 et D441-5 du Code de commerce. ${notice} Les pénalités continuent de courir jusqu’au paiement complet.`;
    if (regime === "belgium")
      return "Ces sommes sont dues en exécution de nos conventions et, pour les intérêts de retard et l’indemnité forfaitaire, en application de la loi du 2 août 2002 concernant la lutte contre le retard de paiement dans les transactions commerciales. La présente lettre vaut mise en demeure. Les intérêts continuent de courir jusqu’au paiement complet.";
    return `${contract}. ${notice}`;
  },
  payment: (iban, numbers) =>
    `Règlement par virement : IBAN ${iban}, en rappelant ${numbers.length === 1 ? `la référence ${numbers[0]!}` : "les numéros de facture"}.`,
  whoPays: "la personne chargée du règlement des fournisseurs",
  letter: {
    registered: "Lettre recommandée avec avis de réception",
    subject: "Objet",
    placeAndDate: (day) => `Le ${date(day)}`,
    sign: "Signature",
    script: "Pour l’appel",
  },
  cut: "[Texte raccourci : le brouillon complet est écrit par « encaisse remind --out ».]",
  subjectOfLink: "Ouvrir le brouillon",
};

function penaltyLaw({ regime }: ClaimedSums): string {
  return regime === "belgium" ? "loi du 2 août 2002" : "articles L441-10 et D441-5 du Code de commerce";
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} et ${words.at(-1)!}`;
}
