import { isNothing, removalOf, type Removal, type TypedCell } from "../../sheets/removal";
import { rangeName } from "../../sheets/layout/cellName";
import { cellText } from "../../sheets/cellText";
import { dateOfSerial, type DateSystem } from "../../sheets/serialDate";
import { COMMAND_LINE_WORDS, REMOVAL_WORDS } from "../../text/commandLine";
import { phrasesIn } from "../../text/language";
import type { Phrases } from "../../text/phrases";
import { EXIT, type ExitCode } from "../exitCodes";
import { openForRemoval } from "../files";
import { writeJson } from "../output";
import type { Session } from "../session";

/** Cells named one by one; `--json` names all. */
const CELLS_SHOWN = 20;

/** `encaisse remove FILE`: takes our sheets and columns out of a copy of the workbook, or of itself, and says what went. */
export async function runRemove(session: Session): Promise<ExitCode> {
  const { options, surroundings } = session;
  const phrases = phrasesIn(options.language ?? session.spoken);
  const { workbook, save } = await openForRemoval(session);
  const snapshot = await workbook.read();
  const removal = removalOf(snapshot);
  if (isNothing(removal)) {
    if (options.json) writeJson(surroundings, removalJson(removal, null));
    else surroundings.stdout.write(`${REMOVAL_WORDS[phrases.language].nothing}\n`);
    return EXIT.fine;
  }
  await workbook.remove();
  const { path, backup } = await save();
  if (options.json) writeJson(surroundings, removalJson(removal, path));
  else {
    const words = COMMAND_LINE_WORDS[phrases.language];
    const lines = [
      ...removalLines(removal, snapshot.dateSystem, phrases),
      ...(backup === null ? [] : [words.backupKept(backup)]),
      words.written(path),
    ];
    surroundings.stdout.write(`${lines.join("\n")}\n`);
  }
  return EXIT.fine;
}

function removalLines({ sheets, columns, typed }: Removal, dateSystem: DateSystem, phrases: Phrases): string[] {
  const titles = columns.map(({ title }) => title);
  return [
    REMOVAL_WORDS[phrases.language].removed(sheets, titles),
    ...(typed.length === 0 ? [] : [REMOVAL_WORDS[phrases.language].typedGone(typed.length)]),
    ...typed
      .slice(0, CELLS_SHOWN)
      .map((cell) => `  ${phrases.labelled(placeOf(cell), shown(cell, dateSystem, phrases))}`),
    ...(typed.length > CELLS_SHOWN ? ["  …"] : []),
  ];
}

function placeOf({ sheet, row, column }: TypedCell): string {
  return `${sheet}, ${rangeName({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column })}`;
}

function shown({ value, isDay }: TypedCell, dateSystem: DateSystem, phrases: Phrases): string {
  if (typeof value !== "number") return cellText(value);
  const day = isDay ? dateOfSerial(value, dateSystem) : null;
  return day === null ? REMOVAL_WORDS[phrases.language].figure(value) : phrases.date(day);
}

/** What went, for another program; `written` is null where there was nothing to remove. */
function removalJson({ sheets, columns, typed }: Removal, written: string | null): object {
  return {
    written,
    sheets,
    columns: columns.map(({ sheet, title }) => ({ sheet, title })),
    typed: typed.map((cell) => ({ sheet: cell.sheet, row: cell.row, column: cell.column, value: cell.value })),
  };
}
