import type { Compiler } from "webpack";

export class SizeLimit {
  /** Bytes of scripts, styles and pages together, compressed with gzip. */
  constructor(limits: { readonly wanted: number; readonly most: number });
  apply(compiler: Compiler): void;
}
