import { excelWorkbook } from "../excel/excelWorkbook";
import type { CalendarDate } from "../engine/types";
import { keepAnswers, userChoices } from "../functions/userChoices";
import type { Phrases } from "../text/phrases";
import { copyText } from "./clipboard";
import { goToCell, goToMark } from "./excelPane";
import type { PaneHost } from "./paneContext";

/** Excel as the pane needs it; `asOf` is the day the user calls today, `phrases` those of the pane. */
export function excelPaneHost(asOf: () => CalendarDate, phrases: Phrases): PaneHost {
  return {
    workbook: excelWorkbook,
    asOf,
    choices: userChoices,
    keepAnswers,
    goToCell,
    goToMark,
    begin: async (beginning) => {
      const { addBeginning } = await import(/* webpackChunkName: "writing" */ "./addBeginning");
      await addBeginning(beginning, asOf(), phrases);
    },
    addLines: async (added) => {
      const { addLines } = await import(/* webpackChunkName: "writing" */ "../excel/write/addLines");
      await addLines(added, phrases.dateFormat);
    },
    copy: copyText,
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  };
}
