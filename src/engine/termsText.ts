import type { Instalment, PaymentTerms, TermsEvent } from "./terms";

/**
 * Reads payment terms as people write them, French or English, from the lists of invoicing tools (FacturationPro,
 * Dolibarr, Odoo) and accounting exports. A text must be understood to its last word: anything else is asked, never
 * guessed, because a wrong due date is worse than none.
 */

type Numbers = readonly number[];
type Rule = readonly [pattern: RegExp, terms: (numbers: Numbers) => PaymentTerms | null];

/** Longest term believed; beyond it a number is something else (a year, an amount). */
const MAX_DAYS = 365;
/** A number alone is a term only in a column of terms, and only up to this. */
const MAX_BARE_DAYS = 120;

const DAYS = String.raw`(\d{1,3}) ?(?:j|jr|jrs|jour|jours|d|day|days)`;
const DAYS_UNIT_OPTIONAL = String.raw`${DAYS}?`;
const END_OF_MONTH = "(?:fin (?:de |du )?mois|fdm|fm|f m|eom|end of (?:the )?month)";
const ON_THE = "(?:le|on the|the)";
const ORDINAL = String.raw`(\d{1,2})(?:er|st|nd|rd|th)?`;

/** In the order of the grammar: the first rule whose whole pattern fits gives the terms. */
const RULES: readonly Rule[] = [
  // "2/10 net 30"
  [
    rule(String.raw`(\d+(?:[.,]\d+)?) ?%? ?/ ?${DAYS_UNIT_OPTIONAL},? ?(?:net|n) ?${DAYS_UNIT_OPTIONAL}`),
    ([percent, withinDays, days]) =>
      percent! < 100 && withinDays! < days!
        ? { kind: "discount", percent: percent!, withinDays: withinDays!, days: days! }
        : null,
  ],
  // "30 jours fin de mois le 10"; "fin de mois le 10"; the code "30FM10"; "le 10 du mois suivant"
  [
    rule(`${DAYS_UNIT_OPTIONAL} ?${END_OF_MONTH} ?${ON_THE} ?${ORDINAL}`),
    ([days, day]) => dayAfterEndOfMonth(days!, day!),
  ],
  [rule(String.raw`(\d{1,3})j?(?:fm|fdm)(\d{1,2})`), ([days, day]) => dayAfterEndOfMonth(days!, day!)],
  [rule(`${END_OF_MONTH} ?${ON_THE} ?${ORDINAL}`), ([day]) => dayAfterEndOfMonth(0, day!)],
  [rule(`${ON_THE} ${ORDINAL} (?:du mois suivant|of (?:the )?next month)`), ([day]) => dayAfterEndOfMonth(0, day!)],
  // "45 jours fin de mois"
  [rule(`${DAYS_UNIT_OPTIONAL} ?${END_OF_MONTH}`), ([days]) => ({ kind: "end-of-month", days: days! })],
  // "fin de mois + 45 jours"; "45 days after end of month"
  [rule(`${END_OF_MONTH} ?${DAYS}`), ([days]) => afterEndOfMonth(0, days!)],
  [rule(String.raw`${END_OF_MONTH} ?\+ ?${DAYS_UNIT_OPTIONAL}`), ([days]) => afterEndOfMonth(0, days!)],
  // "FDM30". A smaller number alone ("fin de mois 10") may as well be the day of the month: ask.
  [rule(String.raw`${END_OF_MONTH} ?(\d{2,3})`), ([days]) => (days! >= 30 ? afterEndOfMonth(0, days!) : null)],
  [rule(`${DAYS} (?:apres (?:la )?|after )${END_OF_MONTH}`), ([days]) => afterEndOfMonth(0, days!)],
  [rule(`${DAYS} after (?:the )?end of (?:the )?next month`), ([days]) => afterEndOfMonth(1, days!)],
  [rule("(?:fin (?:de |du )?mois (?:suivant|prochain)|end of (?:the )?next month)"), () => afterEndOfMonth(1, 0)],
  // "30 jours le 10"
  [rule(`${DAYS} ${ON_THE} ${ORDINAL}`), ([days, day]) => nextDayOfMonth(days!, day!)],
  // "30 jours"; "net 30"; "n30"; "j+30"
  [rule(DAYS), ([days]) => ({ kind: "net", days: days! })],
  [rule(`(?:net|n) ?${DAYS_UNIT_OPTIONAL}`), ([days]) => ({ kind: "net", days: days! })],
  [rule(String.raw`j ?\+ ?(\d{1,3})`), ([days]) => ({ kind: "net", days: days! })],
  // "à réception de facture"
  [
    rule(
      "(?:(?:a |des )?(?:la )?(?:reception|comptant|immediat|immediate|due on receipt|on receipt|cash|maintenant|now) ?)+",
    ),
    () => ({ kind: "on-receipt" }),
  ],
  [rule(END_OF_MONTH), () => ({ kind: "end-of-month", days: 0 })],
  [
    rule(String.raw`(\d{1,3})`),
    ([days]) => (days! >= 1 && days! <= MAX_BARE_DAYS ? { kind: "net", days: days! } : null),
  ],
];

const EVENTS: Readonly<Record<string, TermsEvent>> = {
  commande: "order",
  order: "order",
  livraison: "delivery",
  delivery: "delivery",
  signature: "signature",
};
const ON_EVENT = rule("(?:a (?:la )?|on |upon )?(commande|order|livraison|delivery|signature)");

