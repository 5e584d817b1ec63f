import { calendarDate } from "../src/engine/calendar";
import { planWorkbook, type PlanOutcome, type PlanRequest } from "../src/preparePlan";
import { missingReminderSheets } from "../src/sheets/dunning/reminderSheets";
import { ORIGINAL_SETTINGS } from "../src/sheets/dunning/originalSettings";
import { readSettings } from "../src/sheets/dunning/readSettings";
import { readTemplates } from "../src/sheets/dunning/readTemplates";
import { cellName } from "../src/sheets/layout/cellName";
import { MARK, type MarkKey } from "../src/sheets/marks";
import { removalOf } from "../src/sheets/removal";
import type { CellValue, WorkbookSnapshot } from "../src/sheets/workbook";
import type { Language } from "../src/text/phrases";
import { phrasesIn } from "../src/text/language";
import { CHOICES } from "./sheets/book";
import type { ContractWorkbook, UserBook } from "./workbookContract";

const AS_OF = calendarDate("2026-11-22");

/** Dupont owes 1,200 since 4 November, Martin 700 since 20 October; both have paid before. */
const BOOK: UserBook = {
  dateSystem: 1900,
  sheets: [
    {
      name: "Factures",
      rows: [
        ["N° facture", "Client", "Date facture", "Échéance", "Montant TTC", "Date de paiement"],
        ["12", "Dupont", "05/01/2026", "04/02/2026", 1200, "14/02/2026"],
        ["13", "Martin", "05/03/2026", "04/04/2026", 500, "04/04/2026"],
        ["14", "Dupont", "05/10/2026", "04/11/2026", 1200, null],
        ["15", "Martin", "20/09/2026", "20/10/2026", 700, null],
      ],
    },
  ],
};

const LABELS = phrasesIn("fr").dunning.settings;

const REQUEST: PlanRequest = {
  ...{ asOf: AS_OF, choices: CHOICES, opening: null, alertLevel: null },
  ...{ language: null, onStage: () => undefined },
};

/** A workbook in which a user types as well. */
export interface TypedWorkbook extends ContractWorkbook {
  readonly reopen: () => Promise<TypedWorkbook>;
  readonly renameSheet: (from: string, to: string) => Promise<TypedWorkbook>;
  /** Types into a cell, "B5"; null empties it. */
  readonly type: (sheet: string, cell: string, value: string | number | null) => Promise<TypedWorkbook>;
}

