import type { TableProblemCode } from "../../sheets/problem";
import type { ProblemSentences } from "../problemText";

/** Faults of the list of invoices as a whole, in French. */
export const FRENCH_TABLE_PROBLEMS: Pick<ProblemSentences, TableProblemCode> = {
  "no-invoice-table": ({ detail }) => [
    `Aucune liste de factures trouvée${detail("candidates") ? ` (feuilles : ${detail("candidates")})` : ""}.`,
    "Il faut au moins une colonne client, une colonne montant et une date, avec leurs titres dans les 25 premières lignes.",
  ],
  "several-invoice-tables": ({ detail }) => [
    `Plusieurs listes de factures possibles : ${detail("candidates")}.`,
    'Dites laquelle : --sheet "…", ou réunissez-les sur une feuille pour que toutes comptent.',
  ],
  "ambiguous-column": ({ field, detail }) => [
    `Plusieurs colonnes peuvent être « ${field} » : ${detail("candidates")}.`,
    `Dites laquelle : --column ${detail("field")}="…".`,
  ],
  "column-denied-by-values": ({ field, detail }) => [
    `Le titre fait penser à « ${field} », mais pas ce que contient la colonne : elle n’est pas utilisée.`,
    `Corrigez la colonne, ou indiquez la bonne : --column ${detail("field")}="…".`,
  ],
  "required-column-missing": ({ field, detail }) => [
    `Colonne « ${field} » introuvable.`,
    `Ajoutez-la, ou dites laquelle c’est : --column ${detail("field")}="…".`,
  ],
  "running-balance": ({ detail }) => [
    `« ${detail("column")} » est un solde cumulé d’une ligne à l’autre : cette feuille est un grand livre, pas une liste de factures.`,
    "Exportez la liste des factures (ou l’échéancier), une ligne par facture, avec montant et date de paiement.",
  ],
  "accounting-entries": () => [
    "Ce fichier est un fichier des écritures comptables (FEC) : il n’est pas lu.",
    "Exportez de votre logiciel la liste des factures clients, une ligne par facture, avec échéance et date de paiement.",
  ],
  "no-payment-column": ({ detail }) => [
    "Rien ne dit ce qui est payé (ni date de paiement, ni montant payé, ni reste dû, ni statut) : toutes les factures sont comptées impayées.",
    `Rien à faire si elles le sont ; sinon ajoutez la date de paiement, ou dites dans quelle colonne elle est : --column ${detail("field")}="…".`,
  ],
  "unknown-sheet": ({ found, detail }) => [
    `Pas de feuille « ${found} ».`,
    `Feuilles du classeur : ${detail("candidates")}.`,
  ],
  "unknown-column": ({ found, detail }) => [
    `Pas de colonne « ${found} ».`,
    `Colonnes de la liste : ${detail("candidates")}.`,
  ],
  "table-below-left-out": () => [
    "Une autre liste commence ici : elle n’est pas lue.",
    "Si ce sont des factures, mettez-les dans la liste du dessus.",
  ],
};
