import { readFileSync } from "node:fs";
import { frenchPresets } from "../../src/engine/plan/expensePresets";
import { planWorkbook, type PlanOutcome, type PlanRequest } from "../../src/preparePlan";
import { cents } from "../../src/engine/money";
import { readScenarioChange, SCENARIO_CHANGE_KINDS } from "../../src/sheets/plan/scenarioChanges";
import { scenarioPlace } from "../../src/sheets/plan/scenarioLines";
import { readExpenses } from "../../src/sheets/readExpenses";
import { readBook } from "../../src/sheets/readInvoices";
import { sheetGrid } from "../../src/sheets/sheetGrid";
import { starterSheets, TEMPLATE } from "../../src/sheets/starter/starterSheets";
import { freeTableName } from "../../src/sheets/tableNames";
import { copiedSheet } from "../../src/sheets/layout/copiedSheet";
import { phrasesIn } from "../../src/text/language";
import { STARTER_WORDS } from "../../src/text/starter";
import { USER_SHEET_WORDS } from "../../src/text/userSheets";
import { blankXlsx, openXlsx, type XlsxWorkbook } from "../../src/xlsx/xlsxWorkbook";
import { bookOf, CHOICES, day, problemsOf, sheetOf, type Rows } from "./book";

const INVOICES = sheetOf([
  ["N°", "Client", "Date facture", "Échéance", "Montant TTC", "Payée le"],
  ["F1", "Durand SARL", "05/10/2026", "05/12/2026", "1200"],
  ["F2", "Petit", "15/10/2026", "15/12/2026", "600"],
]);
const EXPENSES = sheetOf(
  [
    ["Libellé", "Catégorie", "Montant", "Première échéance", "Fréquence"],
    ["Loyer", "Locaux", "100", "01/12/2026", "Mensuel"],
  ],
  { name: "Dépenses" },
);
const SALES = sheetOf(
  [
    ["Référence", "Client", "Montant", "Date", "Probabilité"],
    ["CDE-7", "Petit", "480", "01/12/2026", ""],
  ],
  { name: "Ventes à venir" },
);
const HEADER = ["Scénario", "Changement", "Qui ou quoi", "Jours", "Montant TTC", "Date"];
const REQUEST: PlanRequest = {
  ...{ asOf: day("2026-11-22"), choices: CHOICES, opening: cents(100_000), alertLevel: null },
  ...{ language: null, onStage: () => undefined },
};

async function workbookOf(...sheets: readonly ReturnType<typeof sheetOf>[]): Promise<XlsxWorkbook> {
  const book = blankXlsx();
  // Marks of their own, which nobody looks for: sheets like any of the user's.
  for (const [place, sheet] of sheets.entries()) {
    await book.write({ sheets: [{ ...copiedSheet(sheet), mark: `test${place}` }], columns: null });
  }
  return openXlsx(book.bytes());
}

async function planned(book: XlsxWorkbook, more: Partial<PlanRequest> = {}): Promise<PlanOutcome> {
  const outcome = await planWorkbook(book, book, { ...REQUEST, ...more });
  if (!("plan" in outcome)) throw new Error("no invoices were found");
  return outcome;
}

async function scenariosOf(rows: Rows): Promise<PlanOutcome> {
  const sheet = sheetOf([HEADER, ...rows], { name: "Scénarios" });
  return planned(await workbookOf(INVOICES, EXPENSES, SALES, sheet));
}

