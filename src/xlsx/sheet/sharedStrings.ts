import type { Relationships } from "../package/relationships";
import type { PartPackage } from "../package/partPackage";
import { stringItemText } from "../cells/cellText";
import { utf8Part } from "../xml/partText";
import { ascii, TagCursor } from "../xml/tagCursor";

const ITEM = ascii("si");

/**
 * The shared string table (ECMA-376 part 1, 18.4.9). Items are decoded when first asked for: cells of sheets and columns
 * that nobody reads cost nothing.
 */
export class SharedStrings {
  private readonly texts: (string | undefined)[] = [];

  private constructor(
    private readonly bytes: Uint8Array,
    /** Offsets of each item's content: start and end in turn. */
    private readonly spans: readonly number[],
  ) {}

  /** The table of a workbook; an empty one where it has none. */
  static of(parts: PartPackage, workbook: Relationships): SharedStrings {
    const part = workbook.ofType("sharedStrings")?.target;
    if (part === undefined || !parts.has(part)) return new SharedStrings(new Uint8Array(), []);
    const bytes = utf8Part(parts.read(part), part);
    const spans: number[] = [];
    const cursor = new TagCursor(bytes);
    while (cursor.next()) {
      if (!cursor.is(ITEM)) continue;
      if (cursor.selfClosing) spans.push(cursor.end, cursor.end);
      else spans.push(cursor.closing ? cursor.start : cursor.end);
    }
    return new SharedStrings(bytes, spans);
  }

  /** The text of item `index`, counted from 0; null when there is no such item. */
  text(index: number): string | null {
    const start = this.spans[2 * index];
    const end = this.spans[2 * index + 1];
    if (start === undefined || end === undefined) return null;
    return (this.texts[index] ??= stringItemText(this.bytes, start, end));
  }
}
