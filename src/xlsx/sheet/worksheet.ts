import { rangeName } from "../../sheets/layout/cellName";
import type { DateSystem } from "../../sheets/serialDate";
import { insertInOrder, WORKSHEET_ORDER } from "../xml/childOrder";
import { element, parseXml, xmlSource, type XmlDocument } from "../xml/parseXml";
import { decodePart, encodePart, utf8Part } from "../xml/partText";
import type { XmlElement } from "../xml/xmlElement";
import { editSheetData } from "./editSheetData";
import { findSheetData, type SheetDataSpan } from "./scanSheetData";
import type { SheetDataPlan } from "./sheetDataPlan";

/** Stands for the cells in the tree of everything around them. */
const PLACEHOLDER = "cells-stand-here";

/**
 * A worksheet part to edit (ECMA-376 part 1, 18.3.1.99): its cells as bytes, and everything around them as a small tree.
 */
export class Worksheet {
  private readonly bytes: Uint8Array;
  private readonly span: SheetDataSpan;
  private readonly document: XmlDocument;
  private cells: readonly Uint8Array[];

  /**
   * Opens the bytes of a part.
   * @throws {WorkbookError} "broken"
   */
  constructor(
    bytes: Uint8Array,
    private readonly part: string,
  ) {
    this.bytes = utf8Part(bytes, part);
    this.span = findSheetData(this.bytes, part);
    const head = decodePart(this.bytes.subarray(0, this.span.start), part);
    const tail = decodePart(this.bytes.subarray(this.span.end), part);
    this.document = parseXml(`${head}<${this.span.prefix}sheetData ${PLACEHOLDER}=""/>${tail}`, part);
    this.cells = [this.bytes.subarray(this.span.start, this.span.end)];
  }

  get root(): XmlElement {
    return this.document.root;
  }

  /** Prefix of the main namespace, "x:" or "". */
  get prefix(): string {
    return this.span.prefix;
  }

  /** The first child of that name; made in its place when missing. */
  ensureChild(name: string): XmlElement {
    const present = this.root.child(name);
    if (present) return present;
    return this.insert(`<${this.prefix}${name}></${this.prefix}${name}>`);
  }

  /** Adds a child where the schema wants it. */
  insert(source: string): XmlElement {
    const child = element(source);
    insertInOrder(this.root, child, WORKSHEET_ORDER);
    return child;
  }

  removeChild(child: XmlElement): void {
    this.root.remove(child);
  }

  /** Whether the user asked Excel to refuse changes of this sheet. */
  get isProtected(): boolean {
    return ["1", "true", "on"].includes(this.root.child("sheetProtection")?.get("sheet") ?? "");
  }

  /** Carries out a plan on the cells, once. Returns the cells that lost their formula ("B7"). */
  editCells(plan: SheetDataPlan, dateSystem: DateSystem): readonly string[] {
    const edited = editSheetData({ bytes: this.bytes, part: this.part, span: this.span }, plan, dateSystem);
    this.cells = edited.pieces;
    if (edited.used) this.ensureChild("dimension").set("ref", rangeName(edited.used));
    return edited.formulasGone;
  }

  /** The part as it now stands, in pieces one behind the other. */
  pieces(): readonly Uint8Array[] {
    const source = xmlSource(this.document);
    const placeholder = `<${this.span.prefix}sheetData ${PLACEHOLDER}=""/>`;
    const place = source.indexOf(placeholder);
    return [encodePart(source.slice(0, place)), ...this.cells, encodePart(source.slice(place + placeholder.length))];
  }
}
