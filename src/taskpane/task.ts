/** Work that takes a while. A face shows each of its four states. */
export type Task<Result> =
  | { readonly kind: "idle" }
  | { readonly kind: "running" }
  | { readonly kind: "done"; readonly result: Result }
  | { readonly kind: "failed"; readonly message: string };
