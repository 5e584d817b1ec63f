import type { BookReading } from "../sheets/readInvoices";
import type { Problem } from "../sheets/problem";
import { COMMAND_LINE_WORDS } from "../text/commandLine";
import type { Phrases } from "../text/phrases";
import { EXIT, type ExitCode } from "./exitCodes";
import type { Surroundings } from "./surroundings";

/** Problems shown below a plan before the user is sent to `encaisse check`. */
const PROBLEMS_SHOWN = 10;

/** 2 when nothing could be read, 1 when something was left out or doubtful, else 0; a notice is no problem. */
export function exitCodeOf(reading: BookReading): ExitCode {
  if (reading.table === null) return EXIT.failed;
  return reading.problems.some((problem) => problem.severity !== "notice") ? EXIT.problems : EXIT.fine;
}

/** JSON on the output stream, and nothing else there. */
export function writeJson({ stdout }: Surroundings, answer: object): void {
  stdout.write(`${JSON.stringify(answer)}\n`);
}

/** Rows as aligned columns; `rightAligned` names columns of figures, counted from 0. The last column is not padded. */
export function writeTable(
  { stdout }: Surroundings,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  rightAligned: readonly number[],
): void {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of [headings, ...rows]) {
    const cells = row.map((cell, column) => {
      if (rightAligned.includes(column)) return cell.padStart(widths[column]!);
      return column === row.length - 1 ? cell : cell.padEnd(widths[column]!);
    });
    stdout.write(`${cells.join("  ")}\n`);
  }
}

/**
 * Problems as sentences with where, what was found and what to do, errors first; then remarks, which ask for nothing.
 * Below a plan the first problems, and only how many remarks there are.
 */
export function writeProblems(
  { stdout }: Surroundings,
  problems: readonly Problem[],
  phrases: Phrases,
  isWhole = false,
): void {
  const words = COMMAND_LINE_WORDS[phrases.language];
  const errors = problems.filter(({ severity }) => severity === "error");
  const faults = [...errors, ...problems.filter(({ severity }) => severity === "warning")];
  const remarks = problems.filter(({ severity }) => severity === "notice");
  const shown = isWhole ? faults : faults.slice(0, PROBLEMS_SHOWN);
  const lines = [
    ...(faults.length === 0 ? [words.noProblem] : [words.problemsFound(faults.length)]),
    ...shown.map((problem) => problemLine(problem, phrases)),
    ...(shown.length < faults.length ? [words.moreProblems(faults.length - shown.length)] : []),
    ...(remarks.length > 0 && !isWhole ? [words.moreRemarks(remarks.length)] : []),
    ...(remarks.length > 0 && isWhole ? [words.remarksFound(remarks.length)] : []),
    ...(isWhole ? remarks.map((problem) => problemLine(problem, phrases)) : []),
  ];
  stdout.write(`${lines.join("\n")}\n`);
}

function problemLine(problem: Problem, phrases: Phrases): string {
  const { message, whatToDo } = phrases.problem(problem);
  const place = phrases.place(problem);
  return `  ${place === "" ? message : phrases.labelled(place, message)} ${whatToDo}`;
}
