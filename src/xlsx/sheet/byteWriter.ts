const encoder = new TextEncoder();

/** Text is gathered up to this length before it is encoded: many short calls cost more than one long. */
const GATHERED = 8192;
/** Bytes written side by side; one UTF-16 unit of gathered text is at most three bytes in UTF-8. */
const BLOCK = 262_144;
/** A copied stretch of so many bytes is referred to where it stands. */
const LONG_STRETCH = 16_384;

/**
 * Bytes put one behind the other, as a list of long pieces: most of an edited sheet is what it was, and stays where it
 * is.
 */
export class ByteWriter {
  private readonly written: Uint8Array[] = [];
  private block = new Uint8Array(BLOCK);
  /** Where in the block the piece at hand starts and ends. */
  private start = 0;
  private end = 0;
  private gathered = "";

  /** Adds `source` from offset `start` to `end`. It must not change any more. */
  copy(source: Uint8Array, start: number, end: number): void {
    this.encodeGathered();
    if (end - start >= LONG_STRETCH) {
      this.endPiece();
      this.written.push(source.subarray(start, end));
      return;
    }
    this.reserve(end - start);
    this.block.set(source.subarray(start, end), this.end);
    this.end += end - start;
  }

  text(text: string): void {
    this.gathered += text;
    if (this.gathered.length > GATHERED) this.encodeGathered();
  }

  /** All that was added; the writer is spent. */
  pieces(): readonly Uint8Array[] {
    this.encodeGathered();
    this.endPiece();
    return this.written;
  }

  private encodeGathered(): void {
    if (this.gathered === "") return;
    this.reserve(this.gathered.length * 3);
    this.end += encoder.encodeInto(this.gathered, this.block.subarray(this.end)).written;
    this.gathered = "";
  }

  private reserve(more: number): void {
    if (this.end + more <= this.block.length) return;
    this.endPiece();
    this.block = new Uint8Array(Math.max(BLOCK, more));
    this.start = this.end = 0;
  }

  private endPiece(): void {
    if (this.end > this.start) this.written.push(this.block.subarray(this.start, this.end));
    this.start = this.end;
  }
}
