import { FIRM_PAYMENT } from "../../src/engine/plan/expenses";
import { readExpenses } from "../../src/sheets/readExpenses";
import { sheetGrid } from "../../src/sheets/sheetGrid";
import { sheetOf, type Rows } from "./book";

function expenses(rows: Rows, name = "Dépenses"): ReturnType<typeof readExpenses> {
  return readExpenses([sheetGrid(sheetOf(rows, { name }), [])], 1900);
}

const HEADER = ["Libellé", "Catégorie", "Montant", "Première échéance", "Fréquence", "Fin"];

describe("readExpenses", () => {
  it("reads a French sheet", () => {
    expect(
      expenses([
        ["Nos dépenses"],
        HEADER,
        ["Loyer", "Locaux", "1 200,00 €", "05/01/2026", "Mensuel", null],
        ["URSSAF", "Social", 3000, 46_037, "trimestrielle", "31/12/2026"],
        ["Ordinateur", "Matériel", 900, "2026-02-01", null, null],
        [],
        ["Total", null, 5100],
      ]),
    ).toMatchObject({
      problems: [],
      lines: [
        {
          ...FIRM_PAYMENT,
          label: "Loyer",
          category: "Locaux",
          amount: 120_000,
          firstOn: "2026-01-05",
          frequency: "monthly",
          lastOn: null,
        },
        {
          ...FIRM_PAYMENT,
          label: "URSSAF",
          category: "Social",
          amount: 300_000,
          firstOn: "2026-01-15",
          frequency: "quarterly",
          lastOn: "2026-12-31",
        },
        {
          ...FIRM_PAYMENT,
          label: "Ordinateur",
          category: "Matériel",
          amount: 90_000,
          firstOn: "2026-02-01",
          frequency: "once",
          lastOn: null,
        },
      ],
    });
  });

  it("reads an English sheet of negative amounts", () => {
    const rows = [
      ["Expense", "Amount", "Start date", "Frequency", "End date"],
      ["Rent", -500, "2026-01-01", "monthly", null],
    ];
    expect(expenses(rows, "Expenses").lines).toMatchObject([
      {
        ...FIRM_PAYMENT,
        label: "Rent",
        category: "",
        amount: 50_000,
        firstOn: "2026-01-01",
        frequency: "monthly",
        lastOn: null,
      },
    ]);
  });

  it("reads no other sheet", () => {
    expect(expenses([HEADER, ["Loyer", "Locaux", 1, "2026-01-01", null, null]], "Factures")).toEqual({
      lines: [],
      problems: [],
    });
  });

  it.each([
    ["expense-without-amount", [null, "2026-01-01", "mensuel", null]],
    ["bad-amount", ["cher", "2026-01-01", "mensuel", null]],
    ["expense-without-date", [10, null, "mensuel", null]],
    ["bad-date", [10, "le 5", "mensuel", null]],
    ["bad-frequency", [10, "2026-01-01", "semestriel", null]],
    ["end-before-start", [10, "2026-01-05", "mensuel", "2026-01-04"]],
    ["error-in-cell", [{ error: "#REF!" }, "2026-01-01", "mensuel", null]],
  ])("leaves a line out and reports %s", (code, cells) => {
    const { lines, problems } = expenses([
      HEADER,
      ["Loyer", "Locaux", ...cells],
      ["Eau", "Locaux", 5, "2026-01-01", null, null],
    ]);
    expect(lines).toHaveLength(1);
    expect(problems).toMatchObject([{ code, severity: "error", row: 2, details: { label: "Loyer" } }]);
  });
});
