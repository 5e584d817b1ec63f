/** Our own writes, which Excel reports like the user's: a plan of a thousand cells is one change, not a thousand. */

let underWay = 0;
const waiting = new Set<() => void>();

/** Does a write of ours; what waits for its end is done once it ended, however it did. */
export async function asOwnWrite<Value>(write: () => Promise<Value>): Promise<Value> {
  underWay++;
  try {
    return await write();
  } finally {
    underWay--;
    if (underWay === 0) {
      const tasks = [...waiting];
      waiting.clear();
      for (const task of tasks) task();
    }
  }
}

/** Does a task now, or once after the write of ours that is under way, however often it was asked for meanwhile. */
export function outsideOwnWrites(task: () => void): void {
  if (underWay > 0) waiting.add(task);
  else task();
}
