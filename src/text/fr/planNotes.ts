/** How to read the plan, below it, in French. */
export const FRENCH_PLAN_NOTES: readonly string[] = [
  "Cases jaunes : à vous de les remplir ; elles sont gardées d’une fois sur l’autre. Le reste est refait à chaque calcul.",
  "Encaissements : pour chaque facture ouverte, la chance qu’elle soit payée dans la semaine, d’après les paiements passés de ce client.",
  "Les ventes pas encore facturées viennent d’une feuille « Ventes à venir » ; sans elle, tapez ce que vous en attendez dans « Autres encaissements ».",
  "Fourchette : le solde devrait s’y trouver huit fois sur dix. Risque de dépasser le découvert : au jour du calcul, en bout de ligne sur l’ensemble des semaines.",
];
