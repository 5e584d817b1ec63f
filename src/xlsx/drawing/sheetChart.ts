import type { ChartLayout } from "../../sheets/layout/chartLayout";
import type { MarkKey } from "../../sheets/marks";
import { XML_DECLARATION, type Dialect } from "../package/namespaces";
import { relationshipAttribute, relationshipId } from "../package/relationshipAttribute";
import { Relationships } from "../package/relationships";
import type { Worksheet } from "../sheet/worksheet";
import type { WorkbookPart } from "../workbook/workbookPart";
import { element, type XmlDocument } from "../xml/parseXml";
import { encodePart } from "../xml/partText";
import type { XmlElement } from "../xml/xmlElement";
import { escapeXml } from "../xml/xmlText";
import { chartSource, type ChartPlace } from "./chartSource";

/** A sheet of ours and the places that belong to it. */
export interface ChartedSheet {
  readonly workbook: WorkbookPart;
  readonly sheet: Worksheet;
  readonly part: string;
  readonly relationships: Relationships;
}

/**
 * Draws the chart of a sheet, or redraws it in its place (ECMA-376 part 1, 20.5 drawings of spreadsheets). Pictures and
 * charts of the user's on that sheet stay. Our chart is known by its object name, which Excel keeps.
 */
export function drawChart(on: ChartedSheet, mark: MarkKey, chart: ChartLayout, place: ChartPlace): void {
  const { workbook } = on;
  const drawing = openDrawing(on);
  const links = Relationships.of(workbook.parts, drawing.part);
  const source = encodePart(chartSource(chart, place, workbook.dialect));
  const present = ownAnchor(drawing.document.root, mark);
  const chartPart = present && links.byId(chartId(present))?.target;
  if (present && chartPart) {
    workbook.parts.write(chartPart, source);
    const placed = anchor(chart, mark, { id: chartId(present)!, objectId: objectId(present) }, on);
    drawing.document.root.replace(present, placed);
  } else {
    const part = workbook.addPart("chart", (number) => `charts/chart${number}.xml`, source);
    const id = links.add(workbook.dialect, "chart", part);
    const objectIds = drawing.document.root.descendants().filter((child) => child.name === "cNvPr");
    const next = Math.max(1, ...objectIds.map((child) => Number(child.get("id")))) + 1;
    drawing.document.root.append(anchor(chart, mark, { id, objectId: String(next) }, on));
    links.save();
  }
  workbook.parts.writeXml(drawing.part, drawing.document);
}

/** Takes our chart off a sheet whose layout has none any more. */
export function removeChart(on: ChartedSheet, mark: MarkKey): void {
  const { parts } = on.workbook;
  const part = on.relationships.ofType("drawing")?.target;
  if (part === undefined || !parts.has(part)) return;
  const document = parts.readXml(part);
  const present = ownAnchor(document.root, mark);
  if (!present) return;
  document.root.remove(present);
  parts.writeXml(part, document);
}

function openDrawing(on: ChartedSheet): { part: string; document: XmlDocument } {
  const { workbook, sheet, relationships } = on;
  const child = sheet.root.child("drawing");
  const present = relationships.byId(child && relationshipId(child))?.target;
  if (present !== undefined && workbook.parts.has(present)) {
    return { part: present, document: workbook.parts.readXml(present) };
  }
  const { dialect } = workbook;
  const source = `${XML_DECLARATION}<xdr:wsDr xmlns:xdr="${dialect.spreadsheetDrawing}" xmlns:a="${dialect.drawing}"></xdr:wsDr>`;
  const part = workbook.addPart("drawing", (number) => `drawings/drawing${number}.xml`, encodePart(source));
  const link = relationshipAttribute(sheet.root, dialect);
  sheet.insert(
    `<${sheet.prefix}drawing${link.declaration} ${link.name}="${relationships.add(dialect, "drawing", part)}"/>`,
  );
  return { part, document: workbook.parts.readXml(part) };
}

function objectName(mark: MarkKey): string {
  return `Encaisse ${mark}`;
}

function ownAnchor(root: XmlElement, mark: MarkKey): XmlElement | null {
  const isOurs = (child: XmlElement) => child.name === "cNvPr" && child.get("name") === objectName(mark);
  return root.children.find((anchorElement) => anchorElement.descendants().some(isOurs)) ?? null;
}

function chartId(anchorElement: XmlElement): string | null {
  const chart = anchorElement.descendants().find((child) => child.name === "chart");
  return chart ? relationshipId(chart) : null;
}

function objectId(anchorElement: XmlElement): string {
  return (
    anchorElement
      .descendants()
      .find((child) => child.name === "cNvPr")!
      .get("id") ?? "2"
  );
}

/** The frame that places a chart over cells (20.5.2.33 `twoCellAnchor`); the far corner lies behind the last cell. */
function anchor(
  chart: ChartLayout,
  mark: MarkKey,
  ids: { readonly id: string; readonly objectId: string },
  on: ChartedSheet,
): XmlElement {
  const { dialect } = on.workbook;
  const { firstRow, firstColumn, lastRow, lastColumn } = chart.anchor;
  const corner = (name: string, row: number, column: number) =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return element(
    `<xdr:twoCellAnchor${namespaces(dialect)} editAs="oneCell">${corner("from", firstRow - 1, firstColumn - 1)}` +
      `${corner("to", lastRow, lastColumn)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
      `<xdr:cNvPr id="${ids.objectId}" name="${objectName(mark)}" descr="${escapeXml(chart.description)}"/>` +
      `<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
      `<a:graphic><a:graphicData uri="${dialect.chart}"><c:chart xmlns:c="${dialect.chart}"` +
      ` xmlns:r="${dialect.relationships}" r:id="${ids.id}"/></a:graphicData></a:graphic></xdr:graphicFrame>` +
      `<xdr:clientData/></xdr:twoCellAnchor>`,
  );
}

/** Declared again on the frame: a drawing of the user's may bind these prefixes to something else. */
function namespaces(dialect: Dialect): string {
  return ` xmlns:xdr="${dialect.spreadsheetDrawing}" xmlns:a="${dialect.drawing}"`;
}
