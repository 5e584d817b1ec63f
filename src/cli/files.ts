import { basename, extname, join, dirname, resolve } from "node:path";
import { openCsv } from "../csv/csvWorkbook";
import { copiedSheet } from "../sheets/layout/copiedSheet";
import { WorkbookError, type Workbook } from "../sheets/workbook";
import { COMMAND_LINE_WORDS, REMOVAL_WORDS } from "../text/commandLine";
import { phrasesIn } from "../text/language";
import { readWorkbookFile } from "../xlsx/readFile";
import { saveFile } from "../xlsx/saveFile";
import { blankXlsx, openXlsx, type XlsxWorkbook } from "../xlsx/xlsxWorkbook";
import { UsageError } from "./options";
import type { Session } from "./session";

/** Where a plan is written, in memory until it is saved. */
export interface Target {
  readonly workbook: Workbook;
  /** Writes the file, whole or not at all; tells where, and where the replaced file was kept. */
  readonly save: () => Promise<SavedFile>;
}

export interface SavedFile {
  readonly path: string;
  readonly backup: string | null;
}

/** The workbook of the command's file, for reading. */
export async function openForReading(session: Session): Promise<Workbook> {
  return openFile(session.file, session);
}

/**
 * The command's file in a form that our columns can be written into: an Excel workbook as it is, a text file as the
 * one sheet of a new workbook.
 */
export async function openForPlanning(session: Session): Promise<XlsxWorkbook> {
  const opened = await openFile(session.file, session);
  if ("bytes" in opened) return opened;
  const copy = blankXlsx();
  const [sheet] = (await opened.read()).sheets;
  if (sheet) await copy.write({ sheets: [copiedSheet(sheet)], columns: null });
  return copy;
}

/** The workbook the plan goes into: the one read, or that of `--into`. */
export async function openTarget(session: Session, source: XlsxWorkbook): Promise<Target> {
  const { options } = session;
  const path = targetPath(session, "plan");
  const workbook = options.into === null ? source : openWorkbook(path, await readWorkbookFile(path), session);
  const keepBackup = options.inPlace || options.into !== null;
  return {
    workbook,
    save: async () => {
      await saveFile(path, workbook.bytes(), { keepBackup });
      return { path, backup: keepBackup ? `${path}.bak` : null };
    },
  };
}

/**
 * The command's workbook, to take out of it what we added, and where it goes.
 * @throws {UsageError} for a text file, which holds nothing of ours, and for `--into`
 */
export async function openForRemoval(session: Session): Promise<Target & { readonly workbook: XlsxWorkbook }> {
  const { options, file, spoken } = session;
  const removal = REMOVAL_WORDS[spoken];
  if (options.into !== null) throw new UsageError(removal.notInto);
  if (isText(file)) throw new UsageError(removal.textFile(file));
  const path = targetPath(session, "clean");
  const workbook = openWorkbook(file, await readWorkbookFile(file), session);
  return {
    workbook,
    save: async () => {
      await saveFile(path, workbook.bytes(), { keepBackup: options.inPlace });
      return { path, backup: options.inPlace ? `${path}.bak` : null };
    },
  };
}

/** What a copy is called beside the file: "book.plan.xlsx", "book.clean.xlsx". */
type CopyEnding = "plan" | "clean";

/** Where the workbook is written, checked before any work is done. @throws {UsageError} */
function targetPath(session: Session, ending: CopyEnding): string {
  const { options, file } = session;
  if (options.inPlace) {
    if (isText(file)) throw new UsageError(words(session).textFileInPlace(file));
    return file;
  }
  const path = options.into ?? options.out ?? besides(file, ending);
  if (resolve(path) === resolve(file)) throw new UsageError(words(session).sameFile(path));
  const extension = extname(besides(file, ending));
  if (options.into === null && extname(path).toLowerCase() !== extension.toLowerCase())
    throw new UsageError(words(session).badOut(path, extension));
  return path;
}

/** What Excel puts beside a workbook while it is open; `*.xlsx` means it too. */
const LOCK_FILE = "~$";

async function openFile(path: string, session: Session): Promise<Workbook | XlsxWorkbook> {
  if (basename(path).startsWith(LOCK_FILE)) throw new UsageError(words(session).lockFile(path));
  const extension = extname(path).toLowerCase();
  const bytes = await readWorkbookFile(path);
  switch (extension) {
    case ".xlsx":
    case ".xlsm":
    // An old or renamed workbook gets its own message from the reader.
    case ".xls":
      return openWorkbook(path, bytes, session);
    case ".csv":
    case ".txt":
    case ".tsv":
      return openCsv(bytes, basename(path, extname(path)));
    default:
      throw new UsageError(words(session).unknownFileType(path));
  }
}

/** Names the file that is refused: a command may read two. */
function openWorkbook(path: string, bytes: Uint8Array, { options, spoken }: Session): XlsxWorkbook {
  try {
    return openXlsx(bytes, { allowSigned: options.allowSigned });
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    const phrases = phrasesIn(spoken);
    throw new UsageError(phrases.labelled(path, phrases.workbookError(error.code, error.detail)), { cause: error });
  }
}

function isText(path: string): boolean {
  return [".csv", ".txt", ".tsv"].includes(extname(path).toLowerCase());
}

/** "book.plan.xlsx" beside "book.xlsx"; a workbook with macros stays one. */
function besides(file: string, ending: CopyEnding): string {
  const extension = extname(file);
  const planExtension = extension.toLowerCase() === ".xlsm" ? extension : ".xlsx";
  return join(dirname(file), `${basename(file, extension)}.${ending}${planExtension}`);
}

function words({ spoken }: Session) {
  return COMMAND_LINE_WORDS[spoken];
}
