import type { DraftNames } from "../draftWords";

/** Fields of the templates, as an English-speaking user types them between braces. */
const ENGLISH_DRAFT_FIELDS: DraftNames["fields"] = {
  salutation: "salutation",
  client: "client",
  contact: "contact",
  phone: "phone",
  invoices: "invoices",
  numbers: "numbers",
  total: "total",
  oldest: "lateness",
  table: "table",
  dueOn: "due",
  reminders: "reminders",
  promise: "promise",
  dispute: "dispute",
  deadline: "deadline",
  penalties: "penalties",
  claims: "claims",
  claimed: "claimed",
  legalBasis: "law",
  payment: "payment",
  author: "author",
  company: "company",
  signature: "signature",
  reason: "reason",
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
