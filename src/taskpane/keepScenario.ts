import { scenarioPlace, type ScenarioLine, type ScenarioPlace } from "../sheets/plan/scenarioLines";
import { askedSheets } from "../sheets/starter/askedSheets";
import { PANE_WHAT_IF } from "../text/paneWhatIf";
import type { Phrases } from "../text/phrases";
import { USER_SHEET_WORDS } from "../text/userSheets";
import { ToldFailure } from "./hostWords";
import type { PaneHost } from "./paneContext";

/** A scenario for the workbook. */
export interface KeptScenario {
  readonly name: string;
  readonly lines: readonly ScenarioLine[];
}

interface Keeper {
  readonly host: Pick<PaneHost, "workbook" | "asOf" | "addLines">;
  /** Those of the sheet: its words are written. */
  readonly phrases: Phrases;
  /** Those of the pane: they say why not. */
  readonly spoken: Phrases;
}

/**
 * Adds a scenario to the *Scenarios* sheet of the workbook, which is made first where there is none. Returns the name of
 * the sheet.
 * @throws {ToldFailure} where the user's own sheet has no room for it
 */
export async function keepScenario(scenario: KeptScenario, { host, phrases, spoken }: Keeper): Promise<string> {
  const { scenarios } = USER_SHEET_WORDS[phrases.language];
  const added = { ...scenario, words: scenarios.changes };
  const workbook = host.workbook();
  const place = scenarioPlace(await workbook.read(), added);
  if (place.kind !== "no-sheet") return addTo(place, host, spoken);
  const made = await makeSheet(host, phrases);
  const after = scenarioPlace(await host.workbook().read(), added);
  if (after.kind === "no-sheet") throw new ToldFailure(PANE_WHAT_IF[spoken.language].notRead(made));
  return addTo(after, host, spoken);
}

async function addTo(
  place: Exclude<ScenarioPlace, { readonly kind: "no-sheet" }>,
  host: Keeper["host"],
  spoken: Phrases,
): Promise<string> {
  if (place.kind === "no-column") {
    const title = USER_SHEET_WORDS[spoken.language].scenarios[place.field];
    throw new ToldFailure(PANE_WHAT_IF[spoken.language].noColumn(place.sheet, title));
  }
  await host.addLines(place.added);
  return place.added.sheet;
}

/** Makes the sheet, unless ours is there under a name by which it is not read. Returns its name. */
async function makeSheet({ workbook, asOf }: Keeper["host"], phrases: Phrases): Promise<string> {
  const book = workbook();
  const asked = { asOf: asOf(), snapshots: [await book.read()], phrases };
  const [answer] = askedSheets(["scenarios"], asked);
  if (answer!.layout) await book.write({ sheets: [answer!.layout], columns: null });
  return answer!.sheet;
}
