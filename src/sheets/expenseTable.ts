import { cellText } from "./cellText";
import { withoutCurrency } from "./currencies";
import { plainWords } from "./plainWords";
import { cellAt, type SheetGrid } from "./sheetGrid";

export type ExpenseField = "label" | "category" | "amount" | "firstOn" | "frequency" | "lastOn";

/** Where the expenses of a sheet are. */
export interface ExpenseTable {
  readonly grid: SheetGrid;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<ExpenseField, { readonly column: number; readonly header: string }>;
}

/** Names of sheets that hold expenses, as `plainWords()`. */
const SHEET_NAME = /^(?:me |nos |our )?(?:depense|charge|expense|decaissement|frai|cost|sortie)/;

/** Headers, as `plainWords()`: a header is the first field whose pattern it fits. */
const HEADERS: readonly (readonly [ExpenseField, RegExp])[] = [
  ["lastOn", /^(?:fin|date (?:de )?fin|derniere? (?:echeance|date|paiement)|jusqu|end|end date|until|last)/],
  ["frequency", /^(?:frequence|periodicite|recurrence|rythme|frequency|recurrence|repeat|every)/],
  ["category", /^(?:categorie|type|nature|poste|famille|rubrique|category|group)/],
  ["amount", /^(?:montant|total|somme|prix|amount|cost|value|debit)/],
  ["firstOn", /^(?:date|premiere?|1ere? |debut|echeance|a partir|le$|prochaine?|first|start|due|from|next)/],
  [
    "label",
    /^(?:libelle|depense|charge|intitule|designation|description|nom|objet|fournisseur|beneficiaire|label|expense|name|item|payee|supplier)/,
  ],
];
const ROWS_SEARCHED = 25;

/** The table of each sheet that is named for expenses and has amounts and dates. */
export function expenseTables(grids: readonly SheetGrid[]): ExpenseTable[] {
  return grids
    .filter(({ name }) => SHEET_NAME.test(plainWords(name)))
    .map(tableOf)
    .filter((table) => table !== null);
}

function tableOf(grid: SheetGrid): ExpenseTable | null {
  for (let row = grid.firstRow; row < Math.min(grid.lastRow, grid.firstRow + ROWS_SEARCHED); row++) {
    const columns: Map<ExpenseField, { column: number; header: string }> = new Map();
    for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
      const header = cellText(cellAt(grid, row, column));
      const words = plainWords(withoutCurrency(header));
      const field = HEADERS.find(([, pattern]) => pattern.test(words))?.[0];
      if (field !== undefined && !columns.has(field)) columns.set(field, { column, header });
    }
    const isNamed = columns.has("label") || columns.has("category");
    if (isNamed && columns.has("amount") && columns.has("firstOn")) return { grid, headerRow: row, columns };
  }
  return null;
}
