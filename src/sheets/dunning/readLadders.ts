import { DEFAULT_SETTINGS } from "../../engine/dunning/defaultSettings";
import type { DunningPolicy, LadderStep } from "../../engine/dunning/policy";
import { isInternal, type ContactStep } from "../../engine/dunning/reminder";
import { cellText, isBlank } from "../cellText";
import { MARK } from "../marks";
import type { CellValue } from "../workbook";
import { ladderKey } from "./ladderNames";
import { moneyIn, tableRows, tell, wholeIn, type SettingCells } from "./settingCells";
import { channelOfWord, stepOfWord, USUAL_CHANNELS } from "./vocabulary";

/** Days from the due date that a step may be away from it: within a year of it. */
const MOST_DAYS = 365;

/**
 * The ladders of the settings: rules of each, then its steps by day. A cell that cannot be understood is told, and the
 * original value stands in; a ladder without a step is not used. The original ladders when the tables are gone.
 */
export function readLadders(cells: SettingCells): ReadonlyMap<string, DunningPolicy> {
  const steps = readSteps(cells);
  const rules = readRules(cells);
  if (steps === null || rules === null) return DEFAULT_SETTINGS.ladders;
  const ladders = new Map<string, DunningPolicy>();
  for (const name of new Set([...rules.keys(), ...steps.keys()])) {
    const own = steps.get(name) ?? [];
    const { policy, place } = rules.get(name) ?? { policy: originalOf(name), place: null };
    if (own.length > 0) ladders.set(name, { ...policy, steps: withLevelsBefore(own) });
    else if (place !== null) tell(cells, "ladder-without-steps", { ...place, name }, name);
  }
  return ladders.size > 0 ? ladders : DEFAULT_SETTINGS.ladders;
}

interface LadderRules {
  readonly policy: DunningPolicy;
  readonly place: { readonly sheet: string; readonly row: number };
}

function originalOf(name: string): DunningPolicy {
  const { ladders } = DEFAULT_SETTINGS;
  return ladders.get(name) ?? [...ladders.values()][0]!;
}

function readRules(cells: SettingCells): ReadonlyMap<string, LadderRules> | null {
  const list = tableRows(cells, MARK.settingsLadders);
  if (list === null) return null;
  const rules = new Map<string, LadderRules>();
  list.rows.forEach(
    ([nameCell = null, gap = null, amount = null, term = null, negligible = null, repeat = null], index) => {
      const name = ladderKey(cellText(nameCell));
      if (name === "" || rules.has(name)) return;
      const place = { sheet: list.sheet, row: list.firstRow + index };
      const at = { ...place, name: cellText(nameCell) };
      const original = originalOf(name);
      const days = (cell: CellValue, days: number) =>
        wholeIn(cells, cell, at, { least: 0, most: MOST_DAYS, blank: days, original: days });
      const policy: DunningPolicy = {
        ...original,
        minimumGapDays: days(gap, original.minimumGapDays),
        announceFrom: {
          amount: moneyIn(cells, amount, at, original.announceFrom.amount),
          termDays: days(term, original.announceFrom.termDays),
        },
        negligibleBalance: moneyIn(cells, negligible, at, original.negligibleBalance),
        repeatCallAfterDays: Math.max(1, days(repeat, original.repeatCallAfterDays)),
      };
      rules.set(name, { policy, place });
    },
  );
  return rules;
}

function readSteps(cells: SettingCells): ReadonlyMap<string, LadderStep[]> | null {
  const list = tableRows(cells, MARK.settingsSteps);
  if (list === null) return null;
  const steps = new Map<string, LadderStep[]>();
  list.rows.forEach((row, index) => {
    const [ladderCell = null, stepCell = null] = row;
    const name = ladderKey(cellText(ladderCell));
    if (name === "" || isBlank(stepCell)) return;
    const place = { sheet: list.sheet, row: list.firstRow + index, name: cellText(stepCell) };
    const step = stepOfWord(cellText(stepCell));
    if (step === null || isInternal(step)) {
      tell(cells, "unknown-step", place, cellText(stepCell));
      return;
    }
    const read = readStep(cells, row, { step, original: originalStep(name, step), place });
    steps.set(name, [...(steps.get(name) ?? []), read]);
  });
  for (const [name, own] of steps)
    steps.set(
      name,
      [...own].sort((a, b) => a.daysFromDue - b.daysFromDue),
    );
  return steps;
}

interface StepRow {
  readonly step: ContactStep;
  readonly original: LadderStep;
  readonly place: { readonly sheet: string; readonly row: number; readonly name: string };
}

function readStep(
  cells: SettingCells,
  [, , days = null, level = null, wait = null, channel = null, owner = null]: readonly CellValue[],
  { step, original, place }: StepRow,
): LadderStep {
  const channelText = cellText(channel);
  const known = channelOfWord(channelText);
  if (known === null && channelText !== "") tell(cells, "bad-setting", place, channelText);
  return {
    step,
    daysFromDue: wholeIn(cells, days, place, {
      least: -MOST_DAYS,
      most: MOST_DAYS,
      blank: original.daysFromDue,
      original: original.daysFromDue,
    }),
    level: wholeIn(cells, level, place, { least: 1, most: 9, blank: null, original: original.level }),
    afterLevel: 0,
    daysAfterContact: wholeIn(cells, wait, place, {
      least: 0,
      most: MOST_DAYS,
      blank: 0,
      original: original.daysAfterContact,
    }),
    channel: known ?? USUAL_CHANNELS[step],
    owner: cellText(owner).trim() || null,
  };
}

/** The step of the original ladder of that name, or of the first ladder that has it. */
function originalStep(ladder: string, step: ContactStep): LadderStep {
  const policies = [originalOf(ladder), ...DEFAULT_SETTINGS.ladders.values()];
  return policies.flatMap((policy) => policy.steps).find((candidate) => candidate.step === step)!;
}

/** A level needs the one before it to have been sent, and a decision the last one: no level is skipped. */
function withLevelsBefore(steps: readonly LadderStep[]): readonly LadderStep[] {
  const levels = steps.flatMap(({ level }) => (level === null ? [] : [level]));
  return steps.map((step) => {
    const before = levels.filter((level) => (step.level === null ? step.step === "decision" : level < step.level));
    return { ...step, afterLevel: Math.max(0, ...before) };
  });
}
