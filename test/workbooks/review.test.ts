import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { main } from "../../src/cli/main";
import { calendarDate } from "../../src/engine/calendar";
import { cents, currencyCode } from "../../src/engine/money";
import { varianceLine, type VarianceLine } from "../../src/engine/plan/varianceLine";
import type { InvoiceId } from "../../src/engine/types";
import { planWorkbook, type PlanOutcome, type PlanRequest } from "../../src/preparePlan";
import type { PortfolioRow } from "../../src/sheets/layout/portfolioSheet";
import { withoutSmall } from "../../src/sheets/layout/review/smallDifferences";
import { readFrozenPlans } from "../../src/sheets/plan/frozenPlans";
import type { SheetSnapshot } from "../../src/sheets/workbook";
import type { Language } from "../../src/text/phrases";
import { openXlsx } from "../../src/xlsx/xlsxWorkbook";

/** The sample workbook planned on one Sunday and reviewed on the next. */
const SAMPLE = "samples/factures-atelier-mercier.xlsx";
const REQUEST: PlanRequest = {
  asOf: calendarDate("2026-11-15"),
  choices: { sheet: null, columns: new Map(), endOfMonthCount: "A", defaultCurrency: currencyCode("EUR") },
  opening: cents(3_000_000),
  alertLevel: cents(500_000),
  language: null,
  onStage: () => undefined,
};
const NEXT_SUNDAY = { ...REQUEST, asOf: calendarDate("2026-11-22"), opening: cents(3_800_000), review: true };

async function planned(bytes: Uint8Array, request: PlanRequest): Promise<{ outcome: PlanOutcome; bytes: Uint8Array }> {
  const workbook = openXlsx(bytes);
  const outcome = await planWorkbook(workbook, workbook, request);
  if (!("plan" in outcome)) throw new Error("no invoices were found");
  return { outcome, bytes: workbook.bytes() };
}

async function reviewed(language: Language): Promise<{ outcome: PlanOutcome; bytes: Uint8Array }> {
  const first = await planned(readFileSync(SAMPLE), { ...REQUEST, language });
  return planned(first.bytes, { ...NEXT_SUNDAY, language });
}

async function sheetNamed(bytes: Uint8Array, ...names: readonly string[]): Promise<SheetSnapshot> {
  const { sheets } = await openXlsx(bytes).read();
  return sheets.find(({ name }) => names.includes(name))!;
}

describe("kept plans", () => {
  it("stand in a hidden sheet, one for each day, and come back as they were", async () => {
    const { outcome, bytes } = await reviewed("fr");
    const plans = readFrozenPlans(await openXlsx(bytes).read());
    expect(plans).toEqual(outcome.past.kept);
    expect(plans.map(({ asOf }) => asOf)).toEqual(["2026-11-15", "2026-11-22"]);
    expect((await sheetNamed(bytes, "Plans gardés (Encaisse)")).hidden).toBe(true);
    const again = await planned(bytes, NEXT_SUNDAY);
    expect(Buffer.compare(again.bytes, bytes)).toBe(0);
  });

  it("keep what was typed for a week that has passed, in the plan it was typed into", async () => {
    const first = await planned(readFileSync(SAMPLE), REQUEST);
    // "Autres encaissements" of the first week: row 15, column B, below the sales to come.
    const parts = unzipSync(first.bytes);
    const part = Object.keys(parts).find((name) => strFromU8(parts[name]!).includes(">Solde en banque<"))!;
    const typed = strFromU8(parts[part]!).replace(/<c r="B15"([^>]*)\/>/, '<c r="B15"$1><v>1200</v></c>');
    const { outcome } = await planned(zipSync({ ...parts, [part]: strToU8(typed) }), NEXT_SUNDAY);
    const [before, after] = [first.outcome.plan.weeks[0]!, outcome.past.kept[0]!.weeks[0]!];
    expect(after.otherReceipts).toBe(120_000);
    expect(after.expected).toBe(before.closing.expected + 120_000);
  });
});

