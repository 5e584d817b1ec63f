/// <reference types="office-js" />
import { ExcelHost } from "./excelHost";
import { openOfficeWindow } from "./officeWindow";

/** What the stand-in refuses, computes and tells: each as the real office.js, unmodified, passes it on. */

const office = openOfficeWindow();
Object.assign(globalThis, { Excel: office.excel });

afterAll(() => office.close());

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
    ["data!b2", 20],
    ["-2^2", 4],
    ["50%*A2", 5],
    ["SUM(A:C)", 60],
    ["SUM(A1:C1,100)", 100],
    ["MAX(A1:C2)", 30],
    ["AVERAGE(A2:C2)", 20],
    ['SUMIFS(A2:C2,A1:C1,">=1",A1:C1,"<"&B1)', 10],
    ['SUMIF(A1:C1,"<0",A2:C2)', 30],
    ['COUNTIFS(A1:C1,">0",A2:C2,20)', 1],
    ["IFERROR(1/0,7)", 7],
    ["1/0", "#DIV/0!"],
    ["1/0+1", "#DIV/0!"],
    ["IFNA(1/0,7)", "#DIV/0!"],
    ['"a"+1', "#VALUE!"],
    ['A1&"-"&TRUE', "1-TRUE"],
    ["AND(A1=1,NOT(B1=1))", true],
    ["ROUND(2.345,2)", 2.35],
    ["ROUNDDOWN(-2.349,2)", -2.34],
    ["MOD(-3,2)", 1],
    ["INDEX(A1:C2,2,3)", 30],
    ["MATCH(20,A2:C2,0)", 2],
    ["VLOOKUP(10,A1:C2,3,FALSE)", 30],
    ["MATCH(25,A2:C2)", 2],
    ["MATCH(25,A2:C2,0)", "#N/A"],
    ["SUBTOTAL(109,A1:C1)", 0],
    ["DATE(2026,1,31)", 46_053],
    ["EDATE(DATE(2026,1,31),1)", 46_081],
    ["EOMONTH(DATE(2026,1,31),1)", 46_081],
    ["WEEKDAY(DATE(2026,11,23),2)", 1],
    ["NOSUCHNAME", "#NAME?"],
    ['LEFT(TRIM("  a   b "),3)', "a b"],
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

  it("reads a table's columns, without its header and totals, and the cell in the formula's own row", () => {
    const host = openHost([["Name", "Paid"], ["a", 1], ["b", 2], ["Total", 99]]); // prettier-ignore
    host.workbook.tables.length = 0;
    const place = { firstRow: 1, lastRow: 4, firstColumn: 1, lastColumn: 2 };
    host.workbook.addTable(host.sheet("Data"), "Book", place).hasTotalsRow = true;
    host.type("Data", "D1", "=SUM(Book[Paid])");
    host.type("Data", "D3", "=Book[[#This Row],[Paid]]*10");
    host.type("Data", "D4", "=Book[@Paid]");
    host.type("Data", "D5", "=SUM(Book[Owed])");
    expect(host.sheet("Data").GetRange("D1:D5").Values.flat()).toEqual([3, "", 20, "#VALUE!", "#REF!"]);
  });

  it("fills the cells beside a formula of several values, and takes them back", () => {
    const host = openHost([[1, 2, 3]]);
    const shown = (): unknown => host.sheet("Data").GetRange("A3:D3").Values;
    host.type("Data", "F1", "=SUM(B3:C3)");
    host.type("Data", "A3", "=A1:C1*10");
    expect(shown()).toEqual([[10, 20, 30, ""]]);
    expect(host.sheet("Data").GetRange("F1").Values).toEqual([[50]]);
    host.type("Data", "C3", "mine");
    expect(shown()).toEqual([["#SPILL!", "", "mine", ""]]);
    host.type("Data", "C3", "");
    expect(shown()).toEqual([[10, 20, 30, ""]]);
    host.type("Data", "A3", "=A1");
    expect(shown()).toEqual([[1, "", "", ""]]);
    host.type("Data", "A3", "=A1:B1");
    host.type("Data", "A3", 5);
    expect(shown()).toEqual([[5, "", "", ""]]);
  });

  it("fails loudly on formulas in a circle, unless a user is to go on", () => {
    const host = openHost([[1]]);
    expect(() => {
      host.type("Data", "B1", "=C1+B1");
    }).toThrow("go in a circle");
    const refused: string[] = [];
    host.workbook.formulaRefused = (_, cell) => void refused.push(cell);
    host.type("Data", "C1", "=A1+1");
    expect(refused).toEqual(["Data!B1"]);
    expect(host.sheet("Data").GetRange("C1").Values).toEqual([[2]]);
  });

  it("fails loudly on a function it does not know", () => {
    const host = openHost([[1]]);
    expect(() => {
      host.type("Data", "B1", "=XLOOKUP(A1,A1:A2,A1:A2)");
    }).toThrow("cannot compute XLOOKUP");
  });
});

describe("the stand-in tells", () => {
  it("who listens of changes to a sheet, to a table and to any sheet", async () => {
    const host = openHost([["a", "b"], ["c", 1]]); // prettier-ignore
    const heard: string[] = [];
    await run((sheet, { workbook }) => {
      sheet.onChanged.add(({ address }) => Promise.resolve(void heard.push(`sheet ${address}`)));
      workbook.worksheets.onChanged.add(({ address }) => Promise.resolve(void heard.push(`workbook ${address}`)));
      workbook.tables
        .getItem("Table1")
        .onChanged.add(({ address }) => Promise.resolve(void heard.push(`table ${address}`)));
    });
    host.type("Data", "B2", 5);
    host.type("Data", "D9", 5);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard.sort()).toEqual(["sheet B2", "sheet D9", "table B2", "workbook B2", "workbook D9"]);
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
