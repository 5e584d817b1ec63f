/** What the command line says, whatever the command. */
export interface CommandLineWords {
  readonly help: string;
  readonly unknownCommand: (name: string) => string;
  readonly missingFile: (command: string) => string;
  readonly unexpected: (message: string) => string;
  readonly unknownOption: (option: string) => string;
  readonly optionWithoutValue: (option: string) => string;
  readonly badEndOfMonth: (found: string) => string;
  readonly badCurrency: (found: string) => string;
  readonly badDate: (option: string, found: string) => string;
  /** For a date that is one day with the day first, another with the month first; null where the day is always first. */
  readonly twoDays: ((option: string, found: string, days: readonly [string, string]) => string) | null;
  readonly badAmount: (option: string, found: string) => string;
  readonly badLanguage: (found: string) => string;
  readonly badColumn: (found: string, fields: string) => string;
  readonly unknownFileType: (path: string) => string;
  readonly lockFile: (path: string) => string;
  readonly onlyOneTarget: string;
  readonly openingOfOne: string;
  readonly sameFile: (path: string) => string;
  readonly badOut: (path: string, extension: string) => string;
  readonly textFileInPlace: (path: string) => string;
  readonly reading: string;
  readonly forecasting: string;
  readonly writing: string;
  readonly unknownPictureType: (path: string) => string;
  readonly expectedReceipts: (amount: string, low: string, high: string) => string;
  readonly nothingOpen: string;
  readonly fromSales: (amount: string) => string;
  readonly afterwards: (amount: string) => string;
  readonly noOpening: string;
  readonly noPayments: string;
  readonly openingKept: (amount: string) => string;
  readonly neverBelow: (level: string | null) => string;
  readonly lowestBalance: (amount: string, week: string) => string;
  readonly toDoOn: (date: string, count: number) => string;
  readonly nothingToDo: string;
  readonly otherCurrency: (count: number, amount: string) => string;
  readonly problemsFound: (count: number) => string;
  readonly moreProblems: (count: number) => string;
  readonly remarksFound: (count: number) => string;
  readonly moreRemarks: (count: number) => string;
  readonly noProblem: string;
  readonly written: (path: string) => string;
  readonly backupKept: (path: string) => string;
  readonly account: AccountWords;
  readonly replaying: string;
}

/** The account of a sheet, row by row and to the cent. */
export interface AccountWords {
  readonly title: (sheet: string) => string;
  readonly rows: string;
  readonly read: string;
  readonly leftOut: string;
  readonly sheetTotal: string;
  readonly unreadable: (count: number) => string;
}
