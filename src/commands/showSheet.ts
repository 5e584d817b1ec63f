import { askMarks } from "../excel/marks";
import type { MarkKey } from "../sheets/marks";

/** Brings our sheet to the front, whatever the user has called it; does nothing when it is gone. */
export async function showSheet(key: MarkKey): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { names } = context.workbook;
    names.load("items/name");
    await context.sync();
    const mark = askMarks(names).find((asked) => asked.key === key);
    await context.sync();
    if (!mark || mark.range.isNullObject) return;
    mark.sheet.activate();
    await context.sync();
  });
}
