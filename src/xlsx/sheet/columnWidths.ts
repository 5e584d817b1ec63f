import { element } from "../xml/parseXml";
import type { XmlElement } from "../xml/xmlElement";
import type { Worksheet } from "./worksheet";

/**
 * Sets the width of a column, in characters of the default font (ECMA-376 part 1, 18.3.1.13). An entry that covers more
 * columns is split around it; its format stays, and a hidden column is shown.
 */
export function setColumnWidth(sheet: Worksheet, column: number, width: number): void {
  const columns = sheet.ensureChild("cols");
  const covering = columns.children.find((entry) => first(entry) <= column && last(entry) >= column) ?? null;
  const own = covering
    ? element(covering.toString())
    : element(`<${sheet.prefix}col min="${column}" max="${column}"></${sheet.prefix}col>`);
  own.set("hidden", null);
  own.set("width", String(width));
  own.set("customWidth", "1");
  if (!covering) {
    columns.insertBefore(own, columns.children.find((entry) => first(entry) > column) ?? null);
    return;
  }
  const after = last(covering) > column ? element(covering.toString()) : null;
  const before = first(covering) < column ? element(covering.toString()) : null;
  after?.set("min", String(column + 1));
  before?.set("max", String(column - 1));
  own.set("min", String(column));
  own.set("max", String(column));
  for (const piece of [before, own, after]) if (piece) columns.insertBefore(piece, covering);
  columns.remove(covering);
}

/** Takes the width of a column of ours back; an entry that says more than a width stays. */
export function forgetColumnWidth(sheet: Worksheet, column: number): void {
  const columns = sheet.root.child("cols");
  const own = columns?.children.find((entry) => first(entry) === column && last(entry) === column);
  if (!columns || !own) return;
  const says = [...own.attributes.keys()].sort().join(" ");
  if (says !== "customWidth max min width") return;
  columns.remove(own);
  if (columns.children.length === 0) sheet.removeChild(columns);
}

/** Format of the empty cells of a column, 0 for none. */
export function columnStyle(sheet: Worksheet, column: number): number {
  const entries = sheet.root.child("cols")?.children ?? [];
  const covering = entries.find((entry) => first(entry) <= column && last(entry) >= column);
  return Number(covering?.get("style") ?? 0);
}

function first(entry: XmlElement): number {
  return Number(entry.get("min"));
}

function last(entry: XmlElement): number {
  return Number(entry.get("max"));
}
