import type { CellRange } from "../../../src/sheets/cellRange";
import { rangeName } from "../../../src/sheets/layout/cellName";
import { HostCollection, HostObject, refuse } from "../richApi/hostObject";
import { parseAddress } from "./address";
import type { HostWorkbook } from "./hostWorkbook";
import { Range } from "./range";
import { truth } from "./rangeFormat";
import type { Worksheet } from "./worksheet";

/** A name for a range (learn.microsoft.com/javascript/api/excel/excel.nameditem). It follows its sheet's name. */
export class NamedItem extends HostObject {
  #visible = true;

  constructor(
    private readonly workbook: HostWorkbook,
    readonly Name: string,
    private sheet: Worksheet,
    private place: CellRange,
  ) {
    super();
  }

  get Visible(): unknown {
    return this.#visible;
  }
  set Visible(value: unknown) {
    this.#visible = Boolean(truth(value));
  }

  get Formula(): string {
    if (!this.workbook.sheets.includes(this.sheet)) return "=#REF!";
    const fixed = rangeName(this.place).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
    return `='${this.sheet.Name.replaceAll("'", "''")}'!${fixed}`;
  }
  set Formula(formula: unknown) {
    const parts = /^='((?:[^']|'')+)'!([$A-Z0-9:]+)$/.exec(String(formula));
    if (!parts) refuse("ApiNotFound", "names stand for one range of a sheet in the test host");
    this.sheet = this.workbook.Worksheets.GetItem(parts[1]!.replaceAll("''", "'"));
    this.place = parseAddress(parts[2]!);
  }

  /** Null where the name stands for no range (any more). */
  GetRangeOrNullObject(): Range | null {
    return this.workbook.sheets.includes(this.sheet) ? new Range(this.sheet, this.place) : null;
  }

  Delete(): void {
    this.workbook.names.splice(this.workbook.names.indexOf(this), 1);
  }
}

/** The workbook's names, hidden ones too (learn.microsoft.com/javascript/api/excel/excel.nameditemcollection). */
export class NamedItemCollection extends HostCollection<NamedItem> {
  constructor(private readonly workbook: HostWorkbook) {
    super();
  }

  get items(): readonly NamedItem[] {
    return this.workbook.names;
  }

  Add(name: unknown, reference: unknown): NamedItem {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(String(name))) refuse("InvalidArgument", `${String(name)} is no name`);
    if (!(reference instanceof Range)) return refuse("ApiNotFound", "names stand for a range in the test host");
    if (this.#find(name)) refuse("ItemAlreadyExists", `the name ${String(name)} exists`);
    const added = new NamedItem(this.workbook, String(name), reference.sheet, reference.place);
    this.workbook.names.push(added);
    return added;
  }

  override GetItem(name: unknown): NamedItem {
    return this.#find(name) ?? refuse("ItemNotFound", `no name ${String(name)}`);
  }

  #find(name: unknown): NamedItem | null {
    return this.items.find((item) => item.Name.toLowerCase() === String(name).toLowerCase()) ?? null;
  }
}
