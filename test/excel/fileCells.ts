import { strFromU8, unzipSync } from "fflate";

/** A cell as a file holds it; `formula` is null for a constant. */
export interface FileCell {
  readonly formula: string | null;
  readonly numberFormat: string;
}

const BUILT_IN: Readonly<Record<string, string>> = {
  0: "General",
  9: "0%",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  14: "mm-dd-yy",
  49: "@",
};

/** Formulas and number formats of a sheet's cells by name, read from the parts of the file and by nothing of ours. */
export function fileCells(bytes: Uint8Array, sheet: string): ReadonlyMap<string, FileCell> {
  const parts = unzipSync(bytes);
  const text = (name: string) => strFromU8(parts[name]!);
  const id = new RegExp(`<sheet [^>]*name="${sheet}"[^>]* r:id="([^"]+)"`).exec(text("xl/workbook.xml"))![1]!;
  const link = [...text("xl/_rels/workbook.xml.rels").matchAll(/<Relationship [^>]*>/g)].find(([tag]) =>
    tag.includes(`Id="${id}"`),
  )![0];
  const target = /Target="\/?(?:xl\/)?([^"]+)"/.exec(link)![1]!;
  const formats = numberFormats(text("xl/styles.xml"));
  const cells = [...text(`xl/${target}`).matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)];
  return new Map(
    cells.map(([, name, attributes, inside = ""]) => {
      const formula = /<f>(.*?)<\/f>/s.exec(inside)?.[1];
      const style = Number(/ s="(\d+)"/.exec(attributes!)?.[1] ?? 0);
      return [name!, { formula: formula === undefined ? null : unescaped(formula), numberFormat: formats[style]! }];
    }),
  );
}

/** The number format of each cell format, by its index. */
function numberFormats(styles: string): string[] {
  const own = new Map(
    [...styles.matchAll(/<numFmt [^>]*numFmtId="(\d+)"[^>]*formatCode="([^"]*)"/g)].map(([, id, code]) => [
      id!,
      unescaped(code!),
    ]),
  );
  const formats = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)![1]!;
  return [...formats.matchAll(/<xf [^>]*?numFmtId="(\d+)"/g)].map(([, id]) => own.get(id!) ?? BUILT_IN[id!] ?? id!);
}

function unescaped(source: string): string {
  const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return source.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name]!);
}
