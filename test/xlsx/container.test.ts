import fc from "fast-check";
import { deflateSync, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { createHash } from "node:crypto";
import { DEFAULT_LIMITS, type Limits } from "../../src/xlsx/limits";
import { PartPackage } from "../../src/xlsx/package/partPackage";
import { openXlsx } from "../../src/xlsx/xlsxWorkbook";
import { parseXml, xmlSource } from "../../src/xlsx/xml/parseXml";
import { escapeSheetText, unescapeSheetText, unescapeXml } from "../../src/xlsx/xml/xmlText";
import { crc32 } from "node:zlib";
import { bookOfSheet, withParts, workbookParts, worksheet, zipParts } from "./buildXlsx";
import { planSheet, sheetEdits } from "./sampleLayouts";

const open = (bytes: Uint8Array, limits: Partial<Limits> = {}) =>
  PartPackage.open(bytes, { ...DEFAULT_LIMITS, ...limits });
const refusal = (code: string) => expect.objectContaining({ name: "WorkbookError", code }) as unknown;
const thrownBy = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return error;
  }
};

describe("the zip archive", () => {
  const contents = fc.dictionary(
    fc.stringMatching(/^[a-z]{1,6}\/[a-z]{1,6}\.xml$/),
    fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.constant(new Uint8Array(5000))),
    { minKeys: 1, maxKeys: 8 },
  );

  it("gives back any contents", () => {
    fc.assert(
      fc.property(contents, fc.integer({ min: 0, max: 9 }), (parts, level) => {
        const archive = open(zipSync(parts, { level: level as 0 }));
        expect(archive.names).toEqual(Object.keys(parts));
        for (const [name, bytes] of Object.entries(parts)) expect([...archive.read(name)]).toEqual([...bytes]);
      }),
      { numRuns: 30 },
    );
  });

  it("is read by another library after any edit, untouched parts with the bytes they had", () => {
    fc.assert(
      fc.property(contents, fc.uint8Array({ maxLength: 300 }), (parts, added) => {
        const archive = open(zipSync(parts, { level: 6 }));
        archive.write("new/part.bin", added);
        expect(unzipSync(archive.toBytes())).toEqual({ ...parts, "new/part.bin": added });
      }),
      { numRuns: 30 },
    );
  });

  it("comes out the same when nothing was changed, or parts were written as they are", () => {
    const archive = open(open(zipSync({ "a.xml": strToU8("<a/>"), "b.xml": strToU8("<b/>") })).toBytes());
    const before = archive.toBytes();
    archive.write("b.xml", strToU8("<b/>"));
    expect(archive.toBytes()).toEqual(before);
  });

  it("packs the same bytes everywhere", () => {
    const archive = PartPackage.empty(DEFAULT_LIMITS);
    archive.write("a.xml", strToU8("<row/>".repeat(10_000)));
    const digest = createHash("sha256").update(archive.toBytes()).digest("hex");
    expect(digest).toBe("49af14ff37bbec8d907e0e26f0d5c30d023798bde1af8338a10712c972075257");
  });

  it("finds parts whatever the case and the slashes of their names", () => {
    const archive = open(zipSync({ "\\xl\\Workbook.XML": strToU8("a"), "/xl/b.xml": strToU8("b") }));
    expect([archive.has("xl/workbook.xml"), archive.has("XL/B.xml"), archive.has("xl/c.xml")]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("reads entries whose sizes follow the data", () => {
    const bytes = withDescriptors(zipSync({ "a.xml": strToU8("<a>1</a>") }, { level: 0 }));
    expect(new TextDecoder().decode(open(bytes).read("a.xml"))).toBe("<a>1</a>");
    expect(unzipSync(open(bytes).toBytes())["a.xml"]).toEqual(strToU8("<a>1</a>"));
  });

  it("reads the sizes and the directory of zip64 archives", () => {
    const archive = open(zip64("a.xml", strToU8("<a>64</a>")));
    expect(new TextDecoder().decode(archive.read("a.xml"))).toBe("<a>64</a>");
    expect(unzipSync(archive.toBytes())["a.xml"]).toEqual(strToU8("<a>64</a>"));
  });

  it.each([
    ["not-a-workbook", new Uint8Array()],
    ["not-a-workbook", strToU8("N°;Client;Montant\n".repeat(10))],
    ["broken", zipSync({ "a.xml": strToU8("abc"), "A.xml": strToU8("abc") })],
    ["broken", zipSync({ "a.xml": new Uint8Array(99) }, { level: 0 }).subarray(60)],
  ])("refuses what is no whole archive: %s", (code, bytes) => {
    expect(thrownBy(() => open(bytes).read("a.xml"))).toEqual(refusal(code));
  });

  it("refuses every cut and every flipped byte, or reads the same", () => {
    const whole = zipSync({ "a.xml": strToU8("<a>invoice</a>".repeat(9)) });
    const expected = open(whole).read("a.xml");
    for (let index = 0; index < whole.length; index++) {
      const flipped = whole.slice();
      flipped[index]! ^= 0x55;
      for (const bytes of [flipped, whole.slice(0, index)]) {
        const found = thrownBy(() => open(bytes).read("a.xml"));
        if (found instanceof Uint8Array) expect(found).toEqual(expected);
        else expect(found).toMatchObject({ name: "WorkbookError" });
      }
    }
  });

  it("refuses a bomb by what it unpacks to, not by what it declares", () => {
    const bomb = zipSync({ "a.xml": new Uint8Array(40_000_000) }, { level: 9 });
    const liar = bomb.slice();
    const directory = liar.length - 22 - 46 - 5;
    new DataView(liar.buffer).setUint32(directory + 24, 100, true);
    for (const bytes of [bomb, liar]) expect(thrownBy(() => open(bytes).read("a.xml"))).toEqual(refusal("too-large"));
  });

  it.each([
    [{ fileBytes: 50 }, 1],
    [{ parts: 1 }, 2],
    [{ partBytes: 999 }, 1],
    [{ totalBytes: 1999 }, 2],
  ])("holds the limits %o", (limits, count) => {
    const parts: Zippable = {};
    for (let index = 0; index < count; index++) parts[`${index}.xml`] = new Uint8Array(1000);
    const readAll = () => {
      const archive = open(zipSync(parts), limits);
      return archive.names.map((name) => archive.read(name));
    };
    expect(thrownBy(readAll)).toEqual(refusal("too-large"));
  });
});

describe("XML", () => {
  it("comes out as it went in where nothing is changed", () => {
    const source = `<?xml version='1.0'?>\n<!-- > --><x:a xmlns:x="u" q='a>b'><!-- <b> --><x:b  c="1"/> t&amp;<y:d>\n</y:d><?p?></x:a>`;
    expect(xmlSource(parseXml(source, "part"))).toBe(source);
  });

  it.each(["", "<a>", "<a></b>", "<a/><b/>", "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>", "<a><b</a>"])(
    "is refused as broken: %s",
    (source) => {
      expect(thrownBy(() => parseXml(source, "part"))).toEqual(refusal("broken"));
    },
  );

  it("is refused when nested without end", () => {
    expect(thrownBy(() => parseXml("<a>".repeat(500), "part"))).toEqual(refusal("broken"));
  });

  it("gives back any text of a cell", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary-ascii" }), (one, other) => {
        const text = `${one}_x000D_${other}`;
        expect(unescapeSheetText(unescapeXml(escapeSheetText(text)))).toBe(text);
      }),
    );
  });
});

