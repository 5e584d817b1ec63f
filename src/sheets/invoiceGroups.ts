import type { CalendarDate } from "../engine/types";
import { clientKey } from "./clientNames";
import type { RowAmounts } from "./rowAmounts";
import type { RowKind } from "./rowKinds";
import { dateAt, rowTexts, textAt, type TableColumns } from "./tableColumns";

/** The rows of one invoice. */
export interface InvoiceGroup {
  readonly places: readonly number[];
  readonly number: string;
  readonly client: string;
  readonly clientCode: string;
  readonly issuedOn: CalendarDate | null;
  /** True when one of its rows had blank cells filled from above. */
  readonly isCarriedDown: boolean;
  /**
   * What several rows are: `lines` add up; on `payments` and `repeats` each row states the whole invoice again, with
   * another payment or with nothing new.
   */
  readonly rowsAre: "lines" | "payments" | "repeats";
}

interface OpenGroup {
  readonly places: number[];
  readonly number: string;
  readonly client: string;
  readonly clientCode: string;
  issuedOn: CalendarDate | null;
  isCarriedDown: boolean;
  readonly rowsAre: "lines";
}

/** Blank cells are a habit of the sheet, and not slips, from this share of the column on. */
const HABIT = 0.2;

/**
 * Puts the rows of each invoice together: rows that repeat the number of the row above for the same client and date,
 * and rows whose cells are left blank because they repeat it. Two rows alike in every cell are a duplicate, not lines,
 * unless the sheet lists lines elsewhere.
 */
export function invoiceGroups(table: TableColumns, kinds: readonly RowKind[], amounts: RowAmounts): InvoiceGroup[] {
  const groups = consecutiveGroups(table, kinds);
  const several = groups.filter(({ places }) => places.length > 1);
  if (several.length === 0) return groups;
  const alike = (group: OpenGroup): boolean => hasOneAmount(group, amounts);
  const isLineLayout = several.some((group) => !alike(group));
  return groups.flatMap((group): InvoiceGroup[] => {
    if (group.places.length === 1 || !alike(group)) return [group];
    if (paymentsDiffer(group, table)) return [{ ...group, rowsAre: "payments" }];
    if (isLineLayout) return [group];
    const isRepeatedTotal = several.length > 1 && table.candidate.roles.columns.has("line");
    if (isRepeatedTotal && !rowsEqual(group, table)) return [{ ...group, rowsAre: "repeats" }];
    if (table.candidate.roles.columns.has("line") && !rowsEqual(group, table)) return [group];
    return group.places.map((place) => ({ ...group, places: [place] }));
  });
}

function consecutiveGroups(table: TableColumns, kinds: readonly RowKind[]): OpenGroup[] {
  const carriesNumber = isHabit(table, kinds, "number");
  const carriesClient = isHabit(table, kinds, "client");
  const groups: OpenGroup[] = [];
  let open: OpenGroup | null = null;
  let lastClient = "";
  for (const [place, kind] of kinds.entries()) {
    if (kind === "total-row") open = null;
    if (kind !== "invoice" && kind !== "line") continue;
    if (open && (kind === "line" || continues(table, place, open, carriesNumber))) {
      open.isCarriedDown ||= textAt(table, "number", place) === "";
      open.issuedOn ??= dateAt(table, "issued", place);
      open.places.push(place);
      continue;
    }
    // A line with no invoice above it belongs to nobody.
    if (kind === "line") continue;
    open = openGroup(table, place, carriesClient ? lastClient : "");
    lastClient = open.client;
    groups.push(open);
  }
  return groups;
}

/** A group of one row; `clientAbove` is taken where the row names no client. */
function openGroup(table: TableColumns, place: number, clientAbove: string): OpenGroup {
  const clientCode = textAt(table, "clientCode", place);
  const written = textAt(table, "client", place) || clientCode;
  return {
    places: [place],
    number: textAt(table, "number", place),
    client: written || clientAbove,
    clientCode,
    issuedOn: dateAt(table, "issued", place),
    isCarriedDown: written === "" && clientAbove !== "",
    rowsAre: "lines",
  };
}

function continues(table: TableColumns, place: number, open: OpenGroup, carriesNumber: boolean): boolean {
  const number = textAt(table, "number", place);
  if (open.number === "" || (number !== open.number && !(number === "" && carriesNumber))) return false;
  const client = textAt(table, "client", place);
  const issuedOn = dateAt(table, "issued", place);
  const sameClient = client === "" || client === open.client || clientKey(client) === clientKey(open.client);
  const sameDate = issuedOn === null || open.issuedOn === null || issuedOn === open.issuedOn;
  return sameClient && sameDate;
}

function isHabit(table: TableColumns, kinds: readonly RowKind[], field: "number" | "client"): boolean {
  const texts = table.texts.get(field);
  if (!texts) return false;
  let rows = 0;
  let blank = 0;
  kinds.forEach((kind, place) => {
    if (kind !== "invoice" && kind !== "line") return;
    rows++;
    if (texts[place] === "") blank++;
  });
  return blank >= HABIT * rows;
}

function hasOneAmount({ places }: OpenGroup, { amounts }: RowAmounts): boolean {
  return places.every((place) => amounts[place] === amounts[places[0]!] && amounts[place] !== null);
}

function paymentsDiffer({ places }: OpenGroup, table: TableColumns): boolean {
  const payments = places.map((place) => {
    const paidOn = dateAt(table, "paymentDate", place);
    return paidOn === null ? null : `${paidOn} ${textAt(table, "paid", place)}`;
  });
  return !payments.includes(null) && new Set(payments).size === payments.length;
}

function rowsEqual({ places }: OpenGroup, table: TableColumns): boolean {
  const first = rowTexts(table, places[0]!).join("\n");
  return places.every((place) => rowTexts(table, place).join("\n") === first);
}
