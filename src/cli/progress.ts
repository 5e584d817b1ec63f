import type { Surroundings } from "./surroundings";

/** A line that says what is going on, on a terminal only: a log or a pipe never sees it. */
export interface Progress {
  readonly show: (text: string) => void;
  readonly clear: () => void;
}

const CLEAR_LINE = "\r\u001b[2K";

/** Progress on the error stream, so that what is piped stays clean. */
export function progressOn({ stderr }: Surroundings): Progress {
  if (!stderr.isTTY) return { show: () => undefined, clear: () => undefined };
  return {
    show: (text) => stderr.write(`${CLEAR_LINE}${text}…`),
    clear: () => stderr.write(CLEAR_LINE),
  };
}
