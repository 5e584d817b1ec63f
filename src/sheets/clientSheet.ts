import type { ClientId, PaymentMethod } from "../engine/types";
import { cellText } from "./cellText";
import { clientKey } from "./clientNames";
import type { Field } from "./fields";
import { readPaymentMethod } from "./paymentMethods";
import { cellAt, type SheetGrid } from "./sheetGrid";
import { readYesOrNo } from "./statuses";
import { headerPlaces } from "./headerPlaces";
import { tableCandidate, type TableCandidate } from "./tableCandidates";

/** What a clients sheet, or the invoice rows themselves, say of a client. */
export interface ClientFacts {
  /** As written; "" when not said. */
  readonly terms: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly paymentMethod: PaymentMethod | null;
  readonly excluded: boolean;
}

/** Fields that make a list of names a clients sheet. */
const CLIENT_FIELDS: readonly Field[] = ["terms", "email", "phone", "method", "excluded"];

/**
 * The facts of every client listed on a clients sheet: a table with client names, at least one of terms, e-mail, phone,
 * payment method or exclusion, and no invoices. The first row about a client counts.
 */
export function readClientSheets(
  grids: readonly SheetGrid[],
  invoices: TableCandidate | null,
): Map<ClientId, ClientFacts> {
  const facts = new Map<ClientId, ClientFacts>();
  for (const grid of grids) {
    const tables = headerPlaces(grid, 2)
      .filter((place) => !(invoices?.grid === grid && invoices.headerRow === place.headerRow))
      .map((place) => tableCandidate(place))
      .filter(isClientTable);
    if (tables[0]) addFacts(tables[0], facts);
  }
  return facts;
}

function isClientTable({ roles }: TableCandidate): boolean {
  const isInvoices = roles.columns.has("amount") || roles.columns.has("issued") || roles.columns.has("due");
  return roles.columns.has("client") && !isInvoices && CLIENT_FIELDS.some((field) => roles.columns.has(field));
}

function addFacts({ grid, headerRow, lastRow, roles }: TableCandidate, facts: Map<ClientId, ClientFacts>): void {
  for (let row = headerRow + 1; row <= lastRow; row++) {
    const text = (field: Field): string => {
      const column = roles.columns.get(field)?.column;
      return column === undefined ? "" : cellText(cellAt(grid, row, column));
    };
    const name = text("client");
    const key = clientKey(name);
    if (name === "" || facts.has(key)) continue;
    facts.set(key, {
      terms: text("terms"),
      email: text("email") || null,
      phone: text("phone") || null,
      paymentMethod: readPaymentMethod(text("method")),
      excluded: readYesOrNo(text("excluded")) === true,
    });
  }
}
