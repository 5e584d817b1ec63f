import { inExcel } from "./errors";

/**
 * What the add-in keeps in the workbook beside its cells: saved with it, seen by nobody, and for this add-in alone.
 * Source: learn.microsoft.com/javascript/api/excel/excel.settingcollection; ExcelApi 1.4.
 */

/**
 * The text kept under a key; null when there is none.
 * @throws {WorkbookError} "not-readable"
 */
export async function readSetting(key: string): Promise<string | null> {
  return inExcel("not-readable", async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key).load("value");
    await context.sync();
    return setting.isNullObject || typeof setting.value !== "string" ? null : setting.value;
  });
}

/**
 * Keeps a text under a key, in place of the one before; null removes it.
 * @throws {WorkbookError} "protected" or "not-writable"
 */
export async function keepSetting(key: string, text: string | null): Promise<void> {
  await inExcel("not-writable", async (context) => {
    const { settings } = context.workbook;
    if (text !== null) {
      settings.add(key, text);
    } else {
      const setting = settings.getItemOrNullObject(key);
      await context.sync();
      if (setting.isNullObject) return;
      setting.delete();
    }
    await context.sync();
  });
}

/** Whether something kept in the workbook is ours: our keys begin alike. */
export function isOwnSetting(key: string): boolean {
  return key.startsWith("encaisse.");
}
