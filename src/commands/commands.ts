import { MARK, type MarkKey } from "../sheets/marks";
import { pane } from "../taskpane/taskpane";
import { ribbonHandler, type RibbonHandler } from "./ribbon";

/** The ribbon's buttons; manifest.xml names these functions. */

void Office.onReady().then(() => {
  Office.actions.associate("buildPlan", planThenShow(MARK.plan));
  Office.actions.associate("showToDo", planThenShow(MARK.toDo));
  Office.actions.associate("showReview", planThenShow(MARK.review));
});

/** One press does it all: a to-do list of yesterday would name whom to call for what was paid since. */
function planThenShow(key: MarkKey): RibbonHandler {
  return ribbonHandler({
    press: async () => (await pane).press(key),
    // A ribbon command has no window of its own; the pane, in the same page, speaks for it.
    openPane: () => Office.addin.showAsTaskpane(),
  });
}
