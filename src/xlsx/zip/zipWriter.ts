import { crc32 } from "node:zlib";
import { deflate } from "./compression";
import { FLAG_SIZES_FOLLOW, FLAG_UTF8, METHOD_DEFLATED, type ZipEntry } from "./zipEntry";

/**
 * Writing a zip archive (PKWARE APPNOTE 6.3.10, 4.3.7, 4.3.12, 4.3.16). Packed data is copied as it stands; headers are
 * written anew with the sizes in them. The reader's limits keep every archive below the sizes that need zip64.
 */

const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;
/** Version 2.0 of the format: deflate (4.4.3.2). */
const VERSION_NEEDED = 20;
/** 1980-01-01 00:00, the earliest time a zip entry can bear: our parts know no clock. */
const FIXED_DOS_TIME = 0x00210000;

/** A new entry that holds the pieces, packed. The same pieces make the same entry on every machine and at every time. */
export function packEntry(name: string, pieces: readonly Uint8Array[]): ZipEntry {
  return repackEntry(
    {
      nameBytes: new TextEncoder().encode(name),
      name,
      flags: FLAG_UTF8,
      method: METHOD_DEFLATED,
      dosTime: FIXED_DOS_TIME,
      crc: 0,
      size: 0,
      externalAttributes: 0,
      packed: new Uint8Array(),
    },
    pieces,
  );
}

/** `entry` with other content: name and time stay. */
export function repackEntry(entry: ZipEntry, pieces: readonly Uint8Array[]): ZipEntry {
  return {
    ...entry,
    method: METHOD_DEFLATED,
    crc: pieces.reduce((crc, piece) => crc32(piece, crc), 0),
    size: sum(pieces, (piece) => piece.length),
    packed: deflate(pieces),
  };
}

/** The archive of `entries`, in their order. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const namesLength = sum(entries, (entry) => entry.nameBytes.length);
  const localLength = entries.length * LOCAL_LENGTH + namesLength + sum(entries, (entry) => entry.packed.length);
  const directoryLength = entries.length * CENTRAL_LENGTH + namesLength;
  const bytes = new Uint8Array(localLength + directoryLength + END_LENGTH);
  const view = new DataView(bytes.buffer);
  let local = 0;
  let central = localLength;
  for (const entry of entries) {
    writeCentralHeader(view, central, entry, local);
    bytes.set(entry.nameBytes, central + CENTRAL_LENGTH);
    central += CENTRAL_LENGTH + entry.nameBytes.length;
    writeLocalHeader(view, local, entry);
    bytes.set(entry.nameBytes, local + LOCAL_LENGTH);
    bytes.set(entry.packed, local + LOCAL_LENGTH + entry.nameBytes.length);
    local += LOCAL_LENGTH + entry.nameBytes.length + entry.packed.length;
  }
  view.setUint32(central, 0x06054b50, true);
  view.setUint16(central + 8, entries.length, true);
  view.setUint16(central + 10, entries.length, true);
  view.setUint32(central + 12, directoryLength, true);
  view.setUint32(central + 16, localLength, true);
  return bytes;
}

function writeLocalHeader(view: DataView, offset: number, entry: ZipEntry): void {
  view.setUint32(offset, 0x04034b50, true);
  writeCommonFields(view, offset + 4, entry);
}

function writeCentralHeader(view: DataView, offset: number, entry: ZipEntry, localOffset: number): void {
  view.setUint32(offset, 0x02014b50, true);
  view.setUint16(offset + 4, VERSION_NEEDED, true);
  writeCommonFields(view, offset + 6, entry);
  view.setUint32(offset + 38, entry.externalAttributes, true);
  view.setUint32(offset + 42, localOffset, true);
}

/** The run of fields that local and central headers share, from "version needed" to the length of the name. */
function writeCommonFields(view: DataView, offset: number, entry: ZipEntry): void {
  view.setUint16(offset, VERSION_NEEDED, true);
  view.setUint16(offset + 2, entry.flags & ~FLAG_SIZES_FOLLOW, true);
  view.setUint16(offset + 4, entry.method, true);
  view.setUint32(offset + 6, entry.dosTime, true);
  view.setUint32(offset + 10, entry.crc, true);
  view.setUint32(offset + 14, entry.packed.length, true);
  view.setUint32(offset + 18, entry.size, true);
  view.setUint16(offset + 22, entry.nameBytes.length, true);
}

function sum<Item>(items: readonly Item[], length: (item: Item) => number): number {
  return items.reduce((total, item) => total + length(item), 0);
}
