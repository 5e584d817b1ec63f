import { frenchPresets } from "../../engine/plan/expensePresets";
import type { CalendarDate } from "../../engine/types";
import type { Phrases } from "../../text/phrases";
import { USER_SHEET_WORDS } from "../../text/userSheets";
import { expenseTables } from "../expenseTable";
import { textCell } from "../layout/cells";
import * as look from "../layout/palette";
import type { SheetLayout } from "../layout/sheetLayout";
import { MARK } from "../marks";
import { scenarioTables } from "../plan/readScenarios";
import { SCENARIO_CHANGE_KINDS } from "../plan/scenarioChanges";
import { sheetGrid } from "../sheetGrid";
import type { WorkbookSnapshot } from "../workbook";
import { expensesSheet } from "./starterSheets";
import { userTable } from "./userTable";

/** A table that is made ready on demand. */
export type AskedSheet = "presets" | "scenarios";

/** One that was asked for: the sheet that holds it, and its layout unless the workbook has one already. */
export interface AskedSheetAnswer {
  readonly what: AskedSheet;
  readonly sheet: string;
  readonly layout: SheetLayout | null;
}

/**
 * The tables asked for. A workbook that has such a table, ours or the user's, keeps it untouched: from the first day on it
 * is the user's, read like any sheet of theirs.
 */
export function askedSheets(
  asked: readonly AskedSheet[],
  { asOf, snapshots, phrases }: AskedFor,
): readonly AskedSheetAnswer[] {
  return asked.map((what) => {
    const present = snapshots.map((snapshot) => presentSheet(what, snapshot)).find((sheet) => sheet !== null) ?? null;
    if (present !== null) return { what, sheet: present, layout: null };
    const layout = what === "presets" ? presetSheet(asOf, phrases) : scenariosSheet(phrases);
    return { what, sheet: layout.name, layout };
  });
}

interface AskedFor {
  readonly asOf: CalendarDate;
  /** The workbook read and the one written to. */
  readonly snapshots: readonly WorkbookSnapshot[];
  readonly phrases: Phrases;
}

function presentSheet(what: AskedSheet, { sheets, marks }: WorkbookSnapshot): string | null {
  const key = what === "presets" ? MARK.usersExpenses : MARK.usersScenarios;
  const marked = marks.find((mark) => mark.key === key);
  if (marked) return marked.sheet;
  const grids = sheets.map((sheet) => sheetGrid(sheet, marks));
  const [table] = what === "presets" ? expenseTables(grids) : scenarioTables(grids);
  return table?.grid.name ?? null;
}

/** Usual expenses without amounts: whether this firm has them, and how much they are, is for the user to say. */
function presetSheet(asOf: CalendarDate, phrases: Phrases): SheetLayout {
  const lines = frenchPresets(asOf).map(({ kind, firstOn, frequency }) => {
    const [label, category, remark] = USER_SHEET_WORDS[phrases.language].presets[kind];
    return { label, category, amount: null, first: firstOn, frequency, remark };
  });
  const layout = expensesSheet(lines, phrases);
  const range = { firstRow: 2, lastRow: 1 + lines.length, firstColumn: 1, lastColumn: layout.columnWidths.length };
  return {
    ...layout,
    mark: MARK.usersExpenses,
    cellMarks: [{ key: MARK.usersExpensesOffered, range, ownedByUser: true }],
  };
}

function scenariosSheet(phrases: Phrases): SheetLayout {
  const words = USER_SHEET_WORDS[phrases.language].scenarios;
  const changes = SCENARIO_CHANGE_KINDS.map((kind) => words.changes[kind]);
  const layout = userTable(phrases, words.sheet, [
    { title: words.name, kind: "text", width: 24 },
    { title: words.change, kind: "text", width: 24, list: changes },
    { title: words.subject, kind: "text", width: 30 },
    { title: words.days, kind: "number", width: 9 },
    { title: words.amount, kind: "money", width: 15 },
    { title: words.date, kind: "date", width: 13 },
  ], []); // prettier-ignore
  const help = [words.helpTitle, ...SCENARIO_CHANGE_KINDS.map((kind) => words.help[kind])];
  const columns = layout.columnWidths.length;
  return {
    ...layout,
    mark: MARK.usersScenarios,
    // Beside the table, with a column between.
    rows: layout.rows.map((row, index) => {
      const text = help[index];
      if (text === undefined) return row;
      const gap = Array.from({ length: columns + 1 - row.length }, () => undefined);
      return [...row, ...gap, textCell(text, index === 0 ? look.HEADING : look.NOTE)];
    }),
    columnWidths: [...layout.columnWidths, 3, 90],
  };
}
