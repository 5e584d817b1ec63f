/** Prints the milliseconds that the work took, and the peak memory of this process in MB. */
export async function measured(work) {
  const started = performance.now();
  await work();
  const milliseconds = performance.now() - started;
  console.log(JSON.stringify({ milliseconds, peakMegabytes: process.resourceUsage().maxRSS / 1024 }));
}
