import { DRAFT_WORDS } from "../text/drafts";
import type { DraftField, MissingFact, OwnCompany } from "../text/draftWords";
import type { Phrases } from "../text/phrases";
import type { FieldValues } from "./fillTemplate";
import type { MessageFacts } from "./messageFacts";
import { linesOf, oneLine } from "./plainCharacters";

/** More earlier reminders than this are not all quoted: the last ones are. */
const MOST_DATES = 3;

/**
 * What each field says. A fact of the company's own that is missing leaves a blank to fill in, and is added to `missing`
 * when a template asks for it; a fact that need not exist (a promise, an earlier reminder) is null.
 */
export function fieldValues(facts: MessageFacts, phrases: Phrases, missing: Set<MissingFact>): FieldValues {
  const words = DRAFT_WORDS[phrases.language];
  const { company, recipient, invoices, currency, claims } = facts;
  const numbers = invoices.map(({ number }) => oneLine(number)).filter((number) => number !== "");
  const blank = (what: MissingFact): string => {
    missing.add(what);
    return words.blank(what);
  };
  const own = (what: MissingFact, value: string | null): string => (value === null ? blank(what) : oneLine(value));
  const contact = recipient.contact === null ? null : oneLine(recipient.contact);
  const values: Readonly<Record<Exclude<DraftField, "table" | "claims">, () => string | null>> = {
    salutation: () => words.salutation(contact, facts.isLetter),
    client: () => oneLine(recipient.name),
    contact: () => contact ?? words.whoPays,
    phone: () => (recipient.phone === null ? null : oneLine(recipient.phone)),
    invoices: () => words.invoices(numbers),
    numbers: () => words.numbers(numbers),
    total: () => phrases.money(facts.total, currency),
    oldest: () => words.days(Math.max(0, ...invoices.map(({ daysLate }) => daysLate))),
    dueOn: () => phrases.date(invoices[0]!.dueOn),
    reminders: () => (facts.remindedOn.length === 0 ? null : words.dates(facts.remindedOn.slice(-MOST_DATES))),
    promise: () => (facts.promisedOn === null ? null : phrases.date(facts.promisedOn)),
    dispute: () => (facts.disputeReason === null ? null : oneLine(facts.disputeReason)),
    deadline: () => phrases.date(facts.deadline),
    penalties: () => (claims === null ? null : words.penalties(claims)),
    claimed: () => phrases.money(claims?.total ?? facts.total, currency),
    legalBasis: () => words.legalBasis(claims?.regime ?? null),
    payment: () => words.payment(own("iban", company.iban), numbers),
    author: () => own("company-contact", company.contact),
    company: () => own("company-name", company.name),
    signature: () => signatureOf(company, own),
    reason: () => (facts.reason === "" ? null : oneLine(facts.reason)),
  };
  return new Map(Object.entries(values) as [DraftField, () => string | null][]);
}

function signatureOf(company: OwnCompany, own: (what: MissingFact, value: string | null) => string): string {
  return [
    own("company-contact", company.contact),
    own("company-name", company.name),
    ...[company.phone, company.email].flatMap((line) => (line === null ? [] : linesOf(line))),
  ].join("\n");
}
