import type { CellRange } from "../../sheets/cellRange";
import { parseSheetRange, sheetRangeName, type SheetRange } from "../cells/sheetReference";
import { insertInOrder, WORKBOOK_ORDER } from "../xml/childOrder";
import { element } from "../xml/parseXml";
import type { XmlElement } from "../xml/xmlElement";

/** Names of ranges in a workbook (ECMA-376 part 1, 18.2.5 and 18.2.6), to read and to edit. */
export class DefinedNames {
  constructor(private readonly workbook: XmlElement) {}

  /** What a name stands for; null when there is no such name. `sheetIndex` null means a name of the whole workbook. */
  formula(name: string, sheetIndex: number | null): string | null {
    return this.find(name, sheetIndex)?.text ?? null;
  }

  /** Names of the whole workbook that begin with `start`, in any case, with the ranges they stand for (null: none). */
  startingWith(start: string): { name: string; place: SheetRange | null }[] {
    return this.all
      .filter((child) => child.get("localSheetId") === null && nameOf(child).startsWith(start.toLowerCase()))
      .map((child) => ({ name: child.get("name") ?? "", place: parseSheetRange(child.text) }));
  }

  /** Makes a name stand for a formula. Names made here are hidden from the user's list where `hidden`. */
  set(name: string, formula: string, scope: { sheetIndex: number | null; hidden: boolean }): void {
    const present = this.find(name, scope.sheetIndex);
    const { prefix } = this.workbook;
    const local = scope.sheetIndex === null ? "" : ` localSheetId="${scope.sheetIndex}"`;
    const hidden = scope.hidden ? ' hidden="1"' : "";
    const child = present ?? element(`<${prefix}definedName name="${name}"${local}${hidden}></${prefix}definedName>`);
    child.setText(formula);
    if (!present) this.parent.append(child);
  }

  /** Makes a hidden name of the whole workbook stand for a range. */
  setRange(name: string, sheet: string, range: CellRange): void {
    this.set(name, sheetRangeName(sheet, range), { sheetIndex: null, hidden: true });
  }

  /** Removes a name of the whole workbook. */
  remove(name: string): void {
    const child = this.find(name, null);
    if (child) this.parent.remove(child);
    this.dropEmptyList();
  }

  /** Removes the names of a sheet that goes, and counts the sheets behind it anew. */
  removeSheet(sheetIndex: number): void {
    for (const child of this.all) {
      const scope = Number(child.get("localSheetId") ?? -1);
      if (scope === sheetIndex) this.parent.remove(child);
      else if (scope > sheetIndex) child.set("localSheetId", String(scope - 1));
    }
    this.dropEmptyList();
  }

  private dropEmptyList(): void {
    const list = this.workbook.child("definedNames");
    if (list && this.all.length === 0) this.workbook.remove(list);
  }

  private find(name: string, sheetIndex: number | null): XmlElement | null {
    const scope = sheetIndex === null ? null : String(sheetIndex);
    const wanted = name.toLowerCase();
    return this.all.find((child) => nameOf(child) === wanted && child.get("localSheetId") === scope) ?? null;
  }

  private get all(): XmlElement[] {
    return this.workbook.child("definedNames")?.childrenNamed("definedName") ?? [];
  }

  private get parent(): XmlElement {
    const present = this.workbook.child("definedNames");
    if (present) return present;
    const { prefix } = this.workbook;
    const child = element(`<${prefix}definedNames></${prefix}definedNames>`);
    insertInOrder(this.workbook, child, WORKBOOK_ORDER);
    return child;
  }
}

function nameOf(child: XmlElement): string {
  return (child.get("name") ?? "").toLowerCase();
}
