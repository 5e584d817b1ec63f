import type { CalendarDate, Cents } from "../../engine/types";
import { inUnits } from "../layout/cells";
import type { ScenarioChangeKind } from "../../text/userSheetWords";
import type { LinesLayout } from "../layout/linesLayout";
import { isBlank } from "../cellText";
import type { CellContent } from "../layout/cellContent";
import { sheetGrid } from "../sheetGrid";
import type { WorkbookSnapshot } from "../workbook";
import { rowCount, valueAt, type NamedTable } from "./namedTable";
import { SCENARIO_FIELDS, scenarioTables, type ScenarioField } from "./readScenarios";

/** A line for the *Scenarios* sheet, as a user would type it. */
export interface ScenarioLine {
  readonly kind: ScenarioChangeKind;
  /** Client, reference of a sale, expense or invoice. */
  readonly subject: string;
  readonly days: number | null;
  readonly amount: Cents | null;
  readonly date: CalendarDate | null;
}

/** The scenario to be added, with the words for its changes. */
export interface AddedScenario {
  readonly name: string;
  readonly lines: readonly ScenarioLine[];
  readonly words: Readonly<Record<ScenarioChangeKind, string>>;
}

/** Where a scenario can go: into the first *Scenarios* sheet that is read, or why not. */
export type ScenarioPlace =
  | { readonly kind: "here"; readonly added: LinesLayout }
  /** The sheet has no column for something that the scenario says. */
  | { readonly kind: "no-column"; readonly sheet: string; readonly field: ScenarioField }
  | { readonly kind: "no-sheet" };

/** The lines of a scenario below the last one of the *Scenarios* sheet, in the columns that its titles name. */
export function scenarioPlace(snapshot: WorkbookSnapshot, scenario: AddedScenario): ScenarioPlace {
  const [table] = scenarioTables(snapshot.sheets.map((sheet) => sheetGrid(sheet, snapshot.marks)));
  if (!table) return { kind: "no-sheet" };
  const firstRow = lastFilledRow(table) + 1;
  const contents = scenario.lines.map((line) => contentsOf(line, scenario));
  const needed = contents.flatMap((fields) => [...fields.keys()]);
  const missing = needed.find((field) => !table.columns.has(field));
  if (missing !== undefined) return { kind: "no-column", sheet: table.grid.name, field: missing };
  const lines = contents.map(
    (fields) => new Map([...fields].map(([field, content]) => [table.columns.get(field)!.column, content])),
  );
  const lastRow = firstRow + lines.length - 1;
  return {
    kind: "here",
    added: { sheet: table.grid.name, firstRow, lines, table: grownTable(table, lastRow) },
  };
}

function contentsOf(
  { kind, subject, days, amount, date }: ScenarioLine,
  { name, words }: AddedScenario,
): ReadonlyMap<ScenarioField, CellContent> {
  return new Map<ScenarioField, CellContent>([
    ["name", { kind: "text", text: name }],
    ["change", { kind: "text", text: words[kind] }],
    ["subject", { kind: "text", text: subject }],
    ...(days === null ? [] : [["days", { kind: "number", number: days }] as const]),
    ...(amount === null ? [] : [["amount", { kind: "number", number: inUnits(amount) }] as const]),
    ...(date === null ? [] : [["date", { kind: "date", date }] as const]),
  ]);
}

/** Of the table's own columns: what the user wrote beside it takes no room of its lines. */
function lastFilledRow(table: NamedTable<ScenarioField>): number {
  for (let row = table.headerRow + rowCount(table); row > table.headerRow; row--) {
    if (SCENARIO_FIELDS.some((field) => !isBlank(valueAt(table, field, row)))) return row;
  }
  return table.headerRow;
}

/** A table that is resized keeps its columns and its titles; one with a totals row is left as the user made it. */
function grownTable({ grid, headerRow, columns }: NamedTable<ScenarioField>, lastRow: number): LinesLayout["table"] {
  const { column } = columns.get("name")!;
  const found = grid.tables.find(
    ({ range }) => range.firstRow === headerRow && range.firstColumn <= column && range.lastColumn >= column,
  );
  if (!found || found.hasTotalsRow || found.range.lastRow >= lastRow) return null;
  return { name: found.name, range: { ...found.range, lastRow } };
}
