import { forgetContentType } from "../package/contentTypes";
import type { PartPackage } from "../package/partPackage";
import { Relationships, relationshipsPart } from "../package/relationships";
import { removeSheetFromCalcChain } from "../workbook/calcChain";
import type { WorkbookPart } from "../workbook/workbookPart";
import { partsOfSheet } from "./partsOfSheet";

/** Takes sheets of these names out of a workbook, with the parts that nothing else leads to. */
export function removeSheets(workbook: WorkbookPart, names: ReadonlySet<string>): void {
  const { parts } = workbook;
  const going = workbook.sheets.filter(({ name }) => names.has(name));
  const candidates = new Set(going.flatMap(({ part }) => (part === null ? [] : partsOfSheet(parts, part))));
  for (const { name, sheetId } of going) {
    removeSheetFromCalcChain(workbook, sheetId);
    workbook.removeSheet(name);
  }
  workbook.relationships.save();
  const kept = partsLedTo(parts, candidates);
  for (const part of candidates) {
    if (kept.has(part)) continue;
    parts.remove(part);
    parts.remove(relationshipsPart(part));
    forgetContentType(parts, part);
  }
}

/** The parts among `candidates` that a part outside of them leads to, by one step or several. */
function partsLedTo(parts: PartPackage, candidates: ReadonlySet<string>): ReadonlySet<string> {
  const sources = parts.names.filter((name) => !candidates.has(name) && !name.endsWith(".rels"));
  const kept = new Set<string>();
  const keep = (source: string): void => {
    for (const { target, external } of Relationships.of(parts, source).all) {
      if (external || !candidates.has(target) || kept.has(target)) continue;
      kept.add(target);
      keep(target);
    }
  };
  for (const source of sources) keep(source);
  return kept;
}
