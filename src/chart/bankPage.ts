import type { WeeklyPlan } from "../engine/plan/weeklyPlan";
import type { TrackRecord } from "../engine/plan/trackRecord";
import type { CalendarDate } from "../engine/types";
import { REVIEW_WORDS } from "../text/review";
import type { Phrases } from "../text/phrases";
import { element, escapeMarkup } from "./markup";
import { documentOf, planPicture, planTable } from "./planPicture";

/** A client and what it owes, in cents; the others together have no day. */
export interface DebtorLine {
  readonly name: string;
  readonly owed: number;
  readonly overdue: number;
  readonly expectedBy: CalendarDate | null;
}

export interface BankPageFigures {
  readonly plan: WeeklyPlan;
  readonly trackRecord: TrackRecord;
  /** The largest first; the others together last. */
  readonly debtors: readonly DebtorLine[];
}

/** One A4 page for the banker: the picture, the weeks, how past ranges held, who owes most. Needs nothing from any network. */
export function bankPage({ plan, trackRecord, debtors }: BankPageFigures, phrases: Phrases): string {
  const words = REVIEW_WORDS[phrases.language].bank;
  const { weeks, inside, byChance } = trackRecord;
  const record = weeks.length === 0 ? words.noTrackRecord : words.trackRecord(inside, weeks.length, byChance);
  const paragraph = (text: string): string => element("p", {}, [escapeMarkup(text)]);
  return documentOf({ title: words.title, style: PRINT_STYLE, language: phrases.language }, [
    element("h1", {}, [escapeMarkup(words.title)]),
    paragraph(phrases.plan.subtitle(plan.asOf, plan.currency)),
    paragraph(record),
    planPicture(plan, phrases, "light"),
    planTable(plan, phrases),
    debtorTable(plan, debtors, phrases),
    paragraph(words.method),
  ]);
}

/** A4 with the margins of a letter; small enough for all weeks and debtors on one page. */
const PRINT_STYLE = [
  "@page{size:A4;margin:12mm}",
  "@media print{body{margin:0;padding:0;max-width:none;font-size:10px}h1{font-size:16px}svg{max-height:75mm}",
  "th,td{padding:1.5px 6px}p{margin:3px 0}table{break-inside:avoid}}",
].join("");

function debtorTable({ currency }: WeeklyPlan, debtors: readonly DebtorLine[], phrases: Phrases): string {
  const words = REVIEW_WORDS[phrases.language];
  const money = (amount: number): string => phrases.roundMoney(amount, currency);
  const total = debtors.reduce((sum, { owed }) => sum + owed, 0);
  const overdue = debtors.reduce((sum, debtor) => sum + debtor.overdue, 0);
  const percent = (owed: number): string => (total === 0 ? "" : words.bank.percent(Math.round((100 * owed) / total)));
  const row = (cells: readonly string[], name: "td" | "th" = "td"): string =>
    element("tr", {}, [
      element("th", { scope: name === "th" ? "col" : "row" }, [escapeMarkup(cells[0]!)]),
      ...cells.slice(1).map((text) => element(name, {}, [escapeMarkup(text)])),
    ]);
  const day = (date: CalendarDate | null): string => (date === null ? "" : phrases.date(date));
  return element("table", {}, [
    element("caption", {}, [escapeMarkup(words.bank.debtors)]),
    element("thead", {}, [
      row([words.client, words.open, words.overdueHeading, words.bank.share, words.bank.expectedBy], "th"),
    ]),
    element("tbody", {}, [
      ...debtors.map((debtor) =>
        row([debtor.name, money(debtor.owed), money(debtor.overdue), percent(debtor.owed), day(debtor.expectedBy)]),
      ),
      row([words.bank.total, money(total), money(overdue), "", ""]),
    ]),
  ]);
}
