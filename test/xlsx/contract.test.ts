import { openXlsx, type XlsxWorkbook } from "../../src/xlsx/xlsxWorkbook";
import { describeRemovalContract, describeWorkbookContract, type UserBook } from "../workbookContract";
import { describeReminderContract, type TypedWorkbook } from "../reminderContract";
import { typedInto, userBook, withParts } from "./buildXlsx";

function contractWorkbook(workbook: XlsxWorkbook): TypedWorkbook {
  const reopened = (bytes: Uint8Array) => Promise.resolve(contractWorkbook(openXlsx(bytes)));
  return {
    workbook,
    reopen: () => reopened(workbook.bytes()),
    renameSheet: (from, to) => reopened(renamed(workbook.bytes(), from, to)),
    type: (sheet, cell, value) => reopened(typedInto(workbook.bytes(), { sheet, cell, value })),
  };
}

/** What Excel writes when a user renames a sheet: the tab, and every name that points to it. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return withParts(bytes, (parts) => ({
    "xl/workbook.xml": parts["xl/workbook.xml"]!.replace(`name="${from}"`, `name="${to}"`).replaceAll(
      `'${from}'!`,
      `'${to.replaceAll("'", "''")}'!`,
    ),
  }));
}

function open(book: UserBook): Promise<TypedWorkbook> {
  return Promise.resolve(contractWorkbook(openXlsx(userBook(book))));
}

describeWorkbookContract("a file", open);
describeRemovalContract("a file", open);
describeReminderContract("a file", open);
