import { textIn, type HostCell } from "../../test/host/model/sheetCells";
import { color, escaped } from "./markup";

type Formats = HostCell["formats"];

/** Excel gives own number formats numbers from here (ECMA-376 part 1, 18.8.30). */
const FIRST_OWN = 164;

/** The styles part of a file that is written anew: formats are numbered as they come (ECMA-376 part 1, 18.8). */
export class StyleTable {
  readonly #codes = new Numbered(["General"]);
  readonly #fonts = new Numbered(['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>']);
  readonly #fills = new Numbered([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  readonly #borders = new Numbered(["<border><left/><right/><top/><bottom/><diagonal/></border>"]);
  readonly #formats = new Numbered(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  readonly #differences = new Numbered([]);

  /** Number of the cell format (`s` of a cell). */
  numberOf(formats: Formats): number {
    if (formats.size === 0) return 0;
    const code = textIn(formats, "NumberFormat", "General");
    const numberFormat = code === "General" ? 0 : FIRST_OWN + this.#codes.numberOf(code);
    const alignment = alignmentOf(formats);
    return this.#formats.numberOf(
      `<xf numFmtId="${numberFormat}" fontId="${this.#fonts.numberOf(fontOf(formats))}" fillId="${this.#fills.numberOf(fillOf(formats))}" ` +
        `borderId="${this.#borders.numberOf(borderOf(formats))}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" ` +
        `applyBorder="1"${alignment === "" ? "/>" : ` applyAlignment="1">${alignment}</xf>`}`,
    );
  }

  /** Number of what a conditional format changes (`dxfId`). */
  differenceOf(font: string, fill: unknown): number {
    const filled = fill ? `<fill><patternFill patternType="solid">${color("bgColor", fill)}</patternFill></fill>` : "";
    return this.#differences.numberOf(`<dxf>${font === "" ? "" : `<font>${font}</font>`}${filled}</dxf>`);
  }

  toString(): string {
    const codes = this.#codes.entries.map(
      (code, index) => `<numFmt numFmtId="${FIRST_OWN + index}" formatCode="${escaped(code)}"/>`,
    );
    return [
      listed("numFmts", codes),
      listed("fonts", this.#fonts.entries),
      listed("fills", this.#fills.entries),
      listed("borders", this.#borders.entries),
      listed("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
      listed("cellXfs", this.#formats.entries),
      listed("cellStyles", ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
      listed("dxfs", this.#differences.entries),
    ].join("");
  }
}

/** Texts, each with a number of its own. */
class Numbered {
  readonly #numbers: Map<string, number>;

  constructor(first: readonly string[]) {
    this.#numbers = new Map(first.map((text, index) => [text, index]));
  }

  get entries(): string[] {
    return [...this.#numbers.keys()];
  }

  numberOf(text: string): number {
    const number = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }
}

function listed(name: string, entries: readonly string[]): string {
  return `<${name} count="${entries.length}">${entries.join("")}</${name}>`;
}

function fontOf(formats: Formats): string {
  const size = formats.get("Font.Size") ?? 11;
  const flags = `${formats.get("Font.Bold") === true ? "<b/>" : ""}${formats.get("Font.Italic") === true ? "<i/>" : ""}`;
  const colored = formats.get("Font.Color") ? color("color", formats.get("Font.Color")) : "";
  return `<font>${flags}<sz val="${Number(size)}"/>${colored}<name val="Calibri"/><family val="2"/></font>`;
}

function fillOf(formats: Formats): string {
  const fill = formats.get("Fill.Color");
  if (!fill) return '<fill><patternFill patternType="none"/></fill>';
  return `<fill><patternFill patternType="solid">${color("fgColor", fill)}</patternFill></fill>`;
}

function borderOf(formats: Formats): string {
  const line = (edge: string): string => {
    const name = edge.toLowerCase();
    if (formats.get(`Edge${edge}.Style`) !== "Continuous") return `<${name}/>`;
    const weight = textIn(formats, `Edge${edge}.Weight`, "Thin").toLowerCase();
    return `<${name} style="${weight}">${color("color", formats.get(`Edge${edge}.Color`) ?? "#000000")}</${name}>`;
  };
  return `<border><left/><right/>${line("Top")}${line("Bottom")}<diagonal/></border>`;
}

function alignmentOf(formats: Formats): string {
  const word = (name: string): string => String(formats.get(name)).toLowerCase();
  const attributes = [
    formats.has("HorizontalAlignment") ? `horizontal="${word("HorizontalAlignment")}"` : "",
    formats.has("VerticalAlignment") ? `vertical="${word("VerticalAlignment")}"` : "",
    formats.get("WrapText") === true ? 'wrapText="1"' : "",
    formats.get("IndentLevel") ? `indent="${Number(formats.get("IndentLevel"))}"` : "",
  ].filter((attribute) => attribute !== "");
  return attributes.length === 0 ? "" : `<alignment ${attributes.join(" ")}/>`;
}
