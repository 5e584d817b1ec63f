/** ASCII codes the scanners look for. */
const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;

const COMMENT_START = ascii("<!--");
const COMMENT_END = ascii("-->");
const CDATA_START = ascii("<![CDATA[");
const CDATA_END = ascii("]]>");
const INSTRUCTION_START = ascii("<?");
const INSTRUCTION_END = ascii("?>");

/**
 * Walks over the tags of an XML part as bytes, without making strings: a worksheet of 500,000 rows is longer than the
 * longest string of V8, and no XML library reads one in less than ten times the time.
 *
 * After `next()` returned true the fields describe the tag found. Comments, CDATA and instructions are passed over.
 */
export class TagCursor {
  /** Offset of "<". */
  start = 0;
  /** Local name, without prefix. */
  nameStart = 0;
  nameEnd = 0;
  /** Offset behind ">". */
  end: number;
  closing = false;
  selfClosing = false;

  constructor(
    readonly bytes: Uint8Array,
    from = 0,
    private readonly limit = bytes.length,
  ) {
    this.end = from;
  }

  /** Moves to the next tag; false at the end, or where a tag is cut short. */
  next(): boolean {
    const start = this.nextTagStart();
    if (start < 0) return false;
    this.start = start;
    const end = this.readName(start);
    return this.readEnd(end);
  }

  // Tags stand a few bytes apart, so plain loops beat calls of indexOf by half.
  private nextTagStart(): number {
    const { bytes, limit } = this;
    let start = this.end;
    while (start < limit) {
      while (start < limit && bytes[start] !== LESS_THAN) start++;
      const after = bytes[start + 1];
      if (start >= limit || after === undefined) return -1;
      if (after !== EXCLAMATION && after !== QUESTION) return start;
      start = endOfMarkup(bytes, start);
      if (start < 0) return -1;
    }
    return -1;
  }

  private readName(start: number): number {
    const { bytes } = this;
    this.closing = bytes[start + 1] === SLASH;
    let index = start + (this.closing ? 2 : 1);
    this.nameStart = index;
    for (let byte = bytes[index]!; byte > 0x20 && byte !== GREATER_THAN && byte !== SLASH; byte = bytes[++index]!) {
      if (byte === COLON) this.nameStart = index + 1;
    }
    this.nameEnd = index;
    return index;
  }

  private readEnd(from: number): boolean {
    const { bytes, limit } = this;
    let index = from;
    let quote = 0;
    for (; index < limit; index++) {
      const byte = bytes[index]!;
      if (quote !== 0) {
        if (byte === quote) quote = 0;
      } else if (byte === GREATER_THAN) {
        break;
      } else if (byte === QUOTE || byte === APOSTROPHE) {
        quote = byte;
      }
    }
    if (index >= limit) return false;
    this.end = index + 1;
    this.selfClosing = bytes[index - 1] === SLASH;
    return true;
  }

  /** Whether the tag's local name is `name` (bytes from `ascii()`). */
  is(name: Uint8Array): boolean {
    if (this.nameEnd - this.nameStart !== name.length) return false;
    return matches(this.bytes, this.nameStart, name);
  }

  /** The tag's prefix with its colon, "x:", or "". */
  get prefix(): string {
    const from = this.start + (this.closing ? 2 : 1);
    return String.fromCharCode(...this.bytes.subarray(from, this.nameStart));
  }
}

/** An ASCII word as bytes, to compare names with. */
export function ascii(word: string): Uint8Array {
  return Uint8Array.from(word, (character) => character.charCodeAt(0));
}

/** Whether `word` stands at `offset`. */
function matches(bytes: Uint8Array, offset: number, word: Uint8Array): boolean {
  for (let index = 0; index < word.length; index++) {
    if (bytes[offset + index] !== word[index]) return false;
  }
  return true;
}

/** Behind the comment, CDATA section, instruction or declaration that starts at `start`; -1 where it never ends. */
function endOfMarkup(bytes: Uint8Array, start: number): number {
  if (matches(bytes, start, COMMENT_START)) return behind(bytes, COMMENT_END, start + COMMENT_START.length);
  if (matches(bytes, start, CDATA_START)) return behind(bytes, CDATA_END, start + CDATA_START.length);
  if (matches(bytes, start, INSTRUCTION_START)) return behind(bytes, INSTRUCTION_END, start + 2);
  return start + 1;
}

function behind(bytes: Uint8Array, word: Uint8Array, from: number): number {
  for (let index = bytes.indexOf(word[0]!, from); index >= 0; index = bytes.indexOf(word[0]!, index + 1)) {
    if (matches(bytes, index, word)) return index + word.length;
  }
  return -1;
}
