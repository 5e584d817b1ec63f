import { sumCents } from "../engine/money";
import { DRAFT_WORDS } from "../text/drafts";
import type { MessageKind, MessageTemplate, MissingFact } from "../text/draftWords";
import type { Phrases } from "../text/phrases";
import { fieldValues } from "./fieldValues";
import { fillTemplate, type Block } from "./fillTemplate";
import type { MessageFacts, MessageInvoice, Recipient } from "./messageFacts";
import { oneLine } from "./plainCharacters";

/** A draft ready to be shown, printed or put into a mail program. Nothing here sends it. */
export interface Message {
  readonly kind: MessageKind;
  readonly isLetter: boolean;
  readonly subject: string;
  readonly blocks: readonly Block[];
  readonly recipient: Recipient;
  /** Facts that were missing: blanks stand for them, in the order met. */
  readonly missing: readonly MissingFact[];
}

/** The draft of a message: the template filled with the facts, in the language of `phrases`. */
export function messageOf(facts: MessageFacts, template: MessageTemplate, phrases: Phrases): Message {
  const missing = new Set<MissingFact>(facts.alsoMissing);
  const values = fieldValues(facts, phrases, missing);
  const subject = fillTemplate(template.subject, { values, fields: phrases.draftNames.fields });
  const filled = fillTemplate(template.text, { values, fields: phrases.draftNames.fields });
  const table = tableOf(facts, phrases);
  const blocks = filled.map((block): Block =>
    block.kind === "field"
      ? blockOf(block.field)
      : { ...block, lines: block.lines.map(DRAFT_WORDS[phrases.language].contracted) },
  );
  function blockOf(field: "table" | "claims"): Block {
    return field === "table" ? table : claimsTable(facts, phrases);
  }
  return {
    kind: facts.kind,
    isLetter: facts.isLetter,
    subject: oneLine(subject.flatMap((block) => (block.kind === "paragraph" ? block.lines : [])).join(" ")),
    blocks,
    recipient: facts.recipient,
    missing: [...missing],
  };
}

function tableOf({ invoices, currency }: MessageFacts, phrases: Phrases): Block {
  const words = DRAFT_WORDS[phrases.language].table;
  const late = ({ daysLate }: MessageInvoice): string =>
    daysLate > 0 ? DRAFT_WORDS[phrases.language].days(daysLate) : "";
  return {
    kind: "table",
    headings: [words.number, words.issued, words.amount, words.remaining, words.due, words.late],
    rows: invoices.map((invoice) => [
      oneLine(invoice.number),
      phrases.date(invoice.issuedOn),
      phrases.money(invoice.amount, currency),
      phrases.money(invoice.remaining, currency),
      phrases.date(invoice.dueOn),
      late(invoice),
    ]),
    total:
      invoices.length < 2
        ? null
        : [words.total, "", "", phrases.money(sumCents(invoices.map(({ remaining }) => remaining)), currency), "", ""],
    rightAligned: [2, 3, 5],
  };
}

function claimsTable({ claims, total, currency }: MessageFacts, phrases: Phrases): Block {
  const rows = DRAFT_WORDS[phrases.language]
    .claims(claims, total)
    .map(([label, amount]) => [label, phrases.money(amount, currency)]);
  const isSum = rows.length > 1;
  return {
    kind: "table",
    headings: null,
    rows: isSum ? rows.slice(0, -1) : rows,
    total: isSum ? rows.at(-1)! : null,
    rightAligned: [1],
  };
}
