import { mailAddresses } from "../drafts/mailAddresses";
import { mailLink } from "../drafts/mailLink";
import { messageText } from "../drafts/plainText";
import { reminderDrafts, type DraftForm } from "../drafts/reminderDrafts";
import { draftContext } from "../preparePlan";
import { DRAFT_WORDS } from "../text/drafts";
import type { MessageKind } from "../text/draftWords";
import type { Language } from "../text/phrases";
import type { PaneBook, ToDoLine } from "./paneBook";

/** The draft of a reminder as the pane shows it. Nothing here sends it. */
export interface LineDraft {
  readonly kind: MessageKind;
  readonly form: DraftForm;
  /** Of the text. */
  readonly language: Language;
  /** Of an e-mail, as the sheet has them; none when it has none. */
  readonly addresses: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** Opens the e-mail in the user's own mail program; null where there is no address, or no e-mail. */
  readonly link: string | null;
  /** What the user has yet to fill in, in the language of the pane. */
  readonly missing: readonly string[];
}

/** The draft for one line of the list, the same as in the sheet; null where there is nothing to write. */
export function lineDraft({ book }: PaneBook, line: ToDoLine, spoken: Language): LineDraft | null {
  const { reminder, currency } = line;
  const ofCurrency = book.books.find(({ ledger }) => ledger.currency === currency);
  if (!ofCurrency) return null;
  const context = draftContext(ofCurrency.reminders, book.records, book.reading.language);
  const draft = reminderDrafts([reminder], context).get(reminder);
  if (!draft) return null;
  const { form, message, phrases } = draft;
  return {
    kind: message.kind,
    form,
    language: phrases.language,
    addresses: form === "email" ? mailAddresses(message.recipient.email) : [],
    subject: message.subject,
    text: messageText(message),
    link: form === "email" ? mailLink(message, phrases) : null,
    missing: message.missing.map((fact) => DRAFT_WORDS[spoken].missing[fact]),
  };
}
