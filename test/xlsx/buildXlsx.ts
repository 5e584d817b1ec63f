import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { columnLetters, rangeName } from "../../src/sheets/layout/cellName";
import { escapeSheetText, escapeXml } from "../../src/xlsx/xml/xmlText";
import type { UserBook, UserSheet } from "../workbookContract";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Parts of a workbook by name. */
export type Parts = Record<string, string>;

/** A zip archive of text parts. */
export function zipParts(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** The parts of a workbook as text. */
export function unzipParts(bytes: Uint8Array): Parts {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** The workbook with some parts rewritten. */
export function withParts(bytes: Uint8Array, edit: (parts: Parts) => Parts): Uint8Array {
  const parts = unzipParts(bytes);
  return zipParts({ ...parts, ...edit(parts) });
}

/** What a user types, and where. */
export interface TypedValue {
  readonly sheet: string;
  readonly cell: string;
  readonly value: string | number | null;
}

/** The workbook as a program writes it once a user has typed into a cell: its format stays, and rows stay in order. */
export function typedInto(bytes: Uint8Array, { sheet, cell, value }: TypedValue): Uint8Array {
  return withParts(bytes, (parts) => {
    const part = partOfSheet(parts, sheet);
    return { [part]: withCell(parts[part]!, cell, value) };
  });
}

function partOfSheet(parts: Parts, sheet: string): string {
  const tag = new RegExp(`<sheet [^>]*name="${escapeXml(sheet).replaceAll("'", "(?:'|&apos;)")}"[^>]*>`);
  const id = / r:id="([^"]+)"/.exec(tag.exec(parts["xl/workbook.xml"]!)![0])![1]!;
  const links = parts["xl/_rels/workbook.xml.rels"]!.match(/<Relationship [^>]*>/g)!;
  const target = /Target="([^"]+)"/.exec(links.find((link) => link.includes(`Id="${id}"`))!)![1]!;
  return `xl/${target.replace(/^\/?xl\//, "")}`;
}

function withCell(source: string, cell: string, value: string | number | null): string {
  const number = Number(/\d+/.exec(cell)![0]);
  const rows = source.match(/<row [^>]*?(?:\/>|>.*?<\/row>)/gs) ?? [];
  const row = rows.find((each) => each.includes(`r="${number}"`)) ?? "";
  const cells = row.match(/<c [^>]*?(?:\/>|>.*?<\/c>)/gs) ?? [];
  const present = cells.find((each) => each.includes(`r="${cell}"`));
  const style = / s="\d+"/.exec(present ?? "")?.[0] ?? "";
  const typed = cellSource(value, cell).replace("<c ", `<c${style} `);
  const kept = [...cells.filter((each) => each !== present), typed].sort((a, b) => columnOf(a) - columnOf(b));
  const open = /<row [^>]*?(?=\/?>)/.exec(row)?.[0] ?? `<row r="${number}"`;
  const written = `${open}>${kept.join("")}</row>`;
  if (row !== "") return source.replace(row, () => written);
  const next = rows.find((each) => Number(/r="(\d+)"/.exec(each)![1]) > number) ?? "</sheetData>";
  return source.replace(next, () => written + next);
}

/** The column of a cell's source, counted from 1; 0 for none. */
function columnOf(source: string): number {
  const letters = / r="([A-Z]+)/.exec(source)?.[1] ?? "";
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Parts of a workbook with worksheets given by their source, as a program other than ours writes them. */
export function workbookParts(sheets: readonly { name: string; source: string }[], extra: Parts = {}): Parts {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const links = sheets.map((_, index) => relationship(index + 1, "worksheet", `worksheets/sheet${index + 1}.xml`));
  return {
    "[Content_Types].xml":
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>` +
      sheets.map((_, index) => override(`worksheets/sheet${index + 1}.xml`, "worksheet")).join("") +
      `</Types>`,
    "_rels/.rels": relationships(relationship(1, "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/><sheets>${list.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(links.join("")),
    ...Object.fromEntries(sheets.map(({ source }, index) => [`xl/worksheets/sheet${index + 1}.xml`, source])),
    ...extra,
  };
}

/** The bytes of a workbook with one worksheet of that content. */
export function bookOfSheet(content: string, extra: Parts = {}): Uint8Array {
  return zipParts(workbookParts([{ name: "Factures", source: worksheet(content) }], extra));
}

/** A worksheet part around its children. */
export function worksheet(content: string): string {
  return `<?xml version="1.0"?><worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${content}</worksheet>`;
}

/** A relationships part. */
export function relationships(content: string): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${content}</Relationships>`;
}

/** One relationship. */
export function relationship(number: number, type: string, target: string): string {
  return `<Relationship Id="rId${number}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

/** The bytes of a workbook as the contract describes it. */
export function userBook(book: UserBook): Uint8Array {
  const sheets = book.sheets.map((sheet) => ({ name: sheet.name, source: worksheet(sheetContent(sheet)) }));
  const parts = workbookParts(sheets);
  book.sheets.forEach(({ table }, index) => {
    if (!table) return;
    const number = index + 1;
    const ref = rangeName(table.range);
    const header = book.sheets[index]!.rows[table.range.firstRow - 1]!;
    const columns = header.map(
      (title, column) => `<tableColumn id="${column + 1}" name="${escapeXml(String(title))}"/>`,
    );
    parts[`xl/tables/table${number}.xml`] =
      `<table xmlns="${MAIN}" id="${number}" name="${table.name}" displayName="${table.name}" ref="${ref}"` +
      `${table.hasTotalsRow ? ' totalsRowCount="1"' : ""}><autoFilter ref="${ref}"/>` +
      `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns></table>`;
    parts[`xl/worksheets/_rels/sheet${number}.xml.rels`] = relationships(
      relationship(1, "table", `../tables/table${number}.xml`),
    );
  });
  const types = book.sheets.map((sheet, index) =>
    sheet.table ? override(`tables/table${index + 1}.xml`, "table") : "",
  );
  parts["[Content_Types].xml"] = parts["[Content_Types].xml"]!.replace("</Types>", `${types.join("")}</Types>`);
  if (book.dateSystem === 1904) {
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"]!.replace("<workbookPr/>", '<workbookPr date1904="1"/>');
  }
  return zipParts(parts);
}

function sheetContent({ rows, table }: UserSheet): string {
  const source = rows.map((row, index) => {
    const cells = row.map((value, column) => cellSource(value, `${columnLetters(column + 1)}${index + 1}`));
    return `<row r="${index + 1}">${cells.join("")}</row>`;
  });
  const parts = table ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : "";
  return `<sheetData>${source.join("")}</sheetData>${parts}`;
}

function cellSource(value: string | number | boolean | null, place: string): string {
  if (value === null) return "";
  if (typeof value === "number") return `<c r="${place}"><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c r="${place}" t="b"><v>${Number(value)}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeSheetText(value)}</t></is></c>`;
}

function override(part: string, type: string): string {
  return `<Override PartName="/xl/${part}" ContentType="${SHEET_TYPE}.${type}+xml"/>`;
}
