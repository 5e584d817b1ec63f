import type { Client, ClientId } from "../engine/types";
import { cellText, isBlank, wholeText } from "./cellText";
import {
  clientColumns,
  readClientKind,
  readCountry,
  readHold,
  readInsolvency,
  readLanguage,
  readPercent,
  type ClientColumn,
} from "./clientColumns";
import { clientKey } from "./clientNames";
import type { Field } from "./fields";
import { headerPlaces } from "./headerPlaces";
import { readPaymentMethod } from "./paymentMethods";
import { cellAt, type SheetGrid } from "./sheetGrid";
import { readYesOrNo } from "./statuses";
import { tableCandidate, type TableCandidate } from "./tableCandidates";
import type { CellValue } from "./workbook";

/** What a clients sheet, or the invoice rows themselves, say of a client. */
export interface ClientFacts {
  /** As written; "" when not said. */
  readonly terms: string;
  readonly excluded: boolean;
  /** What the engine keeps of it; the ladder as written, for the settings know which there are. */
  readonly client: Omit<Client, "id" | "name" | "excludedFromReminders" | "promises">;
}

/** Fields that make a list of names a clients sheet. */
const CLIENT_FIELDS: readonly Field[] = ["terms", "email", "phone", "method", "excluded"];
/** Parts of a clients sheet that a column cannot have besides. */
const TAKEN_FIELDS: readonly Field[] = ["client", "clientCode", ...CLIENT_FIELDS];

/**
 * The facts of every client listed on a clients sheet: a table with client names, at least one thing known of clients,
 * and no invoices; then what the rows of the invoices themselves say. The first row about a client counts.
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
    if (tables[0]) addFacts(tables[0], CLIENT_FIELDS, facts);
  }
  if (invoices) addFacts(invoices, ["email", "phone"], facts);
  return facts;
}

function isClientTable(candidate: TableCandidate): boolean {
  const { columns } = candidate.roles;
  const isInvoices = columns.has("amount") || columns.has("issued") || columns.has("due");
  if (!columns.has("client") || isInvoices) return false;
  return CLIENT_FIELDS.some((field) => columns.has(field)) || columnsOf(candidate).size > 0;
}

function columnsOf({ headed, roles }: TableCandidate): ReadonlyMap<ClientColumn, number> {
  const taken = TAKEN_FIELDS.flatMap((field) => roles.columns.get(field)?.column ?? []);
  return clientColumns(headed, new Set(taken));
}

/** Adds what a table says of clients, for what is not known of them yet; of the fields, only those asked for. */
function addFacts(candidate: TableCandidate, fields: readonly Field[], facts: Map<ClientId, ClientFacts>): void {
  const { grid, headerRow, lastRow, roles } = candidate;
  const columns = columnsOf(candidate);
  const wanted = fields.filter((field) => roles.columns.has(field));
  const nameColumn = roles.columns.get("client")?.column;
  if (nameColumn === undefined || (wanted.length === 0 && columns.size === 0)) return;
  const here = new Set<ClientId>();
  const asked = [...columns.keys(), ...(["email", "phone"] as const).filter((field) => wanted.includes(field))];
  for (let row = headerRow + 1; row <= lastRow; row++) {
    const name = cellText(cellAt(grid, row, nameColumn));
    if (name === "") continue;
    const key = clientKey(name);
    // On a clients sheet the first row counts; on the list of invoices, the first that says anything.
    if (candidate.roles.columns.has("amount") ? isComplete(facts.get(key), asked) : here.has(key)) continue;
    here.add(key);
    const read = factsOfRow(
      (field) => cellText(wanted.includes(field) ? cellAt(grid, row, roles.columns.get(field)!.column) : null),
      (column) => (columns.has(column) ? cellAt(grid, row, columns.get(column)!) : null),
    );
    const known = facts.get(key);
    facts.set(key, known ? merged(known, read) : read);
  }
}

type ClientPart = keyof ClientFacts["client"];

/** What each column tells. */
const PART_OF: Readonly<Record<ClientColumn | "email" | "phone", ClientPart>> = {
  email: "email",
  phone: "phone",
  kind: "kind",
  country: "country",
  language: "language",
  ladder: "ladder",
  onHold: "onHold",
  insolvent: "insolvent",
  owner: "owner",
  contractRate: "contractRate",
  contact: "contactName",
  address: "address",
  town: "address",
};

/** Whether the rows of the invoices can add nothing more: it saves reading every row of a long list. */
function isComplete(facts: ClientFacts | undefined, columns: Iterable<ClientColumn | "email" | "phone">): boolean {
  if (facts === undefined) return false;
  for (const column of columns) if (!isSaid(facts.client[PART_OF[column]])) return false;
  return true;
}

function isSaid(value: unknown): boolean {
  return value !== null && value !== false;
}

function factsOfRow(text: (field: Field) => string, cell: (column: ClientColumn) => CellValue): ClientFacts {
  const words = (column: ClientColumn): string => cellText(cell(column)).trim();
  return {
    terms: text("terms"),
    excluded: readYesOrNo(text("excluded")) === true,
    client: {
      email: text("email") || null,
      phone: text("phone") || null,
      contactName: words("contact") || null,
      address: [wholeText(cell("address")), words("town")].filter(Boolean).join("\n") || null,
      paymentMethod: readPaymentMethod(text("method")),
      kind: readClientKind(words("kind")),
      country: readCountry(words("country")),
      language: readLanguage(words("language")),
      ladder: words("ladder") || null,
      insolvent: readInsolvency(words("insolvent")) === true,
      onHold: readHold(words("onHold")) === true,
      owner: words("owner") || null,
      contractRate: isBlank(cell("contractRate")) ? null : readPercent(cell("contractRate")),
    },
  };
}

/** What is known, completed by what a later row says. */
function merged(known: ClientFacts, later: ClientFacts): ClientFacts {
  const parts = Object.entries(later.client).map(([part, value]) => {
    const first = known.client[part as ClientPart];
    return [part, isSaid(first) ? first : value];
  });
  return {
    terms: known.terms || later.terms,
    excluded: known.excluded || later.excluded,
    client: Object.fromEntries(parts) as ClientFacts["client"],
  };
}
