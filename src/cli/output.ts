import type { BookReading } from "../sheets/readInvoices";
import type { Problem } from "../sheets/problem";
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

/** Problems as sentences with where, what was found and what to do; errors first. All of them when `limit` is null. */
export function writeProblems(
  { stdout }: Surroundings,
  problems: readonly Problem[],
  phrases: Phrases,
  limit: number | null = PROBLEMS_SHOWN,
): void {
  const words = phrases.commandLine;
  const order = { error: 0, warning: 1, notice: 2 };
  const sorted = [...problems].sort((a, b) => order[a.severity] - order[b.severity]);
  const shown = limit === null ? sorted : sorted.filter(({ severity }) => severity !== "notice").slice(0, limit);
  if (problems.length === 0) stdout.write(`${words.noProblem}\n`);
  if (shown.length > 0) stdout.write(`${words.problemsFound(sorted.length)}\n`);
  for (const problem of shown) {
    const { message, whatToDo } = phrases.problem(problem);
    stdout.write(`  ${place(problem)}${message} ${whatToDo}\n`);
  }
  if (shown.length < sorted.length) stdout.write(`${words.moreProblems(sorted.length - shown.length)}\n`);
}

function place({ sheet, row, column }: Problem): string {
  const parts = [sheet, row === null ? "" : String(row), column ?? ""].filter((part) => part !== "");
  return parts.length === 0 ? "" : `${parts.join(" · ")} : `;
}
