import { planWorkbook, type PlanOutcome } from "../../preparePlan";
import { COMMAND_LINE_WORDS } from "../../text/commandLine";
import { phrasesIn } from "../../text/language";
import type { Phrases } from "../../text/phrases";
import { USER_SHEET_WORDS } from "../../text/userSheets";
import { unknownCategories, type PlanEstimates } from "../../sheets/plan/estimates";
import { readEstimates } from "../estimateOptions";
import { UsageError } from "../options";
import type { ExitCode } from "../exitCodes";
import { openForPlanning, openTarget, type SavedFile } from "../files";
import { planJson } from "../json";
import { exitCodeOf, writeJson, writeProblems } from "../output";
import { writeSummary } from "../planSummary";
import { checkPictures, savePictures } from "../pictures";
import { scenarioNamed, writeScenario, type ShownScenario } from "../scenarioTable";
import { progressOn } from "../progress";
import { languageFor, readingChoices, type Session } from "../session";

/** What is written beside the plan. */
interface PlanFileOptions {
  readonly review: boolean;
  /** The page for `--chart F.html`; the plan's own when not given. */
  readonly page?: (outcome: PlanOutcome, phrases: Phrases) => string;
  /** Says something before the plan is summed up, where no JSON is asked for. */
  readonly before: (outcome: PlanOutcome, phrases: Phrases) => void;
}

/** `encaisse plan FILE`: writes the plan into a copy of the workbook (or itself, or another) and sums it up. */
export async function runPlan(session: Session): Promise<ExitCode> {
  return planFile(session, { review: false, before: () => undefined });
}

/** Plans one file, with or without the review of last week. */
export async function planFile(session: Session, { review, page, before }: PlanFileOptions): Promise<ExitCode> {
  const { options, surroundings, asOf } = session;
  const progress = progressOn(surroundings);
  const spoken = COMMAND_LINE_WORDS[session.spoken];
  checkPictures(session);
  const estimates = estimatesAsked(session);
  const source = await openForPlanning(session);
  const target = await openTarget(session, source);
  const outcome = await planWorkbook(source, target.workbook, {
    asOf,
    choices: readingChoices(session),
    opening: options.opening,
    alertLevel: options.alertLevel,
    language: options.language,
    review,
    estimates,
    sheets: [...(options.presets ? ["presets" as const] : []), ...(options.scenarios ? ["scenarios" as const] : [])],
    onStage: (stage) => {
      progress.show(spoken[stage]);
    },
  });
  if (!("plan" in outcome)) {
    progress.clear();
    writeProblems(surroundings, outcome.problems, phrasesIn(languageFor(session, outcome)));
    return exitCodeOf(outcome);
  }
  const phrases = phrasesIn(outcome.language);
  // A name there is none of is refused before anything is written.
  checkCategories(outcome, estimates, phrases);
  const shown = options.scenario === null ? null : scenarioNamed(options.scenario, outcome, phrases);
  // The pictures first: where one cannot be written, the workbook is as it was.
  const pictures = await savePictures(session, outcome.plan, phrases, page?.(outcome, phrases));
  const saved = await target.save();
  progress.clear();
  if (!options.json && shown !== null) writeScenario(surroundings, outcome, shown, phrases);
  if (!options.json) before(outcome, phrases);
  report(session, outcome, { saved, pictures, shown });
  return exitCodeOf(outcome.reading);
}

/** What was written, and the scenario that was asked for. */
interface Done {
  readonly saved: SavedFile;
  readonly pictures: readonly string[];
  readonly shown: ShownScenario | null;
}

function report(session: Session, outcome: PlanOutcome, { saved, pictures, shown }: Done): void {
  const { options, surroundings } = session;
  const phrases = phrasesIn(outcome.language);
  if (options.json) {
    writeJson(surroundings, planJson(outcome, { path: saved.path, scenario: shown }, phrases));
    return;
  }
  writeSummary(session, outcome, phrases);
  writeProblems(surroundings, outcome.reading.problems, phrases);
  for (const answer of outcome.asked) surroundings.stdout.write(`${askedText(answer, phrases)}\n`);
  if (saved.backup !== null)
    surroundings.stdout.write(`${COMMAND_LINE_WORDS[phrases.language].backupKept(saved.backup)}\n`);
  for (const path of [saved.path, ...pictures])
    surroundings.stdout.write(`${COMMAND_LINE_WORDS[phrases.language].written(path)}\n`);
}

function askedText({ what, sheet, layout }: PlanOutcome["asked"][number], { language }: Phrases): string {
  const userSheets = USER_SHEET_WORDS[language];
  if (what === "presets") return layout ? userSheets.expensesAdded(sheet) : userSheets.expensesThere(sheet);
  return layout ? userSheets.scenariosAdded(sheet) : userSheets.scenariosThere(sheet);
}

/** What is to be estimated. @throws {UsageError} */
function estimatesAsked({ options, spoken }: Session): Partial<PlanEstimates> {
  const estimates = readEstimates(options.estimates, USER_SHEET_WORDS[spoken]);
  if (typeof estimates === "string") throw new UsageError(estimates);
  return estimates;
}

/** Checks the categories named for their VAT. @throws {UsageError} for one that no expense is of */
function checkCategories(
  { facts, plan }: PlanOutcome,
  estimates: Partial<PlanEstimates>,
  { language, plan: words }: Phrases,
): void {
  const unknown = unknownCategories(estimates, facts);
  const known = plan.categories.filter((category) => category !== words.estimatedVat);
  if (unknown.length > 0) throw new UsageError(USER_SHEET_WORDS[language].noSuchCategory(unknown, known));
}
