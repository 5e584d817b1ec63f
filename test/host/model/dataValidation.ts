import { rangeName } from "../../../src/sheets/layout/cellName";
import { HostObject, refuse } from "../richApi/hostObject";
import type { Range } from "./range";

/** What cells accept (learn.microsoft.com/javascript/api/excel/excel.datavalidation): lists of words. */
export class DataValidation extends HostObject {
  constructor(private readonly range: Range) {
    super();
  }

  set Rule(rule: { readonly list?: { readonly source?: unknown } }) {
    const source = rule.list?.source;
    if (typeof source !== "string") refuse("ApiNotFound", "only lists of words are implemented by the test host");
    if (source === "" || source.length > 255) refuse("InvalidArgument", "a list holds 1 to 255 characters");
    this.range.sheet.refuseIfProtected();
    this.range.sheet.lists.set(rangeName(this.range.place), source);
  }

  set ErrorAlert(alert: { readonly showAlert?: unknown }) {
    if (alert.showAlert !== false) refuse("ApiNotFound", "alerts are not implemented by the test host");
  }
}
