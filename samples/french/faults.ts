import type { CalendarDate } from "../../src/engine/types";
import { isOpenAsOf, type SimulatedInvoice } from "../company";
import { cell, typedDate } from "../xlsx/cells";
import { BALANCE_OF_ROW, type InvoiceColumn, type InvoiceLine } from "./invoiceLines";

/** What people do to a sheet over two years, put into lines that were right. */
interface Fault {
  /** In words, for those who compare a reader's report with it. */
  readonly what: string;
  readonly client: string;
  /** The client's invoice of that rank, the oldest first, from 0, among those open or settled. */
  readonly isOpen: boolean;
  readonly rank: number;
  readonly column: InvoiceColumn;
  readonly change: (line: InvoiceLine, invoice: SimulatedInvoice, before: InvoiceLine) => Partial<InvoiceLine>;
}

/** A fault where it stands; `place` is the line's, from 0. */
export interface PlacedFault {
  readonly what: string;
  readonly place: number;
  readonly column: InvoiceColumn;
}

const NARROW_NO_BREAK_SPACE = "\u202f";
const NO_BREAK_SPACE = "\u00a0";

const FAULTS: readonly Fault[] = [
  ...[
    { client: "Pharmacie des Lices", isOpen: false, rank: 3 },
    { client: "Nordlys Architecture", isOpen: false, rank: 5 },
    { client: "Coworking La Ruche", isOpen: true, rank: 0 },
  ].map((where): Fault => ({ ...where, what: "date typed as text", column: "issued", change: issuedAsText })),
  {
    ...{ what: "a day that does not exist", client: "Nordlys Architecture", isOpen: true, rank: 0, column: "due" },
    change: () => ({ due: cell("31/11/2026", "typed") }),
  },
  {
    ...{
      what: "amount typed as text, narrow space",
      client: "Librairie Page Neuve",
      isOpen: false,
      rank: 4,
      column: "total",
    },
    change: (_, invoice) => totalAsText(invoice, NARROW_NO_BREAK_SPACE),
  },
  {
    ...{ what: "amount typed as text, hard space", client: "Groupe Hexalis", isOpen: true, rank: 0, column: "total" },
    change: (_, invoice) => totalAsText(invoice, NO_BREAK_SPACE),
  },
  {
    ...{
      what: "number of the invoice before",
      client: "Boulangerie Morvan et fils",
      isOpen: false,
      rank: 6,
      column: "number",
    },
    change: (_line, _invoice, before) => ({ number: before.number }),
  },
  ...[2, 9].map((rank): Fault => ({
    ...{ what: "second spelling of the client", client: "Hôtel des Glycines", isOpen: false, rank, column: "client" },
    change: () => ({ client: cell("HOTEL DES GLYCINES") }),
  })),
  {
    ...{
      what: "second spelling of the client",
      client: "Nordlys Architecture",
      isOpen: false,
      rank: 11,
      column: "client",
    },
    change: () => ({ client: cell("Nordlys Architecture SARL") }),
  },
  ...[
    { client: "SCI Les Tilleuls", rank: 7 },
    { client: "Cabinet dentaire Orva", rank: 5 },
  ].map((where): Fault => ({
    ...{ ...where, what: "settled without a date", isOpen: false, column: "paidOn" },
    change: () => ({ paidOn: null }),
  })),
  ...[
    { client: "Bâtisseurs du Ponant", isOpen: true, rank: 1 },
    { client: "Traiteur Fleur de Sel", isOpen: false, rank: 3 },
    { client: "Cave Roussanne", isOpen: false, rank: 6 },
  ].map((where): Fault => ({ ...where, what: "no due date", column: "due", change: () => ({ due: null }) })),
];

/**
 * The lines with every fault put in, and where each stands.
 * @throws {RangeError} when a client has no such invoice
 */
export function withFaults(
  lines: readonly InvoiceLine[],
  invoices: readonly SimulatedInvoice[],
  asOf: CalendarDate,
): { readonly lines: readonly InvoiceLine[]; readonly faults: readonly PlacedFault[] } {
  const faulty = [...lines];
  const faults = FAULTS.map((fault) => {
    const place = placeOf(fault, invoices, asOf);
    const changed = fault.change(faulty[place]!, invoices[place]!, faulty[place - 1]!);
    faulty[place] = { ...faulty[place]!, ...changed };
    return { what: fault.what, place, column: fault.column };
  });
  return { lines: faulty, faults };
}

function placeOf(fault: Fault, invoices: readonly SimulatedInvoice[], asOf: CalendarDate): number {
  const places = invoices.flatMap((invoice, place) => {
    const isMeant = invoice.kind === "invoice" && invoice.client.name === fault.client;
    return isMeant && isOpenAsOf(invoice, asOf) === fault.isOpen ? [place] : [];
  });
  const place = places[fault.rank];
  if (place === undefined) throw new RangeError(`withFaults: ${fault.client} has ${places.length} such invoices`);
  return place;
}

function issuedAsText(_: InvoiceLine, invoice: SimulatedInvoice): Partial<InvoiceLine> {
  return { issued: cell(typedDate(invoice.issuedOn), "typed") };
}

/** "1 234,56 €" in the cell of the amount; the balance beside it can no longer be computed. */
function totalAsText({ total }: SimulatedInvoice, space: string): Partial<InvoiceLine> {
  const whole = String(Math.floor(total / 100)).replace(/\B(?=(\d{3})+$)/g, space);
  const written = `${whole},${String(total % 100).padStart(2, "0")}${NO_BREAK_SPACE}€`;
  return { total: cell(written), balance: cell({ formula: BALANCE_OF_ROW, value: "" }, "euros") };
}
