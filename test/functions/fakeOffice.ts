/**
 * The part of Excel's custom functions runtime that the functions touch.
 * Source: learn.microsoft.com/javascript/api/custom-functions-runtime
 */
export class CellError {
  constructor(
    readonly code: string,
    readonly message: string,
  ) {}
}

/** Puts it where the code looks for it. */
export function installCustomFunctions(): void {
  const runtime = { Error: CellError, ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" } };
  (globalThis as unknown as Record<string, unknown>)["CustomFunctions"] = runtime;
}

/** One cell that streams: what Excel shows, oldest first. */
export interface StreamingCell<Value> {
  readonly invocation: CustomFunctions.StreamingInvocation<Value>;
  readonly shown: (Value | CellError)[];
  /** The user deletes the formula, or an argument changes. */
  readonly cancel: () => void;
}

export function streamingCell<Value>(): StreamingCell<Value> {
  const shown: (Value | CellError)[] = [];
  const invocation: CustomFunctions.StreamingInvocation<Value> = {
    setResult: (result) => {
      shown.push(result as unknown as Value | CellError);
    },
  };
  return { invocation, shown, cancel: () => invocation.onCanceled?.() };
}

/** A scheduler whose time passes when the test says so. */
export interface FakeClock {
  readonly schedule: (task: () => void, milliseconds: number) => void;
  readonly pass: (milliseconds: number) => void;
  readonly waiting: () => number;
}

export function fakeClock(): FakeClock {
  let now = 0;
  let tasks: { readonly at: number; readonly task: () => void }[] = [];
  return {
    schedule: (task, milliseconds) => tasks.push({ at: now + milliseconds, task }),
    pass: (milliseconds) => {
      now += milliseconds;
      const due = tasks.filter(({ at }) => at <= now);
      tasks = tasks.filter(({ at }) => at > now);
      for (const { task } of due) task();
    },
    waiting: () => tasks.length,
  };
}

/** Lets every promise that can settle do so. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
