import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Commands on Linux, in the order they are looked for. */
const COMMANDS = [
  "google-chrome",
  "google-chrome-stable",
  "chromium",
  "chromium-browser",
  "microsoft-edge",
  "microsoft-edge-stable",
];
const MAC = ["Google Chrome", "Microsoft Edge", "Chromium"].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);
const WINDOWS = [
  ["Google", "Chrome", "Application", "chrome.exe"],
  ["Microsoft", "Edge", "Application", "msedge.exe"],
  ["Chromium", "Application", "chrome.exe"],
];

/** Chrome, Edge or Chromium on this machine: what ENCAISSE_BROWSER names, else the first found; null when there is none. */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | null {
  const named = environment["ENCAISSE_BROWSER"];
  if (named !== undefined && named !== "") {
    if (!isProgram(named)) throw new Error(`ENCAISSE_BROWSER=${named}: there is no such program`);
    return named;
  }
  return placesOf(environment).find(isProgram) ?? null;
}

function placesOf(environment: NodeJS.ProcessEnv): string[] {
  if (process.platform === "darwin") return [...MAC, ...MAC.map((path) => join(environment["HOME"] ?? "", path))];
  if (process.platform === "win32") {
    const folders = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"].flatMap((name) => environment[name] ?? []);
    return folders.flatMap((folder) => WINDOWS.map((path) => join(folder, ...path)));
  }
  const folders = [...(environment["PATH"] ?? "").split(delimiter), "/usr/bin", "/snap/bin"];
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
