import type { LadderName } from "../../engine/dunning/defaultSettings";
import type { Phrases } from "../../text/phrases";
import { plainWords } from "../plainWords";
import { keyOfWord } from "./wordKeys";

const ladderOfWord = keyOfWord<LadderName>((phrases) => phrases.dunning.ladders);

/** The name of a ladder as the engine keeps it: ours by their own names in either language, a user's as it was typed. */
export function ladderKey(text: string): string {
  return ladderOfWord(text) ?? text.trim();
}

/** The name of a ladder as the user reads it. */
export function ladderTitle(name: string, phrases: Phrases): string {
  const ours: Readonly<Record<string, string>> = phrases.dunning.ladders;
  return ours[name] ?? name;
}

/** The one of these ladders that a text names, without minding case and accents; null when it names none. */
export function ladderAmong(text: string, ladders: Iterable<string>): string | null {
  const wanted = plainWords(ladderKey(text));
  for (const name of ladders) if (plainWords(name) === wanted) return name;
  return null;
}
