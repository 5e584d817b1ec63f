import { availableParallelism } from "node:os";
import { parentPort, Worker } from "node:worker_threads";
import type { PortfolioRow } from "../../sheets/layout/portfolioSheet";
import type { Session } from "../session";
import type { Surroundings } from "../surroundings";
import { reviewBook } from "./reviewBook";

/** A session without its streams, which do not travel between threads. */
export type BookJob = Omit<Session, "surroundings">;

/**
 * Reviews books side by side, one thread for each core, each taking the next book when it is done with one. A thread that
 * dies takes its book with it, and the rest goes on. `program`: the file that the threads run; null: here, one by one.
 */
export async function reviewBooks(
  jobs: readonly BookJob[],
  program: string | null,
  onDone: (count: number) => void,
): Promise<readonly PortfolioRow[]> {
  const rows: PortfolioRow[] = [];
  let next = 0;
  let done = 0;
  const takeTurns = async (review: (job: BookJob) => Promise<PortfolioRow>): Promise<void> => {
    for (let place = next++; place < jobs.length; place = next++) {
      rows[place] = await review(jobs[place]!);
      onDone(++done);
    }
  };
  const threads = program === null ? 0 : Math.min(availableParallelism(), jobs.length);
  if (threads < 2) await takeTurns((job) => reviewBook({ ...job, surroundings: SILENT }));
  else await Promise.all(Array.from({ length: threads }, () => onThread(program!, takeTurns)));
  return rows;
}

/** Nothing is said while a book of many is reviewed. */
const SILENT = { environment: {} } as Surroundings;

async function onThread(
  program: string,
  takeTurns: (review: (job: BookJob) => Promise<PortfolioRow>) => Promise<void>,
): Promise<void> {
  let worker = new Worker(program);
  await takeTurns(
    (job) =>
      new Promise((resolve) => {
        const fail = (error: unknown): void => {
          worker.removeAllListeners();
          worker = new Worker(program);
          const failure = error instanceof Error ? error.message : String(error);
          resolve({ company: job.file, file: job.file, problems: 0, failure, figures: null });
        };
        worker.once("error", fail);
        worker.once("message", (row: PortfolioRow) => {
          worker.off("error", fail);
          resolve(row);
        });
        worker.postMessage(job);
      }),
  );
  await worker.terminate();
}

/** What a thread does: one book after the other, as they are handed to it. */
export function serveBooks(): void {
  parentPort!.on("message", (job: BookJob) => {
    void reviewBook({ ...job, surroundings: SILENT }).then((row) => {
      parentPort!.postMessage(row);
    });
  });
}
