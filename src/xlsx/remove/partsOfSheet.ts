import type { PartPackage } from "../package/partPackage";
import { Relationships } from "../package/relationships";

/** A sheet's part and all parts that it leads to: drawings, charts, comments, tables. */
export function partsOfSheet(parts: PartPackage, sheetPart: string): string[] {
  const found = new Set<string>();
  const add = (name: string): void => {
    if (found.has(name) || !parts.has(name)) return;
    found.add(name);
    for (const { target, external } of Relationships.of(parts, name).all) if (!external) add(target);
  };
  add(sheetPart);
  return [...found];
}
