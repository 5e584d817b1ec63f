import type { DunningSettings, LadderStep } from "../../engine/dunning/policy";
import type { LateInterestRates } from "../../engine/dunning/lateInterestRates";
import type { ContactChannel } from "../../engine/types";
import { DUNNING_SHEET_WORDS } from "../../text/dunningSheets";
import { COMPANY_FIELDS, RULE_FIELDS, type Labelled, type RuleField } from "../../text/dunningWords";
import type { OwnCompany } from "../../text/draftWords";
import type { Phrases } from "../../text/phrases";
import { ladderTitle } from "../dunning/ladderNames";
import { MARK, type MarkKey } from "../marks";
import { dateCell, inUnits, textCell } from "./cells";
import type { LayoutCell } from "./cellContent";
import type { CellStyle } from "./cellStyle";
import { Grid } from "./grid";
import * as look from "./palette";
import { wrappedRowHeights } from "./rowHeights";
import type { CellMark, DataValidation, SheetLayout } from "./sheetLayout";

const COLUMN_WIDTHS = [44, 38, 18, 18, 22, 20, 18];
/** Blank lines below each table for the user to go on in. */
const SPARE_LADDERS = 4;
const SPARE_STEPS = 12;
const SPARE_RATES = 8;

/** What the sheet starts with. */
export interface SettingsFigures {
  readonly company: OwnCompany;
  readonly settings: DunningSettings;
  readonly freshDays: number;
}

interface Pen {
  readonly grid: Grid;
  readonly phrases: Phrases;
  readonly marks: CellMark[];
  readonly lists: DataValidation[];
  row: number;
}

/**
 * The *Dunning settings* sheet with the values it starts with. It is written once: from then on every yellow cell is the
 * user's, and the sheet is only read.
 */
export function settingsSheet(figures: SettingsFigures, phrases: Phrases): SheetLayout {
  const words = DUNNING_SHEET_WORDS[phrases.language].settings;
  const pen: Pen = { grid: new Grid(), phrases, marks: [], lists: [], row: 1 };
  pen.grid.put(1, 1, textCell(words.title, look.TITLE));
  pen.grid.put(2, 1, textCell(words.subtitle, look.SUBTITLE));
  pen.row = 4;
  putCompany(pen, figures.company);
  putRules(pen, figures);
  putLadders(pen, figures.settings);
  putSteps(pen, figures.settings);
  putRates(pen, figures.settings.rates);
  return {
    mark: MARK.settings,
    name: words.sheetName,
    rows: pen.grid.rows,
    columnWidths: COLUMN_WIDTHS,
    rowHeights: wrappedRowHeights(pen.grid.rows, COLUMN_WIDTHS),
    cellMarks: pen.marks,
    frozenRows: 2,
    frozenColumns: 0,
    showGridLines: false,
    conditionalFormats: [],
    dataValidations: pen.lists,
    print: { orientation: "portrait", onePageHigh: false, titleRows: 0 },
    chart: null,
    autoFilter: null,
  };
}

const INPUT: CellStyle = { ...look.INPUT, fontColor: look.INK, wrap: true, verticalAlign: "top", align: "left" };

function heading(pen: Pen, { label, help }: Labelled): void {
  pen.grid.put(pen.row, 1, textCell(label, look.SECTION));
  pen.grid.styleRest(pen.row, 1, COLUMN_WIDTHS.length, look.SECTION);
  pen.row++;
  if (help !== "") pen.grid.put(pen.row++, 1, textCell(help, look.NOTE));
}

function putCompany(pen: Pen, company: OwnCompany): void {
  const words = DUNNING_SHEET_WORDS[pen.phrases.language].settings;
  heading(pen, { label: words.company, help: "" });
  const first = pen.row;
  for (const field of COMPANY_FIELDS) {
    const label = pen.phrases.dunning.settings.companyFields[field];
    putLabelled(pen, { label, help: words.companyHelp[field] }, textCell(company[field] ?? "", INPUT));
  }
  mark(pen, MARK.settingsCompany, first, 2);
}

function putLabelled(pen: Pen, { label, help }: Labelled, value: LayoutCell): void {
  const top: CellStyle = { ...look.LABEL, verticalAlign: "top" };
  pen.grid.put(pen.row++, 1, textCell(label, top), value, textCell(help, { ...look.NOTE, indent: 1 }));
}

function putRules(pen: Pen, { settings, freshDays }: SettingsFigures): void {
  const { phrases } = pen;
  const words = phrases.dunning;
  const { rules, ruleHelp } = DUNNING_SHEET_WORDS[phrases.language].settings;
  heading(pen, { label: rules, help: "" });
  const first = pen.row;
  const nameOf = (ladder: string | null): LayoutCell =>
    textCell(ladder === null ? "" : ladderTitle(ladder, phrases), INPUT);
  const values: Readonly<Record<RuleField, LayoutCell>> = {
    contractRate: textCell("", INPUT),
    listDays: whole(settings.listDays),
    contactsPerDay: whole(settings.contactsPerDay),
    freshDays: whole(freshDays),
    waitForProof: textCell(settings.waitForProof ? words.yes : words.no, INPUT),
    takenOverOn: dateCell(settings.takenOver?.on ?? null, { ...INPUT, numberFormat: phrases.dateFormat }),
    takenOverLevel: whole(settings.takenOver?.level ?? null),
    law: textCell(words.settings.laws[settings.rates.law], INPUT),
    foreignContracts: textCell(words.settings.foreignChoices[settings.rates.foreignContracts], INPUT),
    ladderPublic: nameOf(settings.ladderOfKind.public),
    ladderPrivate: nameOf(settings.ladderOfKind.private),
  };
  const lists: Readonly<Partial<Record<RuleField, readonly string[]>>> = {
    waitForProof: [words.yes, words.no],
    law: Object.values(words.settings.laws),
    foreignContracts: Object.values(words.settings.foreignChoices),
  };
  for (const field of RULE_FIELDS) {
    const choices = lists[field];
    if (choices) list(pen, pen.row, 2, choices);
    putLabelled(pen, { label: words.settings.ruleFields[field], help: ruleHelp[field] }, values[field]);
  }
  mark(pen, MARK.settingsRules, first, 2);
}

