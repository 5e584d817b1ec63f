import { textIn, type HostCell } from "../../test/host/model/sheetCells";

/** A point in pixels. */
export const PIXELS_OF_POINT = 4 / 3;

const WIDTHS: Readonly<Record<string, string>> = { Hairline: "1px", Thin: "1px", Medium: "2px", Thick: "3px" };

/** The style of a cell, as text for its `style` attribute. */
export function cellLook(cell: HostCell | undefined, overflows: boolean): string {
  if (!cell) return "";
  const { formats, content } = cell;
  const rules = [
    ...fontRules(formats),
    ["background-color", textIn(formats, "Fill.Color", "")],
    ["border-top", edgeRule(formats, "EdgeTop")],
    ["border-bottom", edgeRule(formats, "EdgeBottom")],
    ["text-align", alignment(textIn(formats, "HorizontalAlignment", "General"), content?.value)],
    ["vertical-align", VERTICAL[textIn(formats, "VerticalAlignment", "Bottom")] ?? ""],
    ["padding-left", indentRule(formats.get("IndentLevel"))],
    ["white-space", formats.get("WrapText") === true ? "pre-wrap" : ""],
    ["overflow", overflows ? "visible" : ""],
  ];
  return rules.flatMap(([property, value]) => (value === "" ? [] : [`${property}:${value}`])).join(";");
}

type Formats = HostCell["formats"];

function fontRules(formats: Formats): (readonly [property: string, value: string])[] {
  const size = formats.get("Font.Size");
  return [
    ["font-weight", formats.get("Font.Bold") === true ? "600" : ""],
    ["font-style", formats.get("Font.Italic") === true ? "italic" : ""],
    ["font-size", typeof size === "number" ? `${size * PIXELS_OF_POINT}px` : ""],
    ["color", textIn(formats, "Font.Color", "")],
  ];
}

function edgeRule(formats: Formats, edge: string): string {
  if (formats.get(`${edge}.Style`) !== "Continuous") return "";
  const width = WIDTHS[textIn(formats, `${edge}.Weight`, "Thin")] ?? "1px";
  return `${width} solid ${textIn(formats, `${edge}.Color`, "#000")}`;
}

function indentRule(steps: unknown): string {
  return typeof steps === "number" && steps > 0 ? `${4 + steps * 9}px` : "";
}

const VERTICAL: Readonly<Record<string, string>> = { Top: "top", Center: "middle", Bottom: "bottom" };

/** Numbers stand right, truth values and errors in the middle, where nothing else is said. */
function alignment(chosen: string, value: string | number | boolean | undefined): string {
  if (chosen !== "General") return chosen.toLowerCase();
  if (typeof value === "number") return "right";
  return typeof value === "boolean" || (typeof value === "string" && value.startsWith("#")) ? "center" : "left";
}
