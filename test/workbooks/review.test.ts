import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { main } from "../../src/cli/main";
import { calendarDate } from "../../src/engine/calendar";
import { cents } from "../../src/engine/money";
import { varianceLine, type VarianceLine } from "../../src/engine/plan/varianceLine";
import type { InvoiceId } from "../../src/engine/types";
import { preparePlan, type PlanOutcome } from "../../src/preparePlan";
import type { LayoutCell } from "../../src/sheets/layout/cellContent";
import type { PortfolioRow } from "../../src/sheets/layout/portfolioSheet";
import { withoutSmall } from "../../src/sheets/layout/review/smallDifferences";
import { readFrozenPlans } from "../../src/sheets/plan/frozenPlans";
import type { SheetLayout } from "../../src/sheets/layout/sheetLayout";
import type { Language } from "../../src/text/phrases";
import { openXlsx } from "../../src/xlsx/xlsxWorkbook";
import { hardBook } from "./hardBook";
import { sheetNamed } from "./libreOffice";
import { planned, REQUEST, SAMPLE } from "./plannedSample";

/** The sample workbook planned on one Sunday and reviewed on the next. */
const NEXT_SUNDAY = { ...REQUEST, asOf: calendarDate("2026-11-22"), opening: cents(3_800_000), review: true };

async function reviewed(language: Language): Promise<{ outcome: PlanOutcome; bytes: Uint8Array }> {
  const first = await planned(readFileSync(SAMPLE), { ...REQUEST, language });
  return planned(first.bytes, { ...NEXT_SUNDAY, language });
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

  it("names the VAT that was estimated once its day has passed, and still closes to the cent", async () => {
    const vat = { day: 18, salesRate: 0.2, dueOn: "receipt", purchases: [] } as const;
    const first = await planned(readFileSync(SAMPLE), { ...REQUEST, estimates: { vat } });
    const estimate = first.outcome.plan.planned.find(({ line }) => line.isEstimate)!;
    expect(estimate.paidOn).toBe("2026-11-18");
    // Not asked for again: the workbook remembers, and the next estimate is that of the month after.
    const { outcome, bytes } = await planned(first.bytes, NEXT_SUNDAY);
    expect(outcome.plan.planned.find(({ line }) => line.isEstimate)?.paidOn).toBe("2026-12-18");
    const { lines, difference } = outcome.past.variance!;
    expect(lines.reduce((sum, line) => sum + line.difference, 0)).toBe(difference);
    expect(lines.filter(({ cause }) => cause === "estimate-passed")).toMatchObject([
      { name: "TVA (estimation)", difference: estimate.amount },
    ]);
    const { cells } = await sheetNamed(bytes, "Revue du lundi");
    const row = cells.find(([label]) => label === "Estimation échue : à remplacer par la dépense")!;
    expect(row.slice(1, 6)).toEqual(["TVA (estimation)", null, (0 - estimate.amount) / 100, 0, estimate.amount / 100]);
    expect(row[7]).toBe("Plan du 15/11/2026");
  });

  it("gives the bank one page: what is estimated apart, what a banker asks first, and what is left out", async () => {
    const vat = { day: 20, salesRate: 0.2, dueOn: "receipt", purchases: [] } as const;
    const asked = { ...NEXT_SUNDAY, estimates: { vat, newSales: true } };
    const { outcome, bytes } = await planned(readFileSync(SAMPLE), asked);
    const { cells } = await sheetNamed(bytes, "Page banque");
    const labels = cells.map(([label]) => label);
    expect(labels).toEqual(
      expect.arrayContaining(["Ventes à venir", "Ventes nouvelles (estimation)", "TVA (estimation)"]),
    );
    expect(labels).toContain("Non compris : 1 facture en USD, 3\u202f600,00\u00a0$ (Prévisions)");
    const figure = (label: string) => cells.find((row) => row[8] === label)?.[12];
    expect(figure("Solde en banque")).toBe(38_000);
    expect(figure("Seuil d’alerte")).toBe(5000);
    const lowest = Math.min(...outcome.plan.weeks.map(({ closing }) => closing.expected));
    expect(figure("Solde le plus bas")).toBe(lowest / 100);
    expect(figure("Risque de dépasser le découvert")).toBe(Math.round(outcome.plan.chanceBelowFloor * 100) / 100);
  });

  it("says DSO and best possible DSO over the same days, so that the average delay is what lies between", async () => {
    const { bytes } = await reviewed("fr");
    const { cells } = await sheetNamed(bytes, "Revue du lundi");
    const figure = (label: string) => Number(cells.find((row) => row[0] === label)![3]);
    const between = figure("DSO sur 90 jours") - figure("DSO au mieux, sur 90 jours");
    expect(between).toBeCloseTo(figure("Retard moyen : différence des deux"), 4);
    expect(between).toBeGreaterThan(1);
  });

  it.each([
    // Weeks begin on the Mondays 2, 9 and 16 November.
    [
      "fr",
      "2026-11-01",
      " 01/11/2026, ",
      "L’écart porte sur 3 semaines : aucun plan n’a été gardé pour la dernière seule.",
    ],
    ["en", "2026-11-01", " 01/11/2026, ", "The difference is of 3 weeks: no plan was kept for the last of them alone."],
    ["fr", "2026-11-15", " 15/11/2026, ", null],
  ] as const)(
    "says which plan it compares with, and over how many weeks (%s, %s)",
    async (language, asOf, named, gap) => {
      const first = await planned(readFileSync(SAMPLE), { ...REQUEST, asOf: calendarDate(asOf), language });
      const { bytes } = await planned(first.bytes, { ...NEXT_SUNDAY, language });
      const subtitle = (await sheetNamed(bytes, "Revue du lundi", "Monday review")).cells[1]![0];
      expect(subtitle).toEqual(expect.stringContaining(named));
      if (gap === null) expect(subtitle).toMatch(/jusqu’au 22\/11\/2026$/);
      else expect(subtitle).toEqual(expect.stringContaining(gap));
    },
  );

  it("has nothing to compare on the first day, and says so", async () => {
    const { outcome, bytes } = await planned(readFileSync(SAMPLE), { ...REQUEST, review: true });
    expect(outcome.past.variance).toBeNull();
    const texts = (await sheetNamed(bytes, "Revue du lundi")).cells.flat();
    expect(texts).toContainEqual(expect.stringContaining("Première revue"));
  });
});

