import fc from "fast-check";
import { addDays, calendarDate } from "../../src/engine/calendar";
import { cents } from "../../src/engine/money";
import type { BookReading } from "../../src/sheets/readInvoices";
import { readBook } from "../../src/sheets/readInvoices";
import { serialOfDate } from "../../src/sheets/serialDate";
import { sampleCompany } from "../../src/sheets/starter/sampleCompany";
import { starterSheets, TEMPLATE, type StarterBook } from "../../src/sheets/starter/starterSheets";
import type { CellValue, SheetSnapshot } from "../../src/sheets/workbook";
import type { SheetLayout } from "../../src/sheets/layout/sheetLayout";
import { invoiceCard, type InvoiceCard } from "../../src/taskpane/invoiceCard";
import { paneBook } from "../../src/taskpane/paneBook";
import { inTurn } from "../../src/taskpane/inTurn";
import { themeOf } from "../../src/taskpane/theme";
import { typedBalance } from "../../src/taskpane/typedBalance";
import { STARTER_WORDS } from "../../src/text/starter";
import { phrasesIn } from "../../src/text/language";
import type { Language } from "../../src/text/phrases";
import { book, ROWS } from "../functions/sampleBook";
import { bookOf, CHOICES } from "../sheets/book";

describe("themeOf", () => {
  const system = { isDark: false, isForced: false };

  it.each([
    ["Office's own word", { isDarkTheme: true }, system, "dark"],
    ["a black background", { bodyBackgroundColor: "#262626" }, system, "dark"],
    ["a white background", { bodyBackgroundColor: "#FFFFFF" }, { ...system, isDark: true }, "light"],
    ["the system, where Office says nothing", undefined, { ...system, isDark: true }, "dark"],
    ["the system alone in a contrast theme", { isDarkTheme: false }, { isDark: true, isForced: true }, "dark"],
  ] as const)("follows %s", (_, office, colors, theme) => {
    expect(themeOf(office, colors)).toBe(theme);
  });
});

describe("typedBalance", () => {
  it.each([
    ["fr", "12 500,50", cents(1_250_050)],
    ["fr", "1.234", cents(123_400)],
    ["en", "12,500.50", cents(1_250_050)],
    ["en", "-80", cents(-8000)],
    ["fr", "  ", null],
    ["fr", "beaucoup", "bad"],
  ] as const)("reads %s %j", (language, text, amount) => {
    expect(typedBalance(text, language)).toBe(amount);
  });
});

describe("invoiceCard", () => {
  const rows = [ROWS[0]!, ["F2", "Dupont", "23/09/2026", "23/10/2026", 1200, null]];

  async function cardOf(kind: "business" | null): Promise<InvoiceCard> {
    const known = await book(rows);
    const clients = new Map([...known.reading.clients].map(([id, client]) => [id, { ...client, kind }]));
    const shown = paneBook({ ...known, reading: { ...known.reading, clients } });
    return invoiceCard(shown, { sheet: "Factures", row: 2 })!;
  }

  it("tells what may be claimed for being late, as the function LATE_FEE does: 12.23 and 40 euros", async () => {
    expect((await cardOf("business")).lateFee).toBe(cents(5223));
  });

  it("claims nothing where the list does not say what the client is", async () => {
    expect((await cardOf(null)).lateFee).toBeNull();
  });
});

describe("inTurn", () => {
  it("begins a work when the one before has ended, well or not, and gives each its own outcome", async () => {
    const queue = inTurn();
    const log: string[] = [];
    const work = (name: string, fails: boolean) => () =>
      new Promise<string>((resolve, reject) => {
        log.push(`${name} begins`);
        setTimeout(() => {
          log.push(`${name} ends`);
          if (fails) reject(new Error(name));
          else resolve(name);
        }, 5);
      });
    const outcomes = await Promise.allSettled([queue(work("a", true)), queue(work("b", false))]);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
    expect(log).toEqual(["a begins", "a ends", "b begins", "b ends"]);
  });
});

/** The sheets as a workbook holds them once they are written. */
function readStarter(book: StarterBook, language: Language): BookReading {
  return readBook(bookOf(starterSheets(book, phrasesIn(language)).map(written)), CHOICES);
}

function written({ name, rows }: SheetLayout): SheetSnapshot {
  const cells = rows.map((row) =>
    row.map((cell): CellValue => {
      const content = cell!.content;
      if (content.kind === "text") return content.text;
      if (content.kind === "number") return content.number;
      return content.kind === "date" ? serialOfDate(content.date, 1900) : null;
    }),
  );
  const filled = cells.filter((row) => row.some((value) => value !== null));
  return { name, hidden: false, firstRow: 1, firstColumn: 1, cells: filled, tables: [] };
}

describe.each(["fr", "en"] as const)("the sheets to begin with (%s)", (language) => {
  const words = STARTER_WORDS[language];
  const days = fc.integer({ min: 0, max: 3650 }).map((day) => addDays(calendarDate("2026-01-01"), day));

  it("hold a company that is read whole and without a problem, whatever the day", () => {
    fc.assert(
      fc.property(days, (asOf) => {
        const company = sampleCompany(asOf, words);
        const reading = readStarter(company, language);
        expect(reading.problems).toEqual([]);
        expect(reading.invoices).toHaveLength(company.invoices.length);
        expect(reading.expenses).toHaveLength(company.expenses.length);
        expect([...reading.clients.values()].every(({ email }) => email !== null)).toBe(true);
        expect(company.invoices.every(({ issued, paidOn }) => issued < asOf && (paidOn ?? asOf) <= asOf)).toBe(true);
        expect(reading.invoices.filter(({ dispute }) => dispute !== null)).toHaveLength(1);
        expect(reading.invoices.filter(({ promise }) => promise !== null)).toHaveLength(1);
      }),
      { numRuns: 20 },
    );
  });

  it("hold the same company for the same day", () => {
    const asOf = calendarDate("2026-11-22");
    expect(sampleCompany(asOf, words)).toEqual(sampleCompany(asOf, words));
  });

  it("hold titles alone in the template, and lists to choose from", () => {
    const [invoices, clients, expenses] = starterSheets(TEMPLATE, phrasesIn(language));
    expect([invoices!.name, clients!.name, expenses!.name]).toEqual([
      words.invoices.sheet,
      words.clients.sheet,
      words.expenses.sheet,
    ]);
    for (const { rows } of [invoices!, clients!, expenses!]) {
      expect(
        rows
          .slice(1)
          .flat()
          .every((cell) => cell!.content.kind === "blank"),
      ).toBe(true);
    }
    expect(expenses!.dataValidations.map(({ list }) => list)).toEqual([Object.values(words.frequencies)]);
  });
});
