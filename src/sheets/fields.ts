/** What a column of the invoice table can hold. */
export type Field =
  | "number"
  | "client"
  | "clientCode"
  | "issued"
  | "due"
  | "terms"
  | "amount"
  | "amountWithoutTax"
  | "vat"
  | "paid"
  | "balance"
  | "paymentDate"
  | "status"
  | "type"
  | "currency"
  | "dispute"
  | "promise"
  | "expected"
  | "method"
  | "email"
  | "phone"
  | "lastReminder"
  | "reminderLevel"
  | "excluded"
  // Read by nobody: named so that no other field takes their columns.
  | "order"
  | "delivery"
  | "line"
  | "note";

/** What the values of a column must be to confirm its header. */
export type ValueKind =
  "date" | "amount" | "name" | "number" | "code" | "status" | "terms" | "currency" | "mark" | "any";

/** What a column must hold to be a field's, and what is done when two claim it. */
export interface FieldRule {
  readonly kind: ValueKind;
  /** A tie between two columns of such a field could change what is owed or when: it is asked, never settled. */
  readonly decisive: boolean;
}

export const FIELD_RULES: Readonly<Record<Field, FieldRule>> = {
  number: { kind: "number", decisive: true },
  client: { kind: "name", decisive: true },
  clientCode: { kind: "code", decisive: false },
  issued: { kind: "date", decisive: true },
  due: { kind: "date", decisive: true },
  terms: { kind: "terms", decisive: false },
  amount: { kind: "amount", decisive: true },
  amountWithoutTax: { kind: "amount", decisive: true },
  vat: { kind: "any", decisive: false },
  paid: { kind: "amount", decisive: true },
  balance: { kind: "amount", decisive: true },
  paymentDate: { kind: "date", decisive: true },
  status: { kind: "status", decisive: false },
  type: { kind: "mark", decisive: false },
  currency: { kind: "currency", decisive: true },
  dispute: { kind: "mark", decisive: false },
  promise: { kind: "date", decisive: false },
  expected: { kind: "date", decisive: false },
  method: { kind: "mark", decisive: false },
  email: { kind: "any", decisive: false },
  phone: { kind: "any", decisive: false },
  lastReminder: { kind: "date", decisive: false },
  reminderLevel: { kind: "amount", decisive: false },
  excluded: { kind: "mark", decisive: false },
  order: { kind: "any", decisive: false },
  delivery: { kind: "any", decisive: false },
  line: { kind: "any", decisive: false },
  note: { kind: "any", decisive: false },
};

/** Every field, in the order in which claims of equal strength are settled. */
export const FIELDS = Object.keys(FIELD_RULES) as readonly Field[];
