/** Runs work once all that was given before has ended, well or not. */
export type InTurn = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** A queue of its own: two writings into one workbook at once would mix. */
export function inTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const run = last.then(work, work);
    last = run;
    return run;
  };
}
