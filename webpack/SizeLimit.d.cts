import type { Compiler } from "webpack";

export class SizeLimit {
  /** Most bytes of scripts, styles and pages together, compressed with gzip. */
  constructor(bytes: number);
  apply(compiler: Compiler): void;
}
