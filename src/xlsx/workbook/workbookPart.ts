import { WorkbookError } from "../../sheets/workbook";
import type { DateSystem } from "../../sheets/serialDate";
import { CONTENT_TYPES, declareContentType } from "../package/contentTypes";
import { dialectOf, type Dialect } from "../package/namespaces";
import type { PartPackage } from "../package/partPackage";
import { relationshipAttribute, relationshipId } from "../package/relationshipAttribute";
import { Relationships } from "../package/relationships";
import { insertInOrder, WORKBOOK_ORDER } from "../xml/childOrder";
import { element, type XmlDocument } from "../xml/parseXml";
import type { XmlElement } from "../xml/xmlElement";
import { escapeXml } from "../xml/xmlText";
import { DefinedNames } from "./definedNames";

/** A tab of the workbook (ECMA-376 part 1, 18.2.19). */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** Place among all tabs, counted from 0: scope of a sheet's own names. */
  readonly index: number;
  /** Number by which the calculation chain knows the sheet. */
  readonly sheetId: number;
  /** The worksheet part; null for chart sheets, dialogs and macro sheets, which have no cells to us. */
  readonly part: string | null;
}

/** The part that lists sheets and names (ECMA-376 part 1, 18.2), to read and to edit. */
export class WorkbookPart {
  readonly relationships: Relationships;
  readonly dialect: Dialect;
  readonly names: DefinedNames;
  private readonly document: XmlDocument;

  /**
   * Opens the workbook part of that name.
   * @throws {WorkbookError} "not-a-workbook" for a part that holds something else; "broken"
   */
  constructor(
    readonly parts: PartPackage,
    /** Name of the part, "xl/workbook.xml". */
    readonly part: string,
  ) {
    this.document = parts.readXml(part);
    if (this.root.name !== "workbook") throw new WorkbookError("not-a-workbook", part);
    this.relationships = Relationships.of(parts, part);
    this.dialect = dialectOf(this.root.attributes.values());
    this.names = new DefinedNames(this.root);
  }

  /**
   * The workbook part that the package starts from.
   * @throws {WorkbookError} "not-a-workbook" where there is none; "broken"
   */
  static of(parts: PartPackage): WorkbookPart {
    const main = Relationships.of(parts, "").ofType("officeDocument");
    if (!main || !parts.has(main.target)) throw new WorkbookError("not-a-workbook", "no workbook part");
    return new WorkbookPart(parts, main.target);
  }

  /** All tabs in their order. */
  get sheets(): SheetEntry[] {
    const children = this.root.child("sheets")?.childrenNamed("sheet") ?? [];
    return children.map((child, index) => ({
      name: child.get("name") ?? "",
      hidden: (child.get("state") ?? "visible") !== "visible",
      index,
      sheetId: Number(child.get("sheetId")),
      part: this.worksheetOf(child),
    }));
  }

  get dateSystem(): DateSystem {
    return isOn(this.root.child("workbookPr")?.get("date1904")) ? 1904 : 1900;
  }

  /** Whether the user asked Excel to refuse new sheets. */
  get structureLocked(): boolean {
    return isOn(this.root.child("workbookProtection")?.get("lockStructure"));
  }

  /**
   * Adds a worksheet as the last tab, hidden (18.18.68) where asked. Returns the name of its part.
   * @throws {WorkbookError} "structure-protected" when the user locked the structure
   */
  addSheet(name: string, content: Uint8Array, hidden = false): string {
    if (this.structureLocked) throw new WorkbookError("structure-protected", "");
    const part = this.addPart("worksheet", (number) => `worksheets/sheet${number}.xml`, content);
    const id = this.relationships.add(this.dialect, "worksheet", part);
    const sheetId = Math.max(0, ...this.sheets.map((sheet) => sheet.sheetId)) + 1;
    const { name: idName, declaration } = relationshipAttribute(this.root, this.dialect);
    const { prefix } = this.root;
    const state = hidden ? ' state="hidden"' : "";
    const source = `<${prefix}sheet name="${escapeXml(name)}" sheetId="${sheetId}"${state}${declaration} ${idName}="${id}"/>`;
    this.child("sheets").append(element(source));
    // The view of each sheet names a window of the workbook (18.2.30), which some programs do not write.
    const windows = this.child("bookViews");
    if (windows.children.length === 0) windows.append(element(`<${prefix}workbookView/>`));
    return part;
  }

  /** Takes a tab out of the list, with its own names; its part stays. What counts tabs counts one less from there on. */
  removeSheet(name: string): void {
    const list = this.root.child("sheets");
    const index = this.sheets.findIndex((entry) => entry.name === name);
    const child = list?.childrenNamed("sheet")[index];
    if (!list || !child) return;
    this.relationships.remove(relationshipId(child) ?? "");
    list.remove(child);
    this.names.removeSheet(index);
    for (const view of this.root.child("bookViews")?.childrenNamed("workbookView") ?? []) {
      countOneLess(view, "activeTab", index);
      countOneLess(view, "firstSheet", index);
    }
  }

  /** Adds a part beside the workbook part and declares its type. Returns its name. */
  addPart(type: keyof typeof CONTENT_TYPES, nameOf: (number: number) => string, content: Uint8Array): string {
    const folder = this.part.slice(0, this.part.lastIndexOf("/") + 1);
    const part = this.parts.freeName((number) => folder + nameOf(number));
    this.parts.write(part, content);
    declareContentType(this.parts, part, CONTENT_TYPES[type]);
    return part;
  }

  /**
   * Asks Excel to compute all formulas when it opens the file, since the user's own may read our cells. Not where the
   * user set calculation to manual.
   */
  refreshOnOpen(): void {
    const settings = this.child("calcPr");
    if (settings.get("calcMode") !== "manual") settings.set("fullCalcOnLoad", "1");
  }

  save(): void {
    this.parts.writeXml(this.part, this.document);
    this.relationships.save();
  }

  private get root(): XmlElement {
    return this.document.root;
  }

  private child(name: string): XmlElement {
    const present = this.root.child(name);
    if (present) return present;
    const child = element(`<${this.root.prefix}${name}></${this.root.prefix}${name}>`);
    insertInOrder(this.root, child, WORKBOOK_ORDER);
    return child;
  }

  private worksheetOf(sheet: XmlElement): string | null {
    const relationship = this.relationships.byId(relationshipId(sheet));
    if (relationship?.type !== "worksheet" || relationship.external) return null;
    return this.parts.has(relationship.target) ? relationship.target : null;
  }
}

/** A view tells the tab in front and the first one in sight by their numbers (18.2.30). */
function countOneLess(view: XmlElement, attribute: string, gone: number): void {
  const tab = Number(view.get(attribute) ?? 0);
  if (tab > 0 && tab >= gone) view.set(attribute, String(tab - 1));
}

function isOn(value: string | null | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}