describe("a sheet of scenarios", () => {
  it("is read change by change, each with whom or what it concerns", async () => {
    const { scenarios, reading } = await scenariosOf([
      ["Mauvais hiver", "Client paie plus tard", "durand", "30", "", ""],
      ["mauvais hiver", "Client ne paie pas", "Petit", "", "", ""],
      ["Mauvais hiver", "Paiement décalé", "Loyer", "15 jours", "", "01/12/2026"],
      [],
      ["Beau printemps", "Vente en plus", "Un nouveau", "", "2 400,00", "01/12/2026"],
      ["Beau printemps", "Vente perdue", "cde-7", "", "", ""],
      ["Beau printemps", "Promesse", "F1", "", "", "30/11/2026"],
      ["Beau printemps", "Client paie plus tard", "tous", "-7", "", ""],
    ]);
    expect(problemsOf(reading, "scenario-line-unclear")).toEqual([]);
    expect(scenarios).toMatchObject([
      {
        name: "Mauvais hiver",
        changes: [
          { kind: "delay-client", clientId: "durand", days: 30 },
          { kind: "client-never-pays", clientId: "petit" },
          { kind: "move-expense", label: "Loyer", reference: null, dueOn: "2026-12-01", days: 15 },
        ],
      },
      {
        name: "Beau printemps",
        changes: [
          {
            kind: "add-sale",
            sale: { client: "Un nouveau", clientId: null, amount: 240_000, invoicedOn: "2026-12-01" },
          },
          { kind: "lose-sale", reference: "CDE-7" },
          { kind: "promise", promisedOn: "2026-11-30" },
          { kind: "delay-all", days: -7 },
        ],
      },
    ]);
  });

  it.each([
    ["an unknown client", ["S", "Client ne paie pas", "Inconnu", "", "", ""]],
    ["no days", ["S", "Client paie plus tard", "Petit", "", "", ""]],
    ["days that are none", ["S", "Client paie plus tard", "Petit", "bientôt", "", ""]],
    ["a change nobody knows", ["S", "Le ciel tombe", "Petit", "3", "", ""]],
    ["a sale without an amount", ["S", "Vente en plus", "Petit", "", "", "01/12/2026"]],
    ["an unknown invoice", ["S", "Promesse", "F9", "", "", "01/12/2026"]],
    ["no name", ["", "Client ne paie pas", "Petit", "", "", ""]],
  ])("leaves out and tells a line with %s", async (_what, row) => {
    const { scenarios, reading } = await scenariosOf([row]);
    expect(scenarios.flatMap(({ changes }) => changes)).toEqual([]);
    expect(problemsOf(reading, "scenario-line-unclear")).toMatchObject([{ sheet: "Scénarios", row: 2 }]);
  });

  it("is never taken for the invoices", () => {
    const rows = [HEADER, ["S", "Vente en plus", "Petit", null, 12, "01/12/2026"]];
    const reading = readBook(bookOf([sheetOf(rows, { name: "Scénarios" }), INVOICES]), CHOICES);
    expect(reading.table?.sheet).toBe("Factures");
    expect(reading.invoices).toHaveLength(2);
  });

  it.each(["fr", "en"] as const)("offers changes that it understands (%s)", (language) => {
    const { changes } = USER_SHEET_WORDS[language].scenarios;
    for (const kind of SCENARIO_CHANGE_KINDS)
      expect([changes[kind], readScenarioChange(changes[kind])]).toEqual([changes[kind], kind]);
  });
});

