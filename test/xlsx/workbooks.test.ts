import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DEFAULT_LIMITS } from "../../src/xlsx/limits";
import { openXlsx } from "../../src/xlsx/xlsxWorkbook";
import { readZipEntries } from "../../src/xlsx/zip/zipReader";
import { sideColumns } from "./sampleColumns";
import { planSheet, sheetEdits, toDoSheet } from "./sampleLayouts";

/**
 * Real workbooks with charts, pivots, macros, controls, comments and the like: whatever is written into them, nothing is
 * lost. They are not part of the project: ENCAISSE_WORKBOOKS names a folder of .xlsx and .xlsm files.
 */
const folder = process.env["ENCAISSE_WORKBOOKS"];
const files = folder === undefined ? [] : readdirSync(folder).filter((name) => /\.xls[xm]$/.test(name));
const read = (file: string) => new Uint8Array(readFileSync(join(folder!, file)));

/** Parts that an edit may change; every other one must come back byte for byte, still packed. */
const EDITED =
  /^(\[Content_Types\]\.xml|.*\/workbook\.xml|.*\/workbook\.xml\.rels|.*\/styles\.xml|.*\/worksheets\/.*|.*\/tables\/.*)$/i;

/** The first table of these has rows hidden by a filter. */
const FILTERED = new Set(["test-data_spreadsheet_ConditionalFormattingSamples.xlsx"]);

function packedParts(bytes: Uint8Array): Map<string, string> {
  const entries = readZipEntries(bytes, DEFAULT_LIMITS);
  return new Map(entries.map((entry) => [entry.name, Buffer.from(entry.packed).toString("base64")]));
}

describe("real workbooks", () => {
  if (files.length === 0) {
    it.skip("are not here: ENCAISSE_WORKBOOKS names no folder of them", () => undefined);
    return;
  }

  it.each(files)("keep every part, and the rest byte for byte: %s", async (file) => {
    const original = read(file);
    const workbook = openXlsx(original);
    const before = await workbook.read();
    await workbook.write({ sheets: [planSheet(), toDoSheet(["Durand"])], columns: sideColumns(before) });
    const [was, is] = [packedParts(original), packedParts(workbook.bytes())];
    for (const [part, packed] of was) {
      expect([part, is.has(part)]).toEqual([part, true]);
      if (!EDITED.test(part)) expect([part, is.get(part) === packed]).toEqual([part, true]);
    }
    expect([...is.keys()].filter((part) => /charts\/chart\d+\.xml$/i.test(part)).length).toBe(
      [...was.keys()].filter((part) => /charts\/chart\d+\.xml$/i.test(part)).length + 1,
    );
  });

  it.each(files)("read back what was written, and stay the same on a second write: %s", async (file) => {
    const workbook = openXlsx(read(file));
    const before = await workbook.read();
    const columns = sideColumns(before);
    const edits = { sheets: [planSheet(), toDoSheet(["Durand"])], columns };
    await workbook.write(edits);
    const reopened = openXlsx(workbook.bytes());
    const after = await reopened.read();
    const plan = after.marks.find((mark) => mark.key === "plan")!;
    const sheet = after.sheets.find(({ name }) => name === plan.sheet)!;
    expect(sheet.cells[1]).toEqual(["Encaissements", 300, 350, 400, 450]);
    expect(sheet.cells[3]).toEqual(["Solde", 1100, 1250, 1450, 1700]);
    for (const [index, old] of before.sheets.entries()) {
      if (old.name !== columns?.sheet) expect(after.sheets[index]).toEqual(old);
    }
    const again = columns && { ...columns, columns: columns.columns.map((column) => ({ ...column, exists: true })) };
    await reopened.write({ ...edits, columns: again });
    expect(Buffer.from(reopened.bytes()).equals(Buffer.from(workbook.bytes()))).toBe(true);
  });

  it.each(files)("read as before once what was written is removed again: %s", async (file) => {
    const original = read(file);
    const workbook = openXlsx(original);
    const before = await workbook.read();
    await workbook.write({ sheets: [planSheet(), toDoSheet(["Durand"])], columns: sideColumns(before) });
    if (FILTERED.has(file)) {
      await expect(workbook.remove()).rejects.toMatchObject({ code: "filtered" });
      return;
    }
    await workbook.remove();
    const reopened = openXlsx(workbook.bytes());
    expect(await reopened.read()).toEqual(before);
    const [was, is] = [packedParts(original), packedParts(workbook.bytes())];
    expect([...is.keys()].filter((name) => !was.has(name) && !/styles\.xml$/.test(name))).toEqual([]);
    for (const [part, packed] of was) {
      if (!EDITED.test(part)) expect([part, is.get(part) === packed]).toEqual([part, true]);
    }
  });

  it.each(files)("survive an edit of our sheet alone: %s", async (file) => {
    const workbook = openXlsx(read(file));
    await workbook.write(sheetEdits(planSheet(6)));
    const longer = workbook.bytes();
    await workbook.write(sheetEdits(planSheet(2)));
    const reopened = await openXlsx(workbook.bytes()).read();
    const sheet = reopened.sheets.find(({ name }) => name === reopened.marks[0]!.sheet)!;
    expect(sheet.cells[1]).toEqual(["Encaissements", 300, 350]);
    await workbook.write(sheetEdits(planSheet(6)));
    expect((await openXlsx(workbook.bytes()).read()).sheets).toEqual((await openXlsx(longer).read()).sheets);
  });
});
