import { DEFAULT_SETTINGS } from "../../engine/dunning/defaultSettings";
import type { DunningSettings } from "../../engine/dunning/policy";
import type { OwnCompany } from "../../text/draftWords";
import type { Problem } from "../problem";

/** What the user settled about reminders. */
export interface ReminderSettings {
  readonly dunning: DunningSettings;
  readonly company: OwnCompany;
  /** Late interest of the company's own terms, in percent a year; null for the rate of the law. */
  readonly contractRate: number | null;
  /** Days without a payment after which the bank is looked at before anybody is chased. */
  readonly freshDays: number;
  readonly problems: readonly Problem[];
}

/** A company that has said nothing of itself yet. */
const UNKNOWN_COMPANY: OwnCompany = {
  name: null,
  address: null,
  registration: null,
  iban: null,
  contact: null,
  phone: null,
  email: null,
};

/** Where nobody says otherwise: a list looked at every Monday holds the payments of the week before. */
export const FRESH_DAYS = 8;

/** Settings of a workbook without the sheet. */
export const ORIGINAL_SETTINGS: ReminderSettings = {
  dunning: DEFAULT_SETTINGS,
  company: UNKNOWN_COMPANY,
  contractRate: null,
  freshDays: FRESH_DAYS,
  problems: [],
};
