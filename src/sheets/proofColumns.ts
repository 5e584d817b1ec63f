import { NO_PROOF_COLUMNS } from "../engine/dunning/proof";
import type { CalendarDate, ProofOfDebt } from "../engine/types";
import { cellText, isBlank } from "./cellText";
import { readDateColumns, type DateColumn } from "./dateColumns";
import type { HeadedColumn } from "./headedColumn";
import { plainWords } from "./plainWords";
import { readDate } from "./readDate";
import { columnValues } from "./sheetGrid";
import { readYesOrNo } from "./statuses";
import { languageOf } from "./tableLanguage";
import type { TableCandidate } from "./tableCandidates";
import type { CellValue } from "./workbook";

type ProofColumn = "orderReference" | "orderedOn" | "deliveryNote" | "deliveredOn" | "signed" | "rejected";

/** Headers of the columns that prove a debt, as `plainWords()`; `isDates` tells a number from a day. */
const HEADERS: readonly (readonly [ProofColumn, RegExp, "dates" | "texts"])[] = [
  [
    "orderedOn",
    /^(?:date (?:de |du )?(?:bon de )?(?:commande|bc|devis)|commande le|commandee le|order date|ordered on|po date)$/,
    "dates",
  ],
  [
    "orderReference",
    /^(?:n (?:de )?(?:commande|bc|bon de commande|devis|engagement|contrat)|numero (?:de )?commande|(?:bon de )?commande|bc|ref (?:commande|client)|reference (?:commande|client)|votre reference|po|po n|po number|purchase order|order (?:ref|reference|number|n)|your reference|devis)$/,
    "texts",
  ],
  [
    "deliveredOn",
    /^(?:date (?:de |du )?(?:livraison|prestation|bl|bon de livraison|intervention|execution)|livre le|livree le|livraison|prestation|delivery date|delivered on|delivery|service date|shipping date)$/,
    "dates",
  ],
  [
    "deliveryNote",
    /^(?:n (?:de )?(?:bl|bon de livraison|livraison|pv|bon d intervention)|bon de livraison|bl|pv(?: de reception)?|livraison|bon d intervention|attachement|delivery note(?: n| number)?|delivery|proof of delivery|pod)$/,
    "texts",
  ],
  [
    "signed",
    /^(?:signature|signe|signee|bon signe|devis signe|bl signe|commande signee|bon pour accord|signed|signed order|signed delivery note)$/,
    "texts",
  ],
  [
    "rejected",
    /^(?:prelevement rejete|rejet(?: de)?(?: prelevement)?|rejete|impaye bancaire|prelevement impaye|direct debit (?:rejected|returned)|rejected direct debit|returned|rejected)$/,
    "texts",
  ],
];

/** What the columns of proof say of the invoice in some rows. */
export interface ProofTable {
  readonly proofOf: (places: readonly number[]) => ProofOfDebt;
  /** True when a direct debit of it came back unpaid. */
  readonly isRejected: (places: readonly number[]) => boolean;
}

/** Reads the columns of order, delivery, signature and rejected direct debits, where the list of invoices has them. */
export function proofTable(candidate: TableCandidate, system: 1900 | 1904): ProofTable {
  const found = proofColumns(candidate.headed);
  const { grid, headerRow, lastRow, roles } = candidate;
  const values = (column: HeadedColumn | undefined): readonly CellValue[] =>
    column ? columnValues(grid, column.column, headerRow + 1, lastRow) : [];
  const source = (column: HeadedColumn | undefined) => ({ header: column?.header ?? "", values: values(column) });
  const hasDates = found.has("orderedOn") || found.has("deliveredOn");
  // Issue and due dates first: their order tells that of the others.
  const dates = hasDates
    ? readDateColumns(
        [roles.columns.get("issued"), roles.columns.get("due"), found.get("orderedOn"), found.get("deliveredOn")].map(
          source,
        ),
        system,
        languageOf(candidate),
      )
    : [];
  const texts = new Map([...found].map(([name, column]) => [name, values(column)]));
  const firstText = (name: ProofColumn, places: readonly number[]): string | null => {
    const cells = texts.get(name);
    if (!cells) return null;
    return places.map((place) => cellText(cells[place] ?? null)).find((text) => text !== "" && text !== "-") ?? "";
  };
  const firstDay = (name: ProofColumn, column: DateColumn | undefined, places: readonly number[]) =>
    found.has(name) ? dayAt(column, places) : null;
  return {
    proofOf: (places) =>
      found.size === 0
        ? NO_PROOF_COLUMNS
        : {
            orderReference: firstText("orderReference", places),
            orderedOn: firstDay("orderedOn", dates[2], places),
            deliveryNote: firstText("deliveryNote", places),
            deliveredOn: firstDay("deliveredOn", dates[3], places),
            signed: signedBy(firstText("signed", places)),
          },
    isRejected: (places) => {
      const text = firstText("rejected", places);
      return text !== null && text !== "" && (readYesOrNo(text) ?? true);
    },
  };
}

function proofColumns(headed: readonly HeadedColumn[]): ReadonlyMap<ProofColumn, HeadedColumn> {
  const found = new Map<ProofColumn, HeadedColumn>();
  for (const column of headed) {
    const words = plainWords(column.header);
    for (const [name, header, kind] of HEADERS) {
      if (found.has(name) || !header.test(words) || (kind === "dates") !== holdsDates(column)) continue;
      found.set(name, column);
      break;
    }
  }
  return found;
}

/** A column without a value could be either: it is taken for texts, which an empty cell proves nothing by. */
function holdsDates({ profile }: HeadedColumn): boolean {
  const filled = profile.sample.filter((value) => !isBlank(value));
  return filled.length > 0 && filled.filter((value) => readDate(value, 1900) !== null).length * 2 >= filled.length;
}

function dayAt(column: DateColumn | undefined, places: readonly number[]): CalendarDate | "missing" {
  for (const place of places) {
    const day = column?.dates[place] ?? null;
    if (day !== null) return day;
  }
  return "missing";
}

/** A date or a name in the column means signed, as does a yes; "no" and a blank cell do not. */
function signedBy(text: string | null): boolean | null {
  return text === null ? null : text !== "" && (readYesOrNo(text) ?? true);
}
