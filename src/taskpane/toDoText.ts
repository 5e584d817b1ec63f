import type { Phrases } from "../text/phrases";
import type { PaneBook } from "./paneBook";

/** The to-do list as text, for a mail or a note. */
export function toDoText({ toDo, asOf }: PaneBook, phrases: Phrases): string {
  const words = phrases.pane.toDo;
  const lines = toDo.map(({ reminder, client, amount, currency }) =>
    words.line({
      date: phrases.dayAndMonth(reminder.doOn),
      client,
      amount: phrases.money(amount, currency),
      step: phrases.reminderStep(reminder.step),
    }),
  );
  return [`${words.title} (${words.asOf(phrases.date(asOf))})`, ...lines].join("\n");
}
