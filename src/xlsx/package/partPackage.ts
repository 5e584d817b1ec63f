import { WorkbookError } from "../../sheets/workbook";
import { RATIO_FREE_BYTES, type Limits } from "../limits";
import { decodePart, encodePart } from "../xml/partText";
import { parseXml, xmlSource, type XmlDocument } from "../xml/parseXml";
import { inflate } from "../zip/compression";
import { crc32 } from "node:zlib";
import { FLAG_ENCRYPTED, METHOD_DEFLATED, METHOD_STORED, type ZipEntry } from "../zip/zipEntry";
import { readZipEntries } from "../zip/zipReader";
import { packEntry, repackEntry, writeZip } from "../zip/zipWriter";

/** Entries whose checksum was compared once; an entry never changes. */
const verified = new WeakSet<ZipEntry>();

/**
 * The parts of a workbook (Open Packaging Conventions, ECMA-376 part 2). Names are without leading slash and found in
 * any case (7.2.3.3); some programs write them with a leading or with backward slashes.
 *
 * Parts stay packed until asked for. A part that is written with the content it has keeps its packed bytes, so what did
 * not change comes back byte for byte.
 */
export class PartPackage {
  private constructor(
    private readonly entries: Map<string, ZipEntry>,
    private readonly limits: Limits,
    private readonly unpackedSizes: Map<string, number>,
  ) {}

  /**
   * The package in the bytes of a file.
   * @throws {WorkbookError} see `readZipEntries()`; "broken" when two parts share a name
   */
  static open(bytes: Uint8Array, limits: Limits): PartPackage {
    const entries = new Map<string, ZipEntry>();
    for (const entry of readZipEntries(bytes, limits)) {
      if (entries.has(partKey(entry.name))) throw new WorkbookError("broken", `two parts ${entry.name}`);
      entries.set(partKey(entry.name), entry);
    }
    return new PartPackage(entries, limits, new Map());
  }

  /** A package without parts. */
  static empty(limits: Limits): PartPackage {
    return new PartPackage(new Map(), limits, new Map());
  }

  /** A package of the same parts, to edit while this one stays as it is. */
  copy(): PartPackage {
    return new PartPackage(new Map(this.entries), this.limits, this.unpackedSizes);
  }

  /** Names of all parts, as the file spells them, in the file's order. */
  get names(): readonly string[] {
    return [...this.entries.values()].map((entry) => entry.name);
  }

  has(name: string): boolean {
    return this.entries.has(partKey(name));
  }

  /**
   * The content of a part.
   * @throws {WorkbookError} "broken" when the part is missing or damaged; "too-large" beyond the limits; "encrypted"
   */
  read(name: string): Uint8Array {
    const key = partKey(name);
    const entry = this.entries.get(key);
    if (!entry) throw new WorkbookError("broken", `no part ${name}`);
    const bytes = this.unpack(key, entry);
    if (!verified.has(entry) && crc32(bytes) !== entry.crc) throw new WorkbookError("broken", `checksum of ${name}`);
    verified.add(entry);
    return bytes;
  }

  readText(name: string): string {
    return decodePart(this.read(name), name);
  }

  readXml(name: string): XmlDocument {
    return parseXml(this.readText(name), name);
  }

  /** Replaces or adds a part. */
  write(name: string, bytes: Uint8Array): void {
    this.writePieces(name, [bytes]);
  }

  /** The same of content in pieces, one behind the other: a large sheet is never put together in one. */
  writePieces(name: string, pieces: readonly Uint8Array[]): void {
    const key = partKey(name);
    const entry = this.entries.get(key);
    if (!entry) this.entries.set(key, packEntry(name, pieces));
    else if (!this.holds(entry, pieces)) this.entries.set(key, repackEntry(entry, pieces));
  }

  writeText(name: string, text: string): void {
    this.write(name, encodePart(text));
  }

  writeXml(name: string, document: XmlDocument): void {
    this.writeText(name, xmlSource(document));
  }

  remove(name: string): void {
    this.entries.delete(partKey(name));
  }

  /** The first name that `nameOf` makes of 1, 2, 3, … and no part has. */
  freeName(nameOf: (number: number) => string): string {
    let number = 1;
    while (this.has(nameOf(number))) number++;
    return nameOf(number);
  }

  /** The package as a file. */
  toBytes(): Uint8Array {
    return writeZip([...this.entries.values()]);
  }

  private holds(entry: ZipEntry, pieces: readonly Uint8Array[]): boolean {
    const size = pieces.reduce((length, piece) => length + piece.length, 0);
    return entry.size === size && isMadeOf(this.read(entry.name), pieces);
  }

  private unpack(key: string, entry: ZipEntry): Uint8Array {
    if (entry.flags & FLAG_ENCRYPTED) throw new WorkbookError("encrypted", entry.name);
    if (entry.method === METHOD_STORED) return entry.packed;
    if (entry.method !== METHOD_DEFLATED) throw new WorkbookError("broken", `packing of ${entry.name}`);
    const { partBytes, totalBytes, ratio } = this.limits;
    this.unpackedSizes.delete(key);
    const sofar = [...this.unpackedSizes.values()].reduce((total, size) => total + size, 0);
    const byRatio = Math.max(RATIO_FREE_BYTES, entry.packed.length * ratio);
    const bytes = inflate(entry, Math.min(partBytes, totalBytes - sofar, byRatio));
    this.unpackedSizes.set(key, bytes.length);
    return bytes;
  }
}

function partKey(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

/** Whether the pieces, as long as `bytes` altogether, are what `bytes` holds. */
function isMadeOf(bytes: Uint8Array, pieces: readonly Uint8Array[]): boolean {
  let start = 0;
  for (const piece of pieces) {
    for (let index = 0; index < piece.length; index++) if (bytes[start + index] !== piece[index]) return false;
    start += piece.length;
  }
  return true;
}
