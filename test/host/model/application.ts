import { HostObject, refuse } from "../richApi/hostObject";
import { calendarDate } from "../../../src/engine/calendar";
import { serialOfDate } from "../../../src/sheets/serialDate";
import type { HostWorkbook } from "./hostWorkbook";
import { oneOf } from "./rangeFormat";

/** Excel itself (learn.microsoft.com/javascript/api/excel/excel.application). */
export class Application extends HostObject {
  CalculationMode = "Automatic";

  constructor(private readonly workbook: HostWorkbook) {
    super();
  }

  Calculate(type: unknown): void {
    oneOf(type, ["Recalculate", "Full"]);
    this.workbook.recalculate();
  }

  /** Formulas keep their values until the request ends, and then until something computes them. */
  SuspendApiCalculationUntilNextSync(): void {
    this.workbook.suspendCalculation();
  }

  /** Nothing is shown here. */
  SuspendScreenUpdatingUntilNextSync(): void {
    this.workbook.screenSuspensions++;
  }
}

/** Functions called from outside of cells (learn.microsoft.com/javascript/api/excel/excel.functions). */
export class Functions extends HostObject {
  constructor(private readonly workbook: HostWorkbook) {
    super();
  }

  /** Day 0 of the 1904 date system is 1904-01-01. */
  Date(year: unknown, month: unknown, day: unknown): FunctionResult {
    if (year !== 1904 || month !== 1 || day !== 1) refuse("ApiNotFound", "DATE knows one day in the test host");
    return new FunctionResult(serialOfDate(calendarDate("1904-01-01"), this.workbook.dateSystem));
  }
}

class FunctionResult extends HostObject {
  constructor(readonly Value: number) {
    super();
  }
}
