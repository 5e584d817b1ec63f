import {
  WorkbookError,
  type SheetSnapshot,
  type RemovableWorkbook,
  type WorkbookEdits,
  type WorkbookSnapshot,
} from "../sheets/workbook";
import type { SheetLayout } from "../sheets/layout/sheetLayout";
import { blankParts } from "./blankParts";
import { DEFAULT_LIMITS, type Limits } from "./limits";
import { refuseOleFile } from "./oleFile";
import { PartPackage } from "./package/partPackage";
import { Relationships } from "./package/relationships";
import { newSheetSource } from "./sheet/newSheet";
import { readCells } from "./sheet/readCells";
import { SharedStrings } from "./sheet/sharedStrings";
import { openStyles } from "./styles/stylesPart";
import { tablesOf } from "./table/table";
import { readMarks } from "./workbook/marks";
import { removalOf } from "../sheets/removal";
import { removeOurs } from "./remove/removeOurs";
import { freeSheetName } from "../sheets/sheetNames";
import { WorkbookPart, type SheetEntry } from "./workbook/workbookPart";
import { writeOwnColumns } from "./write/ownColumns";
import { writeOwnSheet, type PlacedSheet } from "./write/ownSheet";
import { encodePart, utf8Part } from "./xml/partText";

export interface XlsxOptions {
  /** Write into a signed workbook, which voids its signature. */
  readonly allowSigned?: boolean;
  readonly limits?: Limits;
}

/** A workbook over the bytes of a file: nothing is read from or written to a disk. */
export interface XlsxWorkbook extends RemovableWorkbook {
  /** The file as it stands after the writes so far; without any, every part as it came. */
  bytes(): Uint8Array;
}

/**
 * Opens the bytes of an `.xlsx` or `.xlsm` file.
 *
 * Only the parts that an edit concerns are made anew; every other part keeps its packed bytes. The same bytes and edits
 * give the same bytes on every machine, and the same edits a second time change nothing.
 * @throws {WorkbookError} "encrypted", "old-format", "not-a-workbook", "broken" or "too-large"
 */
export function openXlsx(bytes: Uint8Array, options: XlsxOptions = {}): XlsxWorkbook {
  refuseOleFile(bytes);
  const parts = PartPackage.open(bytes, options.limits ?? DEFAULT_LIMITS);
  WorkbookPart.of(parts);
  return new FileWorkbook(parts, options.allowSigned ?? false);
}

/**
 * A new workbook without sheets, to write ours into where the invoices came from another kind of file. Its `bytes()` are
 * a workbook only once a sheet was written: Excel opens none without.
 */
export function blankXlsx(): XlsxWorkbook {
  return new FileWorkbook(blankParts(DEFAULT_LIMITS), false);
}

class FileWorkbook implements XlsxWorkbook {
  constructor(
    private parts: PartPackage,
    private readonly allowSigned: boolean,
  ) {}

  /**
   * See the port.
   * @throws {WorkbookError} "broken" or "too-large"
   */
  read(): Promise<WorkbookSnapshot> {
    return settled(() => {
      const workbook = WorkbookPart.of(this.parts);
      const strings = SharedStrings.of(this.parts, workbook.relationships);
      const sheets = workbook.sheets.flatMap((entry) => this.readSheet(entry, workbook, strings));
      return { dateSystem: workbook.dateSystem, sheets, marks: readMarks(workbook) };
    });
  }

  /**
   * See the port.
   * @throws {WorkbookError} "signed", "protected", "structure-protected" or "broken"; nothing is written then
   */
  write(edits: WorkbookEdits): Promise<void> {
    return settled(() => {
      if (!this.allowSigned && isSigned(this.parts)) throw new WorkbookError("signed", "signature");
      const parts = this.parts.copy();
      writeEdits(WorkbookPart.of(parts), edits);
      this.parts = parts;
    });
  }

  /**
   * See the port.
   * @throws {WorkbookError} "in-use", "filtered", "nothing-else", "signed", "protected", "structure-protected"
   *   or "broken"; nothing is removed then
   */
  async remove(beforeChange?: () => Promise<void>): Promise<void> {
    const removal = removalOf(await this.read());
    if (!this.allowSigned && isSigned(this.parts)) throw new WorkbookError("signed", "signature");
    const parts = this.parts.copy();
    removeOurs(WorkbookPart.of(parts), removal);
    await beforeChange?.();
    this.parts = parts;
  }

  bytes(): Uint8Array {
    return this.parts.toBytes();
  }

  private readSheet(entry: SheetEntry, workbook: WorkbookPart, strings: SharedStrings): SheetSnapshot[] {
    const { name, hidden, part } = entry;
    if (part === null) return [];
    const used = readCells(utf8Part(this.parts.read(part), part), part, strings, workbook.dateSystem);
    return [{ name, hidden, ...used, tables: tablesOf(this.parts, part).map((table) => table.snapshot) }];
  }
}

function writeEdits(workbook: WorkbookPart, edits: WorkbookEdits): void {
  const styles = openStyles(workbook);
  if (edits.columns) writeOwnColumns(workbook, edits.columns, styles.book);
  const placed = placeSheets(workbook, edits.sheets);
  const names = new Map(placed.map(({ layout, entry }) => [layout.name, entry.name]));
  for (const sheet of placed) writeOwnSheet(workbook, sheet, styles.book, names);
  styles.save();
  workbook.refreshOnOpen();
  workbook.save();
}

/** The sheet of each layout: found by its mark, or added as the last tab. */
function placeSheets(workbook: WorkbookPart, layouts: readonly SheetLayout[]): PlacedSheet[] {
  const marks = new Map(readMarks(workbook).map((mark) => [mark.key, mark]));
  return layouts.map((layout) => {
    const mark = marks.get(layout.mark);
    const present = mark && workbook.sheets.find(({ name }) => name === mark.sheet);
    if (present && present.part !== null) return { layout, entry: present, part: present.part, earlier: mark.range };
    const taken = workbook.sheets.map(({ name }) => name);
    const name = freeSheetName(layout.name, taken);
    const part = workbook.addSheet(name, encodePart(newSheetSource(layout, workbook.dialect)), layout.hidden);
    return { layout, entry: workbook.sheets.at(-1)!, part, earlier: null };
  });
}

/** Digital signatures (ECMA-376 part 2, 10) cover parts that we would change. */
function isSigned(parts: PartPackage): boolean {
  return (
    Relationships.of(parts, "").ofType("origin") !== null ||
    parts.names.some((name) => /^\/?_xmlsignatures[\\/]/i.test(name))
  );
}

function settled<Value>(compute: () => Value): Promise<Value> {
  return new Promise((resolve) => {
    resolve(compute());
  });
}
