import type { WorkbookErrorCode } from "../../sheets/workbook";

const SENTENCES: Readonly<Record<WorkbookErrorCode, (detail: string) => string>> = {
  "not-found": (path) => `${path}: no such file. Check its name and folder.`,
  "not-readable": (path) => `${path}: reading was refused. Check that it is a file and that you may read it.`,
  "not-a-workbook": () => "This file is not an Excel workbook. Open it in Excel and save it as .xlsx.",
  "old-format": () => "Old .xls format: open the workbook in Excel and save it as .xlsx.",
  encrypted: () => "Workbook protected by a password: save a copy without one and try again.",
  signed: () => "Signed workbook: writing into it would void the signature. Add --allow-signed to agree.",
  broken: (detail) => `Damaged workbook (${detail}). Open it in Excel, let it repair, save and try again.`,
  "too-large": (detail) => `Workbook too large (${detail}): it may be made to block the machine. Nothing was read.`,
  protected: (sheet) =>
    sheet === ""
      ? "Excel refused: a sheet of the workbook is probably protected. Take the protection off (Review tab) and try again: the writing will be completed."
      : `The sheet "${sheet}" is protected. Click Unprotect Sheet (Review tab of Excel) and try again. Nothing was changed.`,
  "structure-protected": () =>
    "The workbook's structure is protected: Excel lets no sheet be added or removed. Click Protect Workbook (Review tab of Excel) to take the protection off, and try again. Nothing was changed.",
  locked: (path) => `${path}: open elsewhere. Close it in Excel and try again; nothing was changed.`,
  "disk-full": (path) => `${path}: the disk is full. Nothing was changed.`,
  "not-writable": (path) => `${path}: cannot be written. Choose another place with --out; nothing was changed.`,
  "changed-meanwhile": (path) => `${path} changed in the meantime: try again; nothing was written.`,
  "in-use": (place) =>
    `${place}: a formula of yours takes up what would go. Replace it by its value and try again; nothing was changed.`,
  filtered: (sheet) => `${sheet}: a filter hides rows. Clear it (Data) and try again; nothing was changed.`,
  merged: (sheet) =>
    `${sheet}: merged cells stand where our columns go. Unmerge them (Home) and try again; nothing was written.`,
  "being-edited": () => "Excel waits for you to finish typing: leave the cell with Enter, then try again.",
  "old-excel": (needed) =>
    `This version of Excel is too old for Encaisse (it takes ${needed}): update Excel, or open the workbook in Excel on the web.`,
  "nothing-else": () => "This workbook holds Encaisse's sheets only: delete the file itself. Nothing was changed.",
};

/** Why the file or Excel refused, and what to do. */
export function englishWorkbookError(code: WorkbookErrorCode, detail: string): string {
  return SENTENCES[code](detail);
}
