import { element } from "../../src/chart/markup";

/** The looks of the samples' cells. Each is one entry of the workbook's list of cell formats, in this order. */
const STYLES = {
  plain: {},
  date: { numberFormat: "dd/mm/yyyy", align: "center" },
  euros: { numberFormat: '#,##0.00\\ "€"' },
  dollars: { numberFormat: '"$"#,##0.00' },
  eurosBefore: { numberFormat: '"€"#,##0.00' },
  total: { numberFormat: '#,##0.00\\ "€"', font: "bold", fill: "pale", border: "top" },
  totalBefore: { numberFormat: '"€"#,##0.00', font: "bold", border: "top" },
  totalLabel: { font: "bold", fill: "pale", border: "top" },
  header: { font: "white", fill: "dark", align: "center", wrap: true },
  plainHeader: { font: "bold", fill: "pale", border: "bottom" },
  title: { font: "title" },
  subtitle: { font: "subtitle" },
  note: { font: "note" },
  centered: { align: "center" },
  typed: { align: "center", numberFormat: "@" },
  month: { numberFormat: "[$-40C]mmm\\ yyyy", align: "left" },
  figure: { numberFormat: '#,##0\\ "€"', font: "figure", align: "left" },
  count: { numberFormat: "0", font: "figure", align: "left" },
  wholeTotal: { numberFormat: '#,##0\\ "€"', font: "bold", fill: "pale", border: "top" },
  wholeEuros: { numberFormat: '#,##0\\ "€"' },
} as const satisfies Readonly<Record<string, Style>>;

export type StyleName = keyof typeof STYLES;

interface Style {
  readonly numberFormat?: string;
  readonly font?: keyof typeof FONTS;
  readonly fill?: keyof typeof FILLS;
  readonly border?: keyof typeof BORDERS;
  readonly align?: "left" | "center";
  readonly wrap?: boolean;
}

const FONTS = {
  plain: '<font><sz val="10"/><color rgb="FF263238"/><name val="Calibri"/><family val="2"/></font>',
  bold: '<font><b/><sz val="10"/><color rgb="FF263238"/><name val="Calibri"/><family val="2"/></font>',
  white: '<font><b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/></font>',
  title: '<font><b/><sz val="18"/><color rgb="FF2F4F3E"/><name val="Calibri"/><family val="2"/></font>',
  subtitle: '<font><sz val="12"/><color rgb="FF5B6B62"/><name val="Calibri"/><family val="2"/></font>',
  note: '<font><i/><sz val="9"/><color rgb="FF7A868C"/><name val="Calibri"/><family val="2"/></font>',
  figure: '<font><b/><sz val="14"/><color rgb="FF2F4F3E"/><name val="Calibri"/><family val="2"/></font>',
};

const FILLS = {
  none: '<fill><patternFill patternType="none"/></fill>',
  // The second fill of every workbook: programs expect it there.
  gray: '<fill><patternFill patternType="gray125"/></fill>',
  dark: '<fill><patternFill patternType="solid"><fgColor rgb="FF2F4F3E"/></patternFill></fill>',
  pale: '<fill><patternFill patternType="solid"><fgColor rgb="FFE9EFEA"/></patternFill></fill>',
};

const LINE = 'style="thin"><color rgb="FF8FA398"/>';
const BORDERS = {
  none: "<border><left/><right/><top/><bottom/><diagonal/></border>",
  top: `<border><left/><right/><top ${LINE}</top><bottom/><diagonal/></border>`,
  bottom: `<border><left/><right/><top/><bottom ${LINE}</bottom><diagonal/></border>`,
};

/** Looks that conditional formats give, by place. */
export const CONDITIONAL_LOOKS = { late: 0, paid: 1, disputed: 2 } as const;
const CONDITIONAL_XML = [
  '<dxf><font><b/><color rgb="FFB3261E"/></font><fill><patternFill><bgColor rgb="FFFBE9E7"/></patternFill></fill></dxf>',
  '<dxf><font><color rgb="FF3B7A57"/></font></dxf>',
  '<dxf><font><color rgb="FF8A5A00"/></font><fill><patternFill><bgColor rgb="FFFFF3D6"/></patternFill></fill></dxf>',
];

/** First number that a workbook may give to a format of its own. */
const FIRST_OWN_FORMAT = 164;

/** The place of a look in the workbook's list, as cells name it. */
export function styleIndex(name: StyleName): number {
  return Object.keys(STYLES).indexOf(name);
}

/** The part xl/styles.xml. */
export function stylesXml(): string {
  const styles: readonly Style[] = Object.values(STYLES);
  const formats = [...new Set(styles.flatMap(({ numberFormat }) => numberFormat ?? []))];
  const formatId = (code: string | undefined): number =>
    code === undefined ? 0 : FIRST_OWN_FORMAT + formats.indexOf(code);
  const looks = styles.map((style) => cellFormat(style, formatId(style.numberFormat)));
  const base = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
  return element("styleSheet", { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" }, [
    list(
      "numFmts",
      formats.map((code) => element("numFmt", { numFmtId: formatId(code), formatCode: code })),
    ),
    list("fonts", Object.values(FONTS)),
    list("fills", Object.values(FILLS)),
    list("borders", Object.values(BORDERS)),
    list("cellStyleXfs", [element("xf", base)]),
    list("cellXfs", looks),
    list("cellStyles", [element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })]),
    list("dxfs", CONDITIONAL_XML),
  ]);
}

function cellFormat({ font, fill, border, align, wrap }: Style, numFmtId: number): string {
  const place = (list: object, name: string): number => Object.keys(list).indexOf(name);
  const alignment = element("alignment", {
    vertical: "center",
    ...(align && { horizontal: align }),
    ...(wrap && { wrapText: 1 }),
  });
  const attributes = {
    ...{ numFmtId, fontId: place(FONTS, font ?? "plain"), fillId: place(FILLS, fill ?? "none") },
    ...{ borderId: place(BORDERS, border ?? "none"), xfId: 0 },
    ...{ applyNumberFormat: 1, applyFont: 1, applyFill: 1, applyBorder: 1, applyAlignment: 1 },
  };
  return element("xf", attributes, [alignment]);
}

function list(name: string, children: readonly string[]): string {
  return element(name, { count: children.length }, children);
}
