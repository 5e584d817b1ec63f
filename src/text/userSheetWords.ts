import type { PresetKind } from "../engine/plan/expensePresets";

/** What a line of the scenarios sheet takes to be otherwise. */
export type ScenarioChangeKind = "pays-later" | "never-pays" | "sale-lost" | "sale-added" | "payment-moved" | "promise";

/** The words of the tables we make ready for the user on demand, and what the command line says of them. */
export interface UserSheetWords {
  /** Label, category and remark of each line offered. */
  readonly presets: Readonly<Record<PresetKind, readonly [label: string, category: string, remark: string]>>;
  readonly scenarios: {
    readonly sheet: string;
    readonly name: string;
    readonly change: string;
    readonly subject: string;
    readonly days: string;
    readonly amount: string;
    readonly date: string;
    /** Words to choose from, as the reading knows them. */
    readonly changes: Readonly<Record<ScenarioChangeKind, string>>;
    /** What each change needs beside it, in their order. */
    readonly help: Readonly<Record<ScenarioChangeKind, string>>;
    readonly helpTitle: string;
  };
  readonly expensesAdded: (sheet: string) => string;
  readonly expensesThere: (sheet: string) => string;
  readonly scenariosAdded: (sheet: string) => string;
  readonly scenariosThere: (sheet: string) => string;
  /** `known`: the scenarios of the workbook. */
  readonly noSuchScenario: (found: string, known: readonly string[]) => string;
  readonly vatNeedsDay: string;
  readonly badVatDay: (found: string) => string;
  readonly badVatRate: (option: string, found: string) => string;
  readonly badVatOn: (found: string) => string;
  readonly noSuchCategory: (names: readonly string[], known: readonly string[]) => string;
  readonly ownScenario: (name: string, changes: number) => string;
}
