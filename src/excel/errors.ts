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
  // Where Excel cannot wait for the user to leave the cell (no set DelayForCellEdit).
  InvalidOperationInCellEditMode: "being-edited",
  ApiNotFound: "old-excel",
};

/** The newest requirement set asked for, the same as in manifest.xml. */
const REQUIRED_SET = { name: "ExcelApi", version: "1.13" };

/** Runs `batch` in Excel, once the user has left the cell being typed into. Excel's refusals come out as `WorkbookError`. */
export async function inExcel<Value>(
  otherwise: WorkbookErrorCode,
  batch: (context: Excel.RequestContext) => Promise<Value>,
): Promise<Value> {
  refuseOldExcel();
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw asWorkbookError(error, otherwise);
  }
}

/**
 * Refuses an Excel that lacks what we ask of it. The manifest keeps it from offering the add-in, but not where somebody
 * loads the add-in from a folder of their own.
 * Source: learn.microsoft.com/office/dev/add-ins/develop/specify-api-requirements-runtime
 * @throws {WorkbookError} "old-excel"
 */
function refuseOldExcel(): void {
  const { Office: office } = globalThis as { Office?: { context?: Partial<Office.Context> } };
  const { name, version } = REQUIRED_SET;
  if (office?.context?.requirements?.isSetSupported(name, version) === false) {
    throw new WorkbookError("old-excel", `${name} ${version}`);
  }
}

/** An error of Excel as the port tells it; any other error, a fault of ours, as it is. */
function asWorkbookError(error: unknown, otherwise: WorkbookErrorCode): unknown {
  const code = codeOf(error);
  if (error instanceof WorkbookError || code === null) return error;
  const known = CODES[code] ?? otherwise;
  return new WorkbookError(known, detailOf(known, `${code}: ${(error as Error).message}`), { cause: error });
}

/** What the sentence of a refusal needs; which sheet is protected, Excel does not say. */
function detailOf(known: WorkbookErrorCode, message: string): string {
  if (known === "protected") return "";
  return known === "old-excel" ? `${REQUIRED_SET.name} ${REQUIRED_SET.version}` : message;
}

/** The code of an error of office.js, known by its shape: the library may live in another frame. Null for any other. */
export function codeOf(error: unknown): string | null {
  const isOffice = typeof error === "object" && error !== null && "code" in error && "debugInfo" in error;
  return isOffice && typeof error.code === "string" ? error.code : null;
}