describe("tables made ready on demand", () => {
  it.each([
    ["Factures", [], "Factures"],
    ["Ventes d'été 2026", [], "Ventes_d_été_2026"],
    ["Clients", ["CLIENTS", "clients_2"], "Clients_3"],
    // Excel would take these for cells.
    ["AB12", [], "_AB12"],
    ["R1C1", [], "_R1C1"],
    ["c", [], "_c"],
    ["2026", [], "_2026"],
  ])("are called as Excel lets a table be called: %s, beside %j, is %s", (wanted, taken, name) => {
    expect(freeTableName(wanted, taken)).toBe(name);
  });

  it.each(["fr", "en"] as const)("have titles that a table can have: none blank, none twice (%s)", async (language) => {
    const phrases = phrasesIn(language);
    const { asked } = await planned(await workbookOf(INVOICES), { language, sheets: ["presets", "scenarios"] });
    for (const layout of [...starterSheets(TEMPLATE, phrases), ...asked.map((answer) => answer.layout!)]) {
      const { firstRow, lastRow, lastColumn } = layout.table!.range;
      const titles = layout.rows[0]!.slice(0, lastColumn).map((cell) => cell!.content);
      expect(titles.every((content) => content.kind === "text" && content.text !== "")).toBe(true);
      expect(new Set(titles.map((content) => JSON.stringify(content).toLowerCase())).size).toBe(lastColumn);
      expect([firstRow, lastRow > 1]).toEqual([1, true]);
    }
  });

  it.each(["fr", "en"] as const)(
    "are written once, then the user's, and counted in nothing while empty (%s)",
    async (language) => {
      const book = await workbookOf(INVOICES);
      const request = { language, sheets: ["presets", "scenarios"] } as const;
      const before = await planned(await workbookOf(INVOICES), { language });
      const first = await planned(book, request);
      const names = [STARTER_WORDS[language].expenses.sheet, USER_SHEET_WORDS[language].scenarios.sheet];
      expect(first.asked.map(({ sheet, layout }) => [sheet, layout !== null])).toEqual(
        names.map((name) => [name, true]),
      );
      const again = await planned(book, request);
      expect(again.asked.map(({ sheet, layout }) => [sheet, layout])).toEqual(names.map((name) => [name, null]));
      expect(again.plan.weeks.map(({ closing }) => closing)).toEqual(before.plan.weeks.map(({ closing }) => closing));
      // Seven lines offered, in rows 2 to 8; the empty table of scenarios has nothing unclear.
      expect(again.reading.problems.filter(({ severity }) => severity !== "notice")).toEqual([]);
      expect(problemsOf(again.reading, "expense-to-fill-in")).toMatchObject([
        { sheet: names[0], row: 2, severity: "notice", details: { count: 7, rows: "2, 3, 4, 5, 6, 7, 8" } },
      ]);
      await book.remove();
      const { sheets } = await book.read();
      expect(sheets.map(({ name }) => name)).toEqual(["Factures", ...names]);
      expect(sheets.slice(1).map(({ tables }) => tables.map(({ name, range }) => [name, range.lastRow]))).toEqual([
        [[names[0], 8]],
        [[names[1], 2]],
      ]);
    },
  );

  it.each([
    ["Dépenses", ["Libellé", "Catégorie", "Montant TTC", "Première échéance", "Fréquence"], "presets"],
    ["Expenses", ["Label", "Category", "Amount", "First date", "Frequency"], "presets"],
    ["Scénarios", HEADER, "scenarios"],
    ["Scenarios", ["Scenario", "Change", "Who or what", "Days", "Amount", "Date"], "scenarios"],
  ] as const)("are found again when only their titles are left: %s", async (name, titles, what) => {
    const { asked, reading } = await planned(await workbookOf(INVOICES, sheetOf([titles], { name })), {
      sheets: [what],
    });
    expect(asked).toEqual([{ what, sheet: name, layout: null }]);
    expect(reading.problems.filter(({ sheet }) => sheet === name)).toEqual([]);
  });

  it("take a scenario below their titles when nothing else is left of them", () => {
    const book = bookOf([INVOICES, sheetOf([HEADER], { name: "Scénarios" })]);
    const line = { kind: "never-pays", subject: "Petit", days: null, amount: null, date: null } as const;
    const words = USER_SHEET_WORDS.fr.scenarios.changes;
    expect(scenarioPlace(book, { name: "Hiver", lines: [line], words })).toMatchObject({
      kind: "here",
      added: { sheet: "Scénarios", firstRow: 2, table: null },
    });
  });

  it("leaves the expenses of a workbook that has some", async () => {
    const { asked } = await planned(await workbookOf(INVOICES, EXPENSES), { sheets: ["presets"] });
    expect(asked).toEqual([{ what: "presets", sheet: "Dépenses", layout: null }]);
  });

  it("counts an offered line once it has an amount, and asks for the day that only the firm knows", () => {
    const sheet = sheetOf(
      [
        ["Libellé", "Catégorie", "Montant TTC", "Première échéance", "Fréquence"],
        ["Salaires nets", "Salaires", 9000, "30/11/2026", "Dernier jour ouvré du mois"],
        ["TVA", "Impôts", 500, null, "Mensuel"],
        ["CFE", "Impôts", null, "15/12/2026", "Annuel"],
        ["À moi", "Divers", null, "15/12/2026", "Mensuel"],
      ],
      { name: "Dépenses" },
    );
    const offered = { sheet: "Dépenses", range: { firstRow: 2, lastRow: 4, firstColumn: 1, lastColumn: 5 } };
    const { lines, problems } = readExpenses([sheetGrid(sheet, [])], 1900, offered);
    expect(lines).toMatchObject([{ label: "Salaires nets", amount: 900_000, frequency: "last-working-day" }]);
    expect(problems.map(({ code, row }) => [code, row])).toEqual([
      ["expense-without-date", 3],
      ["expense-to-fill-in", 4],
      ["expense-without-amount", 5],
    ]);
  });

  it("falls on the days of the French calendar of payments", () => {
    // As of 22 November 2026: URSSAF on 15 December, tax on account and CFE the same day, rent on 1 December.
    const days = new Map(frenchPresets(day("2026-11-22")).map(({ kind, firstOn }) => [kind, firstOn]));
    expect(Object.fromEntries(days)).toEqual({
      "net-wages": "2026-11-30",
      "social-contributions": "2026-12-15",
      vat: null,
      "corporate-tax": "2026-12-15",
      cfe: "2026-12-15",
      rent: "2026-12-01",
      loan: null,
    });
    // On the day itself it is behind us.
    const later = new Map(frenchPresets(day("2026-12-15")).map(({ kind, firstOn }) => [kind, firstOn]));
    expect([later.get("social-contributions"), later.get("corporate-tax"), later.get("cfe")]).toEqual([
      "2027-01-15",
      "2027-03-15",
      "2027-12-15",
    ]);
  });
});

