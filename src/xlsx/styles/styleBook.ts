import type { CellStyle } from "../../sheets/layout/cellStyle";
import { insertInOrder, STYLES_ORDER } from "../xml/childOrder";
import { element } from "../xml/parseXml";
import type { XmlElement } from "../xml/xmlElement";
import { escapeXml } from "../xml/xmlText";
import {
  alignmentSource,
  borderSource,
  canonical,
  differentialSource,
  fillSource,
  fontSource,
  prefixed,
  unprefixed,
} from "./styleSource";

type Collection = "fonts" | "fills" | "borders" | "cellStyleXfs" | "cellXfs" | "dxfs";

/** What a collection must hold at least: Excel counts on these first entries (18.8.21 for the two fills). */
const FIRST_ENTRIES: Record<Collection, readonly string[]> = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
  dxfs: [],
};

/** Formats that every workbook knows by number (18.8.30). */
const BUILT_IN_FORMATS: ReadonlyMap<string, number> = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["@", 49],
]);
const FIRST_CUSTOM_FORMAT = 164;

/**
 * The styles part (ECMA-376 part 1, 18.8): finds or adds cell formats. Entries are only ever added behind the others, and
 * only when no equal one is there, so numbers in the user's cells keep their meaning and a second run adds nothing.
 */
export class StyleBook {
  /** Numbers of formats by what they are derived from (null: from nothing), for each style as JSON. */
  private readonly known = new Map<string, Map<number | null, number>>();
  /** The same by the style itself: most of a million cells share a few, and their JSON is made once. */
  private readonly ofStyle = new WeakMap<CellStyle, Map<number | null, number>>();
  private readonly seen = new Map<number, boolean>();
  private readonly indexes = new Map<Collection, Map<string, number>>();

  /** The styles in a `<styleSheet>` element, which is edited. */
  constructor(private readonly root: XmlElement) {
    for (const collection of ["fonts", "fills", "borders", "cellStyleXfs", "cellXfs"] as const) {
      this.collection(collection);
    }
  }

  /** Number of the cell format (`s` of a cell) that looks like `style` on the workbook's default font. */
  format(style: CellStyle): number {
    const isPlain = () => Object.values(style).every((value) => value === undefined);
    return this.remember(style, null, () => (isPlain() ? 0 : this.addFormat(this.formatAt(0), style, null)));
  }

  /** Number of the cell format that looks like format `base` with what `style` says in its place. */
  derived(base: number, style: CellStyle): number {
    return this.remember(style, base, () => {
      const look = this.formatAt(base);
      return this.addFormat(look, style, look);
    });
  }

  /** Whether a cell of that format shows although it holds nothing: it has a fill or a border. */
  isSeen(index: number): boolean {
    const known = this.seen.get(index);
    if (known !== undefined) return known;
    const format = this.formatAt(index);
    const isSeen = numberOf(format, "fillId") !== 0 || numberOf(format, "borderId") !== 0;
    this.seen.set(index, isSeen);
    return isSeen;
  }

  /** Number of the differential format (`dxfId` of a conditional format) with font and fill of `style`. */
  differential(style: CellStyle): number {
    return this.add("dxfs", differentialSource(style));
  }

  /** Whether differential format `index` looks like `style`. */
  isDifferential(index: number, style: CellStyle): boolean {
    const found = this.collection("dxfs").children[index];
    return found !== undefined && canonical(found) === canonical(element(differentialSource(style)));
  }

  private remember(style: CellStyle, base: number | null, make: () => number): number {
    const numbers = this.ofStyle.get(style) ?? this.ofEqualStyles(style);
    const number = numbers.get(base) ?? make();
    numbers.set(base, number);
    return number;
  }

  private ofEqualStyles(style: CellStyle): Map<number | null, number> {
    const key = JSON.stringify(style);
    const numbers = this.known.get(key) ?? new Map<number | null, number>();
    this.known.set(key, numbers);
    this.ofStyle.set(style, numbers);
    return numbers;
  }

  private formatAt(index: number): XmlElement {
    const formats = this.collection("cellXfs").children;
    return formats[index] ?? formats[0]!;
  }

