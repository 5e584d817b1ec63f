import { readFileSync } from "node:fs";
import type { CellMark } from "../../src/sheets/layout/sheetLayout";
import { isUsersMark, removalOf } from "../../src/sheets/removal";
import { WorkbookError } from "../../src/sheets/workbook";
import { openXlsx } from "../../src/xlsx/xlsxWorkbook";
import { plan } from "../excel/sampleBook";
import { bookOfSheet, unzipParts, withParts, type Parts } from "./buildXlsx";
import { ownColumns } from "./sampleLayouts";

/** What is left in a file after our sheets and columns were written and taken away again. */

const SAMPLE = readFileSync("samples/factures-atelier-mercier.xlsx");

/** Whole plans, on a machine that may do other work beside. */
jest.setTimeout(60_000);

async function planned(bytes: Uint8Array = SAMPLE): Promise<Uint8Array> {
  const workbook = openXlsx(bytes);
  await plan(workbook);
  return workbook.bytes();
}

/** The sheet of the sample that holds formulas. */
const DASHBOARD = "xl/worksheets/sheet5.xml";

async function removed(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = openXlsx(bytes);
  await workbook.remove();
  return workbook.bytes();
}

async function refusal(bytes: Uint8Array): Promise<WorkbookError> {
  const workbook = openXlsx(bytes);
  const error: unknown = await workbook.remove().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(WorkbookError);
  expect(workbook.bytes()).toEqual(openXlsx(bytes).bytes());
  return error as WorkbookError;
}

function edited(bytes: Uint8Array, name: string, edit: (part: string) => string): Uint8Array {
  return withParts(bytes, (parts: Parts) => {
    const part = edit(parts[name]!);
    expect(part).not.toBe(parts[name]);
    return { [name]: part };
  });
}

it("leaves every part as it was but two: formats stay listed, and Excel computes once more when it opens the file", async () => {
  const before = unzipParts(SAMPLE);
  const after = unzipParts(await removed(await planned()));
  expect(Object.keys(after)).toEqual(Object.keys(before));
  const changed = Object.keys(before).filter((name) => after[name] !== before[name]);
  expect(changed).toEqual(["xl/workbook.xml", "xl/styles.xml"]);
  expect(after["xl/workbook.xml"]!.replace(' fullCalcOnLoad="1"', "")).toBe(before["xl/workbook.xml"]);
});

it("gives the print area and a plain list's filter their size back", async () => {
  const list =
    '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>N°</t></is></c><c r="B1" t="inlineStr"><is><t>Montant</t></is></c></row>' +
    '<row r="2"><c r="A2" t="inlineStr"><is><t>F1</t></is></c><c r="B2"><v>12</v></c></row></sheetData><autoFilter ref="A1:B2"/>';
  const bytes = withParts(bookOfSheet(list), (parts) => ({
    "xl/workbook.xml": parts["xl/workbook.xml"]!.replace(
      "</workbook>",
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Factures!$A$1:$B$2,Factures!$D$9:$E$9</definedName></definedNames></workbook>',
    ),
  }));
  const columns = ownColumns({ sheet: "Factures", headerRow: 1, firstRow: 2, lastRow: 2, column: 3, table: null });
  const workbook = openXlsx(bytes);
  await workbook.write({ sheets: [], columns });
  const between = unzipParts(workbook.bytes());
  expect(between["xl/worksheets/sheet1.xml"]).toContain('<autoFilter ref="A1:D2"/>');
  expect(between["xl/workbook.xml"]).toContain("'Factures'!$A$1:$D$2,Factures!$D$9:$E$9");
  await workbook.remove();
  const after = unzipParts(workbook.bytes());
  expect(after["xl/worksheets/sheet1.xml"]).toContain(list);
  expect(after["xl/workbook.xml"]).toContain("'Factures'!$A$1:$B$2,Factures!$D$9:$E$9");
});

it("empties a column that the user moved between their own, and leaves its place", async () => {
  const bytes = edited(await planned(), "xl/workbook.xml", (part) =>
    part.replaceAll("'Factures'!$V$", "'Factures'!$C$").replaceAll(":$V$", ":$C$"),
  );
  const moved = (await openXlsx(bytes).read()).marks.find(({ range }) => range.firstColumn === 3)!;
  const before = await openXlsx(SAMPLE).read();
  const [sheet] = (await openXlsx(await removed(bytes)).read()).sheets;
  const header = moved.range.firstRow - sheet!.firstRow;
  expect(sheet!.cells[header]![2]).toBe(before.sheets[0]!.cells[header]![2]);
  expect(sheet!.cells[header + 1]![2]).toBeNull();
  expect(sheet!.cells[header + 1]![3]).toBe(before.sheets[0]!.cells[header + 1]![3]);
});

describe("is refused, and nothing is changed,", () => {
  it.each([
    ["our sheet", "'Plan de trésorerie'!$B$7*2"],
    ["our column by its title", "COUNT(tblFactures[TITLE])"],
  ])("where a formula of the user's speaks of %s", async (_, formula) => {
    const original = await planned();
    const { columns } = removalOf(await openXlsx(original).read());
    const meant = formula.replace("TITLE", columns[0]!.title);
    const bytes = edited(original, DASHBOARD, (part) => part.replace(/<f>[^<]*<\/f>/, `<f>${meant}</f>`));
    expect(await refusal(bytes)).toMatchObject({ code: "in-use", detail: "Tableau de bord" });
  });

  it("where a name of the user's does", async () => {
    const name = "<definedName name=\"Tréso\">'Plan de trésorerie'!$B$7</definedName></definedNames>";
    const bytes = edited(await planned(), "xl/workbook.xml", (part) => part.replace("</definedNames>", name));
    expect((await refusal(bytes)).code).toBe("in-use");
  });

  it("where the list is filtered", async () => {
    const bytes = edited(await planned(), "xl/tables/table1.xml", (part) =>
      part.replace(
        /<autoFilter ([^>]*)\/>/,
        '<autoFilter $1><filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn></autoFilter>',
      ),
    );
    expect(await refusal(bytes)).toMatchObject({ code: "filtered", detail: "Factures" });
  });

  it("where the workbook holds no sheet in sight but ours", async () => {
    const bytes = edited(await planned(), "xl/workbook.xml", (part) =>
      part.replace(
        /<sheet (name="(?:Factures|Clients|Dépenses|Ventes à venir|Tableau de bord)")/g,
        '<sheet state="hidden" $1',
      ),
    );
    expect((await refusal(bytes)).code).toBe("nothing-else");
  });
});

it("takes the list's own name for a sheet of ours for no mention of it", async () => {
  const bytes = edited(await planned(), DASHBOARD, (part) =>
    part.replace(/<f>[^<]*<\/f>/, '<f>"Plan de trésorerie!"&amp;A1</f>'),
  );
  expect(removalOf(await openXlsx(await removed(bytes)).read()).sheets).toEqual([]);
});

it("knows which cells of our sheets are the user's, as the layouts say", async () => {
  const source = openXlsx(SAMPLE);
  const written: CellMark[] = [];
  await plan({
    read: () => source.read(),
    write: ({ sheets }) => Promise.resolve(void written.push(...sheets.flatMap(({ cellMarks }) => cellMarks))),
  });
  expect(written.length).toBeGreaterThan(5);
  expect(written.map(({ key }) => [key, isUsersMark(key)])).toEqual(
    written.map(({ key, ownedByUser }) => [key, ownedByUser]),
  );
});
