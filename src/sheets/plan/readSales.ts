import type { ExpenseFrequency } from "../../engine/plan/expenses";
import type { ExpectedSale, SaleKind } from "../../engine/plan/salesToCome";
import { dueDate, type EndOfMonthCount } from "../../engine/terms";
import { parseTerms } from "../../engine/termsText";
import type { CalendarDate, Cents } from "../../engine/types";
import { readAmountColumns, type AmountColumn } from "../amountColumns";
import { isCellError } from "../cellText";
import { readDateColumns, type DateColumn } from "../dateColumns";
import { readFrequency } from "../frequencies";
import { lettersOnly, plainWords } from "../plainWords";
import type { Problem, ProblemCode } from "../problem";
import { problemList, type ProblemList } from "../problemList";
import { errorCode } from "../rowProblems";
import type { SheetGrid } from "../sheetGrid";
import type { DateSystem } from "../serialDate";
import {
  columnOf,
  isTotalLabel,
  namedTables,
  rowCount,
  textAt,
  valueAt,
  type NamedTable,
  type TableKind,
} from "./namedTable";
import { readChance } from "./readChance";

/** One line of the *Sales to come* sheet, its client as written: who that is, the ledger knows. */
export interface SaleRow extends Omit<ExpectedSale, "clientId"> {
  /** Where the line stands. */
  readonly sheet: string;
  readonly row: number;
}

export interface ReadSales {
  readonly sales: readonly SaleRow[];
  readonly problems: readonly Problem[];
}

type SaleField =
  | "reference"
  | "client"
  | "kind"
  | "amount"
  | "invoicedOn"
  | "dueOn"
  | "deliveredOn"
  | "terms"
  | "chance"
  | "frequency"
  | "endsOn";

const SALES_SHEET: TableKind<SaleField> = {
  sheetName:
    /^(?:me |nos |our )?(?:vente (?:a venir|future|prevue)|a facturer|facturation a venir|carnet de commande|commande a facturer|sale to come|future sale|upcoming sale|expected sale|order book|to invoice|to be invoiced)/,
  headers: [
    ["endsOn", /^(?:fin$|date (?:de )?fin|jusqu|derniere|end|until|last)/],
    ["frequency", /^(?:frequence|periodicite|recurrence|rythme|frequency|repeat|every)/],
    ["deliveredOn", /^(?:livre|livraison|date de livraison|delivered|delivery)/],
    ["chance", /^(?:chance|probabilite|proba|certitude|confiance|probability|likelihood)/],
    ["kind", /^(?:type|nature|statut|genre|kind|status)/],
    ["terms", /^(?:condition|delai|reglement|term|payment term)/],
    ["dueOn", /^(?:echeance|date d echeance|due|paiement prevu)/],
    [
      "invoicedOn",
      /^(?:date|facturation|a facturer le|facture le|facturee? le|prevue? le|premiere|1ere|invoice|first|start|billing)/,
    ],
    ["amount", /^(?:montant|total|ttc|prix|valeur|amount|value|price)/],
    ["client", /^(?:client|customer|societe|company|raison sociale|account|bill to)/],
    ["reference", /^(?:reference|ref|n |n$|numero|commande|devis|contrat|bon de commande|order|quote|contract|number)/],
  ],
  required: [["client", "reference"], ["amount"], ["invoicedOn", "dueOn"]],
};

/** Reads every sheet named Ventes à venir, À facturer, Sales to come or the like: orders, contracts, quotes. */
export function readSales(grids: readonly SheetGrid[], system: DateSystem, count: EndOfMonthCount): ReadSales {
  const tables = namedTables(grids, SALES_SHEET).map((table) => readTable(table, system, count));
  return { sales: tables.flatMap(({ sales }) => sales), problems: tables.flatMap(({ problems }) => problems) };
}

interface SaleColumns {
  readonly table: NamedTable<SaleField>;
  readonly amounts: AmountColumn;
  readonly invoicedOn: DateColumn;
  readonly dueOn: DateColumn;
  readonly endsOn: DateColumn;
  readonly deliveredOn: DateColumn;
  readonly count: EndOfMonthCount;
}

function readTable(table: NamedTable<SaleField>, system: DateSystem, count: EndOfMonthCount): ReadSales {
  const problems = problemList(table.grid.name);
  const [amounts] = readAmountColumns([columnOf(table, "amount")]);
  const [invoicedOn, dueOn, endsOn, deliveredOn] = readDateColumns(
    [
      columnOf(table, "invoicedOn"),
      columnOf(table, "dueOn"),
      columnOf(table, "endsOn"),
      columnOf(table, "deliveredOn"),
    ],
    system,
    "fr",
  );
  const columns = {
    ...{ table, amounts: amounts!, invoicedOn: invoicedOn!, dueOn: dueOn! },
    ...{ endsOn: endsOn!, deliveredOn: deliveredOn!, count },
  };
  const sales: SaleRow[] = [];
  for (let place = 0; place < rowCount(table); place++) {
    const sale = readRow(columns, place, problems);
    if (sale !== null) sales.push(sale);
  }
  return { sales, problems: problems.all() };
}

