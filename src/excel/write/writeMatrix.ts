import type { CellRange } from "../../sheets/cellRange";
import { rangeAt } from "../place";
import { bytesOf, PAYLOAD_LIMIT, type Requests } from "../requests";

/** Cells that get one value each. */
export interface MatrixWrite {
  readonly sheet: Excel.Worksheet;
  readonly place: CellRange;
  readonly rows: readonly (readonly unknown[])[];
}

/** Writes a rectangle of formulas or number formats, in pieces of whole rows that fit into a request. */
export async function writeMatrix(
  requests: Requests,
  property: "formulas" | "numberFormat",
  { sheet, place, rows }: MatrixWrite,
): Promise<void> {
  const bytes = bytesOf(rows);
  if (bytes > PAYLOAD_LIMIT && rows.length > 1) {
    const middle = Math.floor(rows.length / 2);
    const split = place.firstRow + middle;
    await writeMatrix(requests, property, {
      sheet,
      place: { ...place, lastRow: split - 1 },
      rows: rows.slice(0, middle),
    });
    await writeMatrix(requests, property, { sheet, place: { ...place, firstRow: split }, rows: rows.slice(middle) });
    return;
  }
  await requests.makeRoom(bytes);
  rangeAt(sheet, place)[property] = rows as unknown[][];
}
