import fc from "fast-check";
import { addDays, calendarDate, dayNumber } from "../../src/engine/calendar";
import type { CalendarDate } from "../../src/engine/types";
import type { CellValue } from "../../src/sheets/workbook";

/** What an invoice sheet means, before anyone typed it. */
interface TrueInvoice {
  readonly number: string;
  readonly client: string;
  readonly issuedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly cents: number;
  readonly paidOn: CalendarDate | null;
}

/** A sheet as somebody typed it, and what it means. */
export interface DirtySheet {
  readonly truth: readonly TrueInvoice[];
  readonly cells: readonly (readonly CellValue[])[];
  readonly totalRows: number;
}

type Column = "number" | "client" | "issued" | "due" | "amount" | "paid";

const HEADERS: Readonly<Record<Column, readonly string[]>> = {
  number: [
    "N° facture",
    "Numéro de facture",
    "N° de facture",
    "Facture n°",
    "Réf. facture",
    "Invoice number",
    "INVOICE NO",
    "Num facture",
  ],
  client: ["Client", "Nom du client", "Raison sociale", "Société", "Tiers", "Customer", "CLIENT ", "Débiteur"],
  issued: [
    "Date",
    "Date facture",
    "Date de facturation",
    "Date d'émission",
    "Émise le",
    "Invoice date",
    "Date\nfacture",
  ],
  due: ["Échéance", "Date d'échéance", "ECHEANCE", "Date limite de paiement", "À payer avant le", "Due date"],
  amount: ["Montant TTC", "Total TTC", "TTC", "Net à payer", "Montant", "Total", "Montant TTC (€)", "Amount"],
  paid: ["Date de paiement", "Payé le", "Réglé le", "Date règlement", "Date d'encaissement", "Payment date", "Paid on"],
};

type DateFormat = (date: CalendarDate) => CellValue;
const parts = (date: CalendarDate): [string, string, string] => [date.slice(0, 4), date.slice(5, 7), date.slice(8)];
const MONTHS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];

const DATE_FORMATS: readonly DateFormat[] = [
  (date) => dayNumber(date) + 25_569,
  (date) => date,
  (date) => parts(date).reverse().join("/"),
  (date) => parts(date).reverse().join("."),
  (date) => `${Number(date.slice(8))}/${Number(date.slice(5, 7))}/${date.slice(2, 4)}`,
  (date) => date.replaceAll("-", ""),
  (date) => `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1]!} ${date.slice(0, 4)}`,
  (date) => `${date} 10:30:00`,
  (date) => `'${parts(date).reverse().join("/")}`,
];

type AmountFormat = (cents: number) => CellValue;
const grouped = (cents: number, mark: string): string =>
  String(Math.floor(Math.abs(cents) / 100)).replace(/\B(?=(?:\d{3})+$)/g, mark);
const decimals = (cents: number): string => String(Math.abs(cents) % 100).padStart(2, "0");
const minus = (cents: number): string => (cents < 0 ? "-" : "");

const AMOUNT_FORMATS: readonly AmountFormat[] = [
  (cents) => cents / 100,
  (cents) => `${minus(cents)}${grouped(cents, "")},${decimals(cents)}`,
  (cents) => `${minus(cents)}${grouped(cents, "\u202f")},${decimals(cents)}\u00a0€`,
  (cents) => `${minus(cents)}${grouped(cents, "\u00a0")},${decimals(cents)} EUR`,
  (cents) => `${minus(cents)}${grouped(cents, ".")},${decimals(cents)}`,
  (cents) => `${minus(cents)}${grouped(cents, ",")}.${decimals(cents)}`,
  (cents) => (cents < 0 ? `(${grouped(cents, " ")},${decimals(cents)})` : `${grouped(cents, " ")},${decimals(cents)}`),
  (cents) => `${grouped(cents, " ")},${decimals(cents)}${cents < 0 ? "\u2212" : ""}`,
];

const CLIENTS = [
  "Dupont",
  "Durand & Fils",
  "Société Générale de Bâtiment",
  "Éts Lefèvre",
  "Total Energies",
  "3M France",
  "L'Oréal",
  "Müller",
];

const trueInvoice = (index: number): fc.Arbitrary<TrueInvoice> =>
  fc
    .record({
      client: fc.constantFrom(...CLIENTS),
      day: fc.integer({ min: 0, max: 1500 }),
      term: fc.integer({ min: 0, max: 75 }),
      cents: fc.oneof(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: -500_000, max: -1 })),
      paidAfter: fc.option(fc.integer({ min: 0, max: 200 })),
    })
    .map(({ client, day, term, cents, paidAfter }) => {
      const issuedOn = addDays(calendarDate("2023-01-01"), day);
      return {
        number: `FA-${String(index + 1).padStart(4, "0")}`,
        client,
        issuedOn,
        dueOn: addDays(issuedOn, term),
        cents,
        paidOn: paidAfter === null ? null : addDays(issuedOn, paidAfter),
      };
    });

