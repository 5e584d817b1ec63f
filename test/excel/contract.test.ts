import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { ExcelHost } from "../host/excelHost";
import { openOfficeWindow } from "../host/officeWindow";
import { describeReminderContract, type TypedWorkbook } from "../reminderContract";
import { describeRemovalContract, describeWorkbookContract, type UserBook } from "../workbookContract";

const office = openOfficeWindow();
Object.assign(globalThis, { Excel: office.excel });

/** Forty workbooks of random cells, on a machine that may do other work beside. */
jest.setTimeout(60_000);

afterAll(() => office.close());

function contractWorkbook(host: ExcelHost): TypedWorkbook {
  const reopen = () => {
    host.reopen();
    return Promise.resolve(contractWorkbook(host));
  };
  return {
    workbook: excelWorkbook(),
    reopen,
    renameSheet: (from, to) => {
      host.renameSheet(from, to);
      return reopen();
    },
    type: (sheet, cell, value) => {
      // The apostrophe says text, as it does for a person.
      host.type(sheet, cell, typeof value === "string" ? `'${value}` : (value ?? ""));
      return reopen();
    },
  };
}

function open({ dateSystem, sheets }: UserBook): Promise<TypedWorkbook> {
  const filled = sheets.map(({ table, ...sheet }) => ({ ...sheet, tables: table ? [table] : [] }));
  return Promise.resolve(contractWorkbook(new ExcelHost({ dateSystem, sheets: filled }, office)));
}

describeWorkbookContract("Excel", open);
describeRemovalContract("Excel", open);
describeReminderContract("Excel", open);
