import { excelWorkbook } from "../excel/excelWorkbook";
import { addUserSheets } from "../excel/write/userSheets";
import type { CalendarDate } from "../engine/types";
import { keepAnswers, userChoices } from "../functions/userChoices";
import { sampleCompany } from "../sheets/starter/sampleCompany";
import { starterSheets, TEMPLATE } from "../sheets/starter/starterSheets";
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
    begin: (beginning) => {
      const book = beginning === "template" ? TEMPLATE : sampleCompany(asOf(), phrases.starter);
      return addUserSheets(starterSheets(book, phrases));
    },
    copy: copyText,
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  };
}
