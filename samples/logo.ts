import { pngFile } from "./xlsx/png";

const SIDE = 120;
/** Points are taken that many times finer than pixels, so that slanted edges look smooth. */
const FINER = 4;
const GREEN = [47, 79, 62];
const CREAM = [246, 241, 228];

/** The workshop's mark: two dovetails, as joiners cut them, that make an M. */
export function logoPng(): Uint8Array {
  return pngFile(SIDE, SIDE, (x, y) => {
    let inside = 0;
    for (let point = 0; point < FINER * FINER; point++) {
      const offset = { x: (point % FINER) / FINER, y: Math.floor(point / FINER) / FINER };
      if (isInTails((x + offset.x) / SIDE, (y + offset.y) / SIDE)) inside++;
    }
    const share = inside / (FINER * FINER);
    const mixed = GREEN.map((green, channel) => Math.round(green + (CREAM[channel]! - green) * share));
    return [mixed[0]!, mixed[1]!, mixed[2]!];
  });
}

/** True for a point, both parts 0 to 1, on one of the tails or on the board they hang from. */
function isInTails(x: number, y: number): boolean {
  if (y < 0.22 || y > 0.78 || x < 0.14 || x > 0.86) return false;
  if (y < 0.36) return true;
  const widening = 0.07 + 0.09 * ((y - 0.36) / 0.42);
  return [0.3, 0.7].some((middle) => Math.abs(x - middle) < widening);
}
