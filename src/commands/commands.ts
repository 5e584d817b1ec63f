import { excelWorkbook } from "../excel/excelWorkbook";
import { localDay } from "../engine/calendar";
import { failureWords, USUAL_CHOICES } from "../functions/sharedBook";
import { MARK, type MarkKey } from "../sheets/marks";
import { ribbonHandlers, type RibbonWork } from "./ribbon";
import { showSheet } from "./showSheet";
import { writePlan } from "./writePlan";

/** The ribbon's buttons; manifest.xml names these functions. */

const handler = ribbonHandlers({ tell: showInPane, failureWords });

void Office.onReady().then(() => {
  Office.actions.associate("buildPlan", handler(planThenShow(MARK.plan)));
  Office.actions.associate("showToDo", handler(planThenShow(MARK.toDo)));
});

/** One press does it all: a to-do list of yesterday would name whom to call for what was paid since. */
function planThenShow(key: MarkKey): RibbonWork {
  return async () => {
    const message = await writePlan(excelWorkbook(), { asOf: localDay(new Date()), choices: USUAL_CHOICES });
    if (message === null) {
      say("");
      await showSheet(key);
    }
    return message;
  };
}

/** A ribbon command has no window of its own; the pane, in the same runtime, speaks for it. */
async function showInPane(message: string): Promise<void> {
  say(message);
  await Office.addin.showAsTaskpane();
}

function say(message: string): void {
  const place = document.getElementById("message");
  if (place) place.textContent = message;
}