/** The sheets about reminders that are the user's to fill in, on every host: the log, the settings and the templates. */
export function describeReminderContract(name: string, open: (book: UserBook) => Promise<TypedWorkbook>): void {
  async function planned(book: TypedWorkbook, language: Language | null = null): Promise<PlanOutcome> {
    const outcome = await planWorkbook(book.workbook, book.workbook, { ...REQUEST, language });
    if (!("plan" in outcome)) throw new Error("no invoices were found");
    return outcome;
  }

  /** A planned workbook with both sheets made ready, closed and opened again. */
  async function withSheets(language: Language = "fr"): Promise<TypedWorkbook> {
    const book = await open(BOOK);
    await planned(book, language);
    const snapshot = await book.workbook.read();
    await book.workbook.write({ sheets: missingReminderSheets(snapshot, phrasesIn(language)), columns: null });
    return book.reopen();
  }

  describe(`${name}: settings and templates of reminders`, () => {
    it.each(["fr", "en"] as const)("come back as they were written, once, without a fault (%s)", async (language) => {
      const book = await withSheets(language);
      const written = await book.workbook.read();
      expect(readSettings(written)).toEqual(ORIGINAL_SETTINGS);
      expect(readTemplates(written).problems).toEqual([]);
      expect(missingReminderSheets(written, phrasesIn(language))).toEqual([]);
    });

    it("hold what the user typed, under the user's names for them, through further plans", async () => {
      let book = await withSheets();
      book = await typeBeside(book, MARK.settingsCompany, LABELS.companyFields.name, "Atelier Mercier");
      book = await typeBeside(book, MARK.settingsRules, LABELS.ruleFields.freshDays, 21);
      book = await book.renameSheet(sheetOf(await book.workbook.read(), MARK.settings), "Mes règles d'or");
      const [row] = await rowsOf(book, MARK.templatesTexts);
      book = await typeAt(book, MARK.templatesTexts, [1, 3], "Petit rappel : {total}");
      await planned(book);
      book = await book.reopen();
      await planned(book);
      const snapshot = await (await book.reopen()).workbook.read();
      const settings = readSettings(snapshot);
      expect(settings).toMatchObject({ company: { name: "Atelier Mercier" }, freshDays: 21, problems: [] });
      expect(settings.dunning).toEqual(ORIGINAL_SETTINGS.dunning);
      expect(sheetOf(snapshot, MARK.settings)).toBe("Mes règles d'or");
      const { templates } = readTemplates(snapshot);
      expect([...templates.get("fr")!.values()][0]).toEqual({ subject: "Petit rappel : {total}", text: row![3] });
    });

    it("hold the habits, holidays and closed days of the company, which the list then follows", async () => {
      let book = await withSheets();
      book = await typeBeside(book, MARK.settingsRules, LABELS.ruleFields.habitMargin, 6);
      book = await typeBeside(book, MARK.settingsRules, LABELS.ruleFields.holidays, "Belgique");
      book = await typeBeside(book, MARK.settingsRules, LABELS.ruleFields.closedWeekdays, "Lundis et mardi");
      book = await typeAt(book, MARK.settingsClosures, [1, 1], "25/11/2026");
      book = await typeAt(book, MARK.settingsClosures, [2, 1], "24/12/2026");
      book = await typeAt(book, MARK.settingsClosures, [2, 2], "02/01/2027");
      book = await typeAt(book, MARK.settingsClosures, [3, 3], "une idée, sans jour");
      const { problems, dunning } = readSettings(await book.workbook.read());
      expect(problems).toEqual([]);
      expect([...dunning.ladders.values()].map(({ habit }) => habit.marginDays)).toEqual([6, 6, 6, 6, 6]);
      expect(dunning).toMatchObject({
        region: "belgium",
        closures: {
          weekdays: [1, 2],
          periods: [
            { from: "2026-11-25", until: "2026-11-25" },
            { from: "2026-12-24", until: "2027-01-02" },
          ],
        },
      });
      // Sunday 22 November: Monday, Tuesday and Wednesday are closed.
      const { reminders } = await planned(book);
      expect(new Set(reminders.map(({ doOn }) => doOn))).toEqual(new Set(["2026-11-26"]));
    });

    it("tell closed days that cannot be meant, and leave them out", async () => {
      let book = await withSheets();
      const typed = [
        ["28/11/2026", "24/11/2026"],
        ["01/11/2026", "01/11/2028"],
        ["bientôt", "24/11/2026"],
        ["", "24/11/2026"],
      ];
      for (const [index, [from, until]] of typed.entries()) {
        book = await typeAt(book, MARK.settingsClosures, [index + 1, 1], from!);
        book = await typeAt(book, MARK.settingsClosures, [index + 1, 2], until!);
      }
      book = await typeBeside(
        book,
        MARK.settingsRules,
        LABELS.ruleFields.closedWeekdays,
        "lundi, mardi, jour de pluie",
      );
      const snapshot = await book.workbook.read();
      const { problems, dunning } = readSettings(snapshot);
      expect(dunning.closures).toEqual({ weekdays: [], periods: [] });
      const first = snapshot.marks.find(({ key }) => key === MARK.settingsClosures)!.range.firstRow;
      expect(problems.map(({ code, row, found }) => [code, row, found])).toEqual([
        ["bad-setting", expect.any(Number), "lundi, mardi, jour de pluie"],
        ["bad-closure", first, "28/11/2026 – 24/11/2026"],
        ["bad-closure", first + 1, "01/11/2026 – 01/11/2028"],
        ["bad-closure", first + 2, "bientôt – 24/11/2026"],
        ["bad-closure", first + 3, "24/11/2026"],
      ]);
      const all = "lundi mardi mercredi jeudi vendredi";
      book = await typeBeside(book, MARK.settingsRules, LABELS.ruleFields.closedWeekdays, all);
      expect(readSettings(await book.workbook.read()).dunning.closures.weekdays).toEqual([]);
    });

    it("tell a value that cannot be understood with its row, and go on with the original one", async () => {
      let book = await withSheets();
      book = await typeBeside(book, MARK.settingsRules, LABELS.ruleFields.freshDays, "bientôt");
      const outcome = await planned(book);
      const place = await placeBeside(book, MARK.settingsRules, LABELS.ruleFields.freshDays);
      expect(outcome.reading.problems.filter(({ code }) => code === "bad-setting")).toMatchObject([
        { sheet: sheetOf(await book.workbook.read(), MARK.settings), row: place.row, found: "bientôt" },
      ]);
      expect(outcome.records.settings.freshDays).toBe(ORIGINAL_SETTINGS.freshDays);
    });
  });

  describe(`${name}: the log of reminders`, () => {
    /** A planned workbook in whose list the first line was marked done, planned again and opened anew. */
    async function logged(): Promise<TypedWorkbook> {
      let book = await open(BOOK);
      await planned(book);
      book = await book.reopen();
      const typed = ["20/11/2026", "Promesse", "04/12/2026", "=vu"];
      for (const [index, value] of typed.entries()) book = await typeAt(book, MARK.toDoDone, [1, index + 1], value);
      await planned(book);
      return book.reopen();
    }

    it("gets a line that was marked done, which is in the list no more", async () => {
      const book = await logged();
      const [line, ...more] = await filledRows(book, MARK.logRows);
      expect(more).toEqual([]);
      expect(line).toEqual([
        46346,
        expect.any(String),
        expect.any(String),
        ...line!.slice(3, 6),
        "Promesse",
        46360,
        "=vu",
      ]);
      expect((await rowsOf(book, MARK.toDoDone)).flat().filter((cell) => cell !== null)).toEqual([]);
    });

    it("is the user's from then on: lines changed, emptied and added stay so, and nothing comes twice", async () => {
      let book = await logged();
      book = await typeAt(book, MARK.logRows, [1, 9], "rappeler le comptable");
      book = await typeAt(book, MARK.logRows, [3, 1], "19/11/2026");
      book = await typeAt(book, MARK.logRows, [3, 2], "Martin");
      book = await typeAt(book, MARK.logRows, [3, 7], "Message laissé");
      book = await book.renameSheet(sheetOf(await book.workbook.read(), MARK.log), "Journal d'hiver");
      const before = await rowsOf(book, MARK.logRows);
      const { records } = await planned(book);
      expect(records.log.records.map(({ on, outcome, note }) => [on, outcome, note])).toEqual([
        ["2026-11-20", "promise", "rappeler le comptable"],
        ["2026-11-19", "voicemail", null],
      ]);
      book = await book.reopen();
      await planned(book);
      const after = await book.reopen();
      expect((await rowsOf(after, MARK.logRows)).slice(0, before.length)).toEqual(before);
      expect(sheetOf(await after.workbook.read(), MARK.log)).toBe("Journal d'hiver");
    });

    it("grows below the user's lines with the next contact", async () => {
      let book = await logged();
      book = await typeAt(book, MARK.logRows, [2, 1], "19/11/2026");
      book = await typeAt(book, MARK.logRows, [2, 2], "Durand");
      await planned(book);
      book = await typeAt(await book.reopen(), MARK.toDoDone, [1, 1], "22/11/2026");
      await planned(book);
      const rows = await filledRows(await book.reopen(), MARK.logRows);
      expect(rows.map(([on, client]) => [on, client])).toEqual([
        [46346, expect.any(String)],
        ["19/11/2026", "Durand"],
        [46348, expect.any(String)],
      ]);
    });

    it("goes with everything else that was added, once it was told what the user had typed into it", async () => {
      const before = await (await open(BOOK)).workbook.read();
      let book = await logged();
      book = await typeAt(book, MARK.logRows, [2, 9], "à moi");
      const { sheets, typed } = removalOf(await book.workbook.read());
      expect(sheets).toContain("Relances");
      expect(typed.map(({ value }) => value)).toContain("à moi");
      await book.workbook.remove();
      expect(await (await book.reopen()).workbook.read()).toEqual(before);
    });
  });
}

