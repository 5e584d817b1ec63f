import type { ContractLaw, LateInterestRates, Semester, SemesterRates } from "../../engine/dunning/lateInterestRates";
import { semesterOf } from "../../engine/dunning/lateInterestRates";
import { DEFAULT_SETTINGS } from "../../engine/dunning/defaultSettings";
import type { DunningSettings } from "../../engine/dunning/policy";
import type { CompanyField, RuleField } from "../../text/dunningWords";
import { cellText, isBlank, wholeText } from "../cellText";
import { dateInCell } from "../dateInCell";
import { MARK } from "../marks";
import type { DateSystem } from "../serialDate";
import { readYesOrNo } from "../statuses";
import type { CellValue, WorkbookSnapshot } from "../workbook";
import { ladderAmong } from "./ladderNames";
import { choiceIn, labelled, read, type LabelledCells } from "./labelledCells";
import { readCompanyDays } from "./readCompanyDays";
import { withHabits } from "./readHabits";
import { FRESH_DAYS, ORIGINAL_SETTINGS, type ReminderSettings } from "./originalSettings";
import { readLadders } from "./readLadders";
import { dayIn, percentIn, rateIn, tableRows, tell, wholeIn, type SettingCells } from "./settingCells";
import { keyOfWord } from "./wordKeys";

const companyField = keyOfWord<CompanyField>((phrases) => phrases.dunning.settings.companyFields);
const ruleField = keyOfWord<RuleField>((phrases) => phrases.dunning.settings.ruleFields);

/** Reads the settings sheet; what cannot be understood is told, and the original value stands in for it. */
export function readSettings(snapshot: WorkbookSnapshot): ReminderSettings {
  if (!snapshot.marks.some(({ key }) => key === MARK.settings)) return ORIGINAL_SETTINGS;
  const cells: SettingCells = { snapshot, problems: [] };
  const company = labelled(cells, MARK.settingsCompany, companyField);
  const rules = labelled(cells, MARK.settingsRules, ruleField);
  const ladders = withHabits(readLadders(cells), cells, rules);
  const text = (field: CompanyField): string | null => wholeText(company.get(field)?.cell) || null;
  return {
    company: {
      name: text("name"),
      address: text("address"),
      registration: text("registration"),
      iban: text("iban"),
      contact: text("contact"),
      phone: text("phone"),
      email: text("email"),
    },
    contractRate: read(rules, "contractRate", null, ({ cell, place }) => percentIn(cells, cell, place)),
    freshDays: read(rules, "freshDays", FRESH_DAYS, ({ cell, place }) =>
      wholeIn(cells, cell, place, { least: 0, most: 365, blank: FRESH_DAYS, original: FRESH_DAYS }),
    ),
    dunning: { ...dunningOf(cells, rules, [...ladders.keys()]), ladders },
    problems: cells.problems,
  };
}

function dunningOf(
  cells: SettingCells,
  rules: LabelledCells<RuleField>,
  ladders: readonly string[],
): Omit<DunningSettings, "ladders"> {
  const { listDays, contactsPerDay, waitForProof, ladderOfKind } = DEFAULT_SETTINGS;
  const ladder = (field: RuleField, original: string | null): string | null =>
    read(rules, field, original, ({ cell, place }) => {
      if (isBlank(cell)) return null;
      const name = ladderAmong(cellText(cell), ladders);
      if (name === null) tell(cells, "unknown-ladder", place, cellText(cell));
      return name;
    });
  const takenOverOn = read(rules, "takenOverOn", null, ({ cell, place }) => dayIn(cells, cell, place));
  const takenOverLevel = read<RuleField, number | null>(rules, "takenOverLevel", null, ({ cell, place }) =>
    wholeIn(cells, cell, place, { least: 1, most: 9, blank: null, original: null }),
  );
  return {
    ...DEFAULT_SETTINGS,
    ...readCompanyDays(cells, rules),
    rates: ratesOf(cells, rules),
    listDays: read(rules, "listDays", listDays, ({ cell, place }) =>
      wholeIn(cells, cell, place, { least: 0, most: 60, blank: listDays, original: listDays }),
    ),
    contactsPerDay: read<RuleField, number | null>(rules, "contactsPerDay", contactsPerDay, ({ cell, place }) =>
      wholeIn(cells, cell, place, { least: 1, most: 1_000, blank: null, original: contactsPerDay }),
    ),
    waitForProof: read(rules, "waitForProof", waitForProof, ({ cell, place }) => {
      const answer = isBlank(cell) ? waitForProof : readYesOrNo(cellText(cell));
      if (answer === null) tell(cells, "bad-setting", place, cellText(cell));
      return answer ?? waitForProof;
    }),
    takenOver: takenOverOn === null ? null : { on: takenOverOn, level: takenOverLevel ?? 1 },
    ladderOfKind: {
      business: ladderOfKind.business,
      public: ladder("ladderPublic", ladderOfKind.public),
      private: ladder("ladderPrivate", ladderOfKind.private),
    },
  };
}

const lawOfWord = keyOfWord<ContractLaw>((phrases) => phrases.dunning.settings.laws);
const foreignChoice = keyOfWord<LateInterestRates["foreignContracts"]>(
  (phrases) => phrases.dunning.settings.foreignChoices,
);

/** The published rates with those the user added or corrected. */
function ratesOf(cells: SettingCells, rules: LabelledCells<RuleField>): LateInterestRates {
  const { rates } = DEFAULT_SETTINGS;
  const choice = <Key extends string>(field: RuleField, original: Key, keyOf: (text: string) => Key | null): Key =>
    read(rules, field, original, (found) => choiceIn(cells, found, { original, keyOf }));
  const semesters = new Map<Semester, SemesterRates>(rates.semesters);
  const list = tableRows(cells, MARK.settingsRates);
  list?.rows.forEach(([semesterCell = null, centralBankCell = null, legalCell = null], index) => {
    if (isBlank(semesterCell)) return;
    const place = { sheet: list.sheet, row: list.firstRow + index, name: cellText(semesterCell) };
    const semester = semesterIn(semesterCell, cells.snapshot.dateSystem);
    if (semester === null) tell(cells, "bad-setting", place, cellText(semesterCell));
    const centralBank = rateIn(cells, centralBankCell, place);
    const frenchLegal = rateIn(cells, legalCell, place);
    if (semester !== null && centralBank !== null) semesters.set(semester, { centralBank, frenchLegal });
  });
  return {
    semesters,
    law: choice("law", rates.law, lawOfWord),
    foreignContracts: choice("foreignContracts", rates.foreignContracts, foreignChoice),
  };
}

/** "2027-S1", "S1 2027", "2027 H1", or a day in it. */
function semesterIn(cell: CellValue, system: DateSystem): Semester | null {
  const words = cellText(cell).toUpperCase();
  const year = /(?:^|[^\d])(\d{4})(?:$|[^\d])/.exec(words)?.[1];
  const half = /[SH] ?([12])(?!\d)/.exec(words)?.[1];
  if (year !== undefined && half !== undefined) return `${Number(year)}-S${half === "1" ? 1 : 2}`;
  const day = dateInCell(cell, system);
  return day && semesterOf(day);
}
