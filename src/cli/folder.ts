import { mkdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { DRAFT_HEADER } from "../drafts/eml";
import { PAGE_MARK } from "../drafts/letterPage";
import { REMIND_WORDS } from "../text/commandLine";
import { saveFile } from "../xlsx/saveFile";
import { UsageError } from "./options";
import type { Session } from "./session";

/** A file to be written into a folder. */
export interface FolderFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes files into the folder of `--out`, each whole or not at all, and makes the folder where there is none. A file that
 * stands there and was not written by us is never replaced, unless `--overwrite` asks for it: nothing is written then.
 * @throws {UsageError}
 */
export async function writeFolder(session: Session, folder: string, files: readonly FolderFile[]): Promise<void> {
  const words = REMIND_WORDS[session.spoken];
  const present = await stat(folder).catch(() => null);
  if (present && !present.isDirectory()) throw new UsageError(words.isNoFolder(folder));
  for (const { name } of present && !session.options.overwrite ? files : []) {
    const path = join(folder, name);
    if (!(await isOursOrNone(path))) throw new UsageError(words.wouldOverwrite(path));
  }
  await mkdir(folder, { recursive: true });
  for (const { name, bytes } of files) await saveFile(join(folder, name), bytes);
}

/** Our pages and drafts say so in their text; a workbook of ours is one of the folder's own, told by its page beside it. */
async function isOursOrNone(path: string): Promise<boolean> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return (await stat(path).catch(() => null)) === null;
  const text = bytes.toString("latin1");
  return text.includes(PAGE_MARK) || text.includes(`\r\n${DRAFT_HEADER}\r\n`) || text.startsWith("PK");
}
