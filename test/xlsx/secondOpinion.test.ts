import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { starterSheets, TEMPLATE } from "../../src/sheets/starter/starterSheets";
import { phrasesIn } from "../../src/text/language";
import { blankXlsx, openXlsx } from "../../src/xlsx/xlsxWorkbook";
import { sideColumns } from "./sampleColumns";
import { planSheet, toDoSheet } from "./sampleLayouts";

/**
 * Other programs as judges: what LibreOffice and openpyxl open before a write they must open after it. Real workbooks come
 * from the folder that ENCAISSE_WORKBOOKS names.
 */
const folder = process.env["ENCAISSE_WORKBOOKS"];
const python = ["/usr/bin/python3", "python3"].find((command) => runs(command, ["-c", "import openpyxl"]));
const office = ["soffice", "/usr/bin/soffice"].find((command) => runs(command, ["--version"]));
const inputs = folder === undefined ? [] : readdirSync(folder).filter((name) => /\.xls[xm]$/.test(name));

/** One line for each file: its sheets, or the kind of error. */
const OPEN_ALL = `
import sys, warnings, openpyxl
warnings.simplefilter("ignore")
for path in sys.argv[1:]:
    try:
        print(" | ".join(openpyxl.load_workbook(path, keep_vba=path.endswith("m")).sheetnames))
    except Exception as error:
        print("!", type(error).__name__)
`;

/** The tables of a workbook with their place, the titles that they name, and those that stand in their cells. */
const TABLES_OF = `
import sys, json, openpyxl
for sheet in openpyxl.load_workbook(sys.argv[1]):
    for table in sheet.tables.values():
        titles = [cell.value for cell in sheet[table.ref][0]]
        print(json.dumps([sheet.title, table.displayName, table.ref, titles == [column.name for column in table.tableColumns]]))
`;

const scratch = mkdtempSync(join(tmpdir(), "encaisse-opinion-"));
const written = join(scratch, "written");
mkdirSync(written);

beforeAll(async () => {
  for (const name of inputs) {
    const workbook = openXlsx(new Uint8Array(readFileSync(join(folder!, name))));
    const columns = sideColumns(await workbook.read());
    await workbook.write({ sheets: [planSheet(), toDoSheet(["Durand"])], columns });
    writeFileSync(join(written, name), workbook.bytes());
  }
  const blank = blankXlsx();
  await blank.write({ sheets: [planSheet(), toDoSheet(["Durand"])], columns: null });
  writeFileSync(join(written, "blank.xlsx"), blank.bytes());
  const tables = blankXlsx();
  const beginning = starterSheets(TEMPLATE, phrasesIn("fr")).map((sheet, place) => ({
    ...sheet,
    mark: `test${place}`,
  }));
  await tables.write({ sheets: beginning, columns: null });
  writeFileSync(join(written, "tables.xlsx"), tables.bytes());
});

afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

describe("openpyxl", () => {
  const check = python === undefined ? it.skip : it;
  const opened = (paths: readonly string[]) =>
    execFileSync(python!, ["-c", OPEN_ALL, ...paths], { encoding: "utf8" })
      .trimEnd()
      .split("\n");

  check("opens a workbook made from nothing (skipped where Python has no openpyxl)", () => {
    expect(opened([join(written, "blank.xlsx")])).toEqual(["Plan | À faire"]);
  });

  check("finds the tables of a beginning, their columns named as their titles", () => {
    const lines = execFileSync(python!, ["-c", TABLES_OF, join(written, "tables.xlsx")], { encoding: "utf8" });
    expect(
      lines
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      ["Factures", "Factures", "A1:J2", true],
      ["Clients", "Clients", "A1:E2", true],
      ["Dépenses", "Dépenses", "A1:F2", true],
    ]);
  });

  check(
    "opens after a write what it opened before, with two sheets more",
    () => {
      if (inputs.length === 0) return;
      const before = opened(inputs.map((name) => join(folder!, name)));
      const after = opened(inputs.map((name) => join(written, name)));
      const expected = before.map((line) => (line.startsWith("!") ? line : `${line} | Plan | À faire`));
      expect(after).toEqual(expected);
    },
    120_000,
  );
});

describe("LibreOffice", () => {
  const check = office === undefined ? it.skip : it;

  /** Names of the files it can turn into PDF: a file that ends it is tried alone, so that it harms no other. */
  const printable = (from: string, names: readonly string[]): string[] => {
    const out = mkdtempSync(join(scratch, "pdf-"));
    const convert = (some: readonly string[]) =>
      spawnSync(
        office!,
        [
          `-env:UserInstallation=file://${join(scratch, "profile")}`,
          ...["--headless", "--convert-to", "pdf", "--outdir", out],
          ...some.map((name) => join(from, name)),
        ],
        { timeout: 240_000 },
      );
    const isDone = (name: string) => existsSync(join(out, name.replace(/\.xls[xm]$/, ".pdf")));
    convert(names);
    for (const name of names) if (!isDone(name)) convert([name]);
    return names.filter(isDone);
  };

  check(
    "prints a workbook made from nothing (skipped where there is no LibreOffice)",
    () => {
      expect(printable(written, ["blank.xlsx", "tables.xlsx"])).toEqual(["blank.xlsx", "tables.xlsx"]);
    },
    120_000,
  );

  check(
    "prints after a write what it printed before",
    () => {
      if (inputs.length === 0) return;
      expect(printable(written, inputs)).toEqual(printable(folder!, inputs));
    },
    600_000,
  );
});

function runs(command: string, options: readonly string[]): boolean {
  return spawnSync(command, options, { timeout: 60_000 }).status === 0;
}
