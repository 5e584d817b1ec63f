import type { PlanEnd } from "../taskpane/planJob";

/** What a ribbon button does and how the user hears of it. */
export interface RibbonButton {
  /** Never two at once, however often it is called: see `planJob()`. */
  readonly press: () => Promise<PlanEnd>;
  /** Shows the pane, which says what the press came to. */
  readonly openPane: () => Promise<void>;
}

/** As Excel calls it: with an event that waits to be told that the button's work has ended. */
export type RibbonHandler = (event: { readonly completed: () => void }) => void;

/**
 * Makes the handler of a button. A plan that was written shows itself; anything else is said in the pane. Excel is told
 * that the work has ended whatever became of it: it refuses the next press otherwise.
 *
 * Source: learn.microsoft.com/office/dev/add-ins/design/add-in-commands (function commands).
 */
export function ribbonHandler({ press, openPane }: RibbonButton): RibbonHandler {
  async function run(): Promise<void> {
    const end = await press();
    if (end !== "written") await openPane();
  }
  return (event) => {
    const complete = (): void => {
      event.completed();
    };
    run().then(complete, complete);
  };
}