describe("estimates, on request", () => {
  const RENT = sheetOf(
    [
      ["Libellé", "Catégorie", "Montant", "Première échéance", "Fréquence"],
      ["Loyer", "Locaux", "120", "01/10/2026", "Mensuel"],
    ],
    { name: "Dépenses" },
  );
  const vat = { day: 24, salesRate: 0.2, dueOn: "invoice", purchases: [["locaux", 0.2]] } as const;

  async function rowNamed(book: XlsxWorkbook, sheetName: string, label: string): Promise<readonly unknown[] | null> {
    const { sheets } = await book.read();
    const { cells } = sheets.find(({ name }) => name === sheetName)!;
    return cells.find((row) => row[0] === label) ?? null;
  }

  it("put the VAT of the month into a row of its own that says it is one", async () => {
    const book = await workbookOf(INVOICES, RENT);
    const without = await planned(book);
    expect(without.plan.categories).toEqual(["Locaux"]);
    const { plan } = await planned(book, { estimates: { vat, newSales: false } });
    // October: 1,800 invoiced with 300 of tax in it, less 20 in the rent of 120; paid on Tuesday 24 November.
    // November: nothing is invoiced, and the tax in the rent is a credit.
    expect(plan.planned.filter(({ line }) => line.category === "TVA (estimation)")).toMatchObject([
      { paidOn: "2026-11-24", amount: 28_000 },
    ]);
    const row = (await rowNamed(book, "Plan de trésorerie", "TVA (estimation)"))!;
    expect(row.slice(1, 4)).toEqual([280, 0, 0]);
  });

  it("put new sales into a row of their own, the ties stay exact, and the next review closes", async () => {
    const label = phrasesIn("fr").plan.newSales;
    const book = openXlsx(readFileSync("samples/factures-atelier-mercier.xlsx"));
    const without = await planned(book);
    expect(await rowNamed(book, "Plan de trésorerie", label)).toBeNull();
    const { plan } = await planned(book, { estimates: { vat: null, newSales: true } });
    const row = (await rowNamed(book, "Plan de trésorerie", label))!;
    const added = plan.weeks.reduce((sum, week) => sum + week.receiptsRunRate, 0);
    expect(added).toBeGreaterThan(0);
    expect(Math.round(Number(row[14]) * 100)).toBe(added);
    plan.weeks.forEach((week, index) => {
      const base = without.plan.weeks[index]!;
      expect(week.totalReceipts - week.receiptsRunRate).toBe(base.totalReceipts);
    });
    const total = (await rowNamed(book, "Plan de trésorerie", "Ventes à facturer d’ici 13 semaines"))!;
    const invoiced = plan.sales.reduce((sum, { coming }) => sum + coming.amount, 0);
    expect(Math.round(Number(total[1]) * 100)).toBe(invoiced);
    const next = await planned(book, { asOf: day("2026-11-29"), opening: cents(90_000), review: true });
    const { lines, difference } = next.past.variance!;
    expect(lines.reduce((sum, line) => sum + line.difference, 0)).toBe(difference);
  });
});

describe("the rows that an estimate adds to the plan", () => {
  it.each(["fr", "en"] as const)("have names that their column has room for (%s)", (language) => {
    const { newSales, estimatedVat } = phrasesIn(language).plan;
    // 38 characters, less the indent; the cell to the right is filled and cuts off what is longer.
    for (const name of [newSales, estimatedVat]) expect(name.length).toBeLessThanOrEqual(35);
  });
});
