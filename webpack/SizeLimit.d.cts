import type { Compiler } from "webpack";

export class SizeLimit {
  /** `most`: bytes of what is loaded before the pane shows, compressed with gzip; `oneOf`: names of chunks of which one is. */
  constructor(limits: { readonly most: number; readonly oneOf?: readonly string[] });
  apply(compiler: Compiler): void;
}
