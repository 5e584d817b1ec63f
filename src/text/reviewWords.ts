import type { ChanceCounts } from "../engine/plan/trackRecord";
import type { Variance } from "../engine/plan/variance";
import type { VarianceCause } from "../engine/plan/varianceLine";
import type { WeekAtRisk } from "../engine/plan/moves";
import type { CalendarDate, CurrencyCode } from "../engine/types";

/** The words of the Monday review, of the banker's page and of the sheet of past plans. */
export interface ReviewWords {
  readonly sheetName: string;
  readonly title: string;
  readonly subtitle: (compared: Pick<Variance, "from" | "until" | "weeks">) => string;
  /** Where there is no earlier plan to hold against what happened. */
  readonly firstReview: string;
  readonly headline: string;
  readonly closing: (until: CalendarDate) => string;
  readonly forecast: string;
  readonly actual: string;
  readonly difference: string;
  readonly movedTo: string;
  readonly where: string;
  readonly variance: string;
  readonly cause: Readonly<Record<VarianceCause, string>>;
  readonly nothingDiffers: string;
  /** The invoices whose differences are each below `limit`, in one line. */
  readonly smallDifferences: (limit: string, invoices: number) => string;
  readonly explained: string;
  readonly unexplained: string;
  readonly indicators: string;
  readonly receivables: string;
  readonly overdue: string;
  readonly overdueHeading: string;
  readonly ageing: string;
  readonly buckets: readonly [string, string, string, string, string];
  readonly dso: string;
  readonly accountingDso: string;
  readonly bestPossibleDso: string;
  readonly averageDaysDelinquent: string;
  readonly collectionEffectiveness: string;
  /** What each of the five means, in their order. */
  readonly meanings: readonly [string, string, string, string, string];
  readonly days: (days: number) => string;
  readonly unknown: string;
  readonly drifting: string;
  readonly driftingNone: string;
  readonly usualDelay: string;
  readonly recentDelay: string;
  readonly open: string;
  readonly brokenPromises: string;
  readonly brokenNone: string;
  readonly promisedOn: string;
  readonly invoice: string;
  readonly client: string;
  readonly amount: string;
  readonly toDo: string;
  readonly toDoNone: string;
  readonly action: string;
  readonly when: string;
  readonly risks: string;
  readonly noRisk: string;
  readonly largestDebtor: (client: string, amount: string, percent: number) => string;
  readonly week: (monday: CalendarDate) => string;
  readonly frozen: FrozenWords;
  readonly bank: BankPageWords;
  readonly scenario: ScenarioWords;
  readonly portfolio: PortfolioWords;
  /** Level null: below nothing. */
  readonly firstWeekBelow: (week: string, balance: string, level: string | null) => string;
  /** The first week at risk, what can be done about it, and whether that is enough: a sentence each. */
  readonly weekAtRisk: (risk: WeekAtRisk, currency: CurrencyCode) => readonly string[];
}

interface PortfolioWords {
  readonly sheetName: string;
  readonly title: string;
  readonly subtitle: (asOf: CalendarDate, companies: number) => string;
  /** Company, balance, lowest week, lowest balance, chance, receivables, overdue, actions, problems, remark. */
  readonly headings: readonly string[];
  readonly noInvoices: string;
  readonly noOpening: string;
  readonly failed: (why: string) => string;
  readonly needsOut: string;
  readonly progress: (done: number, all: number) => string;
  readonly done: (reviewed: number, all: number) => string;
}

interface ScenarioWords {
  readonly base: string;
  readonly name: Readonly<Record<"prudent" | "optimistic", string>>;
  /** What the scenario takes to be otherwise. */
  readonly what: Readonly<Record<"prudent" | "optimistic", string>>;
  readonly difference: string;
  readonly lowest: (base: string, scenario: string, difference: string) => string;
}

interface FrozenWords {
  readonly sheetName: string;
  readonly title: string;
  readonly purpose: string;
  readonly asOf: string;
  readonly currency: string;
  readonly opening: string;
  readonly expected: string;
  readonly low: string;
  readonly high: string;
}

/** The page a banker is given. */
export interface BankPageWords {
  readonly sheetName: string;
  readonly title: string;
  readonly debtors: string;
  readonly share: string;
  readonly percent: (percent: number) => string;
  readonly expectedBy: string;
  readonly others: string;
  readonly total: string;
  /**
   * How many past weeks closed inside the range that the plan before them named, and how many would by chance alone;
   * nothing yet when there is no past week.
   */
  readonly trackRecord: (inside: number, weeks: number, byChance: ChanceCounts) => string;
  readonly noTrackRecord: string;
  readonly method: string;
}
