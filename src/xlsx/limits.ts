/** What a workbook may cost to open: a small file can unpack to gigabytes ("zip bomb"). */
export interface Limits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  readonly parts: number;
  /** Bytes of one part once unpacked. */
  readonly partBytes: number;
  /** Bytes of all parts unpacked by one operation. */
  readonly totalBytes: number;
  /**
   * Unpacked over packed bytes, beyond the first 16 MB of a part. Deflate can reach 1032; worksheets of real invoices
   * lie between 5 and 40, empty styled cells near 100.
   */
  readonly ratio: number;
}

/** Room for about 2 million invoices of 12 columns (a 1 GB worksheet), whatever the declared sizes say. */
export const DEFAULT_LIMITS: Limits = {
  fileBytes: 500_000_000,
  parts: 20_000,
  partBytes: 1_000_000_000,
  totalBytes: 1_500_000_000,
  ratio: 250,
};

/** Small parts (styles, relationships, small worksheets) are never judged by their ratio. */
export const RATIO_FREE_BYTES = 16_000_000;