describe("every number of the review and of the page for the bank", () => {
  /** Columns of the review: where a figure comes from, and what the usual delay of a client is taken from. */
  const WHERE = 8;
  const USUAL_OF = 3;

  async function layouts(bytes: Uint8Array, asOf: string): Promise<readonly SheetLayout[]> {
    const first = await planned(bytes, REQUEST);
    const workbook = openXlsx(first.bytes);
    const prepared = await preparePlan(workbook, workbook, { ...NEXT_SUNDAY, asOf: calendarDate(asOf) });
    if (!("edits" in prepared)) throw new Error("no invoices were found");
    return prepared.edits.sheets;
  }

  const numbersIn = (row: SheetLayout["rows"][number], ...kinds: readonly string[]): number =>
    row.filter((cell) => cell !== undefined && kinds.includes(cell.content.kind)).length;

  /** Sentences and labels that quote an amount or a count; the title and the days a plan is of stand above them. */
  const quotes = (row: SheetLayout["rows"][number]): boolean => {
    const [label] = row;
    return (
      label?.content.kind === "text" &&
      label.style.fillColor === undefined &&
      /[0-9] [€$]|\([0-9]+/.test(label.content.text.replace(/\s/g, " "))
    );
  };

  const isFilled = (cell: LayoutCell | undefined): boolean =>
    cell !== undefined && ["text", "link"].includes(cell.content.kind);

  it.each([
    ["the sample", () => new Uint8Array(readFileSync(SAMPLE)), "2026-11-22", 80],
    ["a list no formula can sum, reviewed on a Wednesday", hardBook, "2026-11-25", 20],
  ] as const)("is a formula, or has its invoices, its sheet or its plan beside it: %s", async (_, bytes, on, least) => {
    const sheets = await layouts(bytes(), on);
    const review = sheets.find(({ mark }) => mark === "review")!;
    let traced = 0;
    review.rows.forEach((row, index) => {
      const isStated = isFilled(row[WHERE - 1]) || isFilled(row[USUAL_OF - 1]);
      const formulas = numbersIn(row, "formula");
      const numbers = numbersIn(row, "number", "date");
      traced += numbers + formulas;
      if (numbers > 0 && !isStated) throw new Error(`row ${index + 1}: a number without a source`);
      if (quotes(row) && !isStated && formulas === 0) throw new Error(`row ${index + 1}: an amount without a source`);
    });
    expect(traced).toBeGreaterThan(least);
    const page = sheets.find(({ mark }) => mark === "bankPage")!;
    page.rows.forEach((row, index) => {
      // Of two clients of one name the sheet of forecasts is named: a formula over names cannot tell them apart.
      const isStated = isFilled(row[5]);
      if (numbersIn(row, "number", "date") > 0 && !isStated) throw new Error(`row ${index + 1} of the bank page`);
    });
    expect(page.rows.reduce((sum, row) => sum + numbersIn(row, "formula"), 0)).toBeGreaterThan(90);
  });

  it("keeps the sum of what the invoice list says live where it can be summed, and only there", async () => {
    const formulasOver = async (bytes: Uint8Array) =>
      (await layouts(bytes, "2026-11-22"))
        .find(({ mark }) => mark === "review")!
        .rows.flat()
        .filter((cell) => cell?.content.kind === "formula" && cell.content.formula.includes("'Factures'!")).length;
    // Two of three months and the last 30 days; in the sample's September an amount is text.
    expect(await formulasOver(new Uint8Array(readFileSync(SAMPLE)))).toBe(3);
    expect(await formulasOver(hardBook())).toBe(0);
  });
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
      small: {
        ...{ forecast: 40_000, actual: 39_998, difference: -2, invoices: 4, names: "A, B, D …" },
        lines: [lines[0], lines[1], lines[3], lines[5]],
      },
    });
  });

  it("leaves a single small one where it is, and what is no invoice", () => {
    const bank = { ...line("", 5), invoiceId: null };
    const lines = [bank, line("A", 99), { ...bank, difference: cents(7) }];
    expect(withoutSmall(lines)).toEqual({ shown: lines, small: null });
  });
});
