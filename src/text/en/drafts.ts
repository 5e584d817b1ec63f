import type { InterestRegime } from "../../engine/dunning/lateInterestRegime";
import type { CalendarDate, Cents, CurrencyCode } from "../../engine/types";
import type { ClaimedSums, DraftWords, MissingFact } from "../draftWords";
import { formatDate, formatMoney } from "../figures";
import { ENGLISH_FIGURES } from "./figures";
import { ENGLISH_TEMPLATES } from "./templates";

const date = (day: CalendarDate): string => formatDate(day, ENGLISH_FIGURES);
const money = (amount: Cents, currency: CurrencyCode): string => formatMoney(amount, currency, ENGLISH_FIGURES);
const plural = (count: number): string => (count === 1 ? "" : "s");
const percent = (rate: number): string => `${Math.round(rate * 100) / 100}%`;

const BLANKS: Readonly<Record<MissingFact, string>> = {
  "company-name": "name of your company",
  "company-address": "address of your company",
  "company-contact": "your name",
  iban: "your IBAN",
  "client-address": "the client's address",
  "client-email": "the client's e-mail",
  "interest-rate": "rate to complete",
  "client-kind": "kind of client",
  "rate-below-floor": "rate to check",
  proof: "document",
};

/** More invoices than this are not named in a sentence. */
const MOST_NAMED = 3;

/** What English drafts say beside the templates. */
export const ENGLISH_DRAFTS: DraftWords = {
  templates: ENGLISH_TEMPLATES,
  fieldMeanings: {
    salutation: "“Dear Mrs Durand,”, or “Dear Sir or Madam,” in a letter",
    client: "the client's name",
    contact: "whom to speak to at the client's",
    phone: "the client's telephone",
    invoices: "the invoices in a sentence: “invoice F-12”",
    numbers: "the invoices in a subject: “invoices F-12 and F-15”",
    total: "what remains due on these invoices",
    oldest: "how late the oldest is: “32 days”",
    table: "the table of invoices, alone on its line",
    dueOn: "the due date of the oldest",
    reminders: "the reminders so far: “of 12/10/2026 and 02/11/2026”",
    promise: "the payment date promised",
    dispute: "why it is contested",
    deadline: "the last day left to pay",
    penalties: "the penalties and the fixed sum, recalled (businesses only)",
    claims: "principal, penalties, fixed sum and total, alone on its line",
    claimed: "the whole sum claimed",
    legalBasis: "the law that applies",
    payment: "how to pay: your IBAN and the reference to quote",
    author: "who writes or calls",
    company: "the name of your company",
    signature: "name, company, telephone and e-mail",
    reason: "why this client is contacted today",
  },
  blank: (what) => `[${BLANKS[what]}]`,
  missing: {
    "company-name": "The name of your company is not given.",
    "company-address": "The address of your company is not given: a letter needs it.",
    "company-contact": "Who signs is not given.",
    iban: "Your IBAN is not given: the client has to look it up on the invoice.",
    "client-address": "The client's address is not given: complete it on the letter.",
    "client-email": "No e-mail address for this client: complete it before sending.",
    "interest-rate":
      "The penalty rate of part of the delay is not known: that part is not counted. Add the half-year's rate in the settings.",
    "client-kind":
      "Kind of client unknown (business, public body or private person): no penalty and no fixed sum is claimed.",
    "rate-below-floor":
      "The penalty rate of your terms is below three times the legal rate: the clause is not valid (C. com. art. L441-10). To be checked.",
    proof: "Proof of the debt incomplete: gather it before the formal notice.",
  },
  salutation: (contact, isLetter) =>
    isLetter || contact === null ? (isLetter ? "Dear Sir or Madam," : "Hello,") : `Dear ${contact},`,
  invoices: (numbers) => {
    if (numbers.length === 1) return `invoice ${numbers[0]!}`;
    if (numbers.length > MOST_NAMED) return `${numbers.length} invoices`;
    return `invoices ${listed(numbers)}`;
  },
  numbers: (numbers) =>
    numbers.length > MOST_NAMED ? `${numbers.length} invoices` : `invoice${plural(numbers.length)} ${listed(numbers)}`,
  contracted: (line) => line,
  days: (count) => `${count} day${plural(count)}`,
  dates: (dates) => `of ${listed(dates.map(date))}`,
  table: {
    number: "Invoice",
    issued: "Date",
    due: "Due",
    amount: "Amount incl. tax",
    remaining: "Balance",
    late: "Overdue",
    total: "Total",
  },
  penalties: (claims) =>
    `May we remind you that ${dueByLaw(claims)} due by law, without any reminder being needed (${penaltyLaw(claims.regime)}). As of ${date(claims.until)} they amount to ${money(claims.interest, claims.currency)} in penalties${claims.isIncomplete ? " (the rate of one period is to be completed)" : ""}${claims.fixedIndemnity > 0 ? ` and ${money(claims.fixedIndemnity, claims.currency)} in fixed costs` : ""}, on top of the amount above.`,
  claims: (claims, principal) => {
    if (claims === null) return [["Principal due", principal]];
    const rate = claims.rate === null ? "" : `, at present ${percent(claims.rate)} a year`;
    return [
      ["Principal (unpaid invoices, tax included)", claims.principal],
      [
        `Late payment penalties up to ${date(claims.until)}${rate}${claims.isIncomplete ? " (the rate of one period is to be completed)" : ""}`,
        claims.interest,
      ],
      ...(claims.fixedIndemnity > 0 ? [fixedIndemnity(claims)] : []),
      ["Total to be paid", claims.total],
    ];
  },
  legalBasis: (regime) => {
    const contract =
      "These sums are due under our agreements, which are binding (article 1103 of the French Civil Code)";
    const notice =
      "This letter is a formal notice (mise en demeure) within the meaning of article 1344 of the French Civil Code and starts the interest provided by law (article 1231-6 of the same code).";
    if (regime === null) return `${contract}. ${notice}`;
    if (regime === "belgium")
      return `These sums are due under our agreements and, for the late payment interest and the fixed recovery cost, under the ${penaltyLaw(regime)}. This letter is a formal notice (mise en demeure). Interest goes on until full payment.`;
    return `${contract} and, for the late payment penalties and the fixed recovery cost, under ${penaltyLaw(regime)}. ${notice} Penalties go on until full payment.`;
  },
  payment: (iban, numbers) =>
    `Payment by transfer: IBAN ${iban}, quoting ${numbers.length === 1 ? `reference ${numbers[0]!}` : "the invoice numbers"}.`,
  whoPays: "whoever pays the suppliers",
  letter: {
    registered: "Registered letter with acknowledgement of receipt",
    subject: "Subject",
    placeAndDate: date,
  },
  cut: "[Text cut short: the whole draft is written by “encaisse remind --out”.]",
};