/** Which rows to slip in before an invoice. */
type Interruption = "none" | "blank" | "subtotal" | "title" | "header";

/** Sheets made dirty from a clean truth: columns in any order under any header, any formats, rows slipped in, case changed. */
export const dirtySheet: fc.Arbitrary<DirtySheet> = fc.integer({ min: 3, max: 12 }).chain((count) =>
  fc
    .record({
      truth: fc.tuple(...Array.from({ length: count }, (_, index) => trueInvoice(index))),
      order: fc.shuffledSubarray(["number", "client", "issued", "due", "amount", "paid"] as Column[], { minLength: 6 }),
      headers: fc.record({
        number: fc.constantFrom(...HEADERS.number),
        client: fc.constantFrom(...HEADERS.client),
        issued: fc.constantFrom(...HEADERS.issued),
        due: fc.constantFrom(...HEADERS.due),
        amount: fc.constantFrom(...HEADERS.amount),
        paid: fc.constantFrom(...HEADERS.paid),
      }),
      dateFormats: fc.array(fc.nat(DATE_FORMATS.length - 1), { minLength: 3, maxLength: 3 }),
      amountFormat: fc.nat(AMOUNT_FORMATS.length - 1),
      spelling: fc.array(fc.constantFrom("same", "capitals", "form", "spaces"), { minLength: count, maxLength: count }),
      interruptions: fc.array(
        fc.constantFrom<Interruption>("none", "none", "none", "blank", "subtotal", "title", "header"),
        {
          minLength: count + 1,
          maxLength: count + 1,
        },
      ),
      above: fc.nat(8),
      extra: fc.constantFrom(null, "Commentaires", "N° commande", "Mode de règlement"),
      leading: fc.nat(3),
    })
    .map((choice) => sheetFrom(choice)),
);

interface Choice {
  readonly truth: readonly TrueInvoice[];
  readonly order: readonly Column[];
  readonly headers: Readonly<Record<Column, string>>;
  readonly dateFormats: readonly number[];
  readonly amountFormat: number;
  readonly spelling: readonly string[];
  readonly interruptions: readonly Interruption[];
  readonly above: number;
  readonly extra: string | null;
  readonly leading: number;
}

function sheetFrom(choice: Choice): DirtySheet {
  const { truth, order, headers, interruptions, above, extra, leading } = choice;
  const cells: CellValue[][] = Array.from({ length: above }, (_, index) =>
    index % 3 === 0 ? ["Suivi des factures"] : [],
  );
  const header = [...order.map((column) => headers[column]), ...(extra === null ? [] : [extra])];
  cells.push(header);
  let sum = 0;
  let totalRows = 0;
  const slipIn = (interruption: Interruption, index: number): void => {
    if (interruption === "blank") cells.push([]);
    if (interruption === "title" && index > 0) cells.push(["Factures de la suite"]);
    if (interruption === "header" && index > 0) cells.push(header);
    if (interruption === "subtotal" && index > 0) {
      totalRows++;
      cells.push(
        order.map((column) =>
          column === "amount" ? AMOUNT_FORMATS[choice.amountFormat]!(sum) : column === "client" ? "Sous-total" : null,
        ),
      );
    }
  };
  truth.forEach((invoice, index) => {
    slipIn(interruptions[index]!, index);
    sum += invoice.cents;
    cells.push(order.map((column) => cellOf(column, invoice, choice, index)));
  });
  totalRows++;
  cells.push(
    order.map((column) =>
      column === "amount" ? AMOUNT_FORMATS[choice.amountFormat]!(sum) : column === "number" ? "TOTAL" : null,
    ),
  );
  return { truth, totalRows, cells: cells.map((row) => [...Array<CellValue>(leading).fill(null), ...row]) };
}

function cellOf(column: Column, invoice: TrueInvoice, choice: Choice, index: number): CellValue {
  const date = (place: number, value: CalendarDate): CellValue => DATE_FORMATS[choice.dateFormats[place]!]!(value);
  switch (column) {
    case "number":
      return invoice.number;
    case "client":
      return spelled(invoice.client, choice.spelling[index]!);
    case "issued":
      return date(0, invoice.issuedOn);
    case "due":
      return date(1, invoice.dueOn);
    case "amount":
      return AMOUNT_FORMATS[choice.amountFormat]!(invoice.cents);
    case "paid":
      return invoice.paidOn === null ? null : date(2, invoice.paidOn);
  }
}

function spelled(name: string, spelling: string): string {
  if (spelling === "capitals") return name.toUpperCase();
  if (spelling === "form") return `${name} S.A.R.L.`;
  return spelling === "spaces" ? `  ${name.replace(" ", "\u00a0 ")} ` : name;
}
