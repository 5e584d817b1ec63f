import { fieldNamed, fieldNamesIn } from "../../text/draftFields";
import type { MessageKind, MessageTemplate } from "../../text/draftWords";
import type { Language } from "../../text/phrases";
import { SHEET_WORDS } from "../../text/sheetWords";
import { cellText, wholeText } from "../cellText";
import { MARK } from "../marks";
import { openListOf } from "../markedCells";
import type { Problem } from "../problem";
import { readLanguage } from "../clientColumns";
import type { WorkbookSnapshot } from "../workbook";
import { keyOfWord } from "./wordKeys";

/** The user's own texts, by language and message; what is not there, or a blank subject, stands for the original. */
export interface UserTemplates {
  readonly templates: ReadonlyMap<Language, ReadonlyMap<MessageKind, MessageTemplate>>;
  readonly problems: readonly Problem[];
}

const kindOfWord = keyOfWord<MessageKind>((phrases) => phrases.draftNames.kinds);

/**
 * Reads the templates sheet. A text that asks for a field there is not is told, and the original one is used instead; a
 * blank text means the original, too.
 */
export function readTemplates(snapshot: WorkbookSnapshot): UserTemplates {
  const templates = new Map<Language, Map<MessageKind, MessageTemplate>>();
  const problems: Problem[] = [];
  const list = openListOf(snapshot, MARK.templatesTexts);
  list?.rows.forEach(([message = null, languageCell = null, subjectCell = null, textCell = null], index) => {
    const kind = kindOfWord(cellText(message));
    const language = readLanguage(cellText(languageCell));
    const subject = cellText(subjectCell);
    const text = wholeText(textCell);
    if (kind === null || language === null || text.trim() === "") return;
    const { fields } = SHEET_WORDS[language].draftNames;
    const unknown = [...fieldNamesIn(subject), ...fieldNamesIn(text)].find((name) => fieldNamed(name, fields) === null);
    if (unknown !== undefined) {
      problems.push({
        code: "unknown-field",
        severity: "warning",
        sheet: list.sheet,
        row: list.firstRow + index,
        column: null,
        found: unknown,
        details: {
          candidates: Object.values(fields).join(", "),
        },
      });
      return;
    }
    const ofLanguage = templates.get(language) ?? new Map<MessageKind, MessageTemplate>();
    templates.set(language, ofLanguage.set(kind, { subject: subject.trim(), text }));
  });
  return { templates, problems };
}
