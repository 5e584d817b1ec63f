/**
 * What a function tells its cell: a value, or why there is none. `invalid-value` when the argument cannot be meant,
 * `not-available` when the workbook does not say. Excel shows a message with these two errors and no other
 * (learn.microsoft.com/office/dev/add-ins/excel/custom-functions-errors).
 */
export type Answer<Value> =
  { readonly value: Value } | { readonly error: "invalid-value" | "not-available"; readonly message: string };

/** The argument cannot be meant: #VALUE!. */
export function invalidValue(message: string): Answer<never> {
  return { error: "invalid-value", message };
}

/** The workbook does not say: #N/A. */
export function notAvailable(message: string): Answer<never> {
  return { error: "not-available", message };
}
