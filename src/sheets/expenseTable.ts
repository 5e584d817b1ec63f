import type { SheetGrid } from "./sheetGrid";
import { namedTables, type NamedTable, type TableKind } from "./plan/namedTable";

export type ExpenseField =
  | "label"
  | "category"
  | "amount"
  | "firstOn"
  | "frequency"
  | "lastOn"
  | "method"
  | "doubtShare"
  | "movableDays"
  | "mayBeSplit";

/** Where the expenses of a sheet are. */
export type ExpenseTable = NamedTable<ExpenseField>;

const EXPENSES_SHEET: TableKind<ExpenseField> = {
  sheetName: /^(?:me |nos |our )?(?:depense|charge|expense|decaissement|frai|cost|sortie)/,
  headers: [
    ["method", /^(?:mode|moyen|payment method|method|paid by|how paid)/],
    ["doubtShare", /^(?:incertitude|marge|doute|doubt|margin|uncertainty)/],
    ["movableDays", /^(?:peut attendre|reportable|decalable|can wait|movable)/],
    ["mayBeSplit", /^(?:fractionnable|payable en deux|en deux fois|can be split|may be split)/],
    ["lastOn", /^(?:fin|date (?:de )?fin|derniere? (?:echeance|date|paiement)|jusqu|end|end date|until|last)/],
    ["frequency", /^(?:frequence|periodicite|recurrence|rythme|frequency|recurrence|repeat|every)/],
    ["category", /^(?:categorie|type|nature|poste|famille|rubrique|category|group)/],
    ["amount", /^(?:montant|total|somme|prix|amount|cost|value|debit)/],
    ["firstOn", /^(?:date|premiere?|1ere? |debut|echeance|a partir|le$|prochaine?|first|start|due|from|next)/],
    [
      "label",
      /^(?:libelle|depense|charge|intitule|designation|description|nom|objet|fournisseur|beneficiaire|label|expense|name|item|payee|supplier)/,
    ],
  ],
  required: [["label", "category"], ["amount"], ["firstOn"]],
};

/** The table of each sheet that is named for expenses and has amounts and dates. */
export function expenseTables(grids: readonly SheetGrid[]): readonly ExpenseTable[] {
  return namedTables(grids, EXPENSES_SHEET);
}
