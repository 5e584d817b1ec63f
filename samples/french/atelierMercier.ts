import { calendarDate } from "../../src/engine/calendar";
import type { ClientProfile, CompanyProfile } from "../companyProfile";
import type { SampleExpense } from "../expenseProfile";
import type { SampleSale } from "../saleProfile";

/** A joiner's workshop of eight people: invented, as all its clients are. Telephone numbers are those reserved for fiction. */

const FRIDAY = 5;
const THURSDAY = 4;

function client(
  name: string,
  contact: readonly [email: string, phone: string],
  rest: Omit<ClientProfile, "name" | "email" | "phone">,
): ClientProfile {
  return { name, email: contact[0], phone: contact[1], ...rest };
}

const CLIENTS: readonly ClientProfile[] = [
  // Pays in runs on Fridays, two or three invoices at a time.
  client("Bâtisseurs du Ponant", ["compta@batisseurs-ponant.example", "02 61 91 04 10"], {
    ...{ method: "Virement", terms: "45 jours fin de mois", invoicesPerMonth: 3, amounts: [1800, 5200] },
    habit: { delays: [-2, 1, 4, 8, 19], payRun: { weekday: FRIDAY } },
  }),
  // Pays on the 10th; a run missed is a month lost.
  client("Groupe Hexalis", ["fournisseurs@hexalis.example", "01 99 00 27 31"], {
    ...{ method: "Virement", terms: "30 jours fin de mois le 10", invoicesPerMonth: 2, amounts: [2200, 6400] },
    habit: { delays: [-4, -2, 0, 0, 9], payRun: { dayOfMonth: 10 } },
  }),
  // Later and later.
  client("Hôtel des Glycines", ["direction@glycines.example", "04 65 71 18 22"], {
    ...{ method: "Virement", terms: "30 jours net", invoicesPerMonth: 1.5, amounts: [900, 3400] },
    habit: { delays: [-1, 1, 3, 6, 11], driftPerYear: 15 },
  }),
  client("Restaurant Clairval", ["contact@clairval.example", "04 65 71 55 08"], {
    ...{ method: "Virement", terms: "30 jours net", invoicesPerMonth: 1.4, amounts: [700, 2900] },
    habit: { delays: [14, 30, 43, 58, 96], inParts: 0.3 },
  }),
  client("Pharmacie des Lices", ["pharmacie@deslices.example", "02 61 91 33 47"], {
    ...{ method: "Prélèvement", terms: "30 jours fin de mois", invoicesPerMonth: 0.8, amounts: [350, 1250] },
    habit: { delays: [0, 0, 0, 0, 0] },
  }),
  // A public body: slow and steady.
  client("Mairie de Saint-Aubrac", ["finances@saint-aubrac.example", "05 36 49 12 60"], {
    ...{ method: "Virement", terms: "30 jours net", invoicesPerMonth: 1.2, amounts: [1500, 5800] },
    ...{ kind: "Administration", habit: { delays: [14, 19, 22, 25, 32] } },
  }),
  client("Cabinet dentaire Orva", ["accueil@orva-dentaire.example", "02 61 91 70 15"], {
    ...{ method: "Virement", terms: "30 jours net", invoicesPerMonth: 0.7, amounts: [600, 2600] },
    habit: { delays: [-18, -13, -9, -6, -2] },
  }),
  client("Librairie Page Neuve", ["bonjour@pageneuve.example", "02 61 91 41 86"], {
    ...{ method: "Chèque", terms: "30 jours net", invoicesPerMonth: 0.8, amounts: [250, 1400] },
    habit: { delays: [-2, 2, 6, 10, 24] },
  }),
  client("SCI Les Tilleuls", ["gestion@sci-tilleuls.example", "01 99 00 62 09"], {
    ...{ method: "Chèque", terms: "45 jours date de facture", invoicesPerMonth: 0.8, amounts: [900, 4100] },
    habit: { delays: [-3, 0, 4, 12, 30] },
  }),
  client("Boulangerie Morvan et fils", ["morvan@boulangerie-morvan.example", "02 61 91 08 73"], {
    ...{ method: "Chèque", terms: "À réception", invoicesPerMonth: 0.7, amounts: [180, 900] },
    habit: { delays: [2, 5, 8, 13, 30] },
  }),
  client("Nordlys Architecture", ["agence@nordlys-archi.example", "01 99 00 45 52"], {
    ...{ method: "Virement", terms: "30 jours fin de mois", invoicesPerMonth: 1.5, amounts: [1200, 4400] },
    habit: { delays: [0, 2, 5, 8, 14] },
  }),
  client("Coworking La Ruche", ["hello@laruche-coworking.example", "01 99 00 81 94"], {
    ...{ method: "Virement", terms: "30 jours fin de mois", invoicesPerMonth: 1.2, amounts: [800, 3000] },
    habit: { delays: [1, 4, 8, 12, 20], payRun: { weekday: THURSDAY } },
  }),
  client("Cave Roussanne", ["comptabilite@cave-roussanne.example", "04 65 71 90 37"], {
    ...{ method: "Virement", terms: "60 jours net", invoicesPerMonth: 0.9, amounts: [1100, 4800] },
    habit: { delays: [-3, 1, 5, 13, 32], inParts: 0.08 },
  }),
  client("Traiteur Fleur de Sel", ["commande@fleurdesel-traiteur.example", "05 36 49 77 21"], {
    ...{ method: "Virement", terms: "30 jours net", invoicesPerMonth: 0.9, amounts: [400, 1900] },
    habit: { delays: [0, 3, 9, 17, 45], inParts: 0.1 },
  }),
  // Seen once or twice.
  client("Camping Les Embruns", ["embruns@camping-embruns.example", "02 61 91 59 30"], {
    ...{ method: "Virement", terms: "30 jours net", invoicesPerMonth: 0, amounts: [0, 0] },
    habit: { delays: [0, 4, 9, 16, 35] },
  }),
  client("Galerie Ostrea", ["galerie@ostrea.example", "01 99 00 14 68"], {
    ...{ method: "Virement", terms: "30 jours net", invoicesPerMonth: 0, amounts: [0, 0] },
    habit: { delays: [0, 4, 9, 16, 35] },
  }),
  client("M. et Mme Delorme", ["famille.delorme@courriel.example", "06 39 98 40 11"], {
    ...{ method: "Chèque", terms: "À réception", invoicesPerMonth: 0, amounts: [0, 0] },
    ...{ kind: "Particulier", habit: { delays: [2, 4, 7, 12, 20] } },
  }),
  client("Bluepine Interiors Inc.", ["ap@bluepine-interiors.example", ""], {
    ...{ method: "Virement", terms: "30 jours net", invoicesPerMonth: 0, amounts: [0, 0], currency: "USD", taxRate: 0 },
    habit: { delays: [4, 6, 8, 10, 14] },
  }),
];