/** The law that gives penalties without a reminder. Belgium: law of 2 August 2002; public buyers: CCP L2192-13, R2192-31. */
function penaltyLaw(regime: InterestRegime): string {
  switch (regime) {
    case "belgium":
      return "Belgian law of 2 August 2002 on combating late payment in commercial transactions";
    case "france-public":
      return "articles L2192-13 and R2192-31 and following of the French Public Procurement Code";
    case "france-business":
    case "contract":
      return "articles L441-10 and D441-5 of the French Commercial Code";
  }
}

/** "late payment penalties (12.4% a year) and the fixed recovery cost of €40.00 per late invoice are". */
function dueByLaw(claims: ClaimedSums): string {
  const penalties = `late payment penalties${claims.rate === null ? "" : ` (${percent(claims.rate)} a year)`}`;
  if (claims.fixedIndemnity === 0) return `${penalties} are`;
  return `${penalties} and the fixed recovery cost of ${money(perInvoice(claims), claims.currency)} per late invoice are`;
}

function perInvoice({ fixedIndemnity: all, lateInvoices }: ClaimedSums): Cents {
  return (all / Math.max(1, lateInvoices)) as Cents;
}

function fixedIndemnity(claims: ClaimedSums): readonly [string, Cents] {
  const times = `${claims.lateInvoices} × ${money(perInvoice(claims), claims.currency)}`;
  return [`Fixed recovery cost (${times})`, claims.fixedIndemnity];
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)!}`;
}
