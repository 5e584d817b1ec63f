import { withoutCurrency } from "./currencies";
import { ENGLISH_HEADERS } from "./englishHeaders";
import { FIELDS, type Field } from "./fields";
import { plainWords } from "./plainWords";
import { FRENCH_HEADERS } from "./frenchHeaders";
import type { HeaderWords } from "./synonyms";

export type SheetLanguage = "fr" | "en";

/** How well a header names a field. */
export interface HeaderMatch {
  readonly field: Field;
  /** One of `STRENGTH`: equal strengths are a tie. */
  readonly strength: number;
  /** Null when both languages write it so ("Client", "Date", "Total"). */
  readonly language: SheetLanguage | null;
}

/** From certain to likely. A whole header beats one that begins with the synonym, and that one that holds it. */
const STRENGTH = {
  sure: { whole: 100, beginning: 70, inside: 50 },
  usual: { whole: 80, beginning: 40, inside: 30 },
  bare: { whole: 60, beginning: 0, inside: 0 },
} as const;

/** A header this strong stands by itself; a weaker one needs its values to agree. */
export const WHOLE_SURE = STRENGTH.sure.whole;
/** The weakest strength of a header that is a synonym from end to end. */
export const WHOLE_HEADER = STRENGTH.bare.whole;

interface Synonym {
  readonly field: Field;
  readonly words: string;
  readonly language: SheetLanguage;
  readonly weight: keyof typeof STRENGTH;
  readonly never: ReadonlySet<string>;
}

const HEADERS: Readonly<Record<SheetLanguage, HeaderWords>> = { fr: FRENCH_HEADERS, en: ENGLISH_HEADERS };

const ALL_SYNONYMS: readonly Synonym[] = FIELDS.flatMap((field) =>
  (["fr", "en"] as const).flatMap((language) => {
    const lists = HEADERS[language][field];
    const never = new Set(phrases(lists.never));
    return (["sure", "usual", "bare"] as const).flatMap((weight) =>
      phrases(lists[weight]).map((words) => ({ field, words, language, weight, never })),
    );
  }),
);

/** By first word: a header is compared only with the synonyms that begin with one of its words. */
const BY_FIRST_WORD = new Map<string, Synonym[]>();
for (const synonym of ALL_SYNONYMS) {
  const [first] = synonym.words.split(" ") as [string];
  BY_FIRST_WORD.set(first, [...(BY_FIRST_WORD.get(first) ?? []), synonym]);
}

function phrases(list: string): string[] {
  return list === "" ? [] : list.split(",").map((phrase) => plainWords(phrase));
}

const NO_MATCHES: readonly HeaderMatch[] = [];
const LONGEST_HEADER = 80;
const MAX_CACHED = 5_000;
const cache = new Map<string, readonly HeaderMatch[]>();

/** The fields a header may name, strongest first, at most one match per field; none for blank or long texts. */
export function headerMatches(header: string): readonly HeaderMatch[] {
  const known = cache.get(header);
  if (known) return known;
  const words = header.length > LONGEST_HEADER ? "" : plainWords(withoutCurrency(header));
  const matches = words === "" ? NO_MATCHES : matchesOf(words);
  if (cache.size > MAX_CACHED) cache.clear();
  cache.set(header, matches);
  return matches;
}

function matchesOf(words: string): HeaderMatch[] {
  const best = new Map<Field, HeaderMatch>();
  const candidates = [...new Set(words.split(" "))].flatMap((word) => BY_FIRST_WORD.get(word) ?? []);
  for (const synonym of candidates) {
    const strength = strengthOf(words, synonym);
    const known = best.get(synonym.field);
    if (strength === 0 || (known && known.strength > strength)) continue;
    const isInBoth = known?.strength === strength && known.language !== synonym.language;
    best.set(synonym.field, { field: synonym.field, strength, language: isInBoth ? null : synonym.language });
  }
  return [...best.values()].sort(
    (a, b) => b.strength - a.strength || FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field),
  );
}

function strengthOf(words: string, synonym: Synonym): number {
  const strengths = STRENGTH[synonym.weight];
  if (words === synonym.words) return strengths.whole;
  if (strengths.inside === 0) return 0;
  const at = ` ${words} `.indexOf(` ${synonym.words} `);
  if (at < 0 || words.split(" ").some((word) => synonym.never.has(word))) return 0;
  return at === 0 ? strengths.beginning : strengths.inside;
}

/**
 * How many fields are named by texts that are headers from end to end; 0 where a text holds figures, since a row of
 * data may well say "Client" but is not without numbers.
 */
export function fieldsOfWholeHeaders(texts: readonly string[]): number {
  if (texts.some((text) => /\d{2}/.test(text))) return 0;
  const fields = texts
    .flatMap((text) => headerMatches(text).slice(0, 1))
    .filter(({ strength }) => strength >= WHOLE_HEADER)
    .map(({ field }) => field);
  return new Set(fields).size;
}
