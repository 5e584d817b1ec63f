import type { LadderName } from "../engine/dunning/defaultSettings";
import type { ContractLaw, LateInterestRates } from "../engine/dunning/lateInterestRates";
import type { ProofItem } from "../engine/dunning/proof";
import type { HolidayRegion } from "../engine/holidays";
import type { CalendarDate, ClientKind, ContactChannel, ContactOutcome } from "../engine/types";

/** A label in a sheet the user fills in, and what it means. */
export interface Labelled {
  readonly label: string;
  readonly help: string;
}

/** The company's own facts in the settings. */
export type CompanyField = "name" | "address" | "registration" | "iban" | "contact" | "phone" | "email";
export const COMPANY_FIELDS: readonly CompanyField[] = [
  "name",
  "address",
  "registration",
  "iban",
  "contact",
  "phone",
  "email",
];

/** Rules that hold for every ladder. */
export type RuleField =
  | "contractRate"
  | "listDays"
  | "waitForProof"
  | "contactsPerDay"
  | "takenOverOn"
  | "takenOverLevel"
  | "freshDays"
  | "law"
  | "foreignContracts"
  | "ladderPublic"
  | "ladderPrivate"
  | "habitPayments"
  | "habitDelay"
  | "habitMargin"
  | "onTimeDelay"
  | "holidays"
  | "closedWeekdays";
export const RULE_FIELDS: readonly RuleField[] = [
  "contractRate",
  "listDays",
  "contactsPerDay",
  "freshDays",
  "waitForProof",
  "takenOverOn",
  "takenOverLevel",
  "ladderPublic",
  "ladderPrivate",
  "law",
  "foreignContracts",
  "habitPayments",
  "habitDelay",
  "habitMargin",
  "onTimeDelay",
  "holidays",
  "closedWeekdays",
];

/** In the order of ISO 8601: Monday is the first. */
export const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Columns of the table of ladders, and of their steps. */
export type LadderColumn = "ladder" | "gap" | "announceAmount" | "announceTerm" | "negligible" | "repeatCall";
export type StepColumn = "ladder" | "step" | "days" | "level" | "wait" | "channel" | "owner";
export type ClosureColumn = "from" | "until" | "remark";
export type RateColumn = "semester" | "centralBank" | "frenchLegal";
export type LogColumn = "on" | "client" | "invoices" | "step" | "channel" | "level" | "outcome" | "promisedOn" | "note";
/** Columns of the log from A on. */
export const LOG_COLUMNS: readonly LogColumn[] = [
  "on",
  "client",
  "invoices",
  "step",
  "channel",
  "level",
  "outcome",
  "promisedOn",
  "note",
];

/** What is chosen and filled in in the sheets of reminders, and read back from them. */
export interface DunningWords {
  readonly channels: Readonly<Record<ContactChannel, string>>;
  readonly outcomes: Readonly<Record<ContactOutcome, string>>;
  readonly ladders: Readonly<Record<LadderName, string>>;
  readonly kinds: Readonly<Record<ClientKind, string>>;
  readonly proof: Readonly<Record<ProofItem, string>>;
  readonly level: (level: number) => string;
  readonly yes: string;
  readonly no: string;
  readonly settings: SettingsChoices;
}

interface LogWords {
  readonly sheetName: string;
  readonly title: string;
  readonly subtitle: string;
  readonly columns: Readonly<Record<LogColumn, string>>;
}

interface SettingsChoices {
  readonly companyFields: Readonly<Record<CompanyField, string>>;
  readonly ruleFields: Readonly<Record<RuleField, string>>;
  readonly laws: Readonly<Record<ContractLaw, string>>;
  readonly foreignChoices: Readonly<Record<LateInterestRates["foreignContracts"], string>>;
  readonly holidayRegions: Readonly<Record<HolidayRegion, string>>;
  readonly weekdays: Readonly<Record<Weekday, string>>;
}

/** What else stands in the sheets of reminders. */
export interface DunningSheetWords {
  readonly log: LogWords;
  readonly settings: SettingsWords;
  readonly templates: TemplatesWords;
  readonly toDo: ToDoExtraWords;
}

interface SettingsWords {
  readonly sheetName: string;
  readonly title: string;
  readonly subtitle: string;
  readonly company: string;
  /** Beside each of the company's facts; empty where it speaks for itself. */
  readonly companyHelp: Readonly<Record<CompanyField, string>>;
  readonly rules: string;
  readonly ruleHelp: Readonly<Record<RuleField, string>>;
  readonly ladders: Labelled;
  readonly ladderColumns: Readonly<Record<LadderColumn, string>>;
  readonly steps: Labelled;
  readonly stepColumns: Readonly<Record<StepColumn, string>>;
  readonly closures: Labelled;
  readonly closureColumns: Readonly<Record<ClosureColumn, string>>;
  readonly rates: Labelled;
  readonly rateColumns: Readonly<Record<RateColumn, string>>;
}

interface TemplatesWords {
  readonly sheetName: string;
  readonly title: string;
  readonly subtitle: string;
  readonly message: string;
  readonly language: string;
  readonly languages: Readonly<Record<"fr" | "en", string>>;
  readonly subject: string;
  readonly text: string;
  readonly fields: string;
}

interface ToDoExtraWords {
  readonly owner: string;
  readonly outcome: string;
  readonly promisedOn: string;
  readonly howToLog: string;
  /** The newest payment of the sheet is old: the bank is looked at before anybody is chased. */
  readonly checkBank: (lastPaymentOn: CalendarDate, days: number) => string;
  readonly noPayment: string;
  /** The week in which the effect is expected. */
  readonly effectBefore: (amount: string, week: CalendarDate) => string;
  readonly openDraft: string;
  readonly moreReasons: (count: number) => string;
  readonly dossier: (given: number, of: number, missing: readonly string[]) => string;
}