function putLadders(pen: Pen, { ladders }: DunningSettings): void {
  const { phrases } = pen;
  const words = DUNNING_SHEET_WORDS[phrases.language].settings;
  const columns = words.ladderColumns;
  heading(pen, words.ladders);
  headings(pen, [
    columns.ladder,
    columns.gap,
    columns.announceAmount,
    columns.announceTerm,
    columns.negligible,
    columns.repeatCall,
  ]);
  const first = pen.row;
  for (const [name, policy] of ladders) {
    pen.grid.put(
      pen.row++,
      1,
      textCell(ladderTitle(name, phrases), INPUT),
      whole(policy.minimumGapDays),
      money(policy.announceFrom.amount),
      whole(policy.announceFrom.termDays),
      money(policy.negligibleBalance),
      whole(policy.repeatCallAfterDays),
    );
  }
  spare(pen, SPARE_LADDERS, 6);
  mark(pen, MARK.settingsLadders, first, 6);
}

function putSteps(pen: Pen, { ladders }: DunningSettings): void {
  const { phrases } = pen;
  const words = DUNNING_SHEET_WORDS[phrases.language].settings;
  const columns = words.stepColumns;
  heading(pen, words.steps);
  headings(pen, [
    columns.ladder,
    columns.step,
    columns.days,
    columns.level,
    columns.wait,
    columns.channel,
    columns.owner,
  ]);
  const first = pen.row;
  const steps = new Set<string>();
  for (const [name, policy] of ladders) {
    for (const step of policy.steps) {
      steps.add(phrases.reminderStep(step.step));
      pen.grid.put(pen.row++, 1, ...stepCells(ladderTitle(name, phrases), step, phrases));
    }
  }
  spare(pen, SPARE_STEPS, 7);
  list(pen, first, 2, [...steps]);
  list(pen, first, 6, Object.values(phrases.dunning.channels));
  mark(pen, MARK.settingsSteps, first, 7);
}

function stepCells(ladder: string, step: LadderStep, phrases: Phrases): readonly LayoutCell[] {
  const channel = (name: ContactChannel | null): string => (name === null ? "" : phrases.dunning.channels[name]);
  return [
    textCell(ladder, INPUT),
    textCell(phrases.reminderStep(step.step), INPUT),
    whole(step.daysFromDue),
    whole(step.level),
    whole(step.daysAfterContact === 0 ? null : step.daysAfterContact),
    textCell(channel(step.channel), INPUT),
    textCell(step.owner ?? "", INPUT),
  ];
}

function putRates(pen: Pen, { semesters }: LateInterestRates): void {
  const words = DUNNING_SHEET_WORDS[pen.phrases.language].settings;
  heading(pen, words.rates);
  headings(pen, [words.rateColumns.semester, words.rateColumns.centralBank, words.rateColumns.frenchLegal]);
  const first = pen.row;
  for (const [semester, { centralBank, frenchLegal }] of semesters) {
    pen.grid.put(pen.row++, 1, textCell(semester, INPUT), percent(centralBank), percent(frenchLegal));
  }
  spare(pen, SPARE_RATES, 3);
  mark(pen, MARK.settingsRates, first, 3);
}

function headings(pen: Pen, titles: readonly string[]): void {
  pen.grid.put(pen.row++, 1, ...titles.map((title) => textCell(title, look.HEADING)));
}

function spare(pen: Pen, rows: number, columns: number): void {
  for (let index = 0; index < rows; index++) pen.grid.styleRest(pen.row++, 1, columns, INPUT);
}

/** Closes a table: its cells from `first` on are the user's, and a blank row follows. */
function mark(pen: Pen, key: MarkKey, firstRow: number, lastColumn: number): void {
  pen.marks.push({ key, range: { firstRow, firstColumn: 1, lastRow: pen.row - 1, lastColumn }, ownedByUser: true });
  pen.row++;
}

/** A drop-down list in a column from `firstRow` to the row reached. */
function list(pen: Pen, firstRow: number, column: number, words: readonly string[]): void {
  const lastRow = Math.max(firstRow, pen.row - 1);
  pen.lists.push({ range: { firstRow, lastRow, firstColumn: column, lastColumn: column }, list: words });
}

function whole(number: number | null): LayoutCell {
  const style: CellStyle = { ...INPUT, numberFormat: "0" };
  return number === null ? textCell("", style) : { content: { kind: "number", number }, style };
}

function money(cents: number): LayoutCell {
  return { content: { kind: "number", number: inUnits(cents) }, style: { ...INPUT, numberFormat: "#,##0.00" } };
}

function percent(rate: number | null): LayoutCell {
  const style: CellStyle = { ...INPUT, numberFormat: "0.00" };
  return rate === null ? textCell("", style) : { content: { kind: "number", number: rate }, style };
}
