import { element } from "../../src/chart/markup";

/** Cells that a chart or picture covers, rows and columns from 0 as drawings count them. */
export interface DrawingPlace {
  readonly from: DrawingCorner;
  readonly to: DrawingCorner;
}

/** The top left of a cell, moved to the right by so many EMU (12,700 to a point). */
type DrawingCorner = readonly [column: number, row: number, right?: number];

const SPREADSHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/** The part xl/drawings/drawing1.xml: a chart (relationship rId1) and a picture (rId2). */
export function drawingXml(
  chart: DrawingPlace,
  picture: DrawingPlace,
  alternatives: readonly [string, string],
): string {
  const namespaces = { "xmlns:xdr": SPREADSHEET_DRAWING, "xmlns:a": DRAWING, "xmlns:r": RELATIONSHIPS };
  return element("xdr:wsDr", namespaces, [
    anchor(chart, chartFrame(alternatives[0])),
    anchor(picture, pictureFrame(alternatives[1])),
  ]);
}

function anchor({ from, to }: DrawingPlace, content: string): string {
  const corner = (name: string, [column, row, right = 0]: DrawingCorner): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>${right}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return element("xdr:twoCellAnchor", { editAs: "oneCell" }, [
    corner("from", from),
    corner("to", to),
    content,
    "<xdr:clientData/>",
  ]);
}

function chartFrame(description: string): string {
  return element("xdr:graphicFrame", { macro: "" }, [
    element("xdr:nvGraphicFramePr", {}, [
      element("xdr:cNvPr", { id: 2, name: "Chart 1", descr: description }),
      "<xdr:cNvGraphicFramePr/>",
    ]),
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    element("a:graphic", {}, [
      element("a:graphicData", { uri: CHART }, [element("c:chart", { "xmlns:c": CHART, "r:id": "rId1" })]),
    ]),
  ]);
}

function pictureFrame(description: string): string {
  return element("xdr:pic", {}, [
    element("xdr:nvPicPr", {}, [
      element("xdr:cNvPr", { id: 3, name: "Picture 2", descr: description }),
      '<xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr>',
    ]),
    '<xdr:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>',
    '<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>',
  ]);
}
