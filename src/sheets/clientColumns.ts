import type { ClientKind } from "../engine/types";
import { cellText, isBlank } from "./cellText";
import type { HeadedColumn } from "./headedColumn";
import { lettersOnly, plainWords } from "./plainWords";
import { readAmount } from "./readAmount";
import { readYesOrNo } from "./statuses";
import type { CellValue } from "./workbook";

/** What a list of clients says beside names, terms and addresses for mail: read for reminders only. */
export type ClientColumn =
  | "kind"
  | "country"
  | "language"
  | "ladder"
  | "onHold"
  | "insolvent"
  | "owner"
  | "contractRate"
  | "contact"
  | "address"
  | "town";

interface ColumnRule {
  readonly column: ClientColumn;
  /** Of the whole header, as `plainWords()`: without plural endings, so that "Pays" is "pay" and "address" "addres". */
  readonly header: RegExp;
  /** Whether a value says it; a header counts where at least half of its values do. */
  readonly says: (value: CellValue) => boolean;
}

/** Tested in this order: each column of a sheet takes the first that fits. */
const RULES: readonly ColumnRule[] = [
  {
    column: "kind",
    header:
      /^(?:type(?: de)? client|type de tiers|categorie(?: (?:de )?client)?|nature(?: du)? client|client type|customer type|type of client|kind|client kind|category|customer category|statut juridique|type|b2b b2c)$/,
    says: (value) => readClientKind(cellText(value)) !== null,
  },
  {
    column: "country",
    header: /^(?:pay|code pay|pay client|country|country code|client country)$/,
    says: (value) => readCountry(cellText(value)) !== null,
  },
  {
    column: "language",
    header: /^(?:langue|langue client|langue de correspondance|language|client language|lang)$/,
    says: (value) => readLanguage(cellText(value)) !== null,
  },
  {
    column: "ladder",
    header:
      /^(?:scenario(?: de relance)?|scenario relance|plan de relance|politique de relance|profil de relance|ladder|dunning (?:ladder|policy|level set|procedure)|reminder (?:ladder|policy|plan|procedure))$/,
    says: isName,
  },
  {
    column: "onHold",
    header:
      /^(?:relances? suspendues?|suspendre (?:les? )?relances?|suspendu|pause relances?|relances? en pause|en pause|on hold|hold|reminder on hold|dunning hold|pause reminder|paused)$/,
    says: (value) => readHold(cellText(value)) !== null,
  },
  {
    column: "insolvent",
    header:
      /^(?:procedure collective|procedures? collectives?|redressement|liquidation|sauvegarde|redressement liquidation|rj lj|situation judiciaire|insolvency|insolvent|in insolvency|administration|bankruptcy)$/,
    says: (value) => readInsolvency(cellText(value)) !== null,
  },
  {
    column: "owner",
    header:
      /^(?:responsable|responsable client|suivi par|charge de (?:clientele|compte|recouvrement)|gestionnaire|commercial|qui|owner|account manager|account owner|collector|salesperson|sale rep|handled by|followed by)$/,
    says: isName,
  },
  {
    column: "contractRate",
    header:
      /^(?:taux (?:contractuel|de penalite|penalite|de retard|d interet|interet de retard)(?: de retard)?|penalite de retard|taux de penalite de retard|contract rate|contractual rate|late (?:interest|payment) rate|interest rate|penalty rate)$/,
    says: (value) => readPercent(value) !== null,
  },
  {
    column: "contact",
    header:
      /^(?:contact|nom (?:du )?contact|interlocuteur|interlocutrice|personne (?:a contacter|de contact)|contact (?:comptabilite|compta|facturation|client|relance|name|person)|contact name|contact person|attention)$/,
    says: isName,
  },
  {
    column: "address",
    header:
      /^(?:adresse(?: postale| client| de facturation| complete| 1)?|rue|addres(?: line 1)?|postal addres|billing addres|street(?: addres)?)$/,
    says: (value) => cellText(value).trim() !== "",
  },
  {
    column: "town",
    header: /^(?:ville|code postal ville|cp ville|commune|localite|town|city|postcode and (?:city|town))$/,
    says: (value) => /\p{L}{2}/u.test(cellText(value)),
  },
];

/** The columns that say something of a client, by what they say. Columns given another part already are left alone. */
export function clientColumns(
  headed: readonly HeadedColumn[],
  taken: ReadonlySet<number>,
): ReadonlyMap<ClientColumn, number> {
  const found = new Map<ClientColumn, number>();
  for (const { column, header, profile } of headed) {
    if (taken.has(column)) continue;
    const words = plainWords(header);
    const rule = RULES.find((candidate) => candidate.header.test(words) && !found.has(candidate.column));
    if (rule === undefined) continue;
    const filled = profile.sample.filter((value) => !isBlank(value));
    if (filled.filter(rule.says).length * 2 >= filled.length) found.set(rule.column, column);
  }
  return found;
}

