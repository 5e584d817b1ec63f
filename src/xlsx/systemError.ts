/** True for an error of the operating system: it carries a code such as "ENOENT". */
export function hasCode(error: unknown): error is { readonly code: unknown } {
  return typeof error === "object" && error !== null && "code" in error;
}
