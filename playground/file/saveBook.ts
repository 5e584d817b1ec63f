import { strToU8, zipSync } from "fflate";
import { absoluteRangeName } from "../../src/xlsx/cells/cellReference";
import { quotedSheetName } from "../../src/sheets/sheetNames";
import type { HostWorkbook } from "../../test/host/model/hostWorkbook";
import type { Table } from "../../test/host/model/tables";
import { rangeName } from "../../src/sheets/layout/cellName";
import { escaped, MAIN, OFFICE, PACKAGE, part } from "./markup";
import { sheetPart } from "./sheetPart";
import { StyleTable } from "./styleTable";

/** Content types of the parts (ECMA-376 part 1, 12.3). */
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

/**
 * The workbook of the stand-in as an .xlsx file, written anew: values, formulas, looks, widths, tables, names, lists, links,
 * conditional formats and page set-up. What the stand-in does not know of (charts, pictures, comments, macros, …) is not
 * in it.
 */
export function saveBook(workbook: HostWorkbook): Uint8Array {
  const styles = new StyleTable();
  const files: Record<string, string> = {};
  const types: string[] = [];
  const add = (path: string, type: string, source: string): void => {
    files[path] = source;
    types.push(`<Override PartName="/${path}" ContentType="${TYPE}${type}+xml"/>`);
  };
  workbook.sheets.forEach((sheet, index) => {
    const tables = workbook.tables.filter((table) => table.sheet === sheet);
    const ids = tables.map((_, at) => `rId${at + 1}`);
    const made = sheetPart(sheet, styles, ids);
    add(`xl/worksheets/sheet${index + 1}.xml`, "worksheet", made.source);
    const tablePaths = tables.map((table) => workbook.tables.indexOf(table) + 1);
    const relations = [
      ...tablePaths.map((number) => relation(`table`, `../tables/table${number}.xml`)),
      ...made.links.map((target) => relation("hyperlink", target, ' TargetMode="External"')),
    ];
    if (relations.length > 0) files[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationsPart(relations);
  });
  workbook.tables.forEach((table, index) => {
    add(`xl/tables/table${index + 1}.xml`, "table", tablePart(table, index + 1));
  });
  add("xl/styles.xml", "styles", part("styleSheet", MAIN, styles.toString()));
  add("xl/workbook.xml", "sheet.main", workbookPart(workbook));
  files["xl/_rels/workbook.xml.rels"] = relationsPart([
    ...workbook.sheets.map((_, index) => relation("worksheet", `worksheets/sheet${index + 1}.xml`)),
    relation("styles", "styles.xml"),
  ]);
  files["_rels/.rels"] = relationsPart([relation("officeDocument", "xl/workbook.xml")]);
  files["[Content_Types].xml"] = contentTypes(types);
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, source]) => [path, strToU8(source)])));
}

function workbookPart(workbook: HostWorkbook): string {
  const sheets = workbook.sheets.map(({ Name, Visibility }, index) => {
    const state = Visibility === "Visible" ? "" : ' state="hidden"';
    return `<sheet name="${escaped(Name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const names = workbook.names.flatMap((item) => {
    const range = item.GetRangeOrNullObject();
    if (!range) return [];
    const formula = `${quotedSheetName(range.sheet.Name)}!${absoluteRangeName(range.place)}`;
    return `<definedName name="${escaped(item.Name)}"${item.Visible === true ? "" : ' hidden="1"'}>${escaped(formula)}</definedName>`;
  });
  return part(
    "workbook",
    MAIN,
    `<workbookPr${workbook.dateSystem === 1904 ? ' date1904="1"' : ""}/><sheets>${sheets.join("")}</sheets>` +
      (names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`) +
      '<calcPr fullCalcOnLoad="1"/>',
  );
}

function tablePart(table: Table, number: number): string {
  const { place, hasTotalsRow } = table;
  const body = hasTotalsRow ? { ...place, lastRow: place.lastRow - 1 } : place;
  const titles = table.GetHeaderRowRange().Values[0]!.map(String);
  const columns = titles.map((title, index) => `<tableColumn id="${index + 1}" name="${escaped(title)}"/>`);
  const attributes =
    `xmlns="${MAIN}" id="${number}" name="${escaped(table.Name)}" displayName="${escaped(table.Name)}" ref="${rangeName(place)}"` +
    (hasTotalsRow ? ' totalsRowCount="1"' : ' totalsRowShown="0"');
  const style =
    table.styleName === null ? "" : `<tableStyleInfo name="${escaped(table.styleName)}" showRowStripes="1"/>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table ${attributes}><autoFilter ref="${rangeName(body)}"/>` +
    `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>${style}</table>`
  );
}

function relation(type: string, target: string, more = ""): string {
  return `Type="${OFFICE}/${type}" Target="${escaped(target)}"${more}`;
}

function relationsPart(relations: readonly string[]): string {
  const entries = relations.map((each, index) => `<Relationship Id="rId${index + 1}" ${each}/>`);
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<Relationships xmlns="${PACKAGE}/relationships">${entries.join("")}</Relationships>`
  );
}

function contentTypes(overrides: readonly string[]): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`
  );
}
