import { addDays } from "../../engine/calendar";
import { DEFAULT_SETTINGS } from "../../engine/dunning/defaultSettings";
import type { ClosedPeriod, CompanyDays } from "../../engine/dunning/workingDays";
import type { HolidayRegion } from "../../engine/holidays";
import { WEEKDAYS, type RuleField, type Weekday } from "../../text/dunningWords";
import { cellText, isBlank } from "../cellText";
import { dateInCell } from "../dateInCell";
import { MARK } from "../marks";
import { plainWords } from "../plainWords";
import type { CellValue } from "../workbook";
import { choiceIn, read, type LabelledCell, type LabelledCells } from "./labelledCells";
import { tableRows, tell, type SettingCells } from "./settingCells";
import { keyOfWord } from "./wordKeys";

const regionOfWord = keyOfWord<HolidayRegion>((ours) => ours.dunning.settings.holidayRegions);
const weekdayOfWord = keyOfWord<Weekday>((ours) => ours.dunning.settings.weekdays);
/** Words between two days of the week. */
const AND: ReadonlySet<string> = new Set(["et", "and"]);
const WORKING_WEEK = 5;
/** A company that is closed for longer has stopped working, or a year is wrong. */
const LONGEST_CLOSURE = 366;

/** When the company works, as the user settled it; what cannot be understood is told and left out. */
export function readCompanyDays(cells: SettingCells, rules: LabelledCells<RuleField>): CompanyDays {
  const { region } = DEFAULT_SETTINGS;
  return {
    region: read(rules, "holidays", region, (found) =>
      choiceIn(cells, found, { original: region, keyOf: regionOfWord }),
    ),
    closures: {
      weekdays: read(rules, "closedWeekdays", [], (found) => weekdaysIn(cells, found)),
      periods: periodsIn(cells),
    },
  };
}

/** Working days of the week, 1 to 5; none where a word is no day, or where no day would be left. */
function weekdaysIn(cells: SettingCells, { cell, place }: LabelledCell): readonly number[] {
  if (isBlank(cell)) return [];
  const words = plainWords(cellText(cell)).split(" ");
  const named = words.filter((word) => !AND.has(word)).map(weekdayOfWord);
  const days = WEEKDAYS.slice(0, WORKING_WEEK).flatMap((day, index) => (named.includes(day) ? [index + 1] : []));
  if (!named.includes(null) && days.length < WORKING_WEEK) return days;
  tell(cells, "bad-setting", place, cellText(cell));
  return [];
}

function periodsIn(cells: SettingCells): readonly ClosedPeriod[] {
  const list = tableRows(cells, MARK.settingsClosures);
  return (list?.rows ?? []).flatMap(([first = null, last = null], index) => {
    if (isBlank(first) && isBlank(last)) return [];
    const period = periodIn(first, last, cells);
    const found = [first, last].filter((cell) => !isBlank(cell)).map((cell) => dayText(cell, cells));
    const place = { sheet: list!.sheet, row: list!.firstRow + index, name: "" };
    if (period === null) tell(cells, "bad-closure", place, found.join(" – "));
    return period === null ? [] : [period];
  });
}

/** A first day alone is a single day. */
function periodIn(first: CellValue, last: CellValue, { snapshot }: SettingCells): ClosedPeriod | null {
  const from = dateInCell(first, snapshot.dateSystem);
  const until = isBlank(last) ? from : dateInCell(last, snapshot.dateSystem);
  if (from === null || until === null || until < from || until >= addDays(from, LONGEST_CLOSURE)) return null;
  return { from, until };
}

/** What the user sees in a cell: a date, not its serial number. */
function dayText(cell: CellValue, { snapshot }: SettingCells): string {
  const day = typeof cell === "number" ? dateInCell(cell, snapshot.dateSystem) : null;
  return day?.split("-").reverse().join("/") ?? cellText(cell);
}
