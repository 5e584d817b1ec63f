import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import type { CellValue, WorkbookEdits } from "../../src/sheets/workbook";
import { readWorkbookFile } from "../../src/xlsx/readFile";
import { saveFile } from "../../src/xlsx/saveFile";
import { blankXlsx, openXlsx } from "../../src/xlsx/xlsxWorkbook";
import { bookOfSheet, relationship, relationships, unzipParts, userBook, withParts, type Parts } from "./buildXlsx";
import { layoutCell, ownColumns, planSheet, sheetEdits, toDoSheet } from "./sampleLayouts";

const refusal = (code: string) => expect.objectContaining({ name: "WorkbookError", code }) as unknown;
const SHEET = "xl/worksheets/sheet1.xml";

async function cellsOf(bytes: Uint8Array): Promise<readonly (readonly CellValue[])[]> {
  return (await openXlsx(bytes).read()).sheets[0]!.cells;
}

async function written(bytes: Uint8Array, edits: WorkbookEdits): Promise<Parts> {
  const workbook = openXlsx(bytes);
  await workbook.write(edits);
  const first = workbook.bytes();
  const standing = edits.columns?.columns.map((column) => ({ ...column, exists: true }));
  await workbook.write({ ...edits, columns: edits.columns && { ...edits.columns, columns: standing! } });
  expect(Buffer.from(workbook.bytes()).equals(Buffer.from(first))).toBe(true);
  return unzipParts(first);
}

const strings = (...items: string[]): Parts => ({
  "xl/_rels/workbook.xml.rels": relationships(
    relationship(1, "worksheet", "worksheets/sheet1.xml") + relationship(9, "sharedStrings", "/xl/sharedStrings.xml"),
  ),
  "xl/sharedStrings.xml": `<sst>${items.map((item) => `<si>${item}</si>`).join("")}</sst>`,
});

describe("reading a sheet", () => {
  it("takes every kind of value", async () => {
    const cells = [
      '<c t="n"><v>1.5</v></c>',
      "<c><v>-1E-3</v></c>",
      '<c t="b"><v>1</v></c>',
      '<c t="e"><v>#N/A</v></c>',
      '<c t="str"><f>"a"&amp;"b"</f><v>ab</v></c>',
      '<c t="str"><f>""</f><v></v></c>',
      "<c><f>1+1</f></c>",
      '<c t="d"><v>2026-11-02T12:00:00</v></c>',
      '<c t="inlineStr"><is><r><t>rich </t></r><r><rPr><b/></rPr><t xml:space="preserve">text</t></r><rPh sb="0" eb="1"><t>NO</t></rPh></is></c>',
      '<c t="s"><v>1</v></c>',
      '<c t="s"><v>7</v></c>',
      '<c s="3"/>',
      '<c t="inlineStr"><is><t><![CDATA[<&>]]>_x0041_&#233;</t></is></c>',
      "<c><v>0.1</v></c>",
      "<c><v>12345678901234567890</v></c>",
    ];
    const items = ["<t>first</t>", "<r><t>sha</t></r><r><t>red</t></r>"];
    const bytes = bookOfSheet(`<sheetData><row>${cells.join("")}</row></sheetData>`, strings(...items));
    const first = [1.5, -0.001, true, { error: "#N/A" }, "ab", "", { error: "not computed" }, 46328.5, "rich text"];
    const second = ["shared", null, null, "<&>Aé", 0.1, 12345678901234567890];
    expect(await cellsOf(bytes)).toEqual([[...first, ...second]]);
  });

  it("places rows and cells that do not say where they are", async () => {
    const bytes = bookOfSheet(
      '<sheetData><row r="3"><c><v>1</v></c><c r="D3"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row></sheetData>',
    );
    expect((await openXlsx(bytes).read()).sheets[0]).toMatchObject({
      firstRow: 3,
      firstColumn: 1,
      cells: [[1, null, null, 2, 3], [4]],
    });
  });

  it("reads prefixed and strict workbooks, and parts in UTF-16", async () => {
    const book = withParts(userBook({ dateSystem: 1900, sheets: [{ name: "A", rows: [["x", 1]] }] }), (parts) => {
      const strict = (text: string) =>
        text
          .replaceAll(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
          )
          .replaceAll(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
          );
      const prefixed = (text: string) => text.replace(/<(\/?)(?=[a-z])/g, "<$1x:").replace("xmlns=", "xmlns:x=");
      return Object.fromEntries(
        Object.entries(parts).map(([name, text]) => [
          name,
          name.endsWith(".rels") ? strict(text) : name.startsWith("xl/") ? prefixed(strict(text)) : text,
        ]),
      );
    });
    expect(await cellsOf(book)).toEqual([["x", 1]]);
    const columns = ownColumns({ sheet: "A", headerRow: 1, firstRow: 2, lastRow: 3, table: null, column: 3 });
    const parts = await written(book, { sheets: [planSheet()], columns });
    expect(parts[SHEET]).toContain('<x:row r="2"><x:c r="C2"');
    expect(parts["xl/charts/chart1.xml"]).toContain("http://purl.oclc.org/ooxml/drawingml/chart");
    const utf16 = withBytes(book, SHEET, Buffer.from(`\uFEFF${unzipParts(book)[SHEET]!}`, "utf16le"));
    expect(await cellsOf(utf16)).toEqual([["x", 1]]);
  });

  it("refuses places outside a sheet, and used ranges that no list has", async () => {
    const outside = '<sheetData><row r="2000000"><c><v>1</v></c></row></sheetData>';
    await expect(cellsOf(bookOfSheet(outside))).rejects.toEqual(refusal("broken"));
    const rows = Array.from(
      { length: 2000 },
      (_, index) => `<row><c r="A${index + 1}"><v>1</v></c><c r="XFD${index + 1}"><v>1</v></c></row>`,
    );
    await expect(cellsOf(bookOfSheet(`<sheetData>${rows.join("")}</sheetData>`))).rejects.toEqual(refusal("too-large"));
  });
});

