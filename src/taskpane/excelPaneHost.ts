import { excelWorkbook } from "../excel/excelWorkbook";
import type { CalendarDate } from "../engine/types";
import { keepAnswers, userChoices } from "../functions/userChoices";
import { copyText } from "./clipboard";
import { goToCell, goToMark } from "./excelPane";
import type { PaneHost } from "./paneContext";

/** Excel as the pane needs it; `asOf` is the day the user calls today. */
export function excelPaneHost(asOf: () => CalendarDate): PaneHost {
  return {
    workbook: excelWorkbook,
    asOf,
    choices: userChoices,
    keepAnswers,
    goToCell,
    goToMark,
    begin: () => Promise.reject(new Error("not yet")),
    removeAll: () => Promise.reject(new Error("not yet")),
    copy: copyText,
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  };
}
