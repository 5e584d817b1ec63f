/** What a ribbon button does; null when all went well, else what the user must know. */
export type RibbonWork = () => Promise<string | null>;

/** What a ribbon button needs of Excel. */
export interface RibbonHost {
  /** Shows the user a message. */
  readonly tell: (message: string) => Promise<void>;
  /** The words for an exception. */
  readonly failureWords: (failure: unknown) => string;
}

/** As Excel calls it: with an event that waits to be told that the button's work has ended. */
export type RibbonHandler = (event: { readonly completed: () => void }) => void;

/**
 * Makes the handlers of one ribbon. Their work is done one after the other, because two writings at once would mix.
 * Excel is told that a button's work has ended whatever became of it: it refuses the next press otherwise.
 *
 * Source: learn.microsoft.com/office/dev/add-ins/design/add-in-commands (function commands).
 */
export function ribbonHandlers({ tell, failureWords }: RibbonHost): (work: RibbonWork) => RibbonHandler {
  let last: Promise<void> = Promise.resolve();
  async function run(work: RibbonWork): Promise<void> {
    const message = await work().catch(failureWords);
    if (message !== null) await tell(message);
  }
  return (work) => (event) => {
    const complete = (): void => {
      event.completed();
    };
    last = last.then(() => run(work)).then(complete, complete);
  };
}
