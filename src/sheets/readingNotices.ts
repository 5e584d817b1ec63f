import type { CurrencyCode } from "../engine/types";
import type { Claim } from "./claims";
import type { ClientRegister } from "./clientRegister";
import { readCurrency } from "./currencies";
import type { ProblemList } from "./problemList";
import type { RowKind } from "./rowKinds";
import { dateOfSerial, mayBeSerial } from "./serialDate";
import { cellAt } from "./sheetGrid";
import { headerOf, rowAt, rowTexts, textAt, type TableColumns } from "./tableColumns";

/** Reports the amounts that no claim accounts for: nothing in their rows says whose they are. */
export function reportUnlabelled(
  table: TableColumns,
  kinds: readonly RowKind[],
  claims: readonly Claim[],
  problems: ProblemList,
): void {
  const claimed = kinds.includes("line") ? new Set(claims.flatMap(({ group }) => group.places)) : null;
  kinds.forEach((kind, place) => {
    const isLost = kind === "unlabelled-amount" || (kind === "line" && claimed?.has(place) === false);
    if (!isLost) return;
    const found = rowTexts(table, place).join(" ");
    problems.add("unlabelled-amount", "error", { row: rowAt(table, place), column: null, found });
  });
}

/** Tells what was understood of rows with several readings: each kind of thing once per column. */
export function reportRows(table: TableColumns, claims: readonly Claim[], problems: ProblemList): void {
  const numbers = numbersTurnedIntoDates(table, claims);
  for (const { group } of claims) {
    const place = group.places[0]!;
    const row = rowAt(table, place);
    const number = { row, column: headerOf(table, "number"), found: group.number };
    if (group.rowsAre === "lines" && group.places.length > 1) problems.addOnce("lines-added-up", "notice", number);
    if (group.rowsAre !== "lines") problems.addOnce("repeated-total", "notice", number);
    const client = { row, column: headerOf(table, "client"), found: group.client };
    if (group.isCarriedDown) problems.addOnce("blank-cells-carried-down", "notice", client);
    const severity = table.texts.has("number") ? "warning" : "notice";
    if (group.number === "") problems.addOnce("missing-number", severity, number);
    if (numbers.has(place)) {
      const date = dateOfSerial(Number(group.number), table.dateSystem);
      problems.add("number-turned-into-date", "warning", number, date === null ? {} : { date });
    }
  }
}

/** Tells which currencies there are besides the default one, and which words name none. */
export function reportCurrencies(
  table: TableColumns,
  claims: readonly Claim[],
  defaultCurrency: CurrencyCode,
  problems: ProblemList,
): void {
  const column = headerOf(table, "currency");
  for (const { group, currency } of claims) {
    const place = group.places[0]!;
    const found = textAt(table, "currency", place);
    const where = { row: rowAt(table, place), column, found };
    if (found !== "" && readCurrency(found) === null)
      problems.addOnce("unknown-currency", "warning", where, { used: currency, value: found });
    else if (currency !== defaultCurrency)
      problems.addOnce("other-currency", "notice", { ...where, found: currency }, { currency });
  }
}

/** Tells which spellings were taken for one client. */
export function reportMergedClients(
  table: TableColumns,
  { merged, clients }: ClientRegister,
  problems: ProblemList,
): void {
  for (const [id, spellings] of merged) {
    const place = { row: null, column: headerOf(table, "client"), found: spellings.join(" | ") };
    problems.add("clients-merged", "notice", place, { name: clients.get(id)!.name, spellings: spellings.length });
  }
}

/** What a text file shows of such a cell: "01/03/2026", "janv-26", "12-mars". */
const MONTH = "(?:janv?|f[eé]vr?|mars?|avr|mai|juin|juil|ao[uû]t|sept?|oct|nov|d[eé]c|feb|apr|may|jun|jul|aug)";
const SHOWN_AS_DATE = new RegExp(
  String.raw`^(?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|${MONTH}\.?-\d{2}|\d{1,2}-${MONTH}\.?)$`,
  "i",
);

/**
 * Places whose number looks like a date among numbers that do not: Excel takes "2026-01" typed into a cell for January.
 * Where most numbers are of that form it is the sheet's own numbering.
 */
function numbersTurnedIntoDates(table: TableColumns, claims: readonly Claim[]): ReadonlySet<number> {
  const column = table.candidate.roles.columns.get("number");
  const places = new Set<number>();
  if (!column) return places;
  for (const { group } of claims) {
    const place = group.places[0]!;
    const value = cellAt(table.candidate.grid, rowAt(table, place), column.column);
    const isSerial = mayBeSerial(value) && Number.isInteger(value);
    const isDateText = typeof value === "string" && SHOWN_AS_DATE.test(value);
    if (isSerial || isDateText) places.add(place);
  }
  return places.size * 2 < claims.length ? places : new Set();
}
