import type { DraftNames } from "../draftWords";

/** Fields of the templates, as an English-speaking user types them between braces. */
const ENGLISH_DRAFT_FIELDS: DraftNames["fields"] = {
  salutation: { name: "salutation", meaning: "“Dear Mrs Durand,”, or “Dear Sir or Madam,” in a letter" },
  client: { name: "client", meaning: "the client's name" },
  contact: { name: "contact", meaning: "whom to speak to at the client's" },
  phone: { name: "phone", meaning: "the client's telephone" },
  invoices: { name: "invoices", meaning: "the invoices in a sentence: “invoice F-12”" },
  numbers: { name: "numbers", meaning: "the invoices in a subject: “invoices F-12 and F-15”" },
  total: { name: "total", meaning: "what remains due on these invoices" },
  oldest: { name: "lateness", meaning: "how late the oldest is: “32 days”" },
  table: { name: "table", meaning: "the table of invoices, alone on its line" },
  dueOn: { name: "due", meaning: "the due date of the oldest" },
  reminders: { name: "reminders", meaning: "the reminders so far: “of 12/10/2026 and 02/11/2026”" },
  promise: { name: "promise", meaning: "the payment date promised" },
  dispute: { name: "dispute", meaning: "why it is contested" },
  deadline: { name: "deadline", meaning: "the last day left to pay" },
  penalties: { name: "penalties", meaning: "the penalties and the fixed sum, recalled (businesses only)" },
  claims: { name: "claims", meaning: "principal, penalties, fixed sum and total, alone on its line" },
  claimed: { name: "claimed", meaning: "the whole sum claimed" },
  legalBasis: { name: "law", meaning: "the law that applies" },
  payment: { name: "payment", meaning: "how to pay: your IBAN and the reference to quote" },
  author: { name: "author", meaning: "who writes or calls" },
  company: { name: "company", meaning: "the name of your company" },
  signature: { name: "signature", meaning: "name, company, telephone and e-mail" },
  reason: { name: "reason", meaning: "why this client is contacted today" },
};

/** What an English user calls the drafts and their fields. */
export const ENGLISH_DRAFT_NAMES: DraftNames = {
  kinds: {
    announcement: "E-mail before the due date",
    "due-today": "E-mail on the due date",
    "first-reminder": "First reminder",
    "firm-reminder": "Firm reminder",
    "formal-notice": "Formal notice",
    call: "Call",
    "broken-promise": "Call, broken promise",
    dispute: "Answer to a dispute",
    decision: "Decision",
  },
  fields: ENGLISH_DRAFT_FIELDS,
};
