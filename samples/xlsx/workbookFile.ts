import { strToU8, zipSync, type Zippable } from "fflate";
import { element } from "../../src/chart/markup";
import { chartXml, type ChartSpec } from "./chartXml";
import { drawingXml, type DrawingPlace } from "./drawingXml";
import { sharedTexts, sheetXml, type SheetSpec } from "./sheetXml";
import { stylesXml } from "./styles";
import { tableXml } from "./tableXml";

export interface WorkbookSpec {
  readonly author: string;
  readonly sheets: readonly SheetSpec[];
  /** What the sheet with `hasDrawing` shows. */
  readonly drawing?: DrawingSpec;
}

interface DrawingSpec {
  readonly chart: ChartSpec;
  readonly chartPlace: DrawingPlace;
  readonly picture: Uint8Array;
  readonly picturePlace: DrawingPlace;
  readonly pictureDescription: string;
}

type Parts = Record<string, string | Uint8Array>;
type Relationship = readonly [type: string, target: string];

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SPREADSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const CREATED = "2026-11-20T17:42:00Z";

/** The bytes of an .xlsx file; the same for the same workbook, in every time zone. */
export function workbookFile(workbook: WorkbookSpec): Uint8Array {
  const parts: Parts = { ...workbookParts(workbook), ...drawingParts(workbook.drawing) };
  const all: Parts = { "[Content_Types].xml": contentTypes(Object.keys(parts)), ...parts };
  const files: Zippable = {};
  for (const [path, content] of Object.entries(all)) {
    files[path] = typeof content === "string" ? strToU8(XML_START + content) : content;
  }
  // A zip holds local times without a zone: a local date gives the same bytes everywhere.
  return zipSync(files, { level: 9, mtime: new Date(2026, 10, 20, 17, 42) });
}

const XML_START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function workbookParts({ author, sheets }: WorkbookSpec): Parts {
  const texts = sharedTexts();
  const parts: Parts = {
    "_rels/.rels": relationships([
      ["officeDocument", "xl/workbook.xml"],
      [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ]),
    "docProps/core.xml": coreProperties(author),
    "xl/workbook.xml": workbookXml(sheets),
    "xl/_rels/workbook.xml.rels": relationships([
      ...sheets.map((_, index): Relationship => ["worksheet", `worksheets/sheet${index + 1}.xml`]),
      ["styles", "styles.xml"],
      ["sharedStrings", "sharedStrings.xml"],
    ]),
    "xl/styles.xml": stylesXml(),
  };
  sheets.forEach((sheet, index) => {
    const name = `sheet${index + 1}.xml`;
    parts[`xl/worksheets/${name}`] = sheetXml(sheet, texts, index === 0);
    const { table } = sheet;
    if (table) parts[`xl/tables/table${table.id}.xml`] = tableXml(table);
    const related: Relationship[] = [
      ...(sheet.hasDrawing ? [["drawing", "../drawings/drawing1.xml"] as const] : []),
      ...(table ? [["table", `../tables/table${table.id}.xml`] as const] : []),
    ];
    if (related.length > 0) parts[`xl/worksheets/_rels/${name}.rels`] = relationships(related);
  });
  return { ...parts, "xl/sharedStrings.xml": texts.xml() };
}

function drawingParts(drawing: DrawingSpec | undefined): Parts {
  if (!drawing) return {};
  const { chart, chartPlace, picture, picturePlace, pictureDescription } = drawing;
  return {
    "xl/drawings/drawing1.xml": drawingXml(chartPlace, picturePlace, [chart.title, pictureDescription]),
    "xl/drawings/_rels/drawing1.xml.rels": relationships([
      ["chart", "../charts/chart1.xml"],
      ["image", "../media/image1.png"],
    ]),
    "xl/charts/chart1.xml": chartXml(chart),
    "xl/media/image1.png": picture,
  };
}

function workbookXml(sheets: readonly SheetSpec[]): string {
  const entries = sheets.map(({ name }, index) =>
    element("sheet", { name, sheetId: index + 1, "r:id": `rId${index + 1}` }),
  );
  return element("workbook", { xmlns: MAIN, "xmlns:r": OFFICE }, [
    element("bookViews", {}, [
      element("workbookView", { xWindow: 0, yWindow: 0, windowWidth: 24000, windowHeight: 12000 }),
    ]),
    element("sheets", {}, entries),
    element("calcPr", { calcId: 191029 }),
  ]);
}

/** Relationships rId1, rId2, … in the order given; a type without a slash is one of Office's. */
function relationships(related: readonly Relationship[]): string {
  const entries = related.map(([type, target], index) => {
    const fullType = type.includes("/") ? type : `${OFFICE}/${type}`;
    return element("Relationship", { Id: `rId${index + 1}`, Type: fullType, Target: target });
  });
  return element("Relationships", { xmlns: `${PACKAGE}/relationships` }, entries);
}

const CONTENT_TYPES: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\.xml$/, `${SPREADSHEET_TYPE}.sheet.main+xml`],
  [/^xl\/worksheets\/[^/]+\.xml$/, `${SPREADSHEET_TYPE}.worksheet+xml`],
  [/^xl\/styles\.xml$/, `${SPREADSHEET_TYPE}.styles+xml`],
  [/^xl\/sharedStrings\.xml$/, `${SPREADSHEET_TYPE}.sharedStrings+xml`],
  [/^xl\/tables\//, `${SPREADSHEET_TYPE}.table+xml`],
  [/^xl\/drawings\/[^/]+\.xml$/, "application/vnd.openxmlformats-officedocument.drawing+xml"],
  [/^xl\/charts\//, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"],
  [/^docProps\/core\.xml$/, "application/vnd.openxmlformats-package.core-properties+xml"],
];

function contentTypes(paths: readonly string[]): string {
  const overrides = paths.flatMap((path) => {
    const type = CONTENT_TYPES.find(([pattern]) => pattern.test(path))?.[1];
    return type === undefined ? [] : [element("Override", { PartName: `/${path}`, ContentType: type })];
  });
  return element("Types", { xmlns: `${PACKAGE}/content-types` }, [
    element("Default", { Extension: "rels", ContentType: "application/vnd.openxmlformats-package.relationships+xml" }),
    element("Default", { Extension: "xml", ContentType: "application/xml" }),
    element("Default", { Extension: "png", ContentType: "image/png" }),
    ...overrides,
  ]);
}

function coreProperties(author: string): string {
  const namespaces = {
    "xmlns:cp": `${PACKAGE}/metadata/core-properties`,
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:dcterms": "http://purl.org/dc/terms/",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  };
  return element("cp:coreProperties", namespaces, [
    element("dc:creator", {}, [author]),
    element("dcterms:created", { "xsi:type": "dcterms:W3CDTF" }, [CREATED]),
  ]);
}