describe("a file that cannot be opened", () => {
  const ole = (name: string) => {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    for (let index = 0; index < name.length; index++) bytes[1024 + 2 * index] = name.charCodeAt(index);
    return bytes;
  };
  const parts = workbookParts([{ name: "A", source: worksheet("<sheetData/>") }]);

  it.each([
    ["encrypted", "with a password", ole("EncryptedPackage")],
    ["old-format", "of the old format", ole("Workbook")],
    ["not-a-workbook", "of text", strToU8("a;b")],
    ["not-a-workbook", "of another program", zipParts({ "word/document.xml": "<document/>" })],
    ["not-a-workbook", "of the binary format", zipParts({ ...parts, "xl/workbook.xml": "<binaryIndex/>" })],
    ["broken", "with a damaged part", zipParts({ ...parts, "xl/workbook.xml": "<workbook><sheets></workbook>" })],
  ])("is refused as %s: %s", (code, _, bytes) => {
    expect(thrownBy(() => openXlsx(bytes))).toEqual(refusal(code));
  });

  it("is refused as broken when a worksheet is cut short", async () => {
    const bytes = bookOfSheet('<sheetData><row r="1"><c r="A1"><v>1</v></c>');
    await expect(openXlsx(bytes).read()).rejects.toEqual(refusal("broken"));
  });
});