function extra(client: string, issuedOn: string, net: number, kind: "invoice" | "deposit" | "credit-note" = "invoice") {
  return { client, issuedOn: calendarDate(issuedOn), net, kind };
}

export const ATELIER_MERCIER: CompanyProfile = {
  name: "Atelier Mercier",
  firstDay: calendarDate("2024-11-04"),
  lastDay: calendarDate("2026-11-18"),
  clients: CLIENTS,
  extras: [
    extra("M. et Mme Delorme", "2025-03-12", 2400, "deposit"),
    extra("M. et Mme Delorme", "2025-05-22", 5600),
    extra("Camping Les Embruns", "2025-04-09", 3850),
    extra("Hôtel des Glycines", "2025-06-18", -320, "credit-note"),
    extra("Nordlys Architecture", "2025-12-03", -540, "credit-note"),
    extra("Galerie Ostrea", "2026-02-17", 1980, "deposit"),
    extra("Galerie Ostrea", "2026-04-28", 4620),
    extra("Bâtisseurs du Ponant", "2026-05-20", -450, "credit-note"),
    extra("Camping Les Embruns", "2026-10-27", 2940),
    extra("Bluepine Interiors Inc.", "2026-10-30", 3600),
    extra("SCI Les Tilleuls", "2026-11-06", 3900, "deposit"),
    extra("Groupe Hexalis", "2026-11-10", -680, "credit-note"),
  ],
  asOf: calendarDate("2026-11-22"),
  agreements: [
    {
      client: "Restaurant Clairval",
      openRank: 0,
      promisedOn: calendarDate("2026-11-13"),
      paidOn: calendarDate("2026-12-21"),
    },
    {
      client: "Hôtel des Glycines",
      openRank: 0,
      promisedOn: calendarDate("2026-11-27"),
      paidOn: calendarDate("2026-11-27"),
    },
    {
      ...{ client: "Cave Roussanne", openRank: 0, paidOn: calendarDate("2027-01-14") },
      disputeReason: "Plan de travail livré avec un éclat, reprise demandée",
    },
  ],
  numberOf: (year, sequence) => `FA-${year}-${String(sequence).padStart(3, "0")}`,
};

