/// <reference types="office-js" />
import { ExcelHost } from "./excelHost";
import { openOfficeWindow } from "./officeWindow";

/** What the stand-in refuses, computes and tells: each as the real office.js, unmodified, passes it on. */

const office = openOfficeWindow();
Object.assign(globalThis, { Excel: office.excel });

afterAll(() => {
  office.close();
});

type Batch = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

function openHost(rows: readonly (readonly (string | number)[])[] = [["a", 1]]): ExcelHost {
  const range = { firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: 2 };
  const tables = rows.length > 1 ? [{ name: "Table1", range, hasTotalsRow: false }] : [];
  return new ExcelHost({ dateSystem: 1900, sheets: [{ name: "Data", rows, tables }] }, office);
}

/** Runs calls on the first sheet and syncs. */
async function run(batch: Batch): Promise<void> {
  await Excel.run(async (context) => {
    await batch(context.workbook.worksheets.getItem("Data"), context);
    await context.sync();
  });
}

/** The code and message of the error that calls end with. */
async function errorOf(batch: Batch): Promise<{ code: string; message: string }> {
  return run(batch).then(
    () => ({ code: "none", message: "" }),
    (error: unknown) => error as { code: string; message: string },
  );
}

describe("the stand-in refuses", () => {
  it.each<[string, string, Batch]>([
    ["a matrix of another shape", "InvalidArgument", (sheet) => (sheet.getRange("A1:B2").values = [[1], [2]])],
    ["a sheet of a name that exists", "ItemAlreadyExists", (_, { workbook }) => workbook.worksheets.add("DATA")],
    ["a sheet without a valid name", "InvalidArgument", (_, { workbook }) => workbook.worksheets.add("a/b")],
    ["a sheet that does not exist", "ItemNotFound", (_, { workbook }) => workbook.worksheets.getItem("?").load("name")],
    ["a property that Excel has not", "ApiNotFound", (sheet) => sheet.load("colour")],
    [
      "a member it has not",
      "ApiNotFound",
      (sheet) => {
        sheet.getRange("A1").merge();
      },
    ],
    ["loading everything", "ApiNotFound", (sheet) => sheet.getRange("A1").load()],
    ["a colour without #", "InvalidArgument", (sheet) => (sheet.getRange("A1").format.fill.color = "FF0000")],
    [
      "a name with a blank",
      "InvalidArgument",
      (sheet, { workbook }) => workbook.names.add("a b", sheet.getRange("A1")),
    ],
    ["no range of a sheet", "InvalidArgument", (sheet) => sheet.getRange("A0").load("address")],
  ])("%s", async (_, code, batch) => {
    openHost();
    expect((await errorOf(batch)).code).toBe(code);
  });

  it("says by name what it does not implement", async () => {
    openHost();
    const { message } = await errorOf((sheet) => {
      sheet.getRange("A1").merge();
    });
    expect(message).toBe("Range.Merge is not implemented by the test host");
  });

  it("keeps what a batch did before it was refused", async () => {
    const host = openHost();
    await errorOf((sheet) => {
      sheet.getRange("A1").values = [["done"]];
      sheet.getRange("A2:B2").values = [["not done"]];
    });
    expect(host.sheet("Data").GetRange("A1").Values).toEqual([["done"]]);
  });

  it("writes to no protected sheet", async () => {
    const host = openHost();
    host.sheet("Data").isProtected = true;
    expect((await errorOf((sheet) => (sheet.getRange("A1").values = [[1]]))).code).toBe("AccessDenied");
  });

  it("extends no table to another header row", async () => {
    openHost([["a", "b"], ["c", 1], ["d", 2]]); // prettier-ignore
    const moved = await errorOf((sheet, { workbook }) => {
      workbook.tables.getItem("Table1").resize(sheet.getRange("A2:B3"));
    });
    expect(moved.code).toBe("InvalidArgument");
  });
});

describe("the stand-in enters values as if typed", () => {
  it.each<[unknown, unknown]>([
    ["=1+2", 3],
    ["'=1+2", "=1+2"],
    ["''a", "'a"],
    ["-5", -5],
    ["1e3", 1000],
    ["12%", 0.12],
    ["true", true],
    ["2026-11-02", 46_328],
    ["abc", "abc"],
    ["", ""],
    [null, "a"],
  ])("%j becomes %j", async (entered, shown) => {
    const host = openHost();
    await run((sheet) => (sheet.getRange("A1").values = [[entered]]));
    expect(host.sheet("Data").GetRange("A1").Values).toEqual([[shown]]);
  });
});

describe("the stand-in computes", () => {
  const DATA = [[1, 2, -3], [10, 20, 30]]; // prettier-ignore

  it.each([
    ["SUM(A1:C2)", 60],
    ["MIN(A1:C1)-1", -4],
    ["A1+B1*C2-2", 59],
    ["-(A1+B1)", -3],
    ['COUNTIF(A1:C1,"<0")', 1],
    ["COUNT(A1:C2)", 6],
    ['IF(A1<B1,"yes","no")', "yes"],
    ["IF(A1>=B1,1,Data!C2)", 30],
    ["SUMPRODUCT(MIN(A2:C2+100*(A1:C1>=0)))", 30],
    ["'Data'!$B$2", 20],
  ])("%s = %s", async (formula, result) => {
    const host = openHost(DATA);
    host.workbook.tables.length = 0;
    await run((sheet) => (sheet.getRange("E5").formulas = [[`=${formula}`]]));
    expect(host.sheet("Data").GetRange("E5").Values).toEqual([[result]]);
  });

  it("computes nothing while calculation is held back, until it is asked to", async () => {
    const host = openHost([[1]]);
    await run((sheet, { application }) => {
      application.suspendApiCalculationUntilNextSync();
      sheet.getRange("B1").formulas = [["=A1+1"]];
    });
    expect(host.sheet("Data").GetRange("B1").Values).toEqual([[0]]);
    await run((_, { application }) => {
      application.calculate("Recalculate");
    });
    expect(host.sheet("Data").GetRange("B1").Values).toEqual([[2]]);
  });

  it("fails loudly on a function it does not know", () => {
    const host = openHost([[1]]);
    expect(() => {
      host.type("Data", "B1", "=XLOOKUP(A1,A1:A2,A1:A2)");
    }).toThrow("cannot compute XLOOKUP");
  });
});

describe("the stand-in tells", () => {
  it("who listens of changes to a sheet and to a table", async () => {
    const host = openHost([["a", "b"], ["c", 1]]); // prettier-ignore
    const heard: string[] = [];
    await run((sheet, { workbook }) => {
      sheet.onChanged.add(({ address }) => Promise.resolve(void heard.push(`sheet ${address}`)));
      workbook.tables
        .getItem("Table1")
        .onChanged.add(({ address }) => Promise.resolve(void heard.push(`table ${address}`)));
    });
    host.type("Data", "B2", 5);
    host.type("Data", "D9", 5);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard.sort()).toEqual(["sheet B2", "sheet D9", "table B2"]);
  });

  it("that an object does not exist, where it may not", async () => {
    openHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("No");
      const range = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      expect([sheet.isNullObject, range.isNullObject]).toEqual([true, true]);
    });
  });
});
