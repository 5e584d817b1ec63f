import { cellText } from "./cellText";
import { columnOfLetters } from "./headedColumn";
import { cellName } from "./layout/cellName";
import type { Field } from "./fields";
import { plainWords } from "./plainWords";
import type { Problem } from "./problem";
import { cellAt, type SheetGrid } from "./sheetGrid";
import { FEWEST_FIELDS, headerPlaces, type HeaderPlace } from "./headerPlaces";
import { tableCandidate, type TableCandidate } from "./tableCandidates";

/** The user's say: a sheet, an Excel table or a header's place ("Factures!B4"), and columns by header or letter. */
export interface TableChoices {
  readonly sheet: string | null;
  readonly columns: ReadonlyMap<Field, string>;
}

/** The table to read, or null with the problems that say why. */
export interface FoundTable {
  readonly candidate: TableCandidate | null;
  /** What the user must type to mean one of several that stand equal; empty otherwise. */
  readonly alternatives: readonly string[];
  readonly problems: readonly Problem[];
}

/** Sheets whose tables look like invoices and are something else: they stand back when another sheet has the invoices. */
const OTHER_SHEET =
  /\b(?:devi|quote|quotation|achat|fournisseur|purchase|supplier|vendor|reglement|paiement|encaissement|payment|receipt|banque|bank|modele|template|exemple|example|archive|relance|reminder|tcd|pivot|depense|expense|charge|a venir|to come|a facturer|to invoice|carnet de commande|order book)/;

/** How much of an invoice table a candidate is: 0 none of it, 2 amounts by client and date, 3 with numbers too. */
type Standing = 0 | 1 | 2 | 3;

/**
 * The invoice table of the workbook, on whatever sheet. Two that stand equal are a problem naming both, unless
 * `choices.sheet` settles it.
 */
export function findTable(grids: readonly SheetGrid[], choices: TableChoices): FoundTable {
  const compact = bestPlaces(grids, choices, false);
  const best = compact.length > 0 ? compact : bestPlaces(grids, choices, true);
  const [first, ...others] = best;
  if (!first) return nothingFound(grids, choices);
  if (others.length > 0) {
    const alternatives = best.map((candidate) => placeName(candidate, best));
    const problem = tableProblem("several-invoice-tables", "", alternatives.join(", "));
    return { candidate: null, alternatives, problems: [problem] };
  }
  return { candidate: first, alternatives: [], problems: unknownColumns(first, choices.columns) };
}

function bestPlaces(grids: readonly SheetGrid[], { sheet, columns }: TableChoices, acrossGaps: boolean) {
  const places = grids.flatMap((grid) => headerPlaces(grid, FEWEST_FIELDS, acrossGaps));
  const chosen = sheet === null ? places : places.filter((place) => isChosen(place, sheet));
  return bestOf(chosen.map((place) => tableCandidate(place, chosenColumns(place, columns))));
}

function nothingFound(grids: readonly SheetGrid[], { sheet }: TableChoices): FoundTable {
  if (grids.some(isAccountingEntries)) return notFound("accounting-entries", "", grids);
  if (sheet === null) return notFound("no-invoice-table", "", grids);
  const isThere = grids.some((grid) => headerPlaces(grid).some((place) => isChosen(place, sheet)));
  return isThere ? notFound("no-invoice-table", "", grids) : notFound("unknown-sheet", sheet, grids);
}

/** Columns that the file of accounting entries must begin with; source: LPF art. A47 A-1. */
const ENTRY_COLUMNS = ["journalcode", "ecriturenum", "comptenum"];

function isAccountingEntries({ cells }: SheetGrid): boolean {
  const titles = (cells[0] ?? []).map((cell) => cellText(cell).toLowerCase());
  return ENTRY_COLUMNS.every((column) => titles.includes(column));
}

/** The candidates of the highest standing, one per place: the header with the most columns named, the upper on a tie. */
function bestOf(candidates: readonly TableCandidate[]): TableCandidate[] {
  const ranked = candidates
    .map((candidate) => ({ candidate, standing: standing(candidate), named: namedColumns(candidate) }))
    .filter((entry) => entry.standing > 0)
    .sort((a, b) => b.standing - a.standing || b.named - a.named);
  const best: TableCandidate[] = [];
  for (const { candidate, standing: rank } of ranked) {
    if (rank < ranked[0]!.standing) break;
    if (!best.some((other) => sharesColumns(other, candidate))) best.push(candidate);
  }
  return best;
}

