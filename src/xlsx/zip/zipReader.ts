import { WorkbookError } from "../../sheets/workbook";
import type { Limits } from "../limits";
import { FLAG_UTF8, type ZipEntry } from "./zipEntry";

/**
 * Reading the directory of a zip archive (PKWARE APPNOTE 6.3.10): end record 4.3.16, zip64 4.3.14 and 4.3.15,
 * central directory 4.3.12, local headers 4.3.7. Sizes are taken from the central directory, so entries whose sizes
 * follow the data ("data descriptors", 4.3.9) need no treatment of their own.
 */

const END_SIGNATURE = 0x06054b50;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
const ZIP64_END_SIGNATURE = 0x06064b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff;
const ZIP64_FIELD = 0x0001;

interface Directory {
  readonly count: number;
  readonly offset: number;
}

/**
 * The entries of the archive in the order of its directory, their data not yet unpacked.
 * @throws {WorkbookError} "not-a-workbook" when the bytes hold no archive; "broken" when its directory is damaged;
 * "too-large" beyond the limits
 */
export function readZipEntries(bytes: Uint8Array, limits: Limits): ZipEntry[] {
  if (bytes.length > limits.fileBytes) throw new WorkbookError("too-large", `file of ${bytes.length} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) throw new WorkbookError("not-a-workbook", "zip");
  try {
    const directory = readDirectory(view, end);
    if (directory.count > limits.parts) throw new WorkbookError("too-large", `${directory.count} parts`);
    return readEntries(bytes, view, directory);
  } catch (error) {
    // DataView throws a RangeError where a damaged directory points outside the file.
    if (error instanceof RangeError) throw new WorkbookError("broken", "zip", { cause: error });
    throw error;
  }
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_LENGTH;
  for (let offset = last; offset >= 0 && offset >= last - LONGEST_COMMENT; offset--) {
    if (view.getUint32(offset, true) === END_SIGNATURE) return offset;
  }
  return null;
}

function readDirectory(view: DataView, end: number): Directory {
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR_SIGNATURE) return { count, offset };
  const record = size64(view, locator + 8);
  if (view.getUint32(record, true) !== ZIP64_END_SIGNATURE) throw new WorkbookError("broken", "zip");
  return { count: size64(view, record + 32), offset: size64(view, record + 48) };
}

function readEntries(bytes: Uint8Array, view: DataView, directory: Directory): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let offset = directory.offset;
  for (let index = 0; index < directory.count; index++) {
    if (view.getUint32(offset, true) !== CENTRAL_SIGNATURE) throw new WorkbookError("broken", "zip");
    entries.push(readEntry(bytes, view, offset));
    const variable =
      view.getUint16(offset + 28, true) + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
    offset += CENTRAL_LENGTH + variable;
  }
  return entries;
}

function readEntry(bytes: Uint8Array, view: DataView, offset: number): ZipEntry {
  const flags = view.getUint16(offset + 8, true);
  const nameEnd = offset + CENTRAL_LENGTH + view.getUint16(offset + 28, true);
  const nameBytes = bytes.slice(offset + CENTRAL_LENGTH, nameEnd);
  const { size, packedSize, localHeader } = readSizes(view, offset, nameEnd);
  const start = dataStart(view, localHeader);
  if (start + packedSize > bytes.length) throw new WorkbookError("broken", "zip");
  return {
    nameBytes,
    name: entryName(nameBytes, flags),
    flags,
    method: view.getUint16(offset + 10, true),
    dosTime: view.getUint32(offset + 12, true),
    crc: view.getUint32(offset + 16, true),
    size,
    externalAttributes: view.getUint32(offset + 38, true),
    packed: bytes.subarray(start, start + packedSize),
  };
}

/** Sizes and place of an entry; those too large for 32 bits stand in its zip64 extra field (4.5.3), in this order. */
function readSizes(view: DataView, offset: number, extraStart: number) {
  let size = view.getUint32(offset + 24, true);
  let packedSize = view.getUint32(offset + 20, true);
  let localHeader = view.getUint32(offset + 42, true);
  let field = zip64Field(view, extraStart, extraStart + view.getUint16(offset + 30, true));
  const next = () => {
    if (field === null) throw new WorkbookError("broken", "zip");
    field += 8;
    return size64(view, field - 8);
  };
  if (size === IN_ZIP64) size = next();
  if (packedSize === IN_ZIP64) packedSize = next();
  if (localHeader === IN_ZIP64) localHeader = next();
  return { size, packedSize, localHeader };
}

function zip64Field(view: DataView, start: number, end: number): number | null {
  for (let field = start; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) === ZIP64_FIELD) return field + 4;
  }
  return null;
}

/** Where an entry's data begins: the local header repeats the name and has extra fields of its own length. */
function dataStart(view: DataView, localHeader: number): number {
  if (view.getUint32(localHeader, true) !== LOCAL_SIGNATURE) throw new WorkbookError("broken", "zip");
  return localHeader + LOCAL_LENGTH + view.getUint16(localHeader + 26, true) + view.getUint16(localHeader + 28, true);
}

function size64(view: DataView, offset: number): number {
  return Number(view.getBigUint64(offset, true));
}

/** Names without the UTF-8 flag are ASCII in practice; Latin-1 keeps them apart from each other whatever they are. */
function entryName(bytes: Uint8Array, flags: number): string {
  return new TextDecoder(flags & FLAG_UTF8 ? "utf-8" : "latin1").decode(bytes);
}
