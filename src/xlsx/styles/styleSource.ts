import type { CellStyle } from "../../sheets/layout/cellStyle";
import type { XmlElement } from "../xml/xmlElement";

/** Sources of the pieces of a cell format, without prefix (ECMA-376 part 1, 18.8). */

/** Order of the children of `<font>` as Excel writes them (18.8.22). */
const FONT_ORDER = "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(
  " ",
);
const EDGES = ["start", "end", "left", "right", "top", "bottom", "diagonal", "vertical", "horizontal"];

/** `base` (a `<font>`, or null for none) with the font of `style`. */
export function fontSource(base: XmlElement | null, style: CellStyle): string {
  const children = new Map((base?.children ?? []).map((child) => [child.name, unprefixed(child)]));
  const set = (name: string, source: string | undefined) => {
    if (source !== undefined) children.set(name, source);
  };
  set("b", flag("b", style.bold));
  set("i", flag("i", style.italic));
  set("sz", style.fontSize === undefined ? undefined : `<sz val="${style.fontSize}"/>`);
  set("color", style.fontColor === undefined ? undefined : color("color", style.fontColor));
  return `<font>${FONT_ORDER.map((name) => children.get(name) ?? "").join("")}</font>`;
}

/** A plain fill of one colour (18.8.20). */
export function fillSource(fillColor: string): string {
  return `<fill><patternFill patternType="solid">${color("fgColor", fillColor)}<bgColor indexed="64"/></patternFill></fill>`;
}

/** `base` (a `<border>`, or null for none) with the lines of `style` (18.8.4). */
export function borderSource(base: XmlElement | null, style: CellStyle): string {
  const edges = new Map((base?.children ?? []).map((child) => [child.name, unprefixed(child)]));
  for (const edge of ["left", "right", "top", "bottom", "diagonal"]) {
    if (!edges.has(edge)) edges.set(edge, `<${edge}/>`);
  }
  if (style.borderTop !== undefined) edges.set("top", line("top", style.borderTop));
  if (style.borderBottom !== undefined) edges.set("bottom", line("bottom", style.borderBottom));
  const attributes = [...(base?.attributes ?? [])].map(([name, value]) => ` ${name}="${value}"`).join("");
  return `<border${attributes}>${EDGES.map((edge) => edges.get(edge) ?? "").join("")}</border>`;
}

/** Font and fill of a conditional format (18.8.14); its fill keeps the colour in the background. */
export function differentialSource(style: CellStyle): string {
  const children = [
    flag("b", style.bold) ?? "",
    flag("i", style.italic) ?? "",
    style.fontColor === undefined ? "" : color("color", style.fontColor),
  ].join("");
  const font = children === "" ? "" : `<font>${children}</font>`;
  const fill =
    style.fillColor === undefined
      ? ""
      : `<fill><patternFill patternType="solid">${color("fgColor", style.fillColor)}${color("bgColor", style.fillColor)}</patternFill></fill>`;
  return `<dxf>${font}${fill}</dxf>`;
}

/**
 * Alignment of `style` over `base` (18.8.1), "" for none. A neighbour's horizontal alignment is not taken over: it was
 * chosen for the neighbour's kind of value.
 */
export function alignmentSource(base: XmlElement | null, style: CellStyle): string {
  const attributes = new Map(base?.attributes);
  attributes.delete("horizontal");
  attributes.delete("indent");
  if (style.align !== undefined) attributes.set("horizontal", style.align);
  else if (style.indent) attributes.set("horizontal", "left");
  if (style.verticalAlign !== undefined) attributes.set("vertical", style.verticalAlign);
  if (style.wrap) attributes.set("wrapText", "1");
  if (style.indent) attributes.set("indent", String(style.indent));
  if (attributes.size === 0) return "";
  return `<alignment${[...attributes].map(([name, value]) => ` ${name}="${value}"`).join("")}/>`;
}

/** `source` with `prefix` on each of its tags. */
export function prefixed(source: string, prefix: string): string {
  return prefix === "" ? source : source.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
}

/** What an element says, however it is spelled: equal for formats that look the same. */
export function canonical(source: XmlElement): string {
  const attributes = [...source.attributes]
    .filter(([name]) => !name.startsWith("xmlns") && !name.includes(":"))
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .sort();
  return `<${[source.name, ...attributes].join(" ")}>${source.children.map(canonical).join("")}</>`;
}

/** The source of an element with all prefixes removed. */
export function unprefixed(source: XmlElement): string {
  return source.prefix === "" ? source.toString() : source.toString().replace(/<(\/?)[\w.-]+:/g, "<$1");
}

function flag(name: string, on: boolean | undefined): string | undefined {
  if (on === undefined) return undefined;
  return on ? `<${name}/>` : "";
}

function color(name: string, rgb: string): string {
  return `<${name} rgb="FF${rgb.toUpperCase()}"/>`;
}

function line(edge: string, rgb: string): string {
  return `<${edge} style="thin">${color("color", rgb)}</${edge}>`;
}
