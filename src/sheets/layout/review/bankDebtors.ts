import { REVIEW_WORDS } from "../../../text/review";
import { cellName } from "../cellName";
import type { LayoutCell } from "../cellContent";
import { dateCell, inUnits, moneyCell, moneyFormulaCell, textCell } from "../cells";
import * as look from "../palette";
import { LABELS } from "../planRows";
import type { BankSheet } from "./bankFigures";
import { largestDebtors, type Debtor } from "./debtors";
import { clientFormulas, owedByName, owedFormula } from "./forecastSums";

/** Label and figures: owed, overdue, share, expected by. */
const OWED = 2;

/** From `row` on: the largest debtors and all others together. Returns the first free row. */
export function putDebtors(sheet: BankSheet, row: number): number {
  const { figures, phrases, grid, money } = sheet;
  const words = REVIEW_WORDS[phrases.language];
  const headings = [words.open, words.overdueHeading, words.bank.share, words.bank.expectedBy];
  grid.put(row, LABELS, textCell(words.bank.debtors, look.HEADING));
  grid.put(row, OWED, ...headings.map((text) => textCell(text, { ...look.FIGURE_HEADING, wrap: false })));
  grid.styleRest(row, LABELS, OWED + headings.length, look.HEADING);
  const { shown, others } = largestDebtors(figures.ledger, figures.payments);
  const lines = [...shown, ...(others === null ? [] : [others])];
  const totalRow = row + 1 + lines.length;
  const total = lines.reduce((sum, { owed }) => sum + owed, 0);
  const names = owedByName(figures);
  lines.forEach((debtor, index) => {
    const isRest = index === shown.length;
    const name = isRest ? words.bank.others : (figures.ledger.clients.get(debtor.clientId)?.name ?? debtor.clientId);
    const isNamed = names.get(name.toLowerCase()) === debtor.owed;
    const place = { row: row + 1 + index, firstRow: row + 1, totalRow, total, isRest, isNamed };
    grid.put(row + 1 + index, LABELS, textCell(name, look.INDENTED_LABEL));
    grid.put(row + 1 + index, OWED, ...debtorCells(sheet, debtor, place));
  });
  const strong = look.formatted(look.TOTAL, money);
  const sums = (
    [
      ["owed", OWED],
      ["overdue", OWED + 1],
    ] as const
  ).map(([field, column]) => {
    const cells = `${cellName(row + 1, column)}:${cellName(totalRow - 1, column)}`;
    const amount = lines.reduce((sum, debtor) => sum + debtor[field], 0);
    return lines.length === 0 ? moneyCell(0, strong) : moneyFormulaCell(`SUM(${cells})`, amount, strong);
  });
  grid.put(totalRow, LABELS, textCell(words.bank.total, look.TOTAL), ...sums);
  grid.styleRest(totalRow, LABELS, OWED + headings.length, look.TOTAL);
  return totalRow + 1;
}

interface DebtorPlace {
  readonly row: number;
  readonly firstRow: number;
  readonly totalRow: number;
  readonly total: number;
  readonly isRest: boolean;
  /** No other client bears the name: formulas over names find this one alone. */
  readonly isNamed: boolean;
}

/** Sums over the forecast sheet; the others are its sum less the clients above. */
function debtorCells(sheet: BankSheet, debtor: Debtor, place: DebtorPlace): readonly LayoutCell[] {
  const { phrases, money } = sheet;
  const { row, totalRow, total, isRest } = place;
  const amount = look.formatted(look.LABEL, money);
  const date = look.formatted({ ...look.LABEL, align: "right" }, phrases.dateFormat);
  const formula = `${cellName(row, OWED)}/${cellName(totalRow, OWED)}`;
  const cached = total === 0 ? 0 : inUnits(debtor.owed) / inUnits(total);
  const share = look.formatted({ ...look.LABEL, align: "right" }, "0%");
  const formulas = debtorFormulas(sheet, place);
  const { expectedBy } = debtor;
  const expected: LayoutCell = {
    content: { kind: "formula", formula: formulas.expectedBy, cached: { date: expectedBy } },
    style: date,
  };
  const isFormula = isRest || place.isNamed;
  return [
    isFormula ? moneyFormulaCell(formulas.owed, debtor.owed, amount) : moneyCell(debtor.owed, amount),
    isFormula ? moneyFormulaCell(formulas.overdue, debtor.overdue, amount) : moneyCell(debtor.overdue, amount),
    { content: { kind: "formula", formula, cached }, style: share },
    isRest ? textCell("", date) : isFormula ? expected : dateCell(expectedBy, date),
    isFormula ? textCell("", look.NOTE) : textCell(phrases.forecast.sheetName, look.NOTE),
  ];
}

function debtorFormulas({ figures, phrases }: BankSheet, { row, firstRow, isRest }: DebtorPlace) {
  if (!isRest) return clientFormulas(figures, phrases, cellName(row, LABELS));
  const rest = (all: string, column: number): string =>
    `${all}-SUM(${cellName(firstRow, column)}:${cellName(row - 1, column)})`;
  return {
    owed: rest(owedFormula(figures, phrases, ""), OWED),
    overdue: rest(owedFormula(figures, phrases, ">0"), OWED + 1),
    expectedBy: "",
  };
}