function readRow(columns: SaleColumns, place: number, problems: ProblemList): SaleRow | null {
  const { table, amounts } = columns;
  const row = table.headerRow + 1 + place;
  const label = textAt(table, "client", row) || textAt(table, "reference", row);
  if (isNoSale(columns, place, label)) return null;
  const words: RowWords = {
    kind: kindOf(textAt(table, "kind", row), table, row, problems),
    chance: readChance(valueAt(table, "chance", row)),
    frequency: readFrequency(textAt(table, "frequency", row)),
  };
  const fault = amountFault(columns, place) ?? dateFault(columns, place) ?? wordFault(words);
  if (fault === null) return saleOf(columns, place, { ...words, amount: amounts.amounts[place]!, problems });
  const [code, field] = fault;
  const value = valueAt(table, field, row);
  const where = { row, column: table.columns.get(field)?.header ?? null, found: textAt(table, field, row) || label };
  problems.add(isCellError(value) ? errorCode(value.error) : code, "error", where, { label });
  return null;
}

/** A blank row, a title, a total, or an amount of nothing. */
function isNoSale({ amounts, invoicedOn, dueOn }: SaleColumns, place: number, label: string): boolean {
  const amount = amounts.amounts[place] ?? null;
  const hasDay = [invoicedOn, dueOn].some(({ dates }) => (dates[place] ?? null) !== null);
  const isNote = amount === null && !amounts.bad.has(place) && !hasDay;
  return isNote || amount === 0 || isTotalLabel(label);
}

interface RowWords {
  readonly kind: SaleKind;
  readonly chance: number | null | "bad";
  readonly frequency: ExpenseFrequency | null;
}

interface GoodRow extends RowWords {
  readonly amount: Cents;
  readonly problems: ProblemList;
}

/** A row without a fault. One that gives the due date alone is taken to be invoiced that day. */
function saleOf(columns: SaleColumns, place: number, { kind, chance, frequency, amount, problems }: GoodRow): SaleRow {
  const { table, count } = columns;
  const row = table.headerRow + 1 + place;
  const day = (column: DateColumn): CalendarDate | null => column.dates[place] ?? null;
  const issuedOn = (day(columns.invoicedOn) ?? day(columns.dueOn))!;
  return {
    reference: textAt(table, "reference", row),
    client: textAt(table, "client", row),
    kind,
    amount,
    invoicedOn: issuedOn,
    dueOn: day(columns.dueOn) ?? termsDate(table, row, { issuedOn, count, problems }),
    chance: typeof chance === "number" ? chance : 1,
    frequency: frequency!,
    endsOn: day(columns.endsOn),
    deliveredOn: day(columns.deliveredOn),
    row,
    sheet: table.grid.name,
  };
}

/** What makes a line unusable, and in which column; null when nothing does. */
type Fault = readonly [ProblemCode, SaleField] | null;

function amountFault({ amounts }: SaleColumns, place: number): Fault {
  const amount = amounts.amounts[place] ?? null;
  if (amount === null) return [amounts.bad.has(place) ? "bad-amount" : "sale-without-amount", "amount"];
  return amount < 0 ? ["bad-amount", "amount"] : null;
}

function dateFault(columns: SaleColumns, place: number): Fault {
  const fields = ["invoicedOn", "dueOn", "endsOn"] as const;
  const bad = fields.find((field) => columns[field].bad.has(place));
  if (bad) return ["bad-date", bad];
  const [invoiced, due, end] = fields.map((field) => columns[field].dates[place] ?? null);
  const first = invoiced ?? due ?? null;
  if (first === null) return ["sale-without-date", "invoicedOn"];
  return end !== null && end! < first ? ["end-before-start", "endsOn"] : null;
}

function wordFault({ kind, chance, frequency }: RowWords): Fault {
  if (chance === "bad") return ["bad-chance", "chance"];
  if (chance === null && kind === "quote") return ["quote-without-chance", "chance"];
  return frequency === null ? ["bad-frequency", "frequency"] : null;
}

/** Beginnings of words, as `lettersOnly()`. */
const KINDS: readonly (readonly [SaleKind, RegExp])[] = [
  ["quote", /^(?:devis|proposition|offre|quote|quotation|proposal|estimate|prospect|opportunit)/],
  ["contract", /^(?:contrat|abonnement|recurrent|maintenance|contract|subscription|recurring|retainer)/],
  ["order", /^(?:commande|bon de commande|vente|livre|order|sale|delivered|$)/],
];

/** A kind we do not know is taken for an order, which a chance beside it makes less sure, and told. */
function kindOf(text: string, table: NamedTable<SaleField>, row: number, problems: ProblemList): SaleKind {
  const found = KINDS.find(([, pattern]) => pattern.test(lettersOnly(text)))?.[0];
  if (found !== undefined) return found;
  const where = { row, column: table.columns.get("kind")?.header ?? null, found: text };
  problems.addOnce("unknown-sale-kind", "warning", where, { value: plainWords(text) });
  return "order";
}

interface TermsFacts {
  readonly issuedOn: CalendarDate;
  readonly count: EndOfMonthCount;
  readonly problems: ProblemList;
}

function termsDate(
  table: NamedTable<SaleField>,
  row: number,
  { issuedOn, count, problems }: TermsFacts,
): CalendarDate | null {
  const text = textAt(table, "terms", row);
  if (text === "") return null;
  const terms = parseTerms(text);
  const day = terms && dueDate(issuedOn, terms, count);
  if (day === null) {
    const where = { row, column: table.columns.get("terms")?.header ?? null, found: text };
    problems.addOnce("unreadable-terms", "warning", where, { value: text });
  }
  return day;
}