describe("writing our columns", () => {
  const list = { sheet: "Factures", headerRow: 1, firstRow: 2, lastRow: 3, table: null };

  it("copies the neighbour's look, keeps later cells, makes missing rows and widens the rest", async () => {
    const styles =
      '<styleSheet><fonts count="1"><font><sz val="10"/></font></fonts><fills/><borders count="2"><border/><border><left style="thin"/></border></borders>' +
      '<cellXfs count="3"><xf/><xf borderId="1" numFmtId="4" applyNumberFormat="1"><alignment horizontal="right" vertical="top"/></xf><xf fontId="0" fillId="1"/></cellXfs></styleSheet>';
    const book = bookOfSheet(
      '<dimension ref="A1:F2"/><cols><col min="1" max="9" width="9" hidden="1"/></cols><sheetData>' +
        '<row r="1" spans="1:2"><c r="A1" t="str"><v>N</v></c><c r="B1" s="2" t="str"><v>T</v></c></row>' +
        '<row r="2" spans="1:6"><c r="A2"><v>1</v></c><c r="B2" s="1"><v>2</v></c><c r="F2"><v>9</v></c></row></sheetData>' +
        '<autoFilter ref="A1:B2"/>',
      { ...strings(), "xl/styles.xml": styles },
    );
    const withStyles = withParts(book, (parts) => ({
      "xl/_rels/workbook.xml.rels": parts["xl/_rels/workbook.xml.rels"]!.replace("sharedStrings", "styles").replace(
        "/xl/sharedStrings.xml",
        "styles.xml",
      ),
      "xl/workbook.xml": parts["xl/workbook.xml"]!.replace(
        "</sheets>",
        `</sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'Factures'!$A$1:$B$3,Factures!$H$1</definedName></definedNames>`,
      ),
    }));
    const parts = await written(withStyles, { sheets: [], columns: ownColumns({ ...list, column: 3 }) });
    const sheet = parts[SHEET]!;
    expect(sheet).toContain('<dimension ref="A1:F3"/>');
    expect(sheet).toContain('<row r="1" spans="1:4">');
    expect(sheet).toContain('<c r="C1" s="2" t="inlineStr"><is><t>Encaissement prévu</t></is></c>');
    expect(sheet).toContain(
      '<c r="C2" s="3"><v>46357</v></c><c r="D2" s="4" t="inlineStr"><is><t>=Relance 1</t></is></c><c r="F2"><v>9</v></c>',
    );
    expect(sheet).toContain('<row r="3"><c r="C3"');
    expect(sheet).toContain('<col min="3" max="3" width="18" customWidth="1"/>');
    expect(sheet).toContain('<col min="5" max="9" width="9" hidden="1"/>');
    expect(sheet).toContain('<autoFilter ref="A1:D2"/>');
    expect(parts["xl/workbook.xml"]).toContain("'Factures'!$A$1:$D$3,Factures!$H$1");
    expect(parts["xl/styles.xml"]).toContain(
      '<xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>',
    );
  });

  it("gives a table new titles where it has such a column already", async () => {
    const table = { name: "T", range: { firstRow: 1, lastRow: 3, firstColumn: 1, lastColumn: 2 }, hasTotalsRow: false };
    const rows = [
      ["relance", "Montant"],
      ["a", 1],
      ["b", 2],
    ];
    const book = userBook({ dateSystem: 1900, sheets: [{ name: "Factures", rows, table }] });
    const parts = await written(book, { sheets: [], columns: ownColumns({ ...list, table: "T", column: 3 }) });
    expect(parts["xl/tables/table1.xml"]).toContain('ref="A1:D3"><autoFilter ref="A1:D3"/><tableColumns count="4">');
    expect(parts["xl/tables/table1.xml"]).toContain('<tableColumn id="4" name="Relance2"/>');
    expect((await cellsOfParts(parts))[0]).toEqual(["relance", "Montant", "Encaissement prévu", "Relance2"]);
  });

  it("leaves header, width and styles of standing columns as the user made them", async () => {
    const book = bookOfSheet(
      '<sheetData><row r="1"><c r="A1" t="str"><v>N</v></c><c r="B1" t="str"><v>Mine</v></c></row>' +
        '<row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"><v>5</v></c></row><row r="3"><c r="A3"><v>2</v></c></row></sheetData>',
    );
    const parts = await written(book, { sheets: [], columns: ownColumns({ ...list, column: 2 }, true) });
    expect(parts[SHEET]).toContain("<v>Mine</v>");
    expect(parts[SHEET]).toContain('<c r="B2" s="1"><v>46357</v></c>');
    expect(parts[SHEET]).not.toContain("<cols>");
  });

  it("refuses a protected sheet", async () => {
    const book = bookOfSheet('<sheetData/><sheetProtection sheet="1"/>');
    const writing = openXlsx(book).write({ sheets: [], columns: ownColumns({ ...list, column: 1 }) });
    await expect(writing).rejects.toEqual(refusal("protected"));
  });
});

