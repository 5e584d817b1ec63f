import { DRAFT_WORDS } from "../../text/drafts";
import type { MessageKind, MessageTemplate } from "../../text/draftWords";
import type { Language } from "../../text/phrases";
import type { UserTemplates } from "./readTemplates";

/** The template of a message: the user's, else the original; the original subject where the user's is blank. */
export function templateOf({ templates }: UserTemplates, language: Language, kind: MessageKind): MessageTemplate {
  const original = DRAFT_WORDS[language].templates[kind];
  const own = templates.get(language)?.get(kind);
  return own ? { subject: own.subject || original.subject, text: own.text } : original;
}