describe("the Monday review", () => {
  it("explains the whole difference, each line by its invoice", async () => {
    const { outcome } = await reviewed("fr");
    const variance = outcome.past.variance!;
    expect(variance.forecastClosing).toBe(outcome.past.kept[0]!.weeks[0]!.expected);
    expect(variance.actualClosing).toBe(3_800_000);
    const explained = variance.lines.reduce((sum, { difference }) => sum + difference, 0);
    expect(explained).toBe(variance.actualClosing - variance.forecastClosing);
    const early = variance.lines.filter(({ cause }) => cause === "paid-earlier").map(({ name }) => name);
    expect(early).toContain("FA-2026-146");
  });

  it("gathers what differs by less than a euro into one line, and the sum of the lines stays exact", async () => {
    const { outcome, bytes } = await reviewed("fr");
    const { lines, difference } = outcome.past.variance!;
    const small = lines.filter((line) => line.invoiceId !== null && Math.abs(line.difference) < 100);
    const { cells } = await sheetNamed(bytes, "Revue du lundi");
    const title = cells.findIndex((row) => row[0] === "L’écart, ligne par ligne");
    const total = cells.findIndex((row) => row[0] === "Écart expliqué");
    const written = cells.slice(title + 1, total);
    expect(written).toHaveLength(lines.length - small.length + 1);
    const [label, names] = written.at(-1)!;
    expect(label).toBe(`Autres écarts de moins de 1\u00a0€ (${small.length} factures)`);
    expect(names).toContain(small[0]!.name.slice(0, 3));
    const cents = (row: (typeof cells)[number]) => Math.round(Number(row[5]) * 100);
    expect(written.reduce((sum, row) => sum + cents(row), 0)).toBe(difference);
    expect(cents(cells[total]!)).toBe(difference);
  });

  it("has nothing to compare on the first day, and says so", async () => {
    const { outcome, bytes } = await planned(readFileSync(SAMPLE), { ...REQUEST, review: true });
    expect(outcome.past.variance).toBeNull();
    const texts = (await sheetNamed(bytes, "Revue du lundi")).cells.flat();
    expect(texts).toContainEqual(expect.stringContaining("Première revue"));
  });

  const soffice = ["/usr/bin/soffice", "/usr/local/bin/soffice"].find((path) => existsSync(path));
  const withLibreOffice = soffice === undefined ? it.skip : it;

  withLibreOffice.each(["fr", "en"] as const)(
    "computes to the same figures in LibreOffice as the cached ones (%s)",
    async (language) => {
      const folder = mkdtempSync(join(tmpdir(), "encaisse-review-"));
      try {
        const { bytes } = await reviewed(language);
        const stripped = join(folder, "review.xlsx");
        writeFileSync(stripped, withoutCachedValues(bytes));
        const profile = `-env:UserInstallation=file://${folder}/profile`;
        const filter = ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "computed")];
        execFileSync(soffice!, [profile, "--headless", ...filter, stripped], { stdio: "ignore" });
        const computed = readFileSync(join(folder, "computed", "review.xlsx"));
        for (const names of [
          ["Revue du lundi", "Monday review"],
          ["Plan de trésorerie", "Cash plan"],
          ["Page banque", "Bank page"],
        ]) {
          const cached = numbersOf(await sheetNamed(bytes, ...names));
          expect(numbersOf(await sheetNamed(computed, ...names))).toEqual(cached);
          expect(cached.length).toBeGreaterThan(60);
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    90_000,
  );
});

describe("the portfolio of many companies", () => {
  it("is reviewed by threads side by side as by one alone, and a broken book is told and passed over", async () => {
    const folder = mkdtempSync(join(tmpdir(), "encaisse-portfolio-"));
    try {
      const books = ["a", "b", "c", "d", "e"].map((name, place) => {
        const path = join(folder, `${name}.csv`);
        writeFileSync(path, smallList(place + 1));
        return path;
      });
      const broken = join(folder, "broken.xlsx");
      writeFileSync(broken, "no workbook");
      const paths = [...books.slice(0, 2), broken, ...books.slice(2)];
      const args = [
        "review",
        ...paths,
        "--as-of",
        "2026-11-22",
        "--lang",
        "en",
        "--json",
        "--out",
        join(folder, "portfolio.xlsx"),
      ];
      const byThreads = spawnSync(process.execPath, ["dist/encaisse.mjs", ...args], { encoding: "utf8" });
      expect([byThreads.status, byThreads.stderr]).toEqual([1, ""]);
      const { companies } = JSON.parse(byThreads.stdout) as { companies: readonly PortfolioRow[] };
      // In the order asked for, whichever thread was done first; the open invoice is of 100 euros times the place.
      expect(companies.map(({ company }) => company)).toEqual(["a", "b", "broken", "c", "d", "e"]);
      expect(companies.map(({ figures }) => figures?.receivables ?? null)).toEqual([
        ...[10_000, 20_000, null],
        ...[30_000, 40_000, 50_000],
      ]);
      expect(companies.filter(({ failure }) => failure !== null)).toMatchObject([{ company: "broken" }]);
      const alone = await reviewedAlone(args);
      expect(companies).toEqual(alone);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});

/** Two paid invoices and an open one of 100 euros times `hundreds`. */
function smallList(hundreds: number): string {
  return `N° facture;Client;Date facture;Échéance;Montant TTC;Date de paiement
F1;Dupont;05/01/2026;04/02/2026;1 200,00 €;14/02/2026
F2;Martin;05/03/2026;04/04/2026;500,00 €;04/04/2026
F3;Dupont;05/11/2026;05/12/2026;${hundreds}00,00 €;
`;
}

/** The same command in this thread, without threads of its own. */
async function reviewedAlone(args: readonly string[]): Promise<readonly PortfolioRow[]> {
  const parts: string[] = [];
  const stdout = new Writable({
    write(chunk: Buffer, _encoding, done) {
      parts.push(chunk.toString());
      done();
    },
  });
  await main(args, { stdout, stderr: stdout, environment: {}, now: () => new Date(2026, 10, 22) });
  return (JSON.parse(parts.join("")) as { companies: readonly PortfolioRow[] }).companies;
}

describe("withoutSmall", () => {
  const line = (name: string, difference: number): VarianceLine =>
    varianceLine(
      "paid-later",
      { forecast: 10_000, actual: 10_000 + difference },
      { invoiceId: name as InvoiceId, name, clientId: null, week: null },
    );

  it("names the first three invoices, counts all, and leaves a euro and more alone", () => {
    const lines = [line("A", 99), line("B", -99), line("C", 100), line("D", 1), line("E", -100), line("F", -3)];
    expect(withoutSmall(lines)).toEqual({
      shown: [lines[2], lines[4]],
      small: { forecast: 40_000, actual: 39_998, difference: -2, invoices: 4, names: "A, B, D …" },
    });
  });

  it("leaves a single small one where it is, and what is no invoice", () => {
    const bank = { ...line("", 5), invoiceId: null };
    const lines = [bank, line("A", 99), { ...bank, difference: cents(7) }];
    expect(withoutSmall(lines)).toEqual({ shown: lines, small: null });
  });
});

/** The workbook with every formula as if it had never been computed, so that the reader has to. */
function withoutCachedValues(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!name.includes("worksheets/sheet")) continue;
    parts[name] = strToU8(strFromU8(part).replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1"));
  }
  return zipSync(parts);
}

/** Every number of the sheet with its place; amounts to the cent. */
function numbersOf(sheet: SheetSnapshot): readonly string[] {
  return sheet.cells.flatMap((row, r) =>
    row.flatMap((value, c) =>
      typeof value === "number" ? [`R${r + sheet.firstRow}C${c + sheet.firstColumn} ${value.toFixed(2)}`] : [],
    ),
  );
}
