import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { chromium, type Browser, type Frame, type Page, type Route } from "playwright-core";
import type { CellHeld } from "../../playground/playground";

/** Where the manifest says that the add-in is served. */
const ORIGIN = "https://localhost:3000";
const MICROSOFT = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const OFFICE_JS = dirname(require.resolve("@microsoft/office-js/dist/office.js"));
const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json",
  xml: "application/xml",
  png: "image/png",
};

/** How long a test waits for what should come, in milliseconds. */
const PATIENCE = 40_000;

/** How the playground is opened. */
export interface Opening {
  readonly locale?: "fr-FR" | "en-US";
  readonly book?: string;
  /** The day that the add-in takes for today, "2026-11-22". */
  readonly today: string;
}

/** The playground in a page, with the built add-in at the manifest's own addresses. */
export interface OpenPage {
  readonly page: Page;
  /** Errors that nobody caught, and requests that nobody answered. */
  readonly faults: readonly string[];
  /** Addresses outside of the add-in's own that were asked for, each once. */
  readonly outside: ReadonlySet<string>;
  /** The page of the add-in. */
  readonly addIn: () => Frame;
}

/** Starts the browser without a window. */
export function launch(program: string): Promise<Browser> {
  // Without its sandbox: inside of containers there is none to have, and only our own files are shown.
  return chromium.launch({ executablePath: program, headless: true, args: ["--no-sandbox", "--disable-gpu"] });
}

/** Opens the playground in a page of its own; resolves when the add-in waits for ribbon buttons. */
export async function openPlayground(browser: Browser, { locale = "fr-FR", book, today }: Opening): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 850 }, acceptDownloads: true });
  const page = await context.newPage();
  const faults: string[] = [];
  const outside = new Set<string>();
  page.on("pageerror", (error) => faults.push(String(error)));
  await context.addInitScript(moveToday, `${today}T09:00:00`);
  await context.route("**/*", (route) => answer(route, outside, faults));
  const asked = new URLSearchParams({ manifest: "../manifest.xml", locale, ...(book === undefined ? {} : { book }) });
  await page.goto(`${ORIGIN}/playground/index.html?${asked.toString()}`);
  await started(page, faults);
  const addIn = (): Frame => page.frames().find((frame) => frame.url().startsWith(`${ORIGIN}/taskpane.html`))!;
  return { page, faults, outside, addIn };
}

/** Waits until the add-in has started and waits for ribbon buttons. */
export async function started(page: Page, faults: readonly string[] = []): Promise<void> {
  const takesCommands = () => page.evaluate(async () => (await window.playground)?.stage().takesCommands() ?? false);
  await until(takesCommands).catch(() => {
    throw new Error(`The add-in did not start. ${faults.join("; ")}`);
  });
}

/** Waits until something is so; throws after a while. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  const start = Date.now();
  while (!(await isSo())) {
    if (Date.now() - start > PATIENCE) throw new Error(`Not so after ${PATIENCE} milliseconds`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Runs in the page: lets its clock go from another day on. */
function moveToday(start: string): void {
  const offset = new Date(start).getTime() - Date.now();
  const moved = (): number => RealDate.now() + offset;
  const RealDate = Date;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, values: unknown[]) =>
      values.length === 0 ? new target(moved()) : (Reflect.construct(target, values) as Date),
    get: (target, name, receiver) => (name === "now" ? moved : (Reflect.get(target, name, receiver) as unknown)),
  });
}

/** Everything comes from the built folders; office.js, unmodified, from its package. */
async function answer(route: Route, outside: Set<string>, faults: string[]): Promise<void> {
  const address = route.request().url();
  if (!address.startsWith(ORIGIN)) outside.add(address.split("?")[0]!);
  const path = fileOf(address.split(/[?#]/)[0]!);
  if (path === null) return route.abort();
  if (!existsSync(path)) {
    faults.push(`${address} is not there`);
    return route.fulfill({ status: 404, body: "" });
  }
  const type = TYPES[path.split(".").at(-1)!] ?? "application/octet-stream";
  return route.fulfill({ body: readFileSync(path), contentType: type });
}

function fileOf(address: string): string | null {
  if (address.startsWith(MICROSOFT)) return join(OFFICE_JS, address.slice(MICROSOFT.length));
  if (!address.startsWith(ORIGIN)) return null;
  const path = decodeURIComponent(address.slice(ORIGIN.length + 1));
  if (path.startsWith("playground/samples/")) return resolve(path.slice("playground/".length));
  return path.startsWith("playground/") ? resolve("dist", path) : resolve("dist/addin", path);
}

/** What a cell holds, as the playground's page says. */
export function cellIn(page: Page, sheet: string, address: string): Promise<CellHeld> {
  return page.evaluate(async (asked) => (await window.playground!).cell(asked.sheet, asked.address), {
    sheet,
    address,
  });
}

/** Types into a cell without the keyboard. */
export async function typeIn(page: Page, sheet: string, entries: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(
    async (asked) => {
      const playground = await window.playground!;
      for (const [address, text] of Object.entries(asked.entries)) playground.type(asked.sheet, address, text);
    },
    { sheet, entries },
  );
}

/** Saves a picture where ENCAISSE_SCREENSHOTS names a folder, to be looked at. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["ENCAISSE_SCREENSHOTS"];
  if (folder === undefined || folder === "") return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
