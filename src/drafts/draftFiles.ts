import { element, escapeMarkup } from "../chart/markup";
import type { Reminder } from "../engine/dunning/reminder";
import type { CalendarDate, Ledger } from "../engine/types";
import { DRAFT_WORDS } from "../text/drafts";
import { REMIND_WORDS } from "../text/commandLine";
import type { Phrases } from "../text/phrases";
import { emlOf } from "./eml";
import { letterPage, page, scriptPage } from "./letterPage";
import type { ReminderDraft } from "./reminderDrafts";

/** A file to be written: its name within the folder, and its text. */
export interface DraftFile {
  readonly name: string;
  readonly text: string;
}

const LONGEST_CLIENT = 40;

/** The drafts of one currency. */
export interface DraftedList {
  readonly ledger: Ledger;
  readonly drafts: ReadonlyMap<Reminder, ReminderDraft>;
}

/**
 * A message file or page for each draft, and a page that lists them all, first. `lists`: one for each currency, at least
 * one; a message asks for one currency alone.
 */
export function draftFiles(lists: readonly DraftedList[], phrases: Phrases): readonly DraftFile[] {
  const taken = new Set<string>();
  const all = lists.flatMap(({ ledger, drafts }) =>
    [...drafts].map(([reminder, draft]) => ({ ledger, reminder, draft })),
  );
  const named = all.map((drafted) => {
    const { reminder, draft } = drafted;
    const extension = draft.form === "email" ? "eml" : "html";
    const base = `${reminder.doOn} ${plainName(draft.facts.recipient.name)} ${draft.message.kind}`;
    let name = `${base}.${extension}`;
    for (let number = 2; taken.has(name); number++) name = `${base} ${number}.${extension}`;
    taken.add(name);
    return { ...drafted, name };
  });
  const files = named.map(({ draft, name }) => ({ name, text: textOf(draft) }));
  return [{ name: "index.html", text: indexPage(named, lists[0]!.ledger.asOf, phrases) }, ...files];
}

function textOf({ form, message, facts, phrases }: ReminderDraft): string {
  if (form === "email") return emlOf(message, { company: facts.company, writtenOn: facts.writtenOn, phrases });
  return form === "letter" ? letterPage(message, facts, phrases) : scriptPage(message, phrases);
}

/** Letters and digits of the name, as every file system takes them. */
export function plainName(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{Diacritic}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_CLIENT)
    .replace(/^-+|-+$/g, "");
  return plain === "" ? "client" : plain;
}

interface NamedDraft {
  readonly ledger: Ledger;
  readonly reminder: Reminder;
  readonly draft: ReminderDraft;
  readonly name: string;
}

function indexPage(named: readonly NamedDraft[], asOf: CalendarDate, phrases: Phrases): string {
  const words = REMIND_WORDS[phrases.language].index;
  const { toDo } = phrases;
  const cell = (name: "td" | "th", children: string): string => element(name, { style: CELL }, [children]);
  const rows = named.map(({ ledger, reminder, draft, name }) => {
    const missing = draft.message.missing
      .map((what) => escapeMarkup(DRAFT_WORDS[phrases.language].missing[what]))
      .join("<br>");
    return element("tr", {}, [
      cell("td", phrases.date(reminder.doOn)),
      cell("td", escapeMarkup(draft.facts.recipient.name)),
      cell("td", escapeMarkup(phrases.draftNames.kinds[draft.message.kind])),
      cell("td", escapeMarkup(phrases.money(reminder.amount, ledger.currency))),
      cell("td", element("a", { href: encodeURIComponent(name) }, [escapeMarkup(words.open)])),
      cell("td", missing),
    ]);
  });
  const heads = [toDo.date, toDo.client, toDo.action, toDo.amount, words.draft, words.toComplete];
  return page(words.title(asOf), phrases, [
    element("h1", {}, [escapeMarkup(words.title(asOf))]),
    element("p", {}, [escapeMarkup(words.subtitle)]),
    element("table", { style: "border-collapse:collapse" }, [
      element("thead", {}, [
        element(
          "tr",
          {},
          heads.map((head) => cell("th", escapeMarkup(head))),
        ),
      ]),
      element("tbody", {}, rows.length > 0 ? rows : [""]),
    ]),
  ]);
}

const CELL = "padding:4px 10px;border-bottom:1px solid #d0d7de;text-align:left;vertical-align:top;white-space:normal";
