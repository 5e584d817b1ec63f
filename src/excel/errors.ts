import { WorkbookError, type WorkbookErrorCode } from "../sheets/workbook";

/**
 * What Excel's refusals mean to us; any other is "not-readable" or "not-writable".
 * Source: learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
const CODES: Readonly<Record<string, WorkbookErrorCode>> = {
  AccessDenied: "protected",
  // What was there when the request was made up is gone, or something else stands in its place.
  ItemNotFound: "changed-meanwhile",
  InvalidReference: "changed-meanwhile",
  ItemAlreadyExists: "changed-meanwhile",
  Conflict: "changed-meanwhile",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RangeExceedsLimit: "too-large",
  OperationCellsExceedLimit: "too-large",
};

/** Runs `batch` in Excel, once the user has left the cell being typed into. Excel's refusals come out as `WorkbookError`. */
export async function inExcel<Value>(
  otherwise: WorkbookErrorCode,
  batch: (context: Excel.RequestContext) => Promise<Value>,
): Promise<Value> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw asWorkbookError(error, otherwise);
  }
}

/** An error of Excel as the port tells it; any other error, a fault of ours, as it is. */
function asWorkbookError(error: unknown, otherwise: WorkbookErrorCode): unknown {
  const code = codeOf(error);
  if (error instanceof WorkbookError || code === null) return error;
  return new WorkbookError(CODES[code] ?? otherwise, `${code}: ${(error as Error).message}`, { cause: error });
}

/** The code of an error of office.js, known by its shape: the library may live in another frame. Null for any other. */
export function codeOf(error: unknown): string | null {
  const isOffice = typeof error === "object" && error !== null && "code" in error && "debugInfo" in error;
  return isOffice && typeof error.code === "string" ? error.code : null;
}
