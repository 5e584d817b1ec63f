/**
 * Excel on the web refuses a request or an answer of more than 5 MB; this is what we put into one. The rest is room for the
 * envelope, which escapes quotes, and for the calls into which office.js parts a large matrix.
 * Source: learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins
 */
export const PAYLOAD_LIMIT = 3_000_000;
/** What one call on a range costs on the wire, path and arguments included (up to 700 bytes seen). */
const CALL_BYTES = 700;

/**
 * The requests of a write. Calls are queued by office.js until a sync; this counts what they weigh and syncs only where
 * the next ones would not fit, so the number of round trips follows the size of the data, not the number of calls.
 */
export class Requests {
  #bytes = 0;
  #isHeld = false;

  constructor(readonly context: Excel.RequestContext) {}

  /** To be called before calls are queued that belong together and carry about `bytes` of data. */
  async makeRoom(bytes: number, calls = 1): Promise<void> {
    if (this.#isHeld) return;
    const more = bytes + calls * CALL_BYTES;
    if (this.#bytes > 0 && this.#bytes + more > PAYLOAD_LIMIT) await this.send();
    if (this.#bytes === 0) {
      // Both hold until the next sync only, so each request says them again, once.
      this.context.application.suspendApiCalculationUntilNextSync();
      this.context.application.suspendScreenUpdatingUntilNextSync();
    }
    this.#bytes += more;
  }

  /**
   * Queues calls that must take effect together: in one request, as long as one holds `bytes`. Room asked for inside of
   * `queue` is already made.
   */
  async together(bytes: number, calls: number, queue: () => Promise<void>): Promise<void> {
    await this.makeRoom(bytes <= PAYLOAD_LIMIT ? bytes : 0, calls);
    this.#isHeld = bytes <= PAYLOAD_LIMIT;
    try {
      await queue();
    } finally {
      this.#isHeld = false;
    }
  }

  /** Sends what is queued. */
  async send(): Promise<void> {
    await this.context.sync();
    this.#bytes = 0;
  }
}

/** The bytes of a value on the wire. */
export function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
