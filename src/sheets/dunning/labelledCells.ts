import { cellText, isBlank } from "../cellText";
import type { MarkKey } from "../marks";
import type { CellValue } from "../workbook";
import { tableRows, tell, type SettingCells, type SettingPlace } from "./settingCells";

/** A value that stands beside its name. */
export interface LabelledCell {
  readonly cell: CellValue;
  readonly place: SettingPlace;
}
/** The values found, by what their names say. */
export type LabelledCells<Field> = ReadonlyMap<Field, LabelledCell>;

/** The rows of a list of names and values, those whose names are known. */
export function labelled<Field extends string>(
  cells: SettingCells,
  key: MarkKey,
  fieldOf: (label: string) => Field | null,
): LabelledCells<Field> {
  const found = new Map<Field, LabelledCell>();
  const list = tableRows(cells, key);
  list?.rows.forEach(([label = null, cell = null], index) => {
    const name = cellText(label);
    const field = fieldOf(name);
    if (field !== null) found.set(field, { cell, place: { sheet: list.sheet, row: list.firstRow + index, name } });
  });
  return found;
}

/** The value of a setting, or `original` when its row is gone. */
export function read<Field, Value>(
  found: LabelledCells<Field>,
  field: Field,
  original: Value,
  value: (cell: LabelledCell) => Value,
): Value {
  const cell = found.get(field);
  return cell === undefined ? original : value(cell);
}

/** One of several words; `original` for a blank cell, and for a word that is none of them. */
export function choiceIn<Key extends string>(
  cells: SettingCells,
  { cell, place }: LabelledCell,
  { original, keyOf }: { readonly original: Key; readonly keyOf: (text: string) => Key | null },
): Key {
  const key = isBlank(cell) ? original : keyOf(cellText(cell));
  if (key === null) tell(cells, "bad-setting", place, cellText(cell));
  return key ?? original;
}
