/** What the program may touch: handed in, so that a test can stand in for the terminal and the clock. */
export interface Surroundings {
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** File of this program, for threads of its own; absent: no threads. */
  readonly program?: string;
}
