import { strToU8, zlibSync } from "fflate";

/** A colour per pixel: red, green, blue, each 0 to 255. */
export type Painter = (x: number, y: number) => readonly [number, number, number];

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const EIGHT_BITS = 8;
const TRUE_COLOR = 2;

/** A PNG file of that many pixels, painted one by one. (W3C, Portable Network Graphics, chunks IHDR, IDAT, IEND.) */
export function pngFile(width: number, height: number, paint: Painter): Uint8Array {
  const lines = new Uint8Array(height * (1 + width * 3));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) lines.set(paint(x, y), y * (1 + width * 3) + 1 + x * 3);
  }
  const header = new Uint8Array([...bigEndian(width), ...bigEndian(height), EIGHT_BITS, TRUE_COLOR, 0, 0, 0]);
  const chunks = [chunk("IHDR", header), chunk("IDAT", zlibSync(lines, { level: 9 })), chunk("IEND", new Uint8Array())];
  return new Uint8Array([...SIGNATURE, ...chunks.flat()]);
}

function chunk(name: string, content: Uint8Array): number[] {
  const named = [...strToU8(name), ...content];
  return [...bigEndian(content.length), ...named, ...bigEndian(checksum(named))];
}

function bigEndian(value: number): number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
}

/** CRC-32 as PNG and zip use it, with the polynomial in reversed bit order. */
function checksum(bytes: readonly number[]): number {
  let remainder = 0xffffffff;
  for (const byte of bytes) {
    remainder ^= byte;
    for (let bit = 0; bit < 8; bit++) remainder = (remainder >>> 1) ^ (remainder & 1 ? 0xedb88320 : 0);
  }
  return (remainder ^ 0xffffffff) >>> 0;
}
