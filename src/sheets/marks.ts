/**
 * Names of what we own in a workbook. Each is stored as a hidden defined name (`_encaisse.plan`), which Excel itself keeps
 * right when the user renames the sheet, moves it, or inserts rows and columns.
 */
export type MarkKey = string;

/**
 * The marks of what we own in a workbook. They are stored there for good: an older workbook keeps its marks, so a name
 * here is never given another meaning.
 */
export const MARK = {
  plan: "plan",
  planAsOf: "plan.asOf",
  planOpening: "plan.opening",
  planAlert: "plan.alert",
  planOverdraft: "plan.overdraft",
  /** What to estimate, one cell below the other: see `ESTIMATE_FIELDS`. */
  planEstimates: "plan.estimates",
  planWeeks: "plan.weeks",
  planOtherReceipts: "plan.otherReceipts",
  planOtherPayments: "plan.otherPayments",
  planTotalPayments: "plan.totalPayments",
  toDo: "toDo",
  /** Clients and notes of lists written before the list had outcomes. */
  toDoClients: "toDo.clients",
  toDoNotes: "toDo.notes",
  toDoLines: "toDo.lines",
  toDoDone: "toDo.done",
  log: "log",
  logRows: "log.rows",
  settings: "settings",
  settingsCompany: "settings.company",
  settingsRules: "settings.rules",
  settingsLadders: "settings.ladders",
  settingsSteps: "settings.steps",
  settingsRates: "settings.rates",
  settingsClosures: "settings.closures",
  /** Sheets of a file that is handed over, a workbook of its own. */
  handover: "handover",
  templates: "templates",
  templatesTexts: "templates.texts",
  forecast: "forecast",
  frozenPlans: "frozenPlans",
  review: "review",
  bankPage: "bankPage",
  portfolio: "portfolio",
  copiedSheet: "copiedSheet",
  /** Tables of the user's that we made ready: read like any of theirs, never written again, never removed. */
  usersExpenses: "usersExpenses",
  usersExpensesOffered: "usersExpenses.offered",
  usersScenarios: "usersScenarios",
  columnExpected: "column.expected",
  columnLow: "column.low",
  columnHigh: "column.high",
  columnReminder: "column.reminder",
} as const;
