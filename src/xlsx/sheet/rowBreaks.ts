import { element } from "../xml/parseXml";
import type { XmlElement } from "../xml/xmlElement";
import type { Worksheet } from "./worksheet";

/** The last column there is, from 0: the break goes all across. */
const LAST_COLUMN = 16_383;

/**
 * Moves our page break from above row `earlier` (null: there is none yet) to above `row`, and leaves the user's. Where both
 * are the same row nothing is done: a break that the user took away stays away.
 * Source: ECMA-376 part 1, 18.3.1.74 (rowBreaks) and 18.3.1.3 (brk): the id is that of the row below, from 0.
 */
export function movePageBreak(sheet: Worksheet, earlier: number | null, row: number): void {
  if (earlier === row) return;
  const breaks = sheet.ensureChild("rowBreaks");
  const present = (): XmlElement[] => breaks.childrenNamed("brk");
  const ours = present().find((one) => earlier !== null && one.get("id") === String(earlier - 1));
  if (ours) breaks.remove(ours);
  const next = present().find((one) => Number(one.get("id")) >= row - 1);
  if (next?.get("id") !== String(row - 1))
    breaks.insertBefore(element(`<${sheet.prefix}brk id="${row - 1}" max="${LAST_COLUMN}" man="1"/>`), next ?? null);
  breaks.set("count", String(present().length));
  breaks.set("manualBreakCount", String(present().filter((one) => one.get("man") === "1").length));
}
