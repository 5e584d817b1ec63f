const encoder = new TextEncoder();

/** Text is gathered up to this length before it is encoded: many short calls cost more than one long. */
const GATHERED = 8192;

/** Bytes put one behind the other in one buffer that doubles when full: no list of a million small pieces. */
export class ByteWriter {
  private buffer: Uint8Array;
  private length = 0;
  private gathered = "";

  /** Room for as many bytes as there will be, roughly. */
  constructor(expected: number) {
    this.buffer = new Uint8Array(Math.max(GATHERED, expected));
  }

  /** Adds `source` from offset `start` to `end`. */
  copy(source: Uint8Array, start: number, end: number): void {
    this.encodeGathered();
    this.reserve(end - start);
    this.buffer.set(source.subarray(start, end), this.length);
    this.length += end - start;
  }

  text(text: string): void {
    this.gathered += text;
    if (this.gathered.length > GATHERED) this.encodeGathered();
  }

  /** All that was added; the writer is spent. */
  bytes(): Uint8Array {
    this.encodeGathered();
    return this.buffer.subarray(0, this.length);
  }

  private encodeGathered(): void {
    if (this.gathered === "") return;
    // One UTF-16 unit is at most three bytes in UTF-8.
    this.reserve(this.gathered.length * 3);
    this.length += encoder.encodeInto(this.gathered, this.buffer.subarray(this.length)).written;
    this.gathered = "";
  }

  private reserve(more: number): void {
    if (this.length + more <= this.buffer.length) return;
    const larger = new Uint8Array(Math.max(this.buffer.length * 2, this.length + more));
    larger.set(this.buffer.subarray(0, this.length));
    this.buffer = larger;
  }
}
