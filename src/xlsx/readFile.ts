import { readFile, stat } from "node:fs/promises";
import { WorkbookError } from "../sheets/workbook";
import { DEFAULT_LIMITS } from "./limits";
import { hasCode } from "./systemError";

/**
 * The bytes of a file.
 * @throws {WorkbookError} "not-found"; "not-readable" for a folder or a file without permission; "locked" where another
 * program holds it; "too-large"
 */
export async function readWorkbookFile(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new WorkbookError("not-readable", path);
    if (found.size > DEFAULT_LIMITS.fileBytes) throw new WorkbookError("too-large", path);
    const bytes = await readFile(path);
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  } catch (error) {
    if (error instanceof WorkbookError || !hasCode(error)) throw error;
    throw new WorkbookError(codeOf(error.code), path, { cause: error });
  }
}

function codeOf(code: unknown): "locked" | "not-found" | "not-readable" {
  if (code === "ENOENT" || code === "ENOTDIR") return "not-found";
  return code === "EBUSY" ? "locked" : "not-readable";
}