function sheetOf(snapshot: WorkbookSnapshot, key: MarkKey): string {
  return snapshot.marks.find((mark) => mark.key === key)!.sheet;
}

async function rowsOf(book: TypedWorkbook, key: MarkKey): Promise<readonly (readonly CellValue[])[]> {
  return cellsUnder(await book.workbook.read(), key);
}

async function filledRows(book: TypedWorkbook, key: MarkKey): Promise<readonly (readonly CellValue[])[]> {
  return (await rowsOf(book, key)).filter((row) => row.some((cell) => cell !== null));
}

/** The cells under a mark, straight from the snapshot. */
function cellsUnder({ marks, sheets }: WorkbookSnapshot, key: MarkKey): readonly (readonly CellValue[])[] {
  const { sheet: name, range } = marks.find((mark) => mark.key === key)!;
  const sheet = sheets.find((each) => each.name === name)!;
  const numbers = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return numbers(range.firstRow, range.lastRow).map((row) =>
    numbers(range.firstColumn, range.lastColumn).map(
      (column) => sheet.cells[row - sheet.firstRow]?.[column - sheet.firstColumn] ?? null,
    ),
  );
}

/** Types into a cell under a mark, whose rows and columns are counted from 1. */
async function typeAt(
  book: TypedWorkbook,
  key: MarkKey,
  [row, column]: readonly [number, number],
  value: string | number,
): Promise<TypedWorkbook> {
  const { sheet, range } = (await book.workbook.read()).marks.find((mark) => mark.key === key)!;
  return book.type(sheet, cellName(range.firstRow + row - 1, range.firstColumn + column - 1), value);
}

/** The cell to the right of a label. */
async function placeBeside(book: TypedWorkbook, key: MarkKey, label: string): Promise<{ sheet: string; row: number }> {
  const snapshot = await book.workbook.read();
  const index = cellsUnder(snapshot, key).findIndex(([cell]) => cell === label);
  if (index < 0) throw new Error(`no label ${label} in ${JSON.stringify(cellsUnder(snapshot, key))}`);
  const { sheet, range } = snapshot.marks.find((mark) => mark.key === key)!;
  return { sheet, row: range.firstRow + index };
}

async function typeBeside(
  book: TypedWorkbook,
  key: MarkKey,
  label: string,
  value: string | number,
): Promise<TypedWorkbook> {
  const { sheet, row } = await placeBeside(book, key, label);
  return book.type(sheet, cellName(row, 2), value);
}