function standing(candidate: TableCandidate): Standing {
  const has = (field: Field): boolean => candidate.roles.columns.has(field) || candidate.roles.ambiguous.has(field);
  const hasMoney = has("amount") || has("amountWithoutTax") || has("balance");
  const hasDate = has("issued") || has("due");
  const hasClient = has("client") || has("clientCode");
  if (!hasClient || !hasMoney) return 0;
  const full = !hasDate ? 1 : has("number") ? 3 : 2;
  const standsBack = candidate.grid.hidden || OTHER_SHEET.test(plainWords(candidate.grid.name));
  return standsBack && full > 1 ? ((full - 1) as Standing) : full;
}

function namedColumns({ roles, numbered }: TableCandidate): number {
  return roles.columns.size + roles.statuses.length + numbered.payments.length;
}

function sharesColumns(a: TableCandidate, b: TableCandidate): boolean {
  return (
    a.grid === b.grid &&
    a.firstColumn <= b.lastColumn &&
    b.firstColumn <= a.lastColumn &&
    a.lastRow >= b.headerRow &&
    b.lastRow >= a.headerRow
  );
}

function isChosen(place: HeaderPlace, choice: string): boolean {
  const wanted = plainWords(choice);
  const names = [place.grid.name, place.table ?? "", `${place.grid.name}!${headerCell(place)}`];
  return names.some((name) => name !== "" && plainWords(name) === wanted);
}

/** What the user must type to mean this candidate: its sheet, or its place where the sheet has several. */
function placeName(candidate: TableCandidate, best: readonly TableCandidate[]): string {
  const isAlone = best.every((other) => other === candidate || other.grid !== candidate.grid);
  return isAlone ? candidate.grid.name : (candidate.table ?? `${candidate.grid.name}!${headerCell(candidate)}`);
}

function headerCell({ firstColumn, headerRow }: HeaderPlace): string {
  return cellName(headerRow, firstColumn);
}

/** The columns the user chose, found by header (case, accents and punctuation do not count) or by letter. */
function chosenColumns(place: HeaderPlace, columns: ReadonlyMap<Field, string>): Map<Field, number> {
  const found = new Map<Field, number>();
  for (const [field, choice] of columns) {
    const column = columnOfHeader(place, choice) ?? columnOfLetters(choice);
    if (column !== null && column >= place.firstColumn && column <= place.lastColumn) found.set(field, column);
  }
  return found;
}

function columnOfHeader({ grid, headerRow, firstColumn, lastColumn }: HeaderPlace, choice: string): number | null {
  const wanted = plainWords(choice);
  for (let column = firstColumn; column <= lastColumn; column++) {
    const header = cellText(cellAt(grid, headerRow, column));
    if (header !== "" && plainWords(header) === wanted) return column;
  }
  return null;
}

function unknownColumns(candidate: TableCandidate, columns: ReadonlyMap<Field, string>): Problem[] {
  const found = chosenColumns(candidate, columns);
  const headers = candidate.headed.map(({ header }) => header).filter((header) => header !== "");
  return [...columns]
    .filter(([field]) => !found.has(field))
    .map(([field, choice]) => ({
      ...tableProblem("unknown-column", choice, headers.join(", ")),
      sheet: candidate.grid.name,
      details: { field, candidates: headers.join(", ") },
    }));
}

function notFound(code: MissingTable, found: string, grids: readonly SheetGrid[]): FoundTable {
  const problem = tableProblem(code, found, grids.map(({ name }) => name).join(", "));
  return { candidate: null, alternatives: [], problems: [problem] };
}

type MissingTable = "unknown-sheet" | "no-invoice-table" | "accounting-entries";

function tableProblem(code: Problem["code"], found: string, candidates: string): Problem {
  return { code, severity: "error", sheet: "", row: null, column: null, found, details: { candidates } };
}
