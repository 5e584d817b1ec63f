import type { LateInterestRates } from "../../engine/dunning/lateInterestRates";
import type { DunningSettings, LadderStep } from "../../engine/dunning/policy";
import type { CompanyClosures } from "../../engine/dunning/workingDays";
import type { ContactChannel } from "../../engine/types";
import { DUNNING_SHEET_WORDS } from "../../text/dunningSheets";
import { COMPANY_FIELDS, RULE_FIELDS, WEEKDAYS, type RuleField } from "../../text/dunningWords";
import type { OwnCompany } from "../../text/draftWords";
import type { Phrases } from "../../text/phrases";
import { ladderTitle } from "../dunning/ladderNames";
import { MARK } from "../marks";
import { dateCell, textCell } from "./cells";
import type { LayoutCell } from "./cellContent";
import type { CellStyle } from "./cellStyle";
import { Grid } from "./grid";
import * as look from "./palette";
import { wrappedRowHeights } from "./rowHeights";
import {
  heading,
  headings,
  INPUT,
  list,
  mark,
  money,
  percent,
  putLabelled,
  SETTINGS_WIDTHS,
  spare,
  whole,
  type Pen,
} from "./settingsPen";
import type { SheetLayout } from "./sheetLayout";

/** Blank lines below each table for the user to go on in. */
const SPARE_LADDERS = 4;
const SPARE_STEPS = 12;
const SPARE_RATES = 8;
const LINES_OF_CLOSURES = 12;

/** What the sheet starts with. */
export interface SettingsFigures {
  readonly company: OwnCompany;
  readonly settings: DunningSettings;
  readonly freshDays: number;
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
  putClosures(pen, figures.settings.closures);
  putRates(pen, figures.settings.rates);
  return {
    mark: MARK.settings,
    name: words.sheetName,
    rows: pen.grid.rows,
    columnWidths: SETTINGS_WIDTHS,
    rowHeights: wrappedRowHeights(pen.grid.rows, SETTINGS_WIDTHS),
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

function putRules(pen: Pen, { settings, freshDays }: SettingsFigures): void {
  const { phrases } = pen;
  const words = phrases.dunning;
  const { rules, ruleHelp } = DUNNING_SHEET_WORDS[phrases.language].settings;
  heading(pen, { label: rules, help: "" });
  const first = pen.row;
  const nameOf = (ladder: string | null): LayoutCell =>
    textCell(ladder === null ? "" : ladderTitle(ladder, phrases), INPUT);
  // The same for every ladder.
  const { habit } = [...settings.ladders.values()][0]!;
  const dayName = (number: number): string => words.settings.weekdays[WEEKDAYS[number - 1]!];
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
    habitPayments: whole(habit.minimumPayments),
    habitDelay: whole(habit.longestDelay),
    habitMargin: whole(habit.marginDays),
    onTimeDelay: whole(habit.onTimeDelay),
    holidays: textCell(words.settings.holidayRegions[settings.region], INPUT),
    closedWeekdays: textCell(settings.closures.weekdays.map(dayName).join(", "), INPUT),
  };
  const lists: Readonly<Partial<Record<RuleField, readonly string[]>>> = {
    waitForProof: [words.yes, words.no],
    law: Object.values(words.settings.laws),
    foreignContracts: Object.values(words.settings.foreignChoices),
    holidays: Object.values(words.settings.holidayRegions),
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

function putClosures(pen: Pen, { periods }: CompanyClosures): void {
  const words = DUNNING_SHEET_WORDS[pen.phrases.language].settings;
  heading(pen, words.closures);
  headings(pen, [words.closureColumns.from, words.closureColumns.until, words.closureColumns.remark]);
  const first = pen.row;
  const date: CellStyle = { ...INPUT, numberFormat: pen.phrases.dateFormat };
  for (const { from, until } of periods) {
    pen.grid.put(pen.row++, 1, dateCell(from, date), dateCell(until, date), textCell("", INPUT));
  }
  for (let index = periods.length; index < LINES_OF_CLOSURES; index++) {
    pen.grid.put(pen.row++, 1, dateCell(null, date), dateCell(null, date), textCell("", INPUT));
  }
  mark(pen, MARK.settingsClosures, first, 3);
}
