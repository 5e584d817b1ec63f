import { openXlsx, type XlsxWorkbook } from "../../src/xlsx/xlsxWorkbook";
import {
  describeRemovalContract,
  describeWorkbookContract,
  type ContractWorkbook,
  type UserBook,
} from "../workbookContract";
import { userBook, withParts } from "./buildXlsx";

function contractWorkbook(workbook: XlsxWorkbook): ContractWorkbook {
  const reopened = (bytes: Uint8Array) => Promise.resolve(contractWorkbook(openXlsx(bytes)));
  return {
    workbook,
    reopen: () => reopened(workbook.bytes()),
    renameSheet: (from, to) => reopened(renamed(workbook.bytes(), from, to)),
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

function open(book: UserBook): Promise<ContractWorkbook> {
  return Promise.resolve(contractWorkbook(openXlsx(userBook(book))));
}

describeWorkbookContract("a file", open);
describeRemovalContract("a file", open);
