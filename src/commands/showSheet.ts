import type { MarkKey } from "../sheets/marks";

/** Beginning of the hidden names that mark what is ours; the hosts write them. */
const PREFIX = "_encaisse.";

/** Brings our sheet to the front, whatever the user has called it; does nothing when it is gone. */
export async function showSheet(key: MarkKey): Promise<void> {
  await Excel.run(async (context) => {
    const range = context.workbook.names.getItemOrNullObject(PREFIX + key).getRangeOrNullObject();
    range.load("address");
    await context.sync();
    if (range.isNullObject) return;
    range.worksheet.activate();
    range.getCell(0, 0).select();
    await context.sync();
  });
}