describe("a file that may not be changed", () => {
  const signed = withParts(bookOfSheet("<sheetData/>"), () => ({ "_xmlsignatures/origin.sigs": "" }));
  const locked = withParts(bookOfSheet("<sheetData/>"), (parts) => ({
    "xl/workbook.xml": parts["xl/workbook.xml"]!.replace("<sheets>", '<workbookProtection lockStructure="1"/><sheets>'),
  }));

  it("is read but not written when signed, unless the user agrees", async () => {
    const workbook = openXlsx(signed);
    expect((await workbook.read()).sheets).toHaveLength(1);
    await expect(workbook.write(sheetEdits(planSheet()))).rejects.toEqual(refusal("signed"));
    await openXlsx(signed, { allowSigned: true }).write(sheetEdits(planSheet()));
  });

  it("stays as it was when a write is refused", async () => {
    const workbook = openXlsx(locked);
    const before = workbook.bytes();
    await expect(workbook.write(sheetEdits(planSheet()))).rejects.toEqual(refusal("structure-protected"));
    expect(workbook.bytes()).toEqual(before);
  });
});

/** The stored archive with the first entry's sizes behind its data, as programs write that do not know them before. */
function withDescriptors(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const directory = view.getUint32(bytes.length - 6, true);
  const sizes = bytes.slice(14, 26);
  const descriptor = Uint8Array.of(0x50, 0x4b, 0x07, 0x08, ...sizes);
  const out = Uint8Array.of(...bytes.subarray(0, directory), ...descriptor, ...bytes.subarray(directory));
  const outView = new DataView(out.buffer);
  out.fill(0, 14, 26);
  outView.setUint16(6, 8, true);
  outView.setUint16(directory + descriptor.length + 8, 8, true);
  outView.setUint32(out.length - 6, directory + descriptor.length, true);
  return out;
}

/** An archive of one entry whose sizes, place and directory stand in zip64 fields (APPNOTE 4.5.3, 4.3.14, 4.3.15). */
function zip64(name: string, content: Uint8Array): Uint8Array {
  const packed = deflateSync(content);
  const u16 = (value: number) => [value & 255, value >> 8];
  const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)];
  const u64 = (value: number) => [...u32(value), ...u32(0)];
  const title = [...strToU8(name)];
  const extra = [...u16(1), ...u16(24), ...u64(content.length), ...u64(packed.length), ...u64(0)];
  const common = [...u16(45), ...u16(0), ...u16(8), ...u32(0x21_0000), ...u32(crc32(content))];
  const big = [...u32(0xffffffff), ...u32(0xffffffff)];
  const local = [...u32(0x04034b50), ...common, ...big, ...u16(title.length), ...u16(0), ...title, ...packed];
  const central = [
    ...[...u32(0x02014b50), ...u16(45), ...common, ...big, ...u16(title.length), ...u16(extra.length)],
    ...[...u16(0), ...u16(0), ...u16(0), ...u32(0), ...u32(0xffffffff), ...title, ...extra],
  ];
  const end = local.length + central.length;
  const record = [
    ...[...u32(0x06064b50), ...u64(44), ...u16(45), ...u16(45), ...u32(0), ...u32(0)],
    ...[...u64(1), ...u64(1), ...u64(central.length), ...u64(local.length)],
  ];
  const locator = [...u32(0x07064b50), ...u32(0), ...u64(end), ...u32(1)];
  const last = [...u32(0x06054b50), ...u32(0), ...u16(0xffff), ...u16(0xffff), ...big, ...u16(0)];
  return Uint8Array.from([...local, ...central, ...record, ...locator, ...last]);
}
