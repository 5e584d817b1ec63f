// Preloaded into a measured program: tells, when it ends, its peak memory in MB and its processor time in milliseconds,
// both with all its threads.
import { isMainThread } from "node:worker_threads";

if (isMainThread) {
  process.on("exit", () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const milliseconds = Math.round((userCPUTime + systemCPUTime) / 1000);
    process.stderr.write(`peak ${Math.round(maxRSS / 1024)}\nprocessor ${milliseconds}\n`);
  });
}
