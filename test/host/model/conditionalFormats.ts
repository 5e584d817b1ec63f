import type { CellRange } from "../../../src/sheets/cellRange";
import { HostCollection, HostObject, refuse } from "../richApi/hostObject";
import { intersects } from "./address";
import type { Range } from "./range";
import { color, oneOf, truth } from "./rangeFormat";
import type { Worksheet } from "./worksheet";

/** The conditional formats that touch a range (learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection). */
export class ConditionalFormats extends HostCollection<ConditionalFormat> {
  constructor(private readonly range: Range) {
    super();
  }

  get items(): readonly ConditionalFormat[] {
    return this.range.sheet.conditionalFormats.filter(({ place }) => intersects(place, this.range.place));
  }

  Add(type: unknown): ConditionalFormat {
    oneOf(type, ["Custom"]);
    const { sheet, place } = this.range;
    sheet.refuseIfProtected();
    const added = new ConditionalFormat(sheet, place, sheet.workbook.nextId("conditional-format"));
    sheet.conditionalFormats.push(added);
    return added;
  }
}

export class ConditionalFormat extends HostObject {
  readonly Type = "Custom";
  readonly Custom = new CustomConditionalFormat();

  constructor(
    private readonly sheet: Worksheet,
    readonly place: CellRange,
    readonly Id: string,
  ) {
    super();
  }

  override get identity(): { Id: string } {
    return { Id: this.Id };
  }
  get CustomOrNullObject(): CustomConditionalFormat {
    return this.Custom;
  }

  Delete(): void {
    this.sheet.refuseIfProtected();
    this.sheet.conditionalFormats.splice(this.sheet.conditionalFormats.indexOf(this), 1);
  }
}

class CustomConditionalFormat extends HostObject {
  readonly Rule = new ConditionalFormatRule();
  readonly Format = new ConditionalRangeFormat();
}

class ConditionalFormatRule extends HostObject {
  #formula = "";

  get Formula(): string {
    return this.#formula;
  }
  set Formula(value: unknown) {
    if (typeof value !== "string" || !value.startsWith("=")) refuse("InvalidArgument", "a rule is a formula");
    this.#formula = value;
  }
}

class ConditionalRangeFormat extends HostObject {
  readonly Font = new ConditionalFont();
  readonly Fill = new ConditionalFill();
}

class ConditionalFill extends HostObject {
  #color = "";

  get Color(): unknown {
    return this.#color;
  }
  set Color(value: unknown) {
    this.#color = String(color(value));
  }
}

class ConditionalFont extends ConditionalFill {
  #bold: unknown = null;
  #italic: unknown = null;

  get Bold(): unknown {
    return this.#bold;
  }
  set Bold(value: unknown) {
    this.#bold = truth(value);
  }
  get Italic(): unknown {
    return this.#italic;
  }
  set Italic(value: unknown) {
    this.#italic = truth(value);
  }
}
