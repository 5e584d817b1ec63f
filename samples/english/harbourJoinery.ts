import { calendarDate } from "../../src/engine/calendar";
import type { ClientProfile, CompanyProfile, PaymentHabit } from "../companyProfile";
import type { SampleExpense } from "../expenseProfile";
import type { SampleSale } from "../saleProfile";

/** A joiner of four people in an Irish harbour town: invented, as all its customers are. */

function customer(
  name: string,
  terms: string,
  volume: readonly [number, number, number],
  habit: PaymentHabit,
): ClientProfile {
  const [invoicesPerMonth, least, most] = volume;
  return {
    name,
    email: "",
    phone: "",
    method: "",
    terms,
    invoicesPerMonth,
    amounts: [least, most],
    habit,
    taxRate: 0.135,
  };
}

const CUSTOMERS: readonly ClientProfile[] = [
  customer("Ballycrane Homes", "30 days", [2, 1800, 5200], { delays: [2, 6, 9, 13, 25], payRun: { weekday: 5 } }),
  customer("Kilbrack County Council", "30 days end of month", [1, 1500, 4800], { delays: [8, 11, 13, 15, 20] }),
  customer("The Anchor Hotel", "30 days", [1, 700, 2600], { delays: [10, 22, 34, 50, 80], inParts: 0.3 }),
  customer("Saltwater Cafe", "14 days", [0.8, 250, 1200], { delays: [-5, -2, 0, 3, 9] }),
  customer("Mulcair Dental", "30 days", [0.6, 500, 2200], { delays: [-14, -10, -7, -3, 0] }),
  customer("Tobin & Daly Architects", "30 days end of month", [1, 900, 3600], { delays: [0, 3, 6, 10, 18] }),
  customer("Greystone Lettings", "30 days", [0.9, 400, 1800], { delays: [0, 2, 5, 9, 16], driftPerYear: 10 }),
  customer("Quayside Books", "Due on receipt", [0.5, 180, 900], { delays: [3, 6, 10, 15, 30] }),
];

export const HARBOUR_JOINERY: CompanyProfile = {
  name: "Harbour Joinery",
  firstDay: calendarDate("2025-05-01"),
  lastDay: calendarDate("2026-11-18"),
  clients: CUSTOMERS,
  extras: [
    { client: "The Anchor Hotel", issuedOn: calendarDate("2026-03-11"), net: -240, kind: "credit-note" },
    { client: "Ballycrane Homes", issuedOn: calendarDate("2026-10-08"), net: 2400, kind: "deposit" },
  ],
  asOf: calendarDate("2026-11-22"),
  agreements: [],
  numberOf: (year, sequence) => `HJ${year.slice(2)}-${String(sequence).padStart(3, "0")}`,
};

export const HARBOUR_SALES: readonly SampleSale[] = [
  {
    ...{ reference: "PO-2207", kind: "Order", client: "Kilbrack County Council", amount: 4800, invoicedOn: "2026-12-07" },
    ...{ chance: "", frequency: "", deliveredOn: "" },
  },
  {
    ...{ reference: "Q-58", kind: "Quote", client: "Tobin & Daly Architects", amount: 6400, invoicedOn: "2026-12-14" },
    ...{ chance: "50%", frequency: "", deliveredOn: "" },
  },
];

export const HARBOUR_EXPENSES: readonly SampleExpense[] = [
  { label: "Net wages", category: "Wages", amount: 7900, firstOn: "2026-11-30", frequency: "Monthly", lastOn: "" },
  { label: "Payroll taxes", category: "Taxes", amount: 3100, firstOn: "2026-12-14", frequency: "Monthly", lastOn: "" },
  { label: "VAT return", category: "Taxes", amount: 4600, firstOn: "2027-01-19", frequency: "Quarterly", lastOn: "" },
  { label: "Workshop rent", category: "Rent", amount: 1450, firstOn: "2026-12-01", frequency: "Monthly", lastOn: "" },
  {
    label: "Timber and hardware",
    category: "Suppliers",
    amount: 1150,
    firstOn: "2026-11-27",
    frequency: "Weekly",
    lastOn: "",
  },
  {
    label: "Van loan",
    category: "Loans",
    amount: 380,
    firstOn: "2026-12-05",
    frequency: "Monthly",
    lastOn: "2028-05-05",
  },
  { label: "Insurance", category: "Insurance", amount: 2200, firstOn: "2027-01-11", frequency: "Yearly", lastOn: "" },
];