/** Words of each kind of client, French and English, as beginnings of words. */
const KINDS: readonly (readonly [ClientKind, RegExp])[] = [
  [
    "private",
    /\b(?:particulier|consommateur|btoc\b|b2c\b|private (?:person|individual|client|customer)|consumer|individual|personne physique|household)/,
  ],
  [
    "public",
    /\b(?:administration|public|mairie|commune\b|collectivite|etat\b|ministere|departement\b|region\b|hopital|government|state\b|council|b2g\b|chorus)/,
  ],
  [
    "business",
    /\b(?:entreprise|societe|professionnel|pro\b|b2b\b|btob\b|business|company|companies|corporate|professional|firm|artisan|sarl|sas\b|sa\b|eurl|pme|tpe|grand compte)/,
  ],
];

/** The kind of client that a cell states, or null when its words are not known. "Service public" is public. */
export function readClientKind(text: string): ClientKind | null {
  const words = lettersOnly(text);
  return KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** The countries that French and British firms invoice most, by ISO 3166 code, with their names in both languages. */
const COUNTRIES: Readonly<Record<string, readonly string[]>> = {
  FR: ["france", "fra"],
  BE: ["belgique", "belgium", "bel"],
  LU: ["luxembourg", "lux"],
  CH: ["suisse", "switzerland", "che"],
  DE: ["allemagne", "germany", "deutschland", "deu"],
  ES: ["espagne", "spain", "esp"],
  IT: ["italie", "italy", "ita"],
  PT: ["portugal", "prt"],
  NL: ["pays bas", "netherlands", "hollande", "nld"],
  GB: ["royaume uni", "united kingdom", "uk", "grande bretagne", "great britain", "angleterre", "england", "gbr"],
  IE: ["irlande", "ireland", "irl"],
  AT: ["autriche", "austria", "aut"],
  DK: ["danemark", "denmark", "dnk"],
  SE: ["suede", "sweden", "swe"],
  PL: ["pologne", "poland", "pol"],
  MC: ["monaco", "mco"],
  US: ["etats unis", "united states", "usa", "us"],
  CA: ["canada", "can"],
  MA: ["maroc", "morocco", "mar"],
  TN: ["tunisie", "tunisia", "tun"],
  DZ: ["algerie", "algeria", "dza"],
};

/** The ISO code of the country that a cell names, or null when it is none known. */
export function readCountry(text: string): string | null {
  const words = lettersOnly(text);
  if (/^[a-z]{2}$/.test(words) && words !== "uk") return words.toUpperCase();
  return Object.entries(COUNTRIES).find(([, names]) => names.includes(words))?.[0] ?? null;
}

/** The language that a cell names, or null when we do not speak it. */
export function readLanguage(text: string): "fr" | "en" | null {
  const words = lettersOnly(text);
  if (/^(?:fr|fra|francais|french)\b/.test(words)) return "fr";
  return /^(?:en|eng|gb|uk|anglais|english)\b/.test(words) ? "en" : null;
}

/** True for a client whose reminders are on hold, false for one whose are not, null for other words. */
export function readHold(text: string): boolean | null {
  return readYesOrNo(text) ?? (/^(?:suspend|en pause|pause|hold|on hold|stop)/.test(lettersOnly(text)) ? true : null);
}

/** True for a client in insolvency proceedings, false for one that is not, null for other words. */
export function readInsolvency(text: string): boolean | null {
  const words = lettersOnly(text);
  if (/^(?:in bonis|aucune?|neant|none|ras)$/.test(words)) return false;
  const isNamed = /\b(?:redressement|liquidation|sauvegarde|rj|lj|insolven|administration|bankrupt|receivership)/;
  return readYesOrNo(text) ?? (isNamed.test(words) ? true : null);
}

/** Highest late interest rate believed, in percent a year: usury begins long before. */
const HIGHEST_RATE = 60;

/** A rate in percent a year: 12, "12 %" or 0.12, as Excel keeps 12 %; null for anything else. */
export function readPercent(value: CellValue): number | null {
  const number = typeof value === "number" ? value : numberIn(cellText(value).replace("%", ""));
  if (number === null || number <= 0) return null;
  // No rate below one percent a year was ever agreed for being late; a cell in percent format holds the fraction.
  const percent = typeof value === "number" && number < 1 ? Math.round(number * 1e6) / 1e4 : number;
  return percent <= HIGHEST_RATE ? percent : null;
}

function numberIn(text: string): number | null {
  const readings = readAmount(text.trim());
  const money = readings?.commaDecimal ?? readings?.pointDecimal;
  return money ? money.amount / 100 : null;
}

function isName(value: CellValue): boolean {
  const text = cellText(value);
  return /\p{L}{2}/u.test(text) && !text.includes("@") && !/\d{4}/.test(text);
}
