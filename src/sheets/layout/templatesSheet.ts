import { DUNNING_SHEET_WORDS } from "../../text/dunningSheets";
import { DRAFT_WORDS } from "../../text/drafts";
import { MESSAGE_KINDS, type DraftField } from "../../text/draftWords";
import type { Language, Phrases } from "../../text/phrases";
import { MARK } from "../marks";
import { textCell } from "./cells";
import type { CellStyle } from "./cellStyle";
import { Grid } from "./grid";
import * as look from "./palette";
import { wrappedRowHeights } from "./rowHeights";
import type { SheetLayout } from "./sheetLayout";

const HEADER_ROW = 4;
const COLUMN_WIDTHS = [24, 11, 34, 90, 3, 70];
/** Blank lines for texts that the user adds. */
const SPARE_ROWS = 4;
const FIELD_COLUMN = 6;

/**
 * The *Reminder templates* sheet with the texts it starts with, in the user's language first. It is written once: from
 * then on the texts are the user's, and the sheet is only read.
 */
export function templatesSheet(phrases: Phrases): SheetLayout {
  const words = DUNNING_SHEET_WORDS[phrases.language].templates;
  const grid = new Grid();
  grid.put(1, 1, textCell(words.title, look.TITLE));
  grid.put(2, 1, textCell(words.subtitle, look.SUBTITLE));
  grid.put(
    HEADER_ROW,
    1,
    ...[words.message, words.language, words.subject, words.text].map((title) => textCell(title, look.HEADING)),
  );
  let row = HEADER_ROW;
  const input: CellStyle = { ...look.INPUT, ...look.WRAPPED };
  for (const language of languagesFrom(phrases.language)) {
    const { templates } = DRAFT_WORDS[language];
    for (const kind of MESSAGE_KINDS) {
      grid.put(
        ++row,
        1,
        textCell(phrases.draftNames.kinds[kind], { ...look.WRAPPED, bold: true }),
        textCell(words.languages[language], look.WRAPPED),
        textCell(templates[kind].subject, input),
        textCell(templates[kind].text, input),
      );
    }
  }
  for (let index = 0; index < SPARE_ROWS; index++) grid.styleRest(++row, 1, 4, input);
  putFields(grid, phrases);
  return {
    mark: MARK.templates,
    name: words.sheetName,
    rows: grid.rows,
    columnWidths: COLUMN_WIDTHS,
    rowHeights: wrappedRowHeights(grid.rows, COLUMN_WIDTHS),
    cellMarks: [
      {
        key: MARK.templatesTexts,
        range: { firstRow: HEADER_ROW + 1, firstColumn: 1, lastRow: row, lastColumn: 4 },
        ownedByUser: true,
      },
    ],
    frozenRows: HEADER_ROW,
    frozenColumns: 0,
    showGridLines: false,
    conditionalFormats: [],
    dataValidations: [],
    print: { orientation: "landscape", onePageHigh: false, titleRows: HEADER_ROW },
    chart: null,
    autoFilter: null,
  };
}

function languagesFrom(first: Language): readonly Language[] {
  return first === "fr" ? ["fr", "en"] : ["en", "fr"];
}

/** What the fields mean, beside the first text. */
function putFields(grid: Grid, phrases: Phrases): void {
  const words = DUNNING_SHEET_WORDS[phrases.language].templates;
  grid.put(HEADER_ROW, FIELD_COLUMN, textCell(words.fields, look.HEADING));
  const { fieldMeanings } = DRAFT_WORDS[phrases.language];
  const fields = Object.entries(phrases.draftNames.fields) as [DraftField, string][];
  const names = fields.map(([field, name]) => phrases.labelled(`{${name}}`, fieldMeanings[field])).join("\n");
  grid.put(HEADER_ROW + 1, FIELD_COLUMN, textCell(names, look.WRAPPED));
}
