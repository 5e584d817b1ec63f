import { access, constants, copyFile, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { WorkbookError, type WorkbookErrorCode } from "../sheets/workbook";
import { hasCode } from "./systemError";

export interface SaveOptions {
  /** Keeps the file that is replaced beside the new one, as "book.xlsx.bak". */
  readonly keepBackup?: boolean;
}

const CODES: ReadonlyMap<unknown, WorkbookErrorCode> = new Map([
  ["ENOSPC", "disk-full"],
  ["EDQUOT", "disk-full"],
  ["EFBIG", "disk-full"],
  ["EBUSY", "locked"],
  ["ETXTBSY", "locked"],
]);

/**
 * Writes a file whole or not at all: into a temporary file of the same folder, flushed to the disk, then renamed. A file
 * that is replaced hands on its permissions. Whatever goes wrong, the temporary file is removed and the old one stands.
 * @throws {WorkbookError} "disk-full", "locked" or "not-writable"
 */
export async function saveFile(path: string, bytes: Uint8Array, options: SaveOptions = {}): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const replaced = await stat(path).catch(() => null);
    if (replaced && !replaced.isFile()) throw new WorkbookError("not-writable", path);
    // A rename would replace a file that its owner made read-only.
    if (replaced) await access(path, constants.W_OK);
    await writeFlushed(temporary, bytes, replaced?.mode ?? 0o666);
    if (replaced && options.keepBackup) await copyFile(path, `${path}.bak`);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    if (error instanceof WorkbookError || !hasCode(error)) throw error;
    // Windows answers EPERM to a rename over a file that a program such as Excel has open.
    const openElsewhere = error.code === "EPERM" && process.platform === "win32";
    throw new WorkbookError(openElsewhere ? "locked" : (CODES.get(error.code) ?? "not-writable"), path, {
      cause: error,
    });
  }
}

async function writeFlushed(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await open(path, "w", mode);
  try {
    await file.writeFile(bytes);
    if (mode !== 0o666) await file.chmod(mode);
    await file.sync();
  } finally {
    await file.close();
  }
}
