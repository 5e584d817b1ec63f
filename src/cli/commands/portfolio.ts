import { extname } from "node:path";
import { portfolioSheet } from "../../sheets/layout/portfolioSheet";
import { REVIEW_WORDS } from "../../text/review";
import { COMMAND_LINE_WORDS } from "../../text/commandLine";
import { phrasesIn } from "../../text/language";
import { saveFile } from "../../xlsx/saveFile";
import { blankXlsx } from "../../xlsx/xlsxWorkbook";
import { EXIT, type ExitCode } from "../exitCodes";
import { UsageError } from "../options";
import { writeJson } from "../output";
import { reviewBooks } from "../portfolio/workers";
import { progressOn } from "../progress";
import type { Session } from "../session";

/**
 * `encaisse review A.xlsx B.xlsx … --out portfolio.xlsx`: one row for each company. The books are only read. Exit code 1
 * when one of them could not be reviewed or has problems: the others are in the file all the same.
 */
export async function runPortfolio({ surroundings, ...session }: Session): Promise<ExitCode> {
  const { options, asOf, spoken } = session;
  const phrases = phrasesIn(options.language ?? spoken);
  const words = REVIEW_WORDS[phrases.language].portfolio;
  const { out } = options;
  if (out === null || extname(out).toLowerCase() !== ".xlsx" || options.files.includes(out)) {
    throw new UsageError(words.needsOut);
  }
  if (options.opening !== null) throw new UsageError(COMMAND_LINE_WORDS[phrases.language].openingOfOne);
  const progress = progressOn(surroundings);
  const jobs = options.files.map((file) => ({ ...session, file }));
  const rows = await reviewBooks(jobs, surroundings.program ?? null, (done) => {
    progress.show(words.progress(done, jobs.length));
  });
  const book = blankXlsx();
  await book.write({ sheets: [portfolioSheet(rows, asOf, phrases)], columns: null });
  await saveFile(out, book.bytes());
  progress.clear();
  const failed = rows.filter(({ failure }) => failure !== null);
  if (options.json) writeJson(surroundings, { asOf, written: out, companies: rows });
  else {
    for (const { company, failure } of failed) {
      const why = failure === "no-invoices" ? words.noInvoices : (failure ?? "");
      surroundings.stdout.write(`${phrases.labelled(company, why)}\n`);
    }
    surroundings.stdout.write(`${words.done(rows.length - failed.length, rows.length)}\n`);
    surroundings.stdout.write(`${COMMAND_LINE_WORDS[phrases.language].written(out)}\n`);
  }
  return rows.every(({ failure, problems }) => failure === null && problems === 0) ? EXIT.fine : EXIT.problems;
}
