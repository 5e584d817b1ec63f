import { isMainThread } from "node:worker_threads";
import { main } from "./main";
import { serveBooks } from "./portfolio/workers";

for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // A reader that stops early, as in "encaisse check … | head", has what it wanted.
    if (error.code !== "EPIPE") throw error;
  });
}

if (isMainThread) {
  process.exitCode = await main(process.argv.slice(2), {
    stdout: process.stdout,
    stderr: process.stderr,
    // Windows names no language in the environment. Of all of Intl, the rules for plurals are there at once.
    environment: { LANG: new Intl.PluralRules().resolvedOptions().locale, ...process.env },
    now: () => new Date(),
    ...(process.argv[1] === undefined ? {} : { program: process.argv[1] }),
  });
} else serveBooks();
