import type { CalendarDate, Cents } from "../../engine/types";
import { readAmountColumns } from "../amountColumns";
import { cellText, isBlank } from "../cellText";
import { readDateColumns } from "../dateColumns";
import type { SheetGrid } from "../sheetGrid";
import type { DateSystem } from "../serialDate";
import type { CellValue } from "../workbook";
import { columnOf, namedTables, rowCount, textAt, valueAt, type NamedTable, type TableKind } from "./namedTable";

/** One line of the *Scenarios* sheet as written: what it means, the plan's facts tell, see `ownScenarios.ts`. */
export interface ScenarioRow {
  readonly sheet: string;
  readonly row: number;
  /** Name of the scenario it belongs to. */
  readonly scenario: string;
  readonly change: string;
  /** Client, sale, expense or invoice. */
  readonly subject: string;
  readonly days: number | null;
  readonly amount: Cents | null;
  readonly date: CalendarDate | null;
  /** Days, an amount or a date that cannot be read. */
  readonly isUnreadable: boolean;
}

/** A column of the *Scenarios* sheet. */
export type ScenarioField = "name" | "change" | "subject" | "days" | "amount" | "date";

const SCENARIOS_SHEET: TableKind<ScenarioField> = {
  sheetName: /^(?:me |nos |my |our )?(?:scenario|hypothese|what if|et si)/,
  headers: [
    ["name", /^(?:scenario|nom|name)/],
    ["change", /^(?:changement|quoi$|evenement|hypothese|change|what$|event)/],
    ["subject", /^(?:qui|client|vente|facture|concerne|sujet|whom|who|customer|sale|invoice|subject)/],
    ["days", /^(?:jour|nombre de jour|delai|decalage|day|number of day|delay)/],
    ["amount", /^(?:montant|amount)/],
    ["date", /^(?:date|le$|on$|day of)/],
  ],
  required: [["name"], ["change"]],
};

/** All of them, in the order in which we offer them. */
export const SCENARIO_FIELDS: readonly ScenarioField[] = ["name", "change", "subject", "days", "amount", "date"];

/** The tables of what-if scenarios among the sheets. */
export function scenarioTables(grids: readonly SheetGrid[]): readonly NamedTable<ScenarioField>[] {
  return namedTables(grids, SCENARIOS_SHEET);
}

/** Every line of every sheet named Scénarios, Scenarios, What if or the like; blank rows are none. */
export function readScenarios(
  tables: readonly NamedTable<ScenarioField>[],
  system: DateSystem,
): readonly ScenarioRow[] {
  return tables.flatMap((table) => readTable(table, system));
}

function readTable(table: NamedTable<ScenarioField>, system: DateSystem): readonly ScenarioRow[] {
  const [amounts] = readAmountColumns([columnOf(table, "amount")]);
  const [dates] = readDateColumns([columnOf(table, "date")], system, "fr");
  return Array.from({ length: rowCount(table) }, (_, place) => place).flatMap((place): ScenarioRow[] => {
    const row = table.headerRow + 1 + place;
    if (SCENARIO_FIELDS.every((field) => isBlank(valueAt(table, field, row)))) return [];
    const days = readDays(valueAt(table, "days", row));
    return [
      {
        ...{ sheet: table.grid.name, row },
        scenario: textAt(table, "name", row),
        change: textAt(table, "change", row),
        subject: textAt(table, "subject", row),
        days: days === "bad" ? null : days,
        amount: amounts!.amounts[place] ?? null,
        date: dates!.dates[place] ?? null,
        isUnreadable: days === "bad" || amounts!.bad.has(place) || dates!.bad.has(place),
      },
    ];
  });
}

/** "30", 30, "-7", "30 jours"; null for a blank cell. */
function readDays(value: CellValue): number | null | "bad" {
  if (isBlank(value)) return null;
  const found = /^([+-]?)(\d{1,3})(?: ?(?:j|jours?|d|days?))?$/i.exec(cellText(value).replace("−", "-"));
  if (!found) return "bad";
  const days = Number(found[2]);
  return found[1] === "-" ? 0 - days : days;
}
