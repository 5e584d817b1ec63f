import { access, constants, copyFile, open, realpath, rename, rm, stat } from "node:fs/promises";
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
 * that is replaced hands on its permissions; a link to it stays a link. Whatever goes wrong, the temporary file is removed
 * and the old one stands.
 * @throws {WorkbookError} "disk-full", "locked" or "not-writable"
 */
export async function saveFile(path: string, bytes: Uint8Array, options: SaveOptions = {}): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    const mode = await replaceableMode(target);
    await writeFlushed(temporary, bytes, mode);
    if (mode !== null && options.keepBackup) await copyFile(target, `${target}.bak`);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw workbookError(error, path);
  }
}

/** Permissions of the file that is replaced; null when there is none. */
async function replaceableMode(path: string): Promise<number | null> {
  const replaced = await stat(path).catch(() => null);
  if (!replaced) return null;
  if (!replaced.isFile()) throw new WorkbookError("not-writable", path);
  // A rename would replace even a file that its owner made read-only.
  await access(path, constants.W_OK);
  return replaced.mode;
}

function workbookError(error: unknown, path: string): unknown {
  if (error instanceof WorkbookError || !hasCode(error)) return error;
  // Windows answers EPERM to a rename over a file that a program such as Excel has open.
  const openElsewhere = error.code === "EPERM" && process.platform === "win32";
  const code = openElsewhere ? "locked" : (CODES.get(error.code) ?? "not-writable");
  return new WorkbookError(code, path, { cause: error });
}

async function writeFlushed(path: string, bytes: Uint8Array, mode: number | null): Promise<void> {
  const file = await open(path, "w", mode ?? 0o666);
  try {
    await file.writeFile(bytes);
    // The process's mask may have taken permissions away.
    if (mode !== null) await file.chmod(mode);
    await file.sync();
  } finally {
    await file.close();
  }
}
