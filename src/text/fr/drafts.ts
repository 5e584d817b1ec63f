import type { InterestRegime } from "../../engine/dunning/lateInterestRegime";
import type { CalendarDate, Cents, CurrencyCode } from "../../engine/types";
import type { ClaimedSums, DraftWords, MissingFact } from "../draftWords";
import { formatDate, formatMoney } from "../figures";
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
  "rate-below-floor": "taux à vérifier",
  proof: "pièce",
};

/** More invoices than this are not named in a sentence. */
const MOST_NAMED = 3;

/** What French drafts say beside the templates. */
export const FRENCH_DRAFTS: DraftWords = {
  templates: FRENCH_TEMPLATES,
  fieldMeanings: {
    salutation: "« Bonjour Mme Durand, », ou « Madame, Monsieur, » sur une lettre",
    client: "le nom du client",
    contact: "la personne à qui s’adresser chez le client",
    phone: "le téléphone du client",
    invoices: "les factures dans une phrase : « la facture F-12 »",
    numbers: "les factures dans un objet : « factures F-12 et F-15 »",
    total: "ce qui reste dû sur ces factures",
    oldest: "le retard de la plus ancienne : « 32 jours »",
    table: "le tableau des factures, seul sur sa ligne",
    dueOn: "l’échéance de la plus ancienne",
    reminders: "les relances déjà faites : « des 12/10/2026 et 02/11/2026 »",
    promise: "la date de règlement promise",
    dispute: "le motif de la contestation",
    deadline: "la date limite laissée pour payer",
    penalties: "le rappel des pénalités et de l’indemnité (entreprises seulement)",
    claims: "principal, pénalités, indemnité et total, seul sur sa ligne",
    claimed: "la somme totale demandée",
    legalBasis: "les textes de loi qui s’appliquent",
    payment: "comment payer : votre IBAN et la référence à rappeler",
    author: "la personne qui écrit ou appelle",
    company: "le nom de votre société",
    signature: "nom, société, téléphone et e-mail",
    reason: "pourquoi ce client est contacté aujourd’hui",
  },
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
    "rate-below-floor":
      "Le taux de pénalité de vos conditions est inférieur à trois fois le taux légal : la clause n’est pas valable (C. com. art. L441-10). À vérifier.",
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
  penalties: (claims) =>
    `Nous vous rappelons que ${dueByLaw(claims)} dues de plein droit, sans qu’un rappel soit nécessaire (${penaltyLaw(claims.regime)}). Au ${date(claims.until)}, elles s’élèvent à ${money(claims.interest, claims.currency)} de pénalités${claims.isIncomplete ? " (taux d’une période à compléter)" : ""}${claims.fixedIndemnity > 0 ? ` et ${money(claims.fixedIndemnity, claims.currency)} d’indemnité` : ""}, en sus de la somme ci-dessus.`,
  claims: (claims, principal) => {
    if (claims === null) return [["Somme due en principal", principal]];
    const rate = claims.rate === null ? "" : `, taux actuel ${percent(claims.rate)} l’an`;
    return [
      ["Principal (factures impayées, TTC)", claims.principal],
      [
        `Pénalités de retard arrêtées au ${date(claims.until)}${rate}${claims.isIncomplete ? " (taux d’une période à compléter)" : ""}`,
        claims.interest,
      ],
      ...(claims.fixedIndemnity > 0 ? [fixedIndemnity(claims)] : []),
      ["Total à payer", claims.total],
    ];
  },
  legalBasis: (regime) => {
    const contract =
      "Ces sommes sont dues en exécution de nos conventions, qui ont force obligatoire (article 1103 du Code civil)";
    const notice =
      "La présente lettre vaut mise en demeure au sens de l’article 1344 du Code civil et fait courir les intérêts prévus par la loi (article 1231-6 du même code).";
    if (regime === null) return `${contract}. ${notice}`;
    if (regime === "belgium")
      return `Ces sommes sont dues en exécution de nos conventions et, pour les intérêts de retard et l’indemnité forfaitaire, en application de la ${penaltyLaw(regime)}. La présente lettre vaut mise en demeure. Les intérêts continuent de courir jusqu’au paiement complet.`;
    return `${contract} et, pour les pénalités de retard et l’indemnité forfaitaire, en application des ${penaltyLaw(regime)}. ${notice} Les pénalités continuent de courir jusqu’au paiement complet.`;
  },
  payment: (iban, numbers) =>
    `Règlement par virement : IBAN ${iban}, en rappelant ${numbers.length === 1 ? `la référence ${numbers[0]!}` : "les numéros de facture"}.`,
  whoPays: "la personne chargée du règlement des fournisseurs",
  letter: {
    registered: "Lettre recommandée avec avis de réception",
    subject: "Objet",
    placeAndDate: (day) => `Le ${date(day)}`,
  },
  cut: "[Texte raccourci : le brouillon complet est écrit par « encaisse remind --out ».]",
};

/** The law that gives penalties without a reminder. Belgium: law of 2 August 2002; public buyers: CCP L2192-13, R2192-31. */
function penaltyLaw(regime: InterestRegime): string {
  switch (regime) {
    case "belgium":
      return "loi du 2 août 2002 concernant la lutte contre le retard de paiement dans les transactions commerciales";
    case "france-public":
      return "articles L2192-13 et R2192-31 et suivants du Code de la commande publique";
    case "france-business":
    case "contract":
      return "articles L441-10 et D441-5 du Code de commerce";
  }
}

/** "les pénalités de retard (12,4 % l’an) et l’indemnité forfaitaire de 40 € par facture en retard sont". */
function dueByLaw(claims: ClaimedSums): string {
  const penalties = `les pénalités de retard${claims.rate === null ? "" : ` (${percent(claims.rate)} l’an)`}`;
  if (claims.fixedIndemnity === 0) return `${penalties} sont`;
  return `${penalties} et l’indemnité forfaitaire de ${money(perInvoice(claims), claims.currency)} par facture en retard sont`;
}

function perInvoice({ fixedIndemnity: all, lateInvoices }: ClaimedSums): Cents {
  return (all / Math.max(1, lateInvoices)) as Cents;
}

function fixedIndemnity(claims: ClaimedSums): readonly [string, Cents] {
  const times = `${claims.lateInvoices} × ${money(perInvoice(claims), claims.currency)}`;
  return [`Indemnité forfaitaire pour frais de recouvrement (${times})`, claims.fixedIndemnity];
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} et ${words.at(-1)!}`;
}
