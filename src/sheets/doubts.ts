import { FIELD_RULES, type Field } from "./fields";
import { columnLetters } from "./headedColumn";
import type { TableCandidate } from "./tableCandidates";
import { missingFields } from "./tableProblems";

/** A question that must be answered before the invoices can be read: the problems name it, a face may ask it. */
export type ReadingDoubt =
  | { readonly kind: "sheet"; readonly choices: readonly ReadingAnswer[] }
  | {
      readonly kind: "column";
      readonly field: Field;
      /** No column looks like the field: any may be meant. Else several look like it. */
      readonly isMissing: boolean;
      readonly choices: readonly ReadingAnswer[];
    };

/** One answer: what to put into `ReadingChoices`, and how a person knows it. */
interface ReadingAnswer {
  readonly choice: string;
  readonly label: string;
}

/** The question which of several lists holds the invoices; none for fewer than two. */
export function sheetDoubts(names: readonly string[]): readonly ReadingDoubt[] {
  return names.length < 2 ? [] : [{ kind: "sheet", choices: names.map((name) => ({ choice: name, label: name })) }];
}

/** The columns of a list that decide what is owed or when, and that its titles leave open. */
export function columnDoubts(candidate: TableCandidate): readonly ReadingDoubt[] {
  const doubts: ReadingDoubt[] = [];
  for (const [field, tied] of candidate.roles.ambiguous) {
    if (!FIELD_RULES[field].decisive) continue;
    doubts.push({ kind: "column", field, isMissing: false, choices: answers(candidate, tied) });
  }
  const titled = candidate.headed.filter(({ header }) => header !== "");
  for (const field of missingFields(candidate)) {
    doubts.push({ kind: "column", field, isMissing: true, choices: answers(candidate, titled) });
  }
  return doubts;
}

type Headed = TableCandidate["headed"];

/** By title, which stays right where columns are moved; by letter where several have the same. */
function answers({ headed }: TableCandidate, columns: Headed): readonly ReadingAnswer[] {
  return columns.map(({ header, column }) => {
    if (headed.filter((other) => other.header === header).length === 1) return { choice: header, label: header };
    const letters = columnLetters(column);
    return { choice: letters, label: `${header} (${letters})` };
  });
}
