import { createWriteStream } from "node:fs";
import { Zip, ZipDeflate, strToU8 } from "fflate";
import { seededRandom } from "../samples/seededRandom";

const HEADERS = [
  "N° facture",
  "Client",
  "Date facture",
  "Échéance",
  "Montant HT",
  "TVA",
  "Montant TTC",
  "Date de paiement",
  "Statut",
  "Mode de règlement",
  "Commercial",
  "Commentaire",
];
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const ROWS_PER_CHUNK = 2_000;
/** 2026-11-22 as a serial number. */
const LAST_DAY = 46_348;
const DAYS_OF_HISTORY = 730;

/**
 * Writes an invoice workbook of that many rows and 12 columns, as an invoicing tool would: numbers and dates as numbers,
 * words in the shared string table. The same for the same number of rows.
 */
export function writeBigWorkbook(path: string, rows: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const file = createWriteStream(path);
    file.on("error", reject);
    file.on("finish", resolve);
    const zip = new Zip((error, chunk, final) => {
      if (error) reject(error);
      file.write(chunk);
      if (final) file.end();
    });
    const strings = new Strings();
    addPart(zip, "[Content_Types].xml", [contentTypes()]);
    addPart(zip, "_rels/.rels", [relationships([["officeDocument", "xl/workbook.xml"]])]);
    addPart(zip, "xl/workbook.xml", [
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Factures" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ]);
    addPart(zip, "xl/_rels/workbook.xml.rels", [
      relationships([
        ["worksheet", "worksheets/sheet1.xml"],
        ["styles", "styles.xml"],
        ["sharedStrings", "sharedStrings.xml"],
      ]),
    ]);
    addPart(zip, "xl/styles.xml", [styles()]);
    addPart(zip, "xl/worksheets/sheet1.xml", sheetChunks(rows, strings));
    addPart(zip, "xl/sharedStrings.xml", [strings.xml()]);
    zip.end();
  });
}

function* sheetChunks(rows: number, strings: Strings): Generator<string> {
  const book = { rows, clients: Math.max(20, Math.round(rows / 60)), random: seededRandom(rows), strings };
  yield `<worksheet xmlns="${MAIN}"><sheetData>`;
  yield rowXml(
    1,
    HEADERS.map((header) => textCell(strings.index(header))),
  );
  let chunk = "";
  for (let row = 2; row <= rows + 1; row++) {
    chunk += rowXml(row, invoiceCells(row, book));
    if (row % ROWS_PER_CHUNK === 0) {
      yield chunk;
      chunk = "";
    }
  }
  yield `${chunk}</sheetData></worksheet>`;
}

interface Book {
  readonly rows: number;
  readonly clients: number;
  readonly random: ReturnType<typeof seededRandom>;
  readonly strings: Strings;
}

function invoiceCells(row: number, { rows, clients, random, strings }: Book): string[] {
  const client = random.whole(1, clients);
  const issued = LAST_DAY - DAYS_OF_HISTORY + Math.floor(((row - 2) * DAYS_OF_HISTORY) / rows);
  const due = issued + 30;
  const paid = due + (client % 25) - 4 + random.whole(-3, 6);
  const isPaid = paid <= LAST_DAY;
  const net = random.whole(5_000, 900_000) / 100;
  const tax = Math.round(net * 20) / 100;
  const text = (words: string): string => textCell(strings.index(words));
  return [
    text(`F${String(row).padStart(7, "0")}`),
    text(`Client numéro ${client}`),
    dateCell(issued),
    dateCell(due),
    numberCell(net),
    numberCell(tax),
    numberCell(Math.round((net + tax) * 100) / 100),
    isPaid ? dateCell(paid) : "",
    text(isPaid ? "Réglée" : "À régler"),
    text(client % 3 === 0 ? "Chèque" : "Virement"),
    text(`Commercial ${client % 7}`),
    text(random.chance(0.1) ? `Note ${row}` : "RAS"),
  ];
}

class Strings {
  readonly #indexes = new Map<string, number>();

  index(text: string): number {
    const known = this.#indexes.get(text);
    if (known !== undefined) return known;
    this.#indexes.set(text, this.#indexes.size);
    return this.#indexes.size - 1;
  }

  xml(): string {
    return `<sst xmlns="${MAIN}">${[...this.#indexes.keys()].map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`;
  }
}

const LETTERS = "ABCDEFGHIJKL";

function rowXml(row: number, cells: readonly string[]): string {
  const placed = cells.map((cell, column) => cell.replace("<c", `<c r="${LETTERS[column]!}${row}"`));
  return `<row r="${row}">${placed.join("")}</row>`;
}

const textCell = (index: number): string => `<c t="s"><v>${index}</v></c>`;
const dateCell = (serial: number): string => `<c s="1"><v>${serial}</v></c>`;
const numberCell = (value: number): string => `<c s="2"><v>${value}</v></c>`;

function styles(): string {
  const xf = (format: number): string =>
    `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`;
  return (
    `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
    `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
    `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    `<cellXfs count="3">${xf(0)}${xf(14)}${xf(4)}</cellXfs></styleSheet>`
  );
}

function contentTypes(): string {
  const type = (part: string, kind: string): string =>
    `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  return (
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    type("workbook.xml", "sheet.main") +
    type("worksheets/sheet1.xml", "worksheet") +
    type("styles.xml", "styles") +
    type("sharedStrings.xml", "sharedStrings") +
    `</Types>`
  );
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const entries = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${entries.join("")}</Relationships>`;
}

function addPart(zip: Zip, name: string, chunks: Iterable<string>): void {
  const part = new ZipDeflate(name, { level: 6 });
  part.mtime = new Date(2026, 0, 1);
  zip.add(part);
  for (const chunk of chunks) part.push(strToU8(chunk));
  part.push(new Uint8Array(), true);
}
