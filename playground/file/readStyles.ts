import { all, count, first, says } from "./parts";

/** Formats of a cell by the names the stand-in knows them under. */
export type Formats = readonly (readonly [name: string, value: unknown])[];

/** Number formats that every workbook knows by number (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  14: "dd/mm/yyyy",
  49: "@",
};

/** The formats of each cell format of a workbook, by its index. Colours of themes are left at the default. */
export function readStyles(styles: Document | null): Formats[] {
  const codes = new Map(
    all(styles, "numFmt").map((format) => [count(format, "numFmtId"), format.getAttribute("formatCode") ?? ""]),
  );
  const listed = (list: string, name: string): Element[] =>
    [...(first(styles, list)?.children ?? [])].filter((child) => child.localName === name);
  const [fonts, fills, borders] = [listed("fonts", "font"), listed("fills", "fill"), listed("borders", "border")];
  return listed("cellXfs", "xf").map((format) => {
    const code = count(format, "numFmtId") ?? 0;
    return [
      ["NumberFormat", codes.get(code) ?? BUILT_IN[code] ?? "General"],
      ...fontFormats(fonts[count(format, "fontId") ?? 0] ?? null),
      ...fillFormats(fills[count(format, "fillId") ?? 0] ?? null),
      ...borderFormats(borders[count(format, "borderId") ?? 0] ?? null),
      ...alignmentFormats(first(format, "alignment")),
    ];
  });
}

function fontFormats(font: Element | null): Formats {
  return present([
    ["Font.Bold", isOn(font, "b")],
    ["Font.Italic", isOn(font, "i")],
    ["Font.Size", count(first(font, "sz"), "val")],
    ["Font.Color", color(first(font, "color"))],
  ]);
}

function fillFormats(fill: Element | null): Formats {
  const isSolid = first(fill, "patternFill")?.getAttribute("patternType") === "solid";
  return present([["Fill.Color", isSolid ? color(first(fill, "fgColor")) : null]]);
}

function borderFormats(border: Element | null): Formats {
  return ["Top", "Bottom"].flatMap((side) => {
    const line = first(border, side.toLowerCase());
    if (!line?.getAttribute("style")) return [];
    const edge = `Edge${side}`;
    return present([
      [`${edge}.Style`, "Continuous"],
      [`${edge}.Weight`, "Thin"],
      [`${edge}.Color`, color(first(line, "color"))],
    ]);
  });
}

function alignmentFormats(alignment: Element | null): Formats {
  const word = (name: string): string | null => {
    const value = alignment?.getAttribute(name);
    return value ? value.charAt(0).toUpperCase() + value.slice(1) : null;
  };
  return present([
    ["HorizontalAlignment", word("horizontal")],
    ["VerticalAlignment", word("vertical")],
    ["WrapText", says(alignment, "wrapText") || null],
    ["IndentLevel", count(alignment, "indent")],
  ]);
}

function isOn(font: Element | null, name: string): true | null {
  const flag = first(font, name);
  return flag && flag.getAttribute("val") !== "0" ? true : null;
}

function color(element: Element | null): string | null {
  const rgb = element?.getAttribute("rgb");
  return rgb ? `#${rgb.slice(-6)}` : null;
}

function present(formats: Formats): Formats {
  return formats.filter(([, value]) => value !== null);
}