describe("writing our sheets", () => {
  it("keeps what the user added to them", async () => {
    const workbook = openXlsx(userBook({ dateSystem: 1900, sheets: [{ name: "A", rows: [["x"]] }] }));
    await workbook.write(sheetEdits(planSheet(4)));
    const touched = withParts(workbook.bytes(), (parts) => ({
      "xl/worksheets/sheet2.xml": parts["xl/worksheets/sheet2.xml"]!.replace('width="22"', 'width="40"')
        .replace("</sheetData>", '<row r="30"><c r="B30" s="0"><f>B4*2</f><v>7</v></c></row></sheetData>')
        .replace(
          "<conditionalFormatting",
          '<conditionalFormatting sqref="B2"><cfRule type="duplicateValues" dxfId="0" priority="9"/></conditionalFormatting><conditionalFormatting',
        )
        .replace("<hyperlinks>", '<hyperlinks><hyperlink ref="B30" location="A1"/>')
        .replace('frozen"', 'split"'),
      "xl/drawings/drawing1.xml": parts["xl/drawings/drawing1.xml"]!.replace(
        "</xdr:wsDr>",
        "<xdr:absoluteAnchor/></xdr:wsDr>",
      ),
    }));
    const parts = await written(touched, sheetEdits(planSheet(2)));
    const sheet = parts["xl/worksheets/sheet2.xml"]!;
    for (const kept of [
      'width="40"',
      "<f>B4*2</f><v>7</v>",
      "duplicateValues",
      '<hyperlink ref="B30" location="A1"/>',
      'split"',
    ]) {
      expect(sheet).toContain(kept);
    }
    expect(sheet.match(/type="expression"/g)).toHaveLength(1);
    expect(sheet.match(/<dataValidation /g)).toHaveLength(1);
    expect(sheet.match(/mailto/g)).toBeNull();
    expect(parts["xl/worksheets/_rels/sheet2.xml.rels"]!.match(/mailto/g)).toHaveLength(1);
    expect(parts["xl/drawings/drawing1.xml"]).toContain("<xdr:absoluteAnchor/>");
    expect(parts["xl/drawings/drawing1.xml"]!.match(/twoCellAnchor/g)).toHaveLength(2);
    expect(Object.keys(parts).filter((part) => part.includes("charts/"))).toEqual(["xl/charts/chart1.xml"]);
  });

  it("begins a page where the layout says so, and leaves the user's page breaks", async () => {
    const print = { orientation: "landscape", onePageHigh: false, titleRows: 1, pageBegins: "plan.totals" } as const;
    const totals = (row: number) => ({
      key: "plan.totals",
      range: { firstRow: row, lastRow: row, firstColumn: 1, lastColumn: 1 },
      ownedByUser: false,
    });
    const laidOut = (row: number) => planSheet(4, { print, cellMarks: [totals(row)] });
    const workbook = openXlsx(userBook({ dateSystem: 1900, sheets: [] }));
    const breaks = (bytes: Uint8Array) => {
      const part = Object.values(unzipParts(bytes)).find((source) => source.includes("Solde initial"))!;
      return /<rowBreaks.*<\/rowBreaks>/.exec(part)?.[0] ?? null;
    };
    await workbook.write(sheetEdits(laidOut(9)));
    // Above row 9, which is the one of id 8.
    const ours = (id: number) => `<brk id="${id}" max="16383" man="1"/>`;
    const one = (id: number) => `<rowBreaks count="1" manualBreakCount="1">${ours(id)}</rowBreaks>`;
    expect(breaks(workbook.bytes())).toBe(one(8));
    const theirs = withParts(workbook.bytes(), (parts) =>
      Object.fromEntries(
        Object.entries(parts).map(([name, source]) => [
          name,
          source.replace(one(8), `<rowBreaks count="2" manualBreakCount="2">${ours(3)}${ours(8)}</rowBreaks>`),
        ]),
      ),
    );
    const again = openXlsx(theirs);
    await again.write(sheetEdits(laidOut(7)));
    expect(breaks(again.bytes())).toBe(`<rowBreaks count="2" manualBreakCount="2">${ours(3)}${ours(6)}</rowBreaks>`);
  });

  it("shows rows again that a filter hid, and takes its criteria away", async () => {
    const workbook = blankXlsx();
    await workbook.write(sheetEdits(toDoSheet(["Durand", "Martin"])));
    const filtered = withParts(workbook.bytes(), (parts) => ({
      [SHEET]: parts[SHEET]!.replace('<row r="2">', '<row r="2" hidden="1">').replace(
        /<autoFilter ref="A1:B3"\/>/,
        '<autoFilter ref="A1:B3"><filterColumn colId="0"/></autoFilter>',
      ),
    }));
    const parts = await written(filtered, sheetEdits(toDoSheet(["Petit"])));
    expect(parts[SHEET]).toContain('<autoFilter ref="A1:B2"/>');
    expect(parts[SHEET]).not.toContain("hidden");
  });

  it("calls our sheets in formulas and links by their names in the workbook", async () => {
    const book = userBook({ dateSystem: 1900, sheets: [{ name: "Plan", rows: [["x"]] }] });
    const link = layoutCell({ kind: "link", text: "x", target: "#'À faire'!A1" });
    const parts = await written(book, sheetEdits(planSheet(2, { rows: [[link]] }), toDoSheet(["Durand"])));
    expect(parts["xl/worksheets/sheet3.xml"]).toContain("<f>'Plan (2)'!$B$5</f>");
    expect(parts["xl/worksheets/sheet2.xml"]).toContain(`location="'À faire'!A1"`);
    expect(parts["xl/charts/chart1.xml"]).toContain("'Plan (2)'!$B$4:$C$4");
  });

  it("takes formulas that are gone out of the calculation chain", async () => {
    const workbook = blankXlsx();
    await workbook.write(sheetEdits(planSheet(3)));
    const chained = withParts(workbook.bytes(), (parts) => ({
      "xl/calcChain.xml": '<calcChain><c r="B4" i="1"/><c r="C4"/><c r="D4"/></calcChain>',
      "xl/_rels/workbook.xml.rels": parts["xl/_rels/workbook.xml.rels"]!.replace(
        "</R",
        `${relationship(8, "calcChain", "calcChain.xml")}</R`,
      ),
    }));
    const parts = await written(chained, sheetEdits(planSheet(1)));
    expect(parts["xl/calcChain.xml"]).toBe('<calcChain><c r="B4" i="1"/></calcChain>');
    const none = await written(chained, sheetEdits(planSheet(1, { rows: [[layoutCell("x")]] })));
    expect(none["xl/calcChain.xml"]).toBeUndefined();
    expect(none["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
  });

  it("leaves out what Excel would repair: a list or an address that is too long", async () => {
    const place = { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 1 };
    const rows = [[layoutCell({ kind: "link", text: "x", target: `mailto:${"a".repeat(2100)}` })]];
    const dataValidations = [{ range: place, list: Array.from({ length: 60 }, (_, index) => `word ${index}`) }];
    const workbook = blankXlsx();
    await workbook.write(sheetEdits(planSheet(1, { rows, dataValidations })));
    const parts = unzipParts(workbook.bytes());
    expect(parts[SHEET]).toContain("<t>x</t>");
    expect(parts[SHEET]).not.toMatch(/hyperlink|dataValidation/);
  });

  it("makes a workbook from nothing", async () => {
    const workbook = blankXlsx();
    await workbook.write(sheetEdits(planSheet(2)));
    const { sheets, marks } = await openXlsx(workbook.bytes()).read();
    expect([sheets.map(({ name }) => name), marks.length]).toEqual([["Plan"], 2]);
  });

  it("asks Excel to compute anew, unless the user computes by hand", async () => {
    const book = userBook({ dateSystem: 1900, sheets: [{ name: "A", rows: [] }] });
    const manual = withParts(book, (parts) => ({
      "xl/workbook.xml": parts["xl/workbook.xml"]!.replace("</sheets>", '</sheets><calcPr calcMode="manual"/>'),
    }));
    expect((await written(book, sheetEdits(planSheet())))["xl/workbook.xml"]).toContain('<calcPr fullCalcOnLoad="1"/>');
    expect((await written(manual, sheetEdits(planSheet())))["xl/workbook.xml"]).toContain(
      '<calcPr calcMode="manual"/>',
    );
  });
});

describe("files", () => {
  const folder = mkdtempSync(join(tmpdir(), "encaisse-"));
  const bytes = Uint8Array.of(1, 2, 3);

  it("are saved whole, with the permissions and a copy of the one replaced", async () => {
    const path = join(folder, "book.xlsx");
    writeFileSync(path, "old");
    chmodSync(path, 0o640);
    await saveFile(path, bytes, { keepBackup: true });
    expect(await readWorkbookFile(path)).toEqual(bytes);
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readFileSync(`${path}.bak`, "utf8")).toBe("old");
    expect(readdirSync(folder).sort()).toEqual(["book.xlsx", "book.xlsx.bak"]);
  });

  it("are replaced where a link points to, and the link stays", async () => {
    const [path, link] = [join(folder, "real.xlsx"), join(folder, "link.xlsx")];
    writeFileSync(path, "old");
    symlinkSync(path, link);
    await saveFile(link, bytes);
    expect([await readWorkbookFile(path), lstatSync(link).isSymbolicLink()]).toEqual([bytes, true]);
  });

  it("leave nothing behind where they cannot be written", async () => {
    const inner = join(folder, "inner");
    mkdirSync(inner);
    await expect(saveFile(inner, bytes)).rejects.toEqual(refusal("not-writable"));
    await expect(saveFile(join(folder, "none", "a.xlsx"), bytes)).rejects.toEqual(refusal("not-writable"));
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("tell a missing file from a folder", async () => {
    await expect(readWorkbookFile(join(folder, "none.xlsx"))).rejects.toEqual(refusal("not-found"));
    await expect(readWorkbookFile(folder)).rejects.toEqual(refusal("not-readable"));
  });
});

async function cellsOfParts(parts: Parts): Promise<readonly (readonly CellValue[])[]> {
  return cellsOf(withParts(userBook({ dateSystem: 1900, sheets: [] }), () => parts));
}

function withBytes(book: Uint8Array, part: string, content: Uint8Array): Uint8Array {
  return zipSync({ ...unzipSync(book), [part]: content });
}