  /** A format with the font of `base`, and where `look` is not null with its fill, border and protection too. */
  private addFormat(base: XmlElement, style: CellStyle, look: XmlElement | null): number {
    const pieces = [
      { name: "numFmt", number: this.numberFormat(style.numberFormat ?? "General"), applies: "NumberFormat" },
      { name: "font", number: this.font(base, style), applies: "Font" },
      { name: "fill", number: this.fill(look, style), applies: "Fill" },
      { name: "border", number: this.border(look, style), applies: "Border" },
    ];
    const alignment = alignmentSource(look?.child("alignment") ?? null, style);
    const protection = look?.child("protection");
    const attributes = [
      ...pieces.map(({ name, number }) => `${name}Id="${number}"`),
      `xfId="${numberOf(look, "xfId")}"`,
      ...pieces.flatMap(({ number, applies }) => (number ? [`apply${applies}="1"`] : [])),
      ...(alignment === "" ? [] : ['applyAlignment="1"']),
      ...(protection ? ['applyProtection="1"'] : []),
    ];
    return this.add(
      "cellXfs",
      `<xf ${attributes.join(" ")}>${alignment}${protection ? unprefixed(protection) : ""}</xf>`,
    );
  }

  private font(base: XmlElement, style: CellStyle): number {
    const number = numberOf(base, "fontId");
    const values = [style.bold, style.italic, style.fontSize, style.fontColor];
    if (values.every((value) => value === undefined)) return number;
    return this.add("fonts", fontSource(this.entry("fonts", number), style));
  }

  private fill(look: XmlElement | null, style: CellStyle): number {
    if (style.fillColor === undefined) return numberOf(look, "fillId");
    return this.add("fills", fillSource(style.fillColor));
  }

  private border(look: XmlElement | null, style: CellStyle): number {
    const number = numberOf(look, "borderId");
    if (style.borderTop === undefined && style.borderBottom === undefined) return number;
    return this.add("borders", borderSource(this.entry("borders", number), style));
  }

  private entry(name: Collection, index: number): XmlElement | null {
    return this.collection(name).children[index] ?? null;
  }

  private numberFormat(code: string): number {
    const builtIn = BUILT_IN_FORMATS.get(code);
    if (builtIn !== undefined) return builtIn;
    const formats = this.child("numFmts");
    const numbers = formats.children.map((format) => Number(format.get("numFmtId")));
    const present = formats.children.findIndex((format) => format.get("formatCode") === code);
    if (present >= 0) return numbers[present]!;
    const number = Math.max(FIRST_CUSTOM_FORMAT - 1, ...numbers) + 1;
    const source = `<numFmt numFmtId="${number}" formatCode="${escapeXml(code)}"/>`;
    formats.append(element(prefixed(source, this.root.prefix)));
    formats.set("count", String(formats.children.length));
    return number;
  }

  /** Number of an entry equal to `source`, added if there is none. */
  private add(name: Collection, source: string): number {
    const collection = this.collection(name);
    const entry = element(prefixed(source, this.root.prefix));
    let index = this.indexes.get(name);
    if (!index) {
      // Of equal entries the first counts, whatever a later one is called.
      index = new Map(collection.children.map((child, number) => [canonical(child), number] as const).reverse());
      this.indexes.set(name, index);
    }
    const present = index.get(canonical(entry));
    if (present !== undefined) return present;
    collection.append(entry);
    collection.set("count", String(collection.children.length));
    index.set(canonical(entry), collection.children.length - 1);
    return collection.children.length - 1;
  }

  private collection(name: Collection): XmlElement {
    const collection = this.child(name);
    if (collection.children.length === 0 && FIRST_ENTRIES[name].length > 0) {
      for (const source of FIRST_ENTRIES[name]) collection.append(element(prefixed(source, this.root.prefix)));
      collection.set("count", String(collection.children.length));
    }
    return collection;
  }

  private child(name: string): XmlElement {
    const present = this.root.child(name);
    if (present) return present;
    const child = element(`<${this.root.prefix}${name}></${this.root.prefix}${name}>`);
    insertInOrder(this.root, child, STYLES_ORDER);
    return child;
  }
}

function numberOf(format: XmlElement | null, name: string): number {
  return Number(format?.get(name) ?? 0);
}