/** Ways of paying and banks: they say how, not when. A code such as VR30FM10 has one glued to its number. */
const PAYMENT_METHOD = wholeWords([
  "(?:par )?(?:virements?|vir|vr|bank transfer|wire|sepa)",
  "(?:par )?(?:cheques?|chq|ch|carte|cb|especes)",
  "(?:par )?(?:prelevements?|prlv|traites?|lcr|bor)",
  "cic|bnp|sg|lcl",
]);
/** Words that change no date: every term counts calendar days from the issue date of the invoice anyway. */
const NOISE = wholeWords([
  "(?:a compter de la |apres (?:la )?)?date (?:de |d )?(?:la )?(?:facture|emission)(?: de (?:la )?facture)?",
  "(?:de )?(?:la )?facture",
  "de facturation",
  "invoice date",
  "df",
  String.raw`nets?(?! ?\d)`,
  "calendaires?",
  "calendar",
  "(?:et )?(?:paiement|reglement|payment)",
  "conditions?",
  "terms?",
]);

/**
 * The payment terms a text states. Null when it states none that can be read for certain: ask. "30 jours ouvrés" is
 * null too: working days are not calendar days, and the law knows no such term.
 */
export function parseTerms(text: string): PaymentTerms | null {
  const plain = text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/;/g, ",")
    .replace(/(?<!\d)\.|\.(?!\d)|[_:()'’\s]/g, " ");
  return parseInstalments(plain) ?? parseSingleTerm(plain);
}

function parseSingleTerm(plain: string): PaymentTerms | null {
  const discount = firstRule(squeeze(plain), RULES.slice(0, 1));
  if (discount) return discount;
  const words = squeeze(plain.replace(PAYMENT_METHOD, " ").replace(NOISE, " ")).replace(
    /^(?:a|sous|within|dans) (?=\d)/,
    "",
  );
  const event = ON_EVENT.exec(words)?.[1];
  return event === undefined ? firstRule(words, RULES) : { kind: "on-event", event: EVENTS[event]! };
}

function firstRule(words: string, rules: readonly Rule[]): PaymentTerms | null {
  for (const [pattern, termsOf] of rules) {
    const found = pattern.exec(words);
    if (!found) continue;
    const numbers = found.slice(1).map((digits) => Number(digits.replace(",", ".")));
    return numbers.every((number) => number <= MAX_DAYS) ? termsOf(numbers) : null;
  }
  return null;
}

/**
 * Instalments: parts that begin with a percentage, the last perhaps with "the balance". Null when the text is no
 * such list or its parts do not make 100 %. "Acompte 30 %" alone leaves a balance of 70 %, both without a date.
 */
function parseInstalments(plain: string): PaymentTerms | null {
  if (!plain.includes("%") || RULES[0]![0].test(squeeze(plain))) return null;
  const parts = instalmentParts(plain);
  const stated = sumOfPercents(parts);
  if (parts.length === 1) {
    if (stated === 100) return parts[0]!.terms;
    if (!/\b(?:acompte|deposit)\b/.test(plain)) return null;
    return { kind: "instalments", parts: [...parts, { percent: 100 - stated, terms: null }] };
  }
  return stated === 100 ? { kind: "instalments", parts } : null;
}

/** The parts of a list, in its order; none when one of them cannot be read. */
function instalmentParts(plain: string): readonly Instalment[] {
  const parts: Instalment[] = [];
  for (const piece of plain.split(/,|\/|\+| puis | et (?=\d|solde|reste|le solde|le reste)/)) {
    const part = parseInstalment(squeeze(piece), 100 - sumOfPercents(parts));
    if (!part) return [];
    parts.push(part);
  }
  return parts;
}

function sumOfPercents(parts: readonly Instalment[]): number {
  return parts.reduce((sum, { percent }) => sum + percent, 0);
}

/** One part; `left` is what the parts before it leave of 100 %. */
function parseInstalment(piece: string, left: number): Instalment | null {
  const balance = /^(?:le )?(?:solde|reste|balance|rest)\b(.*)$/.exec(piece);
  if (balance) return left > 0 ? { percent: left, terms: parseSingleTerm(balance[1]!) } : null;
  const share = /^(?:acompte |deposit )?(?:de )?(\d+(?:[.,]\d+)?) ?%(?: d acompte| deposit)?(.*)$/.exec(piece);
  const percent = Number(share?.[1]?.replace(",", "."));
  if (!share || !(percent > 0 && percent <= left)) return null;
  const rest = squeeze(share[2]!);
  return { percent, terms: rest === "" ? null : parseSingleTerm(rest) };
}

function dayAfterEndOfMonth(days: number, day: number): PaymentTerms | null {
  return day >= 1 && day <= 31 ? { kind: "day-after-end-of-month", days, day } : null;
}

function nextDayOfMonth(days: number, day: number): PaymentTerms | null {
  return day >= 1 && day <= 31 ? { kind: "next-day-of-month", days, day } : null;
}

function afterEndOfMonth(monthsLater: number, days: number): PaymentTerms {
  return { kind: "after-end-of-month", monthsLater, days };
}

function rule(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`);
}

/** Finds any of the words, ended by a blank, an edge of the text or a digit. */
function wholeWords(words: readonly string[]): RegExp {
  return new RegExp(String.raw`\b(?:${words.join("|")})(?=\d|\b)`, "g");
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
