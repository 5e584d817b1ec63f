import { HostObject } from "../richApi/hostObject";
import { oneOf } from "../model/rangeFormat";
import type { HostWorkbook } from "../model/hostWorkbook";
import type { AddInFunctions, FunctionAnswer } from "./cellFunctions";

/** Objects that office.js reaches by the name of a service, not through the workbook. */

/** Features of the functions' runtime that the library asks for: all four it knows (office.js 1.1.110). */
const FEATURES = [1, 2, 3, 4];

/** What the functions' runtime talks to. */
export class CustomFunctionsService extends HostObject {
  constructor(
    private readonly workbook: HostWorkbook,
    private readonly functions: AddInFunctions,
  ) {
    super();
  }

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.functions.ready();
  }

  _GetEnabledFeatures(): readonly number[] {
    return FEATURES;
  }

  /** All answers of a request are computed at its end, at once. */
  SetInvocationArrayResults(answers: readonly FunctionAnswer[]): void {
    if (this.functions.settle(answers)) this.workbook.noteEntry();
  }
}

/** Is told when the add-in takes key combinations and other actions; the stand-in sends none. */
export class AddInInternalService extends HostObject {
  isReadyForActions = false;

  NotifyActionHandlerReady(): void {
    this.isReadyForActions = true;
  }
}

/** Whether the add-in's pane is in sight (`Office.addin.showAsTaskpane`, `hide`). */
export class AppRuntimeService extends HostObject {
  constructor(private readonly show: (visible: boolean) => void) {
    super();
  }

  SetAppRuntimeState(state: unknown): void {
    this.show(oneOf(state, ["Visible", "Background"]) === "Visible");
  }
}
