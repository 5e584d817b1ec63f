import type { DunningPolicy } from "../../engine/dunning/policy";
import type { RuleField } from "../../text/dunningWords";
import { read, type LabelledCells } from "./labelledCells";
import { wholeIn, type SettingCells } from "./settingCells";

/** A habit is told from some payments, not from hundreds; and a year late is none. */
const MOST_PAYMENTS = 100;
const MOST_DAYS = 365;

/** The ladders with what the user settled about clients' habits: the same for all of them. */
export function withHabits(
  ladders: ReadonlyMap<string, DunningPolicy>,
  cells: SettingCells,
  rules: LabelledCells<RuleField>,
): ReadonlyMap<string, DunningPolicy> {
  const [{ habit }] = [...ladders.values()] as [DunningPolicy];
  const whole = (field: RuleField, original: number, { least, most }: { least: number; most: number }): number =>
    read(rules, field, original, ({ cell, place }) =>
      wholeIn(cells, cell, place, { least, most, blank: original, original }),
    );
  const settled: DunningPolicy["habit"] = {
    minimumPayments: whole("habitPayments", habit.minimumPayments, { least: 1, most: MOST_PAYMENTS }),
    longestDelay: whole("habitDelay", habit.longestDelay, { least: 0, most: MOST_DAYS }),
    marginDays: whole("habitMargin", habit.marginDays, { least: 0, most: MOST_DAYS }),
    onTimeDelay: whole("onTimeDelay", habit.onTimeDelay, { least: 0, most: MOST_DAYS }),
  };
  return new Map([...ladders].map(([name, policy]) => [name, { ...policy, habit: settled }]));
}
