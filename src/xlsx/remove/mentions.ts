import { mentionOf, type Removal } from "../../sheets/removal";
import { WorkbookError } from "../../sheets/workbook";
import { decodePart } from "../xml/partText";
import { unescapeXml } from "../xml/xmlText";
import { partsOfSheet } from "./partsOfSheet";
import type { WorkbookPart } from "../workbook/workbookPart";

/**
 * Formulas of cells, names, rules and charts, and the sheet that a pivot table is made of (ECMA-376 part 1, 18.3.1.40,
 * 18.2.5, 18.3.1.43, 18.3.1.33, 21.2.2.65, 18.10.1.94).
 */
const FORMULA =
  /<(?:[\w.]+:)?(?:f|formula|formula1|formula2|definedName|calculatedColumnFormula)(?:\s[^>]*)?>([^<]+)</g;
const PIVOT_SOURCE = /<(?:[\w.]+:)?worksheetSource\s[^>]*\bsheet="([^"]*)"/g;

/**
 * Refuses where something of the user's speaks of our sheets, or of our columns by their titles.
 * @throws {WorkbookError} "in-use" with the sheet, or the part, that does
 */
export function refuseMentions(workbook: WorkbookPart, removal: Removal): void {
  const mentions = mentionOf(removal);
  const ours = new Set(
    workbook.sheets
      .filter(({ name }) => removal.sheets.includes(name))
      .flatMap(({ part }) => (part === null ? [] : partsOfSheet(workbook.parts, part))),
  );
  const scopes = new Set(
    workbook.sheets.filter(({ name }) => removal.sheets.includes(name)).map(({ index }) => String(index)),
  );
  for (const name of workbook.parts.names) {
    if (ours.has(name) || !/\.xml$/i.test(name) || /sharedStrings|styles|theme|docProps/i.test(name)) continue;
    const source = decodePart(workbook.parts.read(name), name);
    const isMention =
      name === workbook.part ? namesMention(source, mentions, scopes) : formulasMention(source, mentions);
    if (isMention) throw new WorkbookError("in-use", placeOf(workbook, name));
  }
}

type Mentions = (formula: string) => boolean;

function formulasMention(source: string, mentions: Mentions): boolean {
  for (const [, formula] of source.matchAll(FORMULA)) if (mentions(unescapeXml(formula!))) return true;
  for (const [, sheet] of source.matchAll(PIVOT_SOURCE)) if (mentions(`'${unescapeXml(sheet!)}'!A1`)) return true;
  return false;
}

/** Ours, and those Excel keeps for a sheet of ours (its number among `scopes`), go with the sheet. */
function namesMention(source: string, mentions: Mentions, scopes: ReadonlySet<string>): boolean {
  const names = [...source.matchAll(/<(?:[\w.]+:)?definedName\s([^>]*)>([^<]*)</g)];
  return names.some(
    ([, attributes, formula]) =>
      !/name="_encaisse\./i.test(attributes!) &&
      !scopes.has(/localSheetId="(\d+)"/.exec(attributes!)?.[1] ?? "") &&
      mentions(unescapeXml(formula!)),
  );
}

/** The sheet that a part belongs to, else the part's own name. */
function placeOf(workbook: WorkbookPart, name: string): string {
  const sheet = workbook.sheets.find(({ part }) => part !== null && partsOfSheet(workbook.parts, part).includes(name));
  return sheet?.name ?? name;
}
