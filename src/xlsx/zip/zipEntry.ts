/** One file of a zip archive, its data still packed. Never changed after it was made: an edit makes a new one. */
export interface ZipEntry {
  /** The name as the archive spells it, in the bytes of the archive. */
  readonly nameBytes: Uint8Array;
  readonly name: string;
  /** General purpose flags (APPNOTE 4.4.4): bit 0 encrypted, bit 3 sizes after the data, bit 11 name in UTF-8. */
  readonly flags: number;
  readonly method: number;
  /** Time in the low 16 bits and date in the high 16 bits, as MS-DOS keeps them (APPNOTE 4.4.6). */
  readonly dosTime: number;
  readonly crc: number;
  /** Unpacked bytes as declared: a hint, never trusted. */
  readonly size: number;
  readonly externalAttributes: number;
  readonly packed: Uint8Array;
}

export const METHOD_STORED = 0;
export const METHOD_DEFLATED = 8;

export const FLAG_ENCRYPTED = 0x0001;
export const FLAG_SIZES_FOLLOW = 0x0008;
export const FLAG_UTF8 = 0x0800;
