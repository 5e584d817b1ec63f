import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { SheetSnapshot } from "../../src/sheets/workbook";
import { openXlsx } from "../../src/xlsx/xlsxWorkbook";

/** Where LibreOffice stands; undefined where it is not installed. */
export const soffice = ["/usr/bin/soffice", "/usr/local/bin/soffice"].find((path) => existsSync(path));

/** The workbooks as LibreOffice computes them from their formulas alone. One start for all: each takes seconds. */
export function recomputed<Name extends string>(books: Readonly<Record<Name, Uint8Array>>): Record<Name, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "encaisse-recomputed-"));
  try {
    const names = Object.keys(books) as Name[];
    const paths = names.map((name) => join(folder, `${name}.xlsx`));
    names.forEach((name, index) => {
      writeFileSync(paths[index]!, withoutCachedValues(books[name]));
    });
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const filter = ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "computed")];
    execFileSync(soffice!, [profile, "--headless", ...filter, ...paths], { stdio: "ignore" });
    const read = (name: Name) => new Uint8Array(readFileSync(join(folder, "computed", `${name}.xlsx`)));
    return Object.fromEntries(names.map((name) => [name, read(name)])) as Record<Name, Uint8Array>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first sheet that bears one of the names. */
export async function sheetNamed(bytes: Uint8Array, ...names: readonly string[]): Promise<SheetSnapshot> {
  const { sheets } = await openXlsx(bytes).read();
  return sheets.find(({ name }) => names.includes(name))!;
}

/** The workbook with a number typed into a cell of the sheet whose part holds `words`, as a user leaves it. */
export function withTyped(
  bytes: Uint8Array,
  { words, cell, number }: { readonly words: string; readonly cell: string; readonly number: number },
): Uint8Array {
  const parts = unzipSync(bytes);
  const part = Object.keys(parts).find((name) => name.includes("sheet") && strFromU8(parts[name]!).includes(words));
  const source = strFromU8(parts[part!]!);
  const typed = source.replace(
    new RegExp(`<c r="${cell}"([^>]*?)(?:/>|>.*?</c>)`),
    (_, attributes: string) => `<c r="${cell}"${attributes.replace(/ t="[^"]*"/, "")}><v>${number}</v></c>`,
  );
  if (typed === source) throw new Error(`${cell} is not there`);
  return zipSync({ ...parts, [part!]: strToU8(typed) });
}

/** Every number of the sheet, and every text a formula makes, with its place; amounts to the cent. */
export function valuesOf(sheet: SheetSnapshot): readonly string[] {
  return sheet.cells.flatMap((row, r) =>
    row.flatMap((value, c) => {
      const place = `R${r + sheet.firstRow}C${c + sheet.firstColumn}`;
      if (typeof value === "number") return [`${place} ${value.toFixed(2)}`];
      return typeof value === "string" && value !== "" ? [`${place} ${value}`] : [];
    }),
  );
}

/** The workbook with every formula as if it had never been computed, so that the reader has to. */
function withoutCachedValues(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!name.includes("worksheets/sheet")) continue;
    parts[name] = strToU8(strFromU8(part).replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1"));
  }
  return zipSync(parts);
}
