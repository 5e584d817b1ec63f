const encoder = new TextEncoder();

/** Bytes put one behind the other in one buffer that doubles when full: no list of a million small pieces. */
export class ByteWriter {
  private buffer: Uint8Array;
  private length = 0;

  /** @param expected how many bytes there will be, roughly */
  constructor(expected: number) {
    this.buffer = new Uint8Array(Math.max(1024, expected));
  }

  /** Adds `source` from offset `start` to `end`. */
  copy(source: Uint8Array, start: number, end: number): void {
    this.reserve(end - start);
    this.buffer.set(source.subarray(start, end), this.length);
    this.length += end - start;
  }

  text(text: string): void {
    // One UTF-16 unit is at most three bytes in UTF-8.
    this.reserve(text.length * 3);
    this.length += encoder.encodeInto(text, this.buffer.subarray(this.length)).written;
  }

  /** All that was added; the writer is spent. */
  bytes(): Uint8Array {
    return this.buffer.subarray(0, this.length);
  }

  private reserve(more: number): void {
    if (this.length + more <= this.buffer.length) return;
    const larger = new Uint8Array(Math.max(this.buffer.length * 2, this.length + more));
    larger.set(this.buffer.subarray(0, this.length));
    this.buffer = larger;
  }
}
