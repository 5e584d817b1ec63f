import { extname } from "node:path";
import { planPage, planPicture } from "../chart/planPicture";
import type { WeeklyPlan } from "../engine/plan/weeklyPlan";
import { COMMAND_LINE_WORDS } from "../text/commandLine";
import type { Phrases } from "../text/phrases";
import { saveFile } from "../xlsx/saveFile";
import { UsageError } from "./options";
import type { Session } from "./session";

/** Refuses pictures of a kind we do not write, before any work is done. @throws {UsageError} */
export function checkPictures({ options, spoken }: Session): void {
  const unknown = options.charts.find((path) => !isPicture(path));
  if (unknown !== undefined) throw new UsageError(COMMAND_LINE_WORDS[spoken].unknownPictureType(unknown));
}

/** Writes the pictures asked for, `page` where a page is; returns their paths. */
export async function savePictures(
  { options }: Session,
  plan: WeeklyPlan,
  phrases: Phrases,
  page = planPage(plan, phrases),
): Promise<readonly string[]> {
  for (const path of options.charts) {
    const picture = extname(path).toLowerCase() === ".html" ? page : planPicture(plan, phrases, "light");
    await saveFile(path, new TextEncoder().encode(picture));
  }
  return options.charts;
}

function isPicture(path: string): boolean {
  return [".svg", ".html"].includes(extname(path).toLowerCase());
}