function expense(
  label: string,
  category: string,
  amount: number,
  dates: readonly [firstOn: string, frequency: string, lastOn?: string],
): SampleExpense {
  const [firstOn, frequency, lastOn = ""] = dates;
  return { label, category, amount, firstOn, frequency, lastOn };
}

export const MERCIER_SALES: readonly SampleSale[] = [
  sale("CO-118", "Groupe Hexalis", 14_400, { kind: "Commande", invoicedOn: "2026-12-04", deliveredOn: "2026-11-18" }),
  sale("CO-121", "SCI Les Tilleuls", 9_600, { kind: "Commande", invoicedOn: "2027-01-08" }),
  sale("CM-07", "Mairie de Saint-Aubrac", 780, { kind: "Contrat", invoicedOn: "2026-12-01", frequency: "Mensuel" }),
  sale("DE-342", "Nordlys Architecture", 21_600, { kind: "Devis", invoicedOn: "2026-12-18", chance: "60 %" }),
  sale("DE-347", "Camping Les Embruns", 7_200, { kind: "Devis", invoicedOn: "2027-01-15", chance: "30 %" }),
];

function sale(
  reference: string,
  client: string,
  amount: number,
  more: Pick<SampleSale, "kind" | "invoicedOn"> & Partial<SampleSale>,
): SampleSale {
  return { chance: "", frequency: "", deliveredOn: "", ...more, reference, client, amount };
}

export const MERCIER_EXPENSES: readonly SampleExpense[] = [
  expense("Salaires nets (8 personnes)", "Salaires", 18_200, ["2026-11-30", "Dernier jour ouvré"]),
  expense("Primes de fin d'année", "Salaires", 5_600, ["2026-12-23", "Une fois"]),
  expense("URSSAF et retraite", "Charges sociales", 10_900, ["2026-12-15", "Mensuel"]),
  expense("TVA à décaisser", "TVA", 6_100, ["2026-12-21", "Mensuel"]),
  expense("Acompte d'impôt sur les sociétés", "Impôts", 3_900, ["2026-12-15", "Trimestriel"]),
  expense("CFE", "Impôts", 1_940, ["2026-12-15", "Une fois"]),
  expense("Loyer de l'atelier", "Loyer", 2_350, ["2026-12-01", "Mensuel"]),
  expense("Bois, panneaux, quincaillerie", "Fournisseurs", 3_300, ["2026-11-27", "Hebdomadaire"]),
  expense("Sous-traitance pose", "Fournisseurs", 4_600, ["2026-12-10", "Mensuel"]),
  expense("Emprunt machines (CNC)", "Emprunts", 1_480, ["2026-12-05", "Mensuel", "2029-06-05"]),
  expense("Crédit-bail fourgon", "Emprunts", 412, ["2026-11-25", "Mensuel", "2028-03-25"]),
  expense("Assurance décennale", "Assurances", 1_860, ["2027-01-05", "Trimestriel"]),
  expense("Électricité et chauffage", "Énergie", 690, ["2026-12-08", "Mensuel"]),
  expense("Téléphone, internet, logiciels", "Frais généraux", 285, ["2026-12-03", "Mensuel"]),
  expense("Expert-comptable", "Frais généraux", 540, ["2026-12-18", "Mensuel"]),
  expense("Plaqueuse de chants, solde", "Investissements", 21_600, ["2026-12-18", "Une fois"]),
  expense("Révision de la scie à format", "Entretien", 1_150, ["2027-01-13", "Une fois"]),
];
