/** Exit codes of the command line. */
export const EXIT = {
  fine: 0,
  /** Done, but the sheet has problems. */
  problems: 1,
  /** Wrong use, or a file that could not be read or written; nothing was written. */
  failed: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
