import type { CellRange } from "../../../src/sheets/cellRange";
import { HostObject, refuse } from "../richApi/hostObject";
import { Range } from "./range";
import type { Worksheet } from "./worksheet";

/** The filter of a sheet outside of tables (learn.microsoft.com/javascript/api/excel/excel.autofilter). */
export class AutoFilter extends HostObject {
  place: CellRange | null = null;
  /** Whether the user set criteria, which hide rows. */
  hasCriteria = false;

  constructor(private readonly sheet: Worksheet) {
    super();
  }

  get Enabled(): boolean {
    return this.place !== null;
  }
  get IsDataFiltered(): boolean {
    return this.hasCriteria;
  }

  GetRangeOrNullObject(): Range | null {
    return this.place && new Range(this.sheet, this.place);
  }

  Apply(range: unknown): void {
    if (!(range instanceof Range)) return refuse("ApiNotFound", "apply takes a range in the test host");
    this.sheet.refuseIfProtected();
    this.place = range.place;
    this.hasCriteria = false;
  }

  Remove(): void {
    this.sheet.refuseIfProtected();
    this.place = null;
    this.hasCriteria = false;
  }
}
